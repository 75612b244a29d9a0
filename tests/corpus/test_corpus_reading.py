"""Reading: every encoding gives the same text; every bad file is named, with what it is and what to do."""

from __future__ import annotations

import codecs
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus import CorpusError, CorpusWarning, Failure, iter_corpus, read_article, read_corpus
from analysis.corpus.decoding import NotTextError, decode

TEXT = "Le pont rouvre\n\nÈve dit : « L’été, ça coûte 3 € », œuvre naïve à Noël…"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("cp1252"), "cp1252"),
        (TEXT.encode("mac_roman"), "mac_roman"),
    ],
)
def test_every_encoding_gives_the_same_text(data, name):
    assert decode(data) == (TEXT, name)


def test_latin_1_where_windows_has_no_such_character():
    assert decode("café\x81".encode("latin-1")) == ("café\x81", "latin-1")


def test_a_file_of_dos(tmp_path):
    (tmp_path / "a.txt").write_bytes("« L'été à Nîmes », a dit Élise Côté.".encode("cp850"))
    assert read_article(tmp_path / "a.txt").text == "« L'été à Nîmes », a dit Élise Côté."


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", "an empty file"),
        (b" \n\t", "nothing but white space"),
        (codecs.BOM_UTF8, "nothing but white space"),
        ("annoncÃ© Ã  NÃ®mes".encode(), "accents were damaged"),
        ("« Été » à Nîmes : ".encode() + "« Déjà » à Nîmes".encode("cp1252"), "accents were damaged"),
        ("L\ufffd\ufffdcole a ferm\ufffd.".encode(), "3 letters were lost"),
        (b"L'+AOk-cole a ferm+AOk-", "UTF-7"),
        ("Президент сказал, что школа будет открыта".encode("koi8-r"), "French text in no known encoding"),
        ("\u200b\ufeff\u00a0".encode(), "nothing but white space"),
        (b"texte \x00\x01\x02 binaire", "binary data"),
        (TEXT.encode()[:-1], "UTF-8 text with 1 damaged byte"),
        (TEXT.encode().replace("É".encode(), b"\xff") + b"\xc3", "UTF-8 text with"),
        (codecs.BOM_UTF16_LE + b"a", "damaged byte"),
    ],
)
def test_what_is_no_text_says_what_it_is(data, found):
    with pytest.raises(NotTextError, match=found) as caught:
        decode(data)
    assert caught.value.remedy


@given(st.binary(max_size=60))
def test_any_bytes_give_text_or_a_reason(data):
    try:
        said = decode(data)
    except NotTextError as error:
        said = (error.found, error.remedy)
    assert all(part.strip() for part in said)


def test_only_line_ends_change(tmp_path):
    (tmp_path / "pont.txt").write_bytes("Un  pont\u00a0!\r\nDeux\rTrois\n\n\tQuatre\x0b".encode())
    assert read_article(tmp_path / "pont.txt").text == "Un  pont\u00a0!\nDeux\nTrois\n\n\tQuatre\x0b"


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.txt", "sous/c.TXT", "notes.md", ".caché.txt", "vide.txt", "v1.2.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("" if name == "vide.txt" else f"Le pont {name} rouvre.", encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_in_order_and_below(folder):
    with pytest.warns(CorpusWarning, match=r"1 of 6 files could not be read:\n.*vide.txt: an empty file"):
        corpus = read_corpus(folder)
    assert [article.id for article in corpus] == ["a", "b", "notes", "c", "v1.2"]
    assert corpus.skipped == {"a hidden file": 1}
    assert [failure.path.name for failure in corpus.failures] == ["vide.txt"]
    assert repr(corpus) == "<Corpus: 5 articles, 1 file not read, 1 other file>"
    assert repr(corpus[:1]) == "<Corpus: 1 article, 1 file not read, 1 other file>"
    assert [article.id for article in corpus[1:3]] == ["b", "notes"]


def test_a_list_takes_files_and_folders_once_each(folder):
    paths = [folder / "b.txt", folder / "notes.md", folder / "sous", str(folder / "sous" / ".." / "b.txt")]
    assert [article.id for article in read_corpus(paths)] == ["b", "notes", "c"]


def test_files_that_share_a_name_are_told_apart_by_their_folders(tmp_path):
    for name in ("nord/pont.txt", "sud/pont.txt", "sud/rive.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Un pont.", encoding="utf-8")
    assert [article.id for article in read_corpus(tmp_path)] == ["nord/pont", "sud/pont", "rive"]


def test_a_stream_collects_what_failed_or_warns(folder):
    failures: list[Failure] = []
    assert len(list(iter_corpus([folder, folder / "rien.txt"], failures=failures))) == 5
    assert [failure.found for failure in failures] == ["no file or folder of this name", "an empty file (0 bytes)"]
    with pytest.warns(CorpusWarning, match="vide.txt"):
        list(iter_corpus(folder / "vide.txt"))


def test_nothing_to_read_is_an_error_that_says_why(tmp_path):
    with pytest.raises(CorpusError, match=r"no file found; docs/corpora.md lists what can be read"):
        read_corpus(tmp_path)
    (tmp_path / "carte.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(CorpusError, match=r"1 × a PNG image found"):
        read_corpus(tmp_path)
    with pytest.raises(CorpusError, match=rf"no file or folder of this name.*exists up to {tmp_path}"):
        read_corpus(tmp_path / "loin" / "rien.txt")
    with pytest.raises(CorpusError, match="no file or folder"):
        read_article(tmp_path / "rien.txt")


def test_an_unreadable_file_is_skipped_and_listed(folder, monkeypatch):
    from pathlib import Path

    opened = Path.open
    (folder / "vide.txt").unlink()

    def refuse(path: Path, *args, **kwargs):
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        if path.name == "b.txt":
            raise OSError(5, "Input/output error")
        return opened(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.warns(CorpusWarning, match="2 of 5"):
        corpus = read_corpus(folder)
    assert [failure.found for failure in corpus.failures] == [
        "a file that you have no permission to read",
        "a file that cannot be read (Input/output error)",
    ]


def test_links_to_nothing_and_folders_in_circles(folder):
    (folder / "lien.txt").symlink_to(folder / "parti.txt")
    (folder / "sous" / "rond").symlink_to(folder)
    (folder / "vide.txt").unlink()
    with pytest.warns(CorpusWarning, match=r"lien\.txt: a broken link"):
        corpus = read_corpus(folder)
    assert len(corpus) == 5


def test_a_good_corpus_is_read_without_a_word(folder):
    (folder / "vide.txt").unlink()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(read_corpus(folder)) == 5


def test_texts_of_one_name_and_two_formats_have_two_ids(tmp_path):
    for name in ("pont.txt", "pont.md"):
        (tmp_path / name).write_text("Le pont rouvre.", encoding="utf-8")
    assert [article.id for article in read_corpus(tmp_path)] == ["pont.md", "pont.txt"]


def test_rows_of_one_id_get_numbers(tmp_path):
    ids = ["a", "a-2", "a", "a", "a-2", "a"]
    rows = [f"{name};La halle {n} ferme lundi, a annoncé la maire du bourg." for n, name in enumerate(ids)]
    (tmp_path / "t.csv").write_text("\n".join(["id;texte", *rows]), encoding="utf-8")
    assert [a.id for a in read_corpus(tmp_path)] == ["a", "a-2", "a-3", "a-4", "a-2-2", "a-5"]


def test_a_pipe_is_not_waited_for(tmp_path):
    import os

    os.mkfifo(tmp_path / "tube.txt")
    (tmp_path / "a.txt").write_text("Le pont rouvre.", encoding="utf-8")
    with pytest.warns(CorpusWarning, match=r"tube\.txt: no regular file"):
        assert len(read_corpus(tmp_path)) == 1


def test_a_link_to_itself_costs_itself(tmp_path):
    (tmp_path / "rond.txt").symlink_to(tmp_path / "rond.txt")
    (tmp_path / "a.txt").write_text("Le pont rouvre.", encoding="utf-8")
    with pytest.warns(CorpusWarning, match=r"rond\.txt: .*symbolic links"):
        assert len(read_corpus(tmp_path)) == 1


def test_a_name_that_is_no_unicode_is_an_id_that_is(tmp_path):
    (tmp_path / "caf\udce9.txt").write_text("Le pont rouvre.", encoding="utf-8")
    (article,) = read_corpus(tmp_path)
    assert article.id.encode("utf-8") == "caf\ufffd".encode()

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
    ],
)
def test_every_encoding_gives_the_same_text(data, name):
    assert decode(data) == (TEXT, name)


def test_latin_1_where_windows_has_no_such_character():
    assert decode("café\x81".encode("latin-1")) == ("café\x81", "latin-1")


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", "an empty file"),
        (b" \n\t", "nothing but white space"),
        (codecs.BOM_UTF8, "nothing but white space"),
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"PK\x03\x04....", "ZIP archive or an Office document"),
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
    with pytest.warns(CorpusWarning, match=r"1 of 5 files could not be read:\n.*vide.txt: an empty file"):
        corpus = read_corpus(folder)
    assert [article.id for article in corpus] == ["a", "b", "c", "v1.2"]
    assert corpus.skipped == {".md": 1, ".txt": 1}
    assert [failure.path.name for failure in corpus.failures] == ["vide.txt"]
    assert repr(corpus) == "<Corpus: 4 articles, 1 files not read, 2 other files>"
    assert [article.id for article in corpus[1:3]] == ["b", "c"]


def test_a_list_takes_files_and_folders_once_each(folder):
    paths = [folder / "b.txt", folder / "notes.md", folder / "sous", str(folder / "sous" / ".." / "b.txt")]
    assert [article.id for article in read_corpus(paths)] == ["b", "notes.md", "c"]


def test_files_that_share_a_name_are_told_apart_by_their_folders(tmp_path):
    for name in ("nord/pont.txt", "sud/pont.txt", "sud/rive.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Un pont.", encoding="utf-8")
    assert [article.id for article in read_corpus(tmp_path)] == ["nord/pont", "sud/pont", "rive"]


def test_a_stream_collects_what_failed_or_warns(folder):
    failures: list[Failure] = []
    assert len(list(iter_corpus([folder, folder / "rien.txt"], failures=failures))) == 4
    assert [failure.found for failure in failures] == ["no file or folder of this name", "an empty file (0 bytes)"]
    with pytest.warns(CorpusWarning, match="vide.txt"):
        list(iter_corpus(folder / "vide.txt"))


def test_nothing_to_read_is_an_error_that_says_why(tmp_path):
    (tmp_path / "notes.docx").write_bytes(b"PK")
    with pytest.raises(CorpusError, match=r"no \.txt file, 1 \.docx found; save the articles as plain text"):
        read_corpus(tmp_path)
    with pytest.raises(CorpusError, match=rf"no file or folder of this name.*exists up to {tmp_path}"):
        read_corpus(tmp_path / "loin" / "rien.txt")
    with pytest.raises(CorpusError, match="no file or folder"):
        read_article(tmp_path / "rien.txt")


def test_an_unreadable_file_is_skipped_and_listed(folder, monkeypatch):
    from pathlib import Path

    read = Path.read_bytes
    (folder / "vide.txt").unlink()

    def refuse(path: Path) -> bytes:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        if path.name == "b.txt":
            raise OSError(5, "Input/output error")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.warns(CorpusWarning, match="2 of 4"):
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
    assert len(corpus) == 4


def test_a_good_corpus_is_read_without_a_word(folder):
    (folder / "vide.txt").unlink()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(read_corpus(folder)) == 4

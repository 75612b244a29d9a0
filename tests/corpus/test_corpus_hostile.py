"""Files made to harm: archives that swell, entities that multiply or reach for other files, paths that climb."""

from __future__ import annotations

import time
import zipfile

import pytest

from analysis import read_corpus
from analysis.corpus import CorpusError

TEXT = "Le pont rouvre\n\nLe maire a rouvert le pont lundi.\n"


def archive(path, members: dict[str, bytes]):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return path


def test_an_archive_that_swells_is_refused_without_unpacking_it(tmp_path):
    path = archive(tmp_path / "b.zip", {"a.txt": TEXT.encode(), "b.txt": b"\0" * (64 << 20)})
    assert path.stat().st_size < 100_000
    with pytest.raises(CorpusError, match="would swell to many times its size; unpack what you trust"):
        read_corpus(path)


def test_a_path_that_climbs_out_of_an_archive_leads_nowhere(tmp_path):
    (tmp_path / "la").mkdir()
    path = archive(tmp_path / "la" / "c.zip", {"../../quai.txt": b"Le quai ferme.", "pont.txt": TEXT.encode()})
    [article] = read_corpus(path)
    assert article.text == TEXT
    assert sorted(item.name for item in tmp_path.rglob("*")) == ["c.zip", "la"]


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def test_entities_that_multiply_are_refused_at_once(tmp_path):
    (tmp_path / "b.xml").write_text(f'<!DOCTYPE TEI [<!ENTITY l0 "pont">{LAUGHS}]><TEI><text><p>&l9;</p></text></TEI>')
    began = time.process_time()
    with pytest.raises(CorpusError):
        read_corpus(tmp_path / "b.xml")
    assert time.process_time() - began < 5


def test_an_entity_reaches_for_no_other_file(tmp_path):
    (tmp_path / "secret.txt").write_text("mot de passe")
    entity = f'<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}">'
    body = "<text><body><p>Le pont rouvre lundi, dit le maire. &x;</p></body></text>"
    (tmp_path / "a.xml").write_text(f"<!DOCTYPE TEI [{entity}]><TEI>{body}</TEI>")
    try:
        found = "".join(article.text for article in read_corpus(tmp_path / "a.xml"))
    except CorpusError as error:
        found = str(error)
    assert "mot de passe" not in found

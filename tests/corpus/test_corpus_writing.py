"""A corpus that is written for other tools is read back as it was."""

from __future__ import annotations

import re

import pytest
from twelve import TWELVE

from analysis.corpus import CorpusError, article_from_text, read_corpus, write_corpus

FIELDS = ["id", "title", "date", "outlet", "author", "section"]


def articles():
    return [article_from_text(**{**a, "text": a["text"]}, meta={"page": str(n)}) for n, a in enumerate(TWELVE)]


@pytest.mark.parametrize("format", ["txm", "iramuteq", "csv", "jsonl"])
def test_what_is_written_is_read_back(format, tmp_path):
    given = articles()
    back = list(read_corpus(write_corpus(given, tmp_path, format=format), other_languages=True))
    for field in [*FIELDS, "page"]:
        assert [a.value(field) for a in back] == [a.value(field) for a in given], field
    assert [a.text for a in back] == [a.text for a in given]
    assert [a.regions for a in back] == [a.regions for a in given]


def test_a_line_of_stars_in_a_text_begins_no_other(tmp_path):
    article = article_from_text("Le maire a dit oui.\n**** *fin\nLe préfet a dit non.", id="a")
    assert len(read_corpus(write_corpus([article, article], tmp_path, format="iramuteq"))) == 2


def test_formats_that_can_be_written(tmp_path):
    with pytest.raises(CorpusError, match="format='docx' cannot be written; use one of txm, iramuteq, csv, jsonl"):
        write_corpus([], tmp_path, format="docx")


@pytest.mark.parametrize("format", ["txm", "iramuteq"])
def test_columns_have_names_that_both_programs_take(format, tmp_path):
    article = article_from_text("Le maire a dit oui.", id="a", meta={"Numéro d’édition": "12 bis"})
    [back] = read_corpus(write_corpus([article], tmp_path, format=format))
    assert back.value("Numerodedition") in {"12 bis", "12_bis"}


def test_txm_finds_its_table_as_its_manual_has_it(tmp_path):
    place = write_corpus(articles(), tmp_path, format="txm")
    lines = (place / "metadata.csv").read_text(encoding="utf-8").split("\n")
    assert lines[0].startswith('"id","title","date"')
    assert {path.stem for path in place.glob("*.txt")} == {line.split('"')[1] for line in lines[1:] if line}


def test_iramuteq_finds_its_stars_as_its_manual_has_them(tmp_path):
    text = write_corpus(articles(), tmp_path, format="iramuteq").read_text(encoding="utf-8")
    stars = [line for line in text.split("\n") if line.startswith("****")]
    assert len(stars) == 12
    for line in stars:
        assert all(re.fullmatch(r"\*[A-Za-z0-9]+_\S+", variable) for variable in line.split()[1:])

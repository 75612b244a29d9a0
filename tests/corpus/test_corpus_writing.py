"""A corpus that is written for other tools is read back as it was."""

from __future__ import annotations

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

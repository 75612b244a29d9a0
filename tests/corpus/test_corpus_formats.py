"""The same twelve articles in every format are the same articles."""

from __future__ import annotations

import warnings

import pytest
from twelve import TWELVE
from twelve_documents import pdf
from twelve_formats import FORMATS

from analysis.corpus import Article, read_corpus


def read(folder) -> list[Article]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return sorted(
            read_corpus(folder, other_languages=True), key=lambda a: (a.date is None, a.date and a.date.date())
        )


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_articles(name, tmp_path):
    write, held = FORMATS[name]
    write(tmp_path)
    articles = read(tmp_path)
    assert [a.value("date") for a in articles] == [a["date"] for a in TWELVE]
    assert [a.text.strip() for a in articles] == [f"{a['title']}\n\n{a['text']}" for a in TWELVE]
    for field in held - {"text", "date"}:
        assert [a.value(field) for a in articles] == [a[field] for a in TWELVE], field
    assert len({a.id for a in articles}) == 12


def test_a_pdf_has_the_words_of_its_page(tmp_path):
    for article in TWELVE:
        (tmp_path / f"{article['date']}.pdf").write_bytes(pdf(article))
    assert [" ".join(a.text.split()) for a in read(tmp_path)] == [
        " ".join(f"{a['title']} {a['text']}".split()) for a in TWELVE
    ]

"""The same twelve articles in every format give the same table of articles, the same quotations and the same names."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from twelve import TWELVE
from twelve_formats import FORMATS

from analysis import entity_mentions, parse, quotations
from analysis.corpus import Article, article_from_text, read_corpus
from analysis.findings import article_table

#: What depends on the words of an article alone.
OF_WORDS = ["title", "date", "words", "paragraphs", "language"]


def whole() -> list[Article]:
    keys = ("text", "title", "date", "outlet", "author")
    return [article_from_text(**{key: a[key] for key in keys}, id=a["id"], language="fr") for a in TWELVE]


@pytest.fixture(scope="module")
def rows():
    """Quotations and names by text: each text is parsed once, however many formats hold it."""
    made: dict[str, list[list[object]]] = {}

    def of(text: str) -> list[list[object]]:
        text = text.strip()
        if text not in made:
            docs = list(parse([article_from_text(text, id="a")], cache=False))
            said = quotations(docs)[["start", "end", "type", "text", "cue", "speaker"]]
            named = entity_mentions(docs)[["start", "end", "text", "label", "name"]]
            made[text] = [*said.astype(str).values.tolist(), *named.astype(str).values.tolist()]
        return made[text]

    return of


def by_day(articles: Iterable[Article]) -> list[Article]:
    return sorted(articles, key=lambda a: str(a.value("date")))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_rows(name, tmp_path, rows):
    write, held = FORMATS[name]
    write(tmp_path)
    read, given = by_day(read_corpus(tmp_path, other_languages=True)), whole()
    table, expected = article_table(read), article_table(given)
    expected["language"] = ["fr"] * 11 + ["en"]
    for column in [*OF_WORDS, *(held & {"outlet", "author"})]:
        width = 10 if column == "date" else None  # some formats hold the hour
        one, other = (made[column].astype("string").str[:width].to_list() for made in (table, expected))
        assert one == other, column
    for one, other in zip(read, given, strict=True):
        assert rows(one.text) == rows(other.text)
        assert rows(one.text) or one.language == "en", "no row to compare"


def test_the_english_article_is_the_only_one_left_out_of_every_kind(tmp_path):
    for name in ("csv", "europresse", "iramuteq"):
        (tmp_path / name).mkdir()
        FORMATS[name][0](tmp_path / name)
        with pytest.warns(UserWarning, match="1 × an article in English left out"):
            assert len(read_corpus(tmp_path / name)) == 11

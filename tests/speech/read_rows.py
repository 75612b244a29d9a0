"""The quotations of a text in a line each: type, words, cue, source, rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest
from spacy.tokens import Doc

from analysis import parse, quotations
from analysis.pipeline import article_of
from analysis.speech.component import extract


def rows_of(doc: Doc) -> list[str]:
    """The lines of a text."""
    article = article_of(doc)

    def words(span: tuple[int, int] | None) -> str:
        return article.text[slice(*span)] if span else "-"

    return [
        " | ".join((row.type, " … ".join(map(words, row.spans)), words(row.cue), words(row.source), row.rule))
        for row in extract(doc, article, [])
    ]


def docs_of(texts: Iterable[str]) -> dict[str, Doc]:
    """Some texts, parsed."""
    texts = list(texts)
    return dict(zip(texts, parse(texts, cache=False, progress=False), strict=True))


def each(rows: Mapping[str, list[str]]) -> pytest.MarkDecorator:
    """A test for each text, called by it."""
    return pytest.mark.parametrize(("text", "rows"), [pytest.param(*case, id=case[0]) for case in rows.items()])


def said(text: str) -> list[str]:
    """Each quotation of a text with its speaker: ``le pont tient → maire``."""
    (doc,) = parse([text], cache=False)
    table = quotations([doc])
    speakers = table["speaker"].astype(object).where(table["speaker"].notna(), None)
    return [f"{quote} → {speaker}" for quote, speaker in zip(table["text"], speakers, strict=True)]

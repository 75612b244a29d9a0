"""The quotations of a text in a line each: type, words, cue, source, rule."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.pipeline import article_of
from analysis.speech.component import extract


def rows_of(doc: Doc, *, choose: bool) -> list[str]:
    """The lines; without ``choose``, those that the rules find."""
    article = article_of(doc)

    def words(span: tuple[int, int] | None) -> str:
        return article.text[slice(*span)] if span else "-"

    return [
        " | ".join((row.type, " … ".join(map(words, row.spans)), words(row.cue), words(row.source), row.rule))
        for row in extract(doc, article, [], choose=choose)
    ]

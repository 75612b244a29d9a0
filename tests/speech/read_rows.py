"""The quotations of a text in a line each: type, words, cue, source, rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest
from spacy.tokens import Doc

from analysis import parse, quotations
from analysis.pipeline import article_of
from analysis.speech.component import extract
from analysis.speech.constructions.deciding import read, settled
from analysis.speech.constructions.dialogue import NAME as DIALOGUE
from analysis.speech.constructions.rows import rows as constructions
from analysis.speech.constructions.table import PROPOSED

#: The rules that propose quotations; the others are read off what is chosen.
PROPOSING = {constructions()[name].rule for name in (*PROPOSED, DIALOGUE)}


def rows_of(doc: Doc, *, choose: bool) -> list[str]:
    """The lines; without ``choose``, those that the rules find."""
    article = article_of(doc)
    found = extract(doc, article, []) if choose else settled(read(doc, article))

    def words(span: tuple[int, int] | None) -> str:
        return article.text[slice(*span)] if span else "-"

    return [
        " | ".join((row.type, " … ".join(map(words, row.spans)), words(row.cue), words(row.source), row.rule))
        for row in found
    ]


def cases(
    both: Mapping[str, list[str]],
    by_rule: Mapping[str, list[str]] | None = None,
    chosen: Mapping[str, list[str]] | None = None,
) -> list[tuple[str, bool, list[str]]]:
    """Each text, whether the choice is asked, and its rows: of both, of the rules alone, of the choice alone.

    Of both, the rules alone have the rows that they propose.
    """
    found = [
        (text, choose, rows if choose else proposed(rows)) for text, rows in both.items() for choose in (False, True)
    ]
    found += [(text, False, rows) for text, rows in (by_rule or {}).items()]
    return found + [(text, True, rows) for text, rows in (chosen or {}).items()]


def proposed(lines: Iterable[str]) -> list[str]:
    """The rows that the rules find themselves."""
    return [line for line in lines if line.rpartition(" | ")[2] in PROPOSING]


def docs_of(told: Iterable[tuple[str, bool, list[str]]]) -> dict[str, Doc]:
    """The texts of some cases, parsed once each."""
    texts = list(dict.fromkeys(text for text, _, _ in told))
    return dict(zip(texts, parse(texts, cache=False, progress=False), strict=True))


def each(found: Iterable[tuple[str, bool, list[str]]]) -> pytest.MarkDecorator:
    """A test for each case, called by its text and by whether the quotations are chosen."""
    named = [pytest.param(*case, id=f"{case[0]} {'chosen' if case[1] else 'by rule'}") for case in found]
    return pytest.mark.parametrize(("text", "choose", "rows"), named)


def said(text: str) -> list[str]:
    """Each quotation of a text with its speaker: ``le pont tient → maire``."""
    (doc,) = parse([text], cache=False)
    table = quotations([doc])
    speakers = table["speaker"].astype(object).where(table["speaker"].notna(), None)
    return [f"{quote} → {speaker}" for quote, speaker in zip(table["text"], speakers, strict=True)]

"""Two stretches of a sentence beside an attribution → the quotations that they hold, with their types."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.speech.quotation import Span, Type
from analysis.speech.sentence.sentence import Sentence

from .boundaries import trimmed


def contents(
    sentence: Sentence, left: tuple[int, int], right: tuple[int, int] | None
) -> Iterator[tuple[list[Span], Type, str | None]]:
    """The quotations that two stretches of a sentence hold: spans, type and mark of each.

    Marks alone are direct speech; marks in a clause make it mixed; a clause without marks is indirect. An adverbial
    before a whole clause in marks stays outside (*Après cela, « il a plu », dit-il*).
    """
    units = sentence.units
    left = _after_break(sentence, left)
    first, last = left
    quoted = [i for i in range(first, last) if units[i].marked]
    words = [i for i in range(first, last) if units[i].marked is None and units[i].pos not in {"PUNCT", "SPACE"}]
    before = [u.marked for u in units[first:last] if u.marked]
    after = [u.marked for u in units[slice(*right)] if u.marked] if right else []
    introduced = not words or (quoted and _only_introduces(sentence, words, quoted, last))
    if quoted and (introduced or _colon_before(sentence, first, quoted[-1])):
        kept = before[-1:] if words else before
        for marked in kept[:-1]:
            yield list(marked.parts), "direct", marked.mark
        yield [part for marked in (kept[-1], *after) for part in marked.parts], "direct", kept[-1].mark
        return
    spans = [s for s in (trimmed(sentence, *left), trimmed(sentence, *right) if right else None) if s]
    marks = before + after
    if spans and words:
        yield spans, "mixed" if marks else "indirect", marks[0].mark if marks else None


def _after_break(sentence: Sentence, left: tuple[int, int]) -> tuple[int, int]:
    """The stretch after its last colon where a clause follows, or after a semicolon where marks do."""
    first, last = left
    for i in range(last - 2, first, -1):
        after = sentence.units[i + 1]
        if sentence.units[i].low == ":" and after.low not in {"que", "qu'"} and sentence.finite_between(i + 1, last):
            return i + 1, last
        if sentence.units[i].low == ";" and after.marked:
            return i + 1, last
    return left


def _colon_before(sentence: Sentence, first: int, i: int) -> bool:
    """Whether a colon stands right before the unit ``i``, within what begins at ``first``."""
    return i > first and sentence.units[i - 1].low == ":"


def _only_introduces(sentence: Sentence, words: list[int], quoted: list[int], last: int) -> bool:
    """Whether the words outside marks are an adverbial before one whole clause in marks."""
    units = sentence.units
    quote = units[quoted[-1]]
    assert quote.marked is not None
    if len(quoted) > 1 and any(quoted[0] < w < quoted[-1] for w in words):
        return False
    if any(w > quoted[-1] for w in words) or sentence.finite_between(words[0], quoted[-1]):
        return False
    text = sentence.text[quote.marked.parts[0][0] : quote.marked.parts[-1][1]]
    before = units[quoted[-1] - 1]
    adverbial = before.low in {",", ":"} or (len(words) == 1 and before.pos in {"ADV", "CCONJ"})
    return adverbial and len(text.split()) >= 4

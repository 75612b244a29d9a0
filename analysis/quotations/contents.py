"""Two stretches of a sentence beside an attribution → the quotations that they hold, with their types."""

from __future__ import annotations

from collections.abc import Iterator

from .extents import trimmed
from .found import Span, Type
from .frames import Frame


def contents(
    frame: Frame, left: tuple[int, int], right: tuple[int, int] | None
) -> Iterator[tuple[list[Span], Type, str | None]]:
    """The quotations that two stretches of a sentence hold: spans, type and mark of each.

    Marks alone are direct speech; marks in a clause make it mixed; a clause without marks is indirect. An adverbial
    before a whole clause in marks stays outside (*Après cela, « il a plu », dit-il*).
    """
    units = frame.units
    left = _after_break(frame, left)
    first, last = left
    quoted = [i for i in range(first, last) if units[i].marked]
    words = [i for i in range(first, last) if units[i].marked is None and units[i].pos not in {"PUNCT", "SPACE"}]
    before = [u.marked for u in units[first:last] if u.marked]
    after = [u.marked for u in units[slice(*right)] if u.marked] if right else []
    introduced = not words or (quoted and _only_introduces(frame, words, quoted, last))
    if quoted and (introduced or _colon_before(frame, first, quoted[-1])):
        kept = before[-1:] if words else before
        for marked in kept[:-1]:
            yield list(marked.parts), "direct", marked.mark
        yield [part for marked in (kept[-1], *after) for part in marked.parts], "direct", kept[-1].mark
        return
    spans = [s for s in (trimmed(frame, *left), trimmed(frame, *right) if right else None) if s]
    marks = before + after
    if spans and words:
        yield spans, "mixed" if marks else "indirect", marks[0].mark if marks else None


def _after_break(frame: Frame, left: tuple[int, int]) -> tuple[int, int]:
    """The stretch after its last colon where a clause follows, or after a semicolon where marks do."""
    first, last = left
    for i in range(last - 2, first, -1):
        after = frame.units[i + 1]
        if frame.units[i].low == ":" and after.low not in {"que", "qu'"} and frame.finite_between(i + 1, last):
            return i + 1, last
        if frame.units[i].low == ";" and after.marked:
            return i + 1, last
    return left


def _colon_before(frame: Frame, first: int, i: int) -> bool:
    """Whether a colon stands right before the unit ``i``, within what begins at ``first``."""
    return i > first and frame.units[i - 1].low == ":"


def _only_introduces(frame: Frame, words: list[int], quoted: list[int], last: int) -> bool:
    """Whether the words outside marks are an adverbial before one whole clause in marks."""
    units = frame.units
    quote = units[quoted[-1]]
    assert quote.marked is not None
    if len(quoted) > 1 and any(quoted[0] < w < quoted[-1] for w in words):
        return False
    if any(w > quoted[-1] for w in words) or frame.finite_between(words[0], quoted[-1]):
        return False
    text = frame.text[quote.marked.parts[0][0] : quote.marked.parts[-1][1]]
    before = units[quoted[-1] - 1]
    adverbial = before.low in {",", ":"} or (len(words) == 1 and before.pos in {"ADV", "CCONJ"})
    return adverbial and len(text.split()) >= 4

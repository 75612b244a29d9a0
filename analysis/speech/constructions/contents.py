"""Two stretches of a sentence beside an attribution → the contents that they hold, with their types."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.french.function_words import QUE
from analysis.speech.quotation import Span, Type
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run

from .boundaries import trimmed

#: Words in marks from which on an adverbial before them stays outside.
_WHOLE_CLAUSE = 4


class Content(NamedTuple):
    """What is reported: its spans, its type, and the mark that opens it, if any."""

    spans: list[Span]
    type: Type
    mark: str | None


def contents(sentence: Sentence, left: Run, right: Run | None) -> Iterator[Content]:
    """The contents that two stretches of a sentence hold.

    Marks alone are direct speech; marks in a clause make it mixed; a clause without marks is indirect. An adverbial
    before a whole clause in marks stays outside (*Après cela, « il a plu », dit-il*).
    """
    left = _after_break(sentence, left)
    units = sentence.units[slice(*left)]
    before = [unit.marked for unit in units if unit.marked]
    after = [unit.marked for unit in sentence.units[slice(*right)] if unit.marked] if right else []
    words = [i for i in range(*left) if sentence[i].marked is None and sentence[i].pos not in {"PUNCT", "SPACE"}]
    quoted = [i for i in range(*left) if sentence[i].marked]
    if quoted and (not words or _introduce(sentence, words, quoted) or _colon_before(sentence, left.first, quoted)):
        kept = before[-1:] if words else before
        for marked in kept[:-1]:
            yield Content(list(marked.parts), "direct", marked.mark)
        yield Content([part for marked in (kept[-1], *after) for part in marked.parts], "direct", kept[-1].mark)
        return
    sides = [trimmed(sentence, *side) for side in (left, right) if side]
    spans = [span for span in sides if span]
    marks = before + after
    if spans and words:
        yield Content(spans, "mixed" if marks else "indirect", marks[0].mark if marks else None)


def _after_break(sentence: Sentence, left: Run) -> Run:
    """The stretch after its last colon where a clause follows, or after a semicolon where marks do."""
    first, end = left
    for i in range(end - 2, first, -1):
        low, after = sentence[i].low, sentence[i + 1]
        if low == ":" and after.low not in QUE and sentence.finite_between(i + 1, end):
            return Run(i + 1, end)
        if low == ";" and after.marked:
            return Run(i + 1, end)
    return left


def _colon_before(sentence: Sentence, first: int, quoted: list[int]) -> bool:
    """Whether a colon is right before the last marks, within what begins at ``first``."""
    return quoted[-1] > first and sentence[quoted[-1] - 1].low == ":"


def _introduce(sentence: Sentence, words: list[int], quoted: list[int]) -> bool:
    """Whether the words outside marks are an adverbial before one whole clause in marks."""
    last = quoted[-1]
    if any(quoted[0] < word for word in words) or sentence.finite_between(words[0], last):
        return False
    before = sentence[last - 1]
    adverbial = before.low in {",", ":"} or (len(words) == 1 and before.pos in {"ADV", "CCONJ"})
    return adverbial and len(sentence[last].inside.split()) >= _WHOLE_CLAUSE

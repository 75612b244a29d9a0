"""Where a content can begin, and where it can end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container

from analysis.french.function_words import QUE, SUBORDINATING
from analysis.lexicons import from_lexicons, lexicon

from .openers import AND, CLAUSAL, INFINITIVE, OF_INFINITIVE, PREPOSITION, RELATIVE
from .reading import Reading

#: Words that a phrase around marks can begin with, and how far before the marks (*un signe de « … »*).
_BEFORE_MARKS = frozenset({"determiner", PREPOSITION, "pronoun"})
_BESIDE_MARKS = frozenset({"noun", "adjective", "adverb", "name", "number"})
_FAR, _NEAR = 14, 3
_BREAKS = {",", ";", ".", ":", ")", "–", "—", "("}


@from_lexicons
def resuming() -> frozenset[str]:
    """Words with which a sentence goes on after a content (*« un plan », afin de*)."""
    return SUBORDINATING | {row["word"] for row in lexicon("resuming_words")}


def left_borders(reading: Reading, openers: list[str], first: int, last: int, *, after: int = -1) -> list[int]:
    """The units from ``first`` to ``last`` (not included) at which a content can begin.

    ``after`` is the unit after the group of a verb, where a bare infinitive can begin (*affirme avoir*).
    """
    found = []
    for i in range(first, last):
        if reading.is_word[i] and (
            i == first
            or _opens(reading, openers, i)
            or (openers[i] == INFINITIVE and i == after)
            or (reading.next_marks[i] < last and _before_marks(reading, openers, i, reading.next_marks[i] - i))
        ):
            found.append(i)
    return found


def _opens(reading: Reading, openers: list[str], i: int) -> bool:
    if i == 0 or reading.is_in_marks(i) or reading.is_in_marks(i - 1):
        return True
    if reading.pos[i - 1] in {"PUNCT", "CCONJ"} or reading.low[i - 1] in {":", ",", ";", "–", "—", "(", "-"}:
        return True
    return openers[i] in CLAUSAL and openers[i] != INFINITIVE


def _before_marks(reading: Reading, openers: list[str], i: int, distance: int) -> bool:
    """Whether the phrase around the next marks can begin here."""
    if not 0 <= distance <= _FAR:
        return False
    if openers[i] in _BEFORE_MARKS or reading.pos[i - 1] == "ADP":
        return True
    return openers[i] in _BESIDE_MARKS and 0 < distance <= _NEAR


class RightBorders:
    """Where contents of a sentence can end; ``attributes`` are the units at which an attribution begins."""

    def __init__(self, reading: Reading, openers: list[str], attributes: Container[int]) -> None:
        self._reading, self._openers = reading, openers
        size, low = len(reading), reading.low
        ends = [end for end in range(1, size + 1) if reading.is_word[end - 1] or low[end - 1] in {")", "%"}]
        self._plain = [
            end
            for end in ends
            if end == size or _closes(reading, openers, end) or end in attributes or reading.is_in_marks(end)
        ]
        plain = set(self._plain)
        self._of_fragments = [end for end in ends if end in plain or reading.finite[end]]

    def after(self, begin: int, most: int) -> list[int]:
        """The first ``most`` ends (not included) of a content that begins at unit ``begin``.

        A clause or a phrase ends before a finite verb too.
        """
        fragment = self._openers[begin] in {"que", OF_INFINITIVE, "determiner"} or self._reading.is_in_marks(begin)
        ends = self._of_fragments if fragment else self._plain
        first = bisect_right(ends, begin)
        return ends[first : first + most]


def _closes(reading: Reading, openers: list[str], end: int) -> bool:
    low = reading.low[end]
    if reading.pos[end] in {"PUNCT", "CCONJ", "SCONJ"} or low in _BREAKS or low in QUE or low in resuming():
        return True
    return reading.is_in_marks(end - 1) or reading.participle[end] or openers[end] in {RELATIVE, AND}

"""The characters of a candidate: its spans, and its letters as the measure of overlap counts them."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import compress

from analysis.speech.quotation import Span

from .pool import Candidate
from .reading import Reading

#: A stretch of letters: their numbers in the text, first and last (not included).
Letters = tuple[Span, ...]
_LEADING = re.compile(r"\W*(?:(?:qu|d)['’]|(?:que|de|à|si)(?!\w))\W*", re.I)


def spans_of(reading: Reading, candidate: Candidate) -> list[Span]:
    """The spans of a candidate; where all its words are in marks, those are left out."""
    first, last, cut = candidate.first, candidate.last, candidate.cut
    sides = [(first, last)] if cut is None else [(first, cut[0]), (cut[1], last)]
    if not any(reading.single_words(a, b) for a, b in sides):
        marked = [reading.stretch[i] for a, b in sides for i in range(a, b)]
        return [part for stretch in marked if stretch is not None for part in stretch.marked.parts]
    units = reading.sentence.units
    spans = []
    for begin, side in sides:
        end = max(reading.skip_back(side), begin)
        if end > begin:
            spans.append((units[begin].start, units[end - 1].end))
    return spans


class LetterCount:
    """Counts the letters and digits of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._places = list(compress(range(len(text)), map(str.isalnum, text)))

    def of(self, spans: list[Span]) -> Letters:
        """The letters of some spans, without the *que* or *de* that begins them; touching stretches are one."""
        found: list[Span] = []
        for n, (start, end) in enumerate(spans):
            leading = _LEADING.match(self.text, start, end) if n == 0 else None
            begin = bisect_left(self._places, leading.end() if leading else start)
            stop = bisect_left(self._places, end)
            if begin >= stop:
                continue
            if found and found[-1][1] == begin:
                found[-1] = found[-1][0], stop
            else:
                found.append((begin, stop))
        return tuple(found)


def overlap(one: Letters, other: Letters) -> float:
    """The letters that two contents share, over those that either has (Jaccard 1901).

    >>> overlap(((0, 8),), ((0, 10),))
    0.8
    """
    common = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    if not common:
        return 0.0
    return common / (sum(b - a for a, b in one) + sum(d - c for c, d in other) - common)

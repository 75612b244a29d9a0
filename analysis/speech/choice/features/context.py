"""What the features know of a sentence beyond its candidates: its place in the article, its attributions."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from analysis.speech.choice.candidates.anchors import SURE, Anchor
from analysis.speech.choice.candidates.dependencies import Arc
from analysis.speech.choice.candidates.pool import Pool
from analysis.speech.constructions.boundaries import content_end
from analysis.speech.sentence.sentence import TITLES
from analysis.speech.sentence.verb_groups import Cue

from .anchors import anchor_facts
from .facts import Facts
from .shapes import yes

#: Whether a finite verb and marks are there.
_HELD = {
    (True, True): "a verb and marks",
    (True, False): "a verb",
    (False, True): "marks",
    (False, False): "neither",
}


class Context:
    """A sentence for the features; ``facts`` are those of all its contents."""

    def __init__(self, pool: Pool, speeches: int) -> None:
        self.pool = pool
        self.facts: Facts = {
            "title": yes(pool.reading.sentence.region in TITLES),
            "speeches of the article": str(min(speeches, 3)),
        }
        self.sure = [anchor for anchor in pool.anchors if anchor.kind in SURE]
        self.gaps: dict[tuple[int, int, int], tuple[Facts, list[str]]] = {}
        self._pieces: dict[tuple[int, int], str] = {}
        self._of_anchors: dict[int, Facts] = {}
        self._ends: dict[tuple[int, int], int] = {}
        #: The facts of a border and the near attributions after it, where they were asked.
        self.left_borders: dict[int, Facts] = {}
        self.right_borders: dict[int, Facts] = {}
        self.soon: dict[int, list[Anchor]] = {}

    @cached_property
    def heads(self) -> dict[int, list[Arc]]:
        """The dependencies by their dependents."""
        return _grouped(self.pool.reading.arcs, 0)

    @cached_property
    def dependents(self) -> dict[int, list[Arc]]:
        """The dependencies by their heads."""
        return _grouped(self.pool.reading.arcs, 1)

    def of_anchor(self, number: int) -> Facts:
        """The facts of an anchor."""
        if number not in self._of_anchors:
            self._of_anchors[number] = anchor_facts(self.pool, self.pool.anchors[number], self.heads)
        return self._of_anchors[number]

    def voice_ends(self, cue: Cue, first: int) -> int:
        """The unit after the content that begins at unit ``first``, where the voice of the writer comes back."""
        key = cue.head, first
        if key not in self._ends:
            self._ends[key] = content_end(self.pool.reading.sentence, first, cue)
        return self._ends[key]

    def held(self, first: int, last: int) -> str:
        """Whether a finite verb and marks are among some units."""
        reading = self.pool.reading
        return _HELD[reading.finites(first, last) > 0, reading.marks(first, last) > 0]

    def piece(self, first: int, last: int) -> str:
        """What a piece of the sentence begins with and holds."""
        key = first, last
        if key not in self._pieces:
            begin = self.pool.reading.skip(first)
            opens = self.pool.openers[begin] if begin < len(self.pool.reading) else "end"
            attributes = any(first <= anchor.head < last for anchor in self.sure)
            self._pieces[key] = f"{opens}; {self.held(first, last)}{'; an attribution' if attributes else ''}"
        return self._pieces[key]


def _grouped(arcs: list[Arc], side: Literal[0, 1]) -> dict[int, list[Arc]]:
    grouped: dict[int, list[Arc]] = {}
    for arc in arcs:
        grouped.setdefault(arc[side], []).append(arc)
    return grouped

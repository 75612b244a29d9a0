"""What the features know of a sentence beyond its candidates: its place in the article, its attributions."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from analysis.speech.choice.candidates.anchors import LOOSE, SURE, VERB, Anchor
from analysis.speech.choice.candidates.dependencies import Arc
from analysis.speech.choice.candidates.pool import Pool
from analysis.speech.constructions.boundaries import content_end
from analysis.speech.constructions.context import Context as Told
from analysis.speech.sentence.sentence import TITLES
from analysis.speech.sentence.verb_groups import Cue

from .anchors import anchor_facts
from .facts import Facts
from .shapes import yes
from .surroundings import Surroundings

#: Whether a finite verb and marks are there.
_HELD = {
    (True, True): "a verb and marks",
    (True, False): "a verb",
    (False, True): "marks",
    (False, False): "neither",
}


class Context:
    """A sentence for the features; ``facts`` are those of all its contents."""

    def __init__(self, pool: Pool, surroundings: Surroundings, *, quoted_before: bool, speeches: int) -> None:
        region = pool.reading.sentence.region
        self.pool = pool
        self.surroundings = surroundings
        self.facts: Facts = {
            "title": yes(region in TITLES),
            "region": region,
            "speeches of the article": str(min(speeches, 3)),
        }
        self.quoted_before = yes(quoted_before)
        self.verbs = sum(anchor.kind == VERB for anchor in pool.anchors)
        self.sure = [anchor for anchor in pool.anchors if anchor.kind in SURE]
        self.attributions = [anchor for anchor in pool.anchors if anchor.kind in SURE or anchor.kind == LOOSE]
        self.gaps: dict[tuple[int, int, int, str], tuple[Facts, list[str]]] = {}
        self._pieces: dict[tuple[int, int], str] = {}
        self._of_anchors: dict[int, Facts] = {}
        self._ends: dict[tuple[int, int], int] = {}
        #: The facts of a border, the near attributions after it and what goes on beyond it, where they were asked.
        self.left_borders: dict[int, Facts] = {}
        self.right_borders: dict[int, Facts] = {}
        self.soon: dict[int, list[Anchor]] = {}
        self.going_on: dict[int, list[int]] = {}

    @cached_property
    def bare(self) -> str:
        """Whether all words of the sentence are in marks."""
        reading = self.pool.reading
        return yes(all(not word or reading.is_in_marks(i) for i, word in enumerate(reading.is_word)))

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
            sentence = self.pool.reading.sentence
            self._ends[key] = content_end(Told(sentence, sentence.cues), first, cue)
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
            attributes = any(first <= anchor.head < last for anchor in self.attributions)
            self._pieces[key] = f"{opens}; {self.held(first, last)}{'; an attribution' if attributes else ''}"
        return self._pieces[key]


def _grouped(arcs: list[Arc], side: Literal[0, 1]) -> dict[int, list[Arc]]:
    grouped: dict[int, list[Arc]] = {}
    for arc in arcs:
        grouped.setdefault(arc[side], []).append(arc)
    return grouped


def named_before(pool: Pool, anchor: Anchor) -> bool:
    """Whether a person or an organisation is named before an anchor."""
    labels, token = pool.reading.tokens.label, pool.reading.token
    return any(token[i] >= 0 and labels[token[i]] in {"PER", "ORG"} for i in range(anchor.first))

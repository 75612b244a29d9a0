"""All that a sentence could hold as quotations: each attribution with each stretch beside, after or around it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

from analysis.french.function_words import CLAUSE_JOINING
from analysis.speech.constructions.outer import awaited, goes_on_at
from analysis.speech.sentence.verb_groups import Cue

from .anchors import ANY, COLON, EXPRESSION, NOUN, VERBAL, Anchor, anchors_of, modifier
from .borders import RightBorders, left_borders
from .governed import may_hold
from .openers import GOVERNED, INFINITIVE, opener
from .reading import Reading
from .unfit import has_its_own, is_content, lacks, may_begin, may_go_on, may_precede

#: governed: the content follows its attribution; beside: it stands before it; around: on both sides of it; alone: none.
Relation = Literal["governed", "beside", "around", "alone"]
_MOST_ENDS, _MOST_ENDS_AROUND = 14, 5
_MOST_BEGINNINGS, _MOST_BEFORE, _MOST_AROUND = 5, 16, 4
_MOST_AFTER_EXPRESSION, _LONGEST_ATTRIBUTION = 7, 22
_REACH, _REACH_AFTER_NOUN, _REACH_AFTER_EXPRESSION = 28, 10, 14
#: A fragment has its marks within so many units.
_FRAGMENT = 8
_MOST_CLAUSES, _BETWEEN = 2, {"PUNCT", "CCONJ"}


class Candidate(NamedTuple):
    """Units ``first`` to ``last`` (not included) less those of ``cut``, as content of an anchor (its number, or -1)."""

    anchor: int
    relation: Relation
    first: int
    last: int
    cut: tuple[int, int] | None = None


class Pool:
    """The anchors of a sentence and what its borders are."""

    def __init__(self, reading: Reading, cues: list[Cue]) -> None:
        self.reading = reading
        self.anchors = anchors_of(reading, cues)
        self.beginning: dict[int, list[Anchor]] = {}
        for anchor in self.anchors:
            self.beginning.setdefault(anchor.first, []).append(anchor)
        #: What begins at a unit and ends before it, where asked.
        self.following: dict[int, str] = {}
        self.preceding: dict[int, str] = {}
        self._ends: dict[int, list[int]] = {}
        self._owed = awaited(reading.sentence, cues)
        self._inserted = {anchor.first for anchor in self.anchors if anchor.cue is not None and not anchor.refused}

    @cached_property
    def openers(self) -> list[str]:
        """What begins at each unit."""
        return [opener(self.reading, i) for i in range(len(self.reading))]

    @cached_property
    def _borders(self) -> RightBorders:
        return RightBorders(self.reading, self.openers, self.beginning)

    def ends(self, begin: int) -> list[int]:
        """Where a content can end that begins at unit ``begin``."""
        if begin not in self._ends:
            self._ends[begin] = self._borders.after(begin, _MOST_ENDS + 1)
        return self._ends[begin]

    def candidates(self) -> list[Candidate]:
        """All candidates, each once; an inserted clause begins none (*« … », | a-t-il ajouté, selon l'agence*)."""
        attributed = (c for number, anchor in enumerate(self.anchors) for c in self._of(number, anchor))
        found = (c for c in dict.fromkeys([*attributed, *self._alone()]) if c.first not in self._inserted)
        anchors = [*self.anchors, None]  # the last for what nothing attributes, whose number is -1
        return [c for c in found if is_content(self.reading, (c.first, c.last), c.cut, anchors[c.anchor])]

    def _of(self, number: int, anchor: Anchor) -> Iterator[Candidate]:
        reading, openers = self.reading, self.openers
        for first in self._beginnings(anchor) if self._says(anchor) else ():
            if not may_begin(reading, openers, anchor, first):
                continue
            for last in self._governed_ends(anchor, first)[:_MOST_ENDS]:
                if may_hold(reading, openers, self.anchors, anchor, (first, last)):
                    yield Candidate(number, "governed", first, last)
        if anchor.kind in VERBAL or anchor.kind == EXPRESSION:
            for clause in sorted({anchor.first, anchor.begin if anchor.kind != ANY else anchor.first}):
                yield from self._beside(number, anchor, clause)

    def _says(self, anchor: Anchor) -> bool:
        """Whether a verb with content after it reports: not *n'a pas dit que*, *dira que*, *l'histoire dit que*."""
        silent = anchor.cue is not None and (anchor.cue.unsaid or anchor.cue.imperative)
        return not (silent or anchor.silent)

    def _beginnings(self, anchor: Anchor) -> list[int]:
        """Where the content of an attribution before it can begin."""
        reading, end = self.reading, anchor.last + 1
        if anchor.kind == COLON:
            first = reading.skip(end)
            return [first] if first < len(reading) else []
        found = left_borders(reading, self.openers, end, min(len(reading), end + _REACH), after=end)
        if anchor.kind == EXPRESSION:
            return [i for i in found if i - anchor.after <= _REACH_AFTER_EXPRESSION][:_MOST_AFTER_EXPRESSION]
        if anchor.kind == NOUN:
            near = range(end, min(len(reading), end + 1 + _REACH_AFTER_NOUN))
            return [i for i in near if i in found and self._is_governed(i)]
        if anchor.kind == ANY:
            near = range(end, end + 1 + _REACH_AFTER_NOUN)
            return [i for i in found if i in near and reading.marks(i, min(len(reading), i + _FRAGMENT))]
        if anchor.cue is not None and "0" in anchor.cue.government.inf:
            found = sorted({*found, *self._infinitives(end)})
        able = [i for i in found if self._may_begin(i, end)]
        return [i for n, i in enumerate(able) if n < _MOST_BEGINNINGS or reading.is_in_marks(i)]

    def _infinitives(self, end: int) -> list[int]:
        """Bare infinitives after a verb that governs them, at a distance (*admet du bout des lèvres avoir menti*)."""
        reading = self.reading
        return [
            i
            for i in range(end, min(len(reading), end + _REACH_AFTER_NOUN))
            if self.openers[i] == INFINITIVE and (i == end or reading.pos[i - 1] not in {"ADP", "VERB", "AUX"})
        ]

    def _is_governed(self, i: int) -> bool:
        return self.openers[i] in GOVERNED or self.reading.is_in_marks(i)

    def _may_begin(self, i: int, end: int) -> bool:
        """Whether content of a verb can begin at unit ``i``: bare words need marks ahead, a comma or a colon."""
        detached = self.reading.low[i - 1] in {",", ":"}
        return i == end or self._is_governed(i) or detached or self.reading.marks(i, len(self.reading)) > 0

    def _governed_ends(self, anchor: Anchor, first: int) -> list[int]:
        """The ends of a content after a verb; a fragment goes on to its marks."""
        ends = self.ends(first)
        goes_on = goes_on_at(self.reading.sentence, modifier(self.reading, anchor), first)
        if goes_on is not None and goes_on > first:
            ends = [*(end for end in ends if end < goes_on), goes_on]
        detached = self.reading.low[first - 1] in {":", ","}
        predicate = first == anchor.last + 1 and anchor.cue is not None and "adj" in anchor.cue.government.fragment
        if anchor.kind in VERBAL and not self._is_governed(first) and not detached and not predicate:
            return [end for end in ends if self.reading.marks(first, end)]
        return ends

    def _beside(self, number: int, anchor: Anchor, clause: int) -> Iterator[Candidate]:
        """Content before the attribution, alone or with what goes on after it."""
        reading, end = self.reading, self.reading.skip_back(clause)
        after_marks = end > 0 and reading.is_in_marks(end - 1)
        bare = not after_marks and (anchor.kind == ANY or (anchor.kind in VERBAL and end == clause))
        if end == 0 or bare or has_its_own(reading, anchor, self._owed):
            return
        beginnings = left_borders(reading, self.openers, 0, end)
        opening = [0] if reading.is_word[0] else []
        resumptions = self._resumptions(anchor)
        if not any(lacks(reading, end, again) for again in resumptions):
            for first in dict.fromkeys([*beginnings[-_MOST_BEFORE:], *opening]):
                if may_precede(reading, anchor, (first, end), resumptions):
                    yield Candidate(number, "beside", first, end)
        for again in resumptions:
            for first in dict.fromkeys([*beginnings[-_MOST_AROUND:], *opening]):
                for last in self.ends(again)[:_MOST_ENDS_AROUND]:
                    yield Candidate(number, "around", first, last, (end, again))

    def _resumptions(self, anchor: Anchor) -> list[int]:
        """The units at which content can go on after an attribution."""
        reading, found = self.reading, []
        for i in range(anchor.after, min(len(reading), anchor.after + _LONGEST_ATTRIBUTION)):
            breaks = reading.low[i] in {",", "–", "—", ")", ":", ";", "-"} or reading.is_in_marks(i)
            if breaks or (i == anchor.after and anchor.kind == EXPRESSION):
                found.append(reading.skip(i))
                if len(found) == 3:
                    break
        return [i for i in dict.fromkeys(found) if i < len(reading) and may_go_on(reading, anchor, i)]

    def _alone(self) -> Iterator[Candidate]:
        """Stretches in marks that nothing attributes, one by one and two side by side."""
        reading, marked = self.reading, self.reading.marked
        for i in marked:
            yield Candidate(-1, "alone", i, i + 1)
        for one, other in pairwise(marked):
            if all(not reading.is_word[k] or reading.low[k] in CLAUSE_JOINING for k in range(one + 1, other)):
                yield Candidate(-1, "alone", one, other + 1)
        if marked:
            yield from self._around_marks(marked)

    def _around_marks(self, marked: list[int]) -> Iterator[Candidate]:
        """Clauses with words in marks that nothing attributes (*Le contrat « sera signé en mai »*)."""
        reading, first = self.reading, marked[0]
        borders = RightBorders(reading, self.openers, ())
        before = left_borders(reading, self.openers, 0, first)
        beginnings = [i for i in before if i == 0 or reading.pos[i - 1] in _BETWEEN]
        for begin in dict.fromkeys([*beginnings[:1], *beginnings[-1:]]):
            ends = [end for end in borders.after(begin, len(reading)) if end > first]
            for end in dict.fromkeys([*ends[:_MOST_CLAUSES], *ends[-1:]]):
                yield Candidate(-1, "alone", begin, end)
        for end in self.ends(first)[:_MOST_CLAUSES]:
            yield Candidate(-1, "alone", first, end)

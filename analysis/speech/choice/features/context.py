"""What the features know of a sentence beyond its candidates: its place in the article, its attributions."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.speech.choice.candidates.anchors import LOOSE, SURE, VERB, Anchor
from analysis.speech.choice.candidates.pool import Pool
from analysis.speech.choice.candidates.reading import Arc

from .anchors import anchor_facts
from .shapes import yes
from .slots import Facts
from .surroundings import Surroundings

_TITLES = {"title", "subhead", "repeated title"}


class Context:
    """A sentence for the features; ``facts`` are those of all its contents, ``of_anchors`` those of each anchor."""

    def __init__(self, pool: Pool, surroundings: Surroundings, *, quoted_before: bool, speeches: int) -> None:
        reading, region = pool.reading, pool.reading.sentence.region
        self.pool = pool
        self.surroundings = surroundings
        self.facts: Facts = {
            "title": yes(region in _TITLES),
            "region": region,
            "speeches of the article": str(min(speeches, 3)),
        }
        self.bare = yes(all(not word or reading.is_in_marks(i) for i, word in enumerate(reading.is_word)))
        self.quoted_before = yes(quoted_before)
        self.verbs = sum(anchor.kind == VERB for anchor in pool.anchors)
        self.sure = [anchor for anchor in pool.anchors if anchor.kind in SURE]
        self.attributions = [anchor for anchor in pool.anchors if anchor.kind in SURE or anchor.kind == LOOSE]
        self.heads: dict[int, list[Arc]] = {}
        self.dependents: dict[int, list[Arc]] = {}
        for arc in reading.arcs:
            self.heads.setdefault(arc[0], []).append(arc)
            self.dependents.setdefault(arc[1], []).append(arc)
        self.of_anchors: Sequence[Facts] = [anchor_facts(pool, anchor, self.heads) for anchor in pool.anchors]
        self.gaps: dict[tuple[int, int, int, str], tuple[Facts, list[str]]] = {}
        self._pieces: dict[tuple[int, int], str] = {}

    def held(self, first: int, last: int) -> str:
        """Whether a finite verb and marks are among some units."""
        reading = self.pool.reading
        held = ["a verb"] * (reading.finites(first, last) > 0) + ["marks"] * (reading.marks(first, last) > 0)
        return " and ".join(held) or "neither"

    def piece(self, first: int, last: int) -> str:
        """What a piece of the sentence begins with and holds."""
        key = first, last
        if key not in self._pieces:
            begin = self.pool.reading.skip(first)
            opens = self.pool.openers[begin] if begin < len(self.pool.reading) else "end"
            attributes = any(first <= anchor.head < last for anchor in self.attributions)
            self._pieces[key] = f"{opens}; {self.held(first, last)}{'; an attribution' if attributes else ''}"
        return self._pieces[key]


def named_before(pool: Pool, anchor: Anchor) -> bool:
    """Whether a person or an organisation is named before an anchor."""
    labels, token = pool.reading.tokens.label, pool.reading.token
    return any(token[i] >= 0 and labels[token[i]] in {"PER", "ORG"} for i in range(anchor.first))

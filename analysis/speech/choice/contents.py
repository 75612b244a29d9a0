"""The candidates of a sentence as contents, each with the analyses that could give it, and what these are worth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from analysis.speech.quotation import Span, Type

from .candidates.anchors import Anchor
from .candidates.contents import LetterCount, Letters, spans_of
from .candidates.pool import Candidate
from .features.attribution import attributed_facts
from .features.content import content_facts
from .features.context import Context
from .features.facts import Facts, Found, Term
from .features.shapes import Shape, shape_of

#: What holds of words in marks that nothing in their sentence attributes.
_ALONE: Facts = {"alone": "yes"}
#: What features are worth: a number where they are weighed, the features themselves where weights are learnt, or told.
W = TypeVar("W", float, list[int], list[Term])
Given = TypeVar("Given", float, list[int], list[Term], covariant=True)


class Weighing(Protocol[Given]):
    """Says what features are worth."""

    def content(self, facts: Facts, found: Iterable[Found]) -> Given:
        """Of a content, whatever attributes it."""

    def alone(self, facts: Facts) -> Given:
        """Of words in marks that nothing attributes."""

    def attributed(self, facts: Facts, found: Iterable[Found]) -> Given:
        """Of a content with its attribution."""


@dataclass(slots=True)
class Analysis(Generic[W]):
    """One way to read a content: a candidate with its anchor, none for what is alone."""

    worth: W
    spans: list[Span]
    type: Type
    candidate: Candidate
    anchor: Anchor | None = None


@dataclass(slots=True)
class Content(Generic[W]):
    """What could be quoted, by its letters, with its analyses."""

    letters: Letters
    analyses: list[Analysis[W]] = field(default_factory=list)

    @property
    def interval(self) -> tuple[int, int]:
        """From its first letter to its last; a content of several parts takes what is between them too."""
        return self.letters[0][0], self.letters[-1][1]


@dataclass(slots=True)
class _Extent(Generic[W]):
    """What candidates with the same units share."""

    spans: list[Span]
    type: Type
    letters: Letters
    shape: Shape
    facts: Facts
    worth: W


def contents_of(context: Context, letters: LetterCount, weighing: Weighing[W]) -> list[Content[W]]:
    """The contents of a sentence, sorted by their ends."""
    found: dict[Letters, Content[W]] = {}
    extents: dict[tuple[int, int, tuple[int, int] | None], _Extent[W] | None] = {}
    pool = context.pool
    for candidate in pool.candidates():
        units = candidate.first, candidate.last, candidate.cut
        if units not in extents:
            extents[units] = _extent(context, letters, candidate, weighing)
        extent = extents[units]
        if extent is None:
            continue
        anchor = pool.anchors[candidate.anchor] if candidate.anchor >= 0 else None
        if anchor is None:
            own = weighing.alone(extent.facts | _ALONE)
        else:
            own = weighing.attributed(*attributed_facts(context, candidate, extent.shape, extent.facts))
        analysis = Analysis(extent.worth + own, extent.spans, extent.type, candidate, anchor)
        found.setdefault(extent.letters, Content(extent.letters)).analyses.append(analysis)
    return sorted(found.values(), key=lambda content: (content.letters[-1][1], content.letters))


def _extent(context: Context, letters: LetterCount, candidate: Candidate, weighing: Weighing[W]) -> _Extent[W] | None:
    """The units of a candidate as a content; None where they have no letter."""
    spans = spans_of(context.pool.reading, candidate)
    key = letters.of(spans)
    if not key:
        return None
    shape = shape_of(context.pool, candidate.first, candidate.last, candidate.cut)
    facts, repeated = content_facts(context, shape)
    return _Extent(spans, shape.type, key, shape, facts, weighing.content(facts, repeated))

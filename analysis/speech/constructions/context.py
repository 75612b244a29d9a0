"""A sentence as its constructions see it: its verbs of speech, and what has been decided in it so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.speech.quotation import Quotation, Span
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run
from analysis.speech.sentence.verb_groups import Cue


class Refused(str):
    """Why a construction yields nothing at a place, in words."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What a construction decided about a verb, an expression, a noun or marks: quotations, or why there are none."""

    construction: str
    #: The characters of what was weighed.
    at: Span
    quotations: tuple[Quotation, ...] = ()
    #: Empty where there are quotations.
    refused: str = ""
    #: The verb and the units of the clause that attributes, where it is an inserted clause.
    cue: Cue | None = None
    clause: Run | None = None


@dataclass(slots=True)
class Context:
    """A sentence, its verbs of speech, and the decisions taken before: an inserted verb governs nothing else."""

    sentence: Sentence
    cues: list[Cue]
    decisions: list[Decision] = field(default_factory=list)

    @property
    def inserted(self) -> dict[int, Run]:
        """The heads of verbs that are inserted clauses, each with the units of its clause."""
        return {d.cue.head: d.clause for d in self.decisions if d.cue is not None and d.clause is not None}

    def span(self, first: int, end: int) -> Span:
        """The characters of the units from ``first`` to ``end`` (not included)."""
        return self.sentence[first].start, self.sentence[end - 1].end

    def span_of_cue(self, cue: Cue) -> Span:
        """The characters of a verb group."""
        return self.span(cue.first, cue.last + 1)

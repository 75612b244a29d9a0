"""What is found: a quotation before its speaker is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Type = Literal["direct", "indirect", "mixed"]
Span = tuple[int, int]


class Evidence(NamedTuple):
    """The cell of a lexicon that decided: the row of ``key`` in the list ``lexicon``, and its column."""

    lexicon: str
    key: str
    column: str


@dataclass(slots=True)
class Quotation:
    """A quotation with character spans; ``source`` is the span of the mention that the sentence gives, if any.

    ``construction`` names the row of ``constructions.tsv`` that it matches, ``evidence`` the cell that let its cue in;
    ``speaker_rule`` the path from its source to its speaker, ``speaker_evidence`` the cell that led there.
    """

    spans: list[Span]
    type: Type
    rule: str
    sentence: int
    cue: Span | None = None
    cue_lemma: str | None = None
    source: Span | None = None
    proposed: Span | None = None  # the source that the rules take, before phrases are weighed
    relay: Span | None = None
    mark: str | None = None
    impersonal: bool = False
    inherits: bool = False  # the source is that of the attribution before it in the sentence (…, ajoutant que)
    confidence: float | None = None  # the chance that just these words are quoted, where they were weighed
    doubt: str | None = None
    speaker: str | None = None
    label: str | None = None
    speaker_rule: str = ""
    construction: str = ""
    evidence: Evidence | None = None
    speaker_evidence: Evidence | None = None

    @property
    def start(self) -> int:
        """Where the first span begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where the last span ends."""
        return self.spans[-1][1]

    @property
    def size(self) -> int:
        """Characters of content."""
        return sum(e - s for s, e in self.spans)

    def says(self, span: Span) -> bool:
        """Whether a span is, in part, among the words that are quoted."""
        return any(meet(one, span) for one in self.spans)


def meet(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]

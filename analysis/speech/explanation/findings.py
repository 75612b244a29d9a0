"""What is told of each sentence: its segments, the quotations found in it, and what was refused."""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.speech.quotation import Span, Type

from .candidates import RuledOut, Unlisted, Weighed
from .cells import Cell
from .contents import Weighing
from .reading import Segment
from .verbs import Unread


@dataclass(frozen=True, slots=True)
class Decided:
    """A choice: who was weighed, ruled out, not listed; the weights that decided; whose name was withheld."""

    kind: str
    candidates: list[Weighed]
    ruled_out: list[RuledOut]
    unlisted: list[Unlisted]
    cells: list[Cell]
    withheld: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """A quotation: what matched, the cell that let it in, its source, its speaker, and how that was decided."""

    number: int
    type: Type
    text: str
    construction: str
    means: str
    row: Cell
    cell: Cell | None
    cue: str | None
    source: str | None
    phrases: list[str]
    confidence: float | None
    doubt: str | None
    speaker: str | None
    label: str | None
    rule: str
    rule_means: str
    speaker_cell: Cell | None
    name: str | None
    choices: list[Decided]


@dataclass(frozen=True, slots=True)
class RefusedHere:
    """A verb of speech that is inserted in no content, or says nothing, why, and its row."""

    at: Span
    text: str
    reason: str
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Explained:
    """A sentence, as it was read and decided."""

    number: int
    text: str
    region: str
    segments: list[Segment]
    found: list[Found] = field(default_factory=list)
    weighing: Weighing | None = None
    refused: list[RefusedHere] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    dialogue: bool = False

"""What is written on a ``Doc`` for each name and each quotation: the one place that their columns come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_type_hints

_DTYPES = {
    str: "string",
    int: "int64",
    float: "float64",
    float | None: "float64",
    str | None: "string",
    int | None: "Int64",
}


@dataclass(frozen=True, slots=True)
class MentionRow:
    """One mention of a name; offsets count the characters of ``Article.text``."""

    start: int
    end: int
    text: str
    label: str
    name: str
    region: str
    rule: str
    gender: str | None = None
    gender_rule: str | None = None


@dataclass(frozen=True, slots=True)
class QuotationRow:
    """One quotation with its speaker; ``spans`` has several ``[start, end]`` where the attribution interrupts."""

    quote: int
    type: str
    start: int
    end: int
    spans: list[list[int]]
    text: str
    cue: str | None
    cue_start: int | None
    cue_end: int | None
    cue_lemma: str | None
    source: str | None
    source_start: int | None
    source_end: int | None
    speaker: str | None
    speaker_label: str | None
    relay: str | None
    words: int
    mark: str | None
    region: str
    rule: str
    speaker_rule: str
    confidence: float | None = None
    doubt: str | None = None
    speaker_gender: str | None = None

    def __post_init__(self) -> None:
        # A DocBin gives tuples back where lists were put in.
        object.__setattr__(self, "spans", [list(span) for span in self.spans])


def plain(row: MentionRow | QuotationRow) -> dict[str, Any]:
    """A row as a plain dict, which travels with the ``Doc``; ``dataclasses.asdict`` would copy every cell.

    >>> plain(MentionRow(0, 5, "Lunac", "LOC", "Lunac", "body", "model"))["label"]
    'LOC'
    """
    return {name: getattr(row, name) for name in row.__slots__}


def columns_of(record: type) -> dict[str, str]:
    """The columns of a table of such records, in order, with the dtypes that pandas gives them.

    >>> columns_of(MentionRow)["start"], columns_of(QuotationRow)["cue_start"], columns_of(QuotationRow)["spans"]
    ('int64', 'Int64', 'object')
    """
    hints: dict[str, Any] = get_type_hints(record)
    return {name: _DTYPES.get(hint, "object") for name, hint in hints.items()}

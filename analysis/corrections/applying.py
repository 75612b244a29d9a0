"""Rows and corrections → the rows corrected; nothing else in them changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from analysis.text import fold

from .file import NOBODY, Correction, Corrections

Row = dict[str, Any]


def apply_to_quotations(rows: Iterable[Mapping[str, Any]], corrections: Corrections) -> list[Row]:
    """Rows of ``quotations`` with their speakers and types corrected, those taken out left out.

    A line for every row of a name changes the speakers of that name as well. A corrected row has the rule
    ``corrected`` and no doubt, one that was looked at and is right the rule ``confirmed``.

    >>> from analysis.corrections import Correction, Corrections
    >>> line = Correction(2, "a", 10, "", "speaker", "Zoé")
    >>> row = {"article": "a", "start": 10, "speaker": "Noé", "type": "direct"}
    >>> apply_to_quotations([row], Corrections([line]))[0]["speaker"]
    'Zoé'
    """
    mine = [line for line in corrections if line.column in ("speaker", "type") or line.start is None]
    made: list[Row] = []
    for given in rows:
        row: Row | None = dict(given)
        for line in mine:
            if row is not None and _is_meant(line, row, "speaker"):
                row = _quotation(row, line, corrections)
        if row is not None:
            made.append(row)
    return made


def _quotation(row: Row, line: Correction, corrections: Corrections) -> Row | None:
    column = {"name": "speaker", "label": "speaker_label"}.get(line.column, line.column)
    value = None if column == "speaker" and line.value == NOBODY else line.value
    same = row.get(column) == value or (column == "speaker" and _fuller(value, row.get(column)))
    corrections.note(line, same=same)
    if not line.value:
        # A name that is taken out is no name of anybody; who speaks under it still speaks.
        return row if line.start is None else None
    made = row | {column: value}
    if column == "speaker" and not same:
        made["speaker_rule"] = "corrected"
    elif column == "speaker" and line.start is not None:
        made["speaker_rule"] = "confirmed"
    if line.start is not None:
        made["doubt"] = None
    return made


def _fuller(name: str | None, of: str | None) -> bool:
    """Whether a name is another in full: the corpus has *Odile Vartan* where the article has *Vartan*."""
    return bool(name and of) and set(fold(of).split()) < set(fold(name).split())


def apply_to_mentions(rows: Iterable[Mapping[str, Any]], corrections: Corrections) -> list[Row]:
    """Rows of ``entity_mentions`` with their names and kinds corrected, those taken out left out."""
    mine = [line for line in corrections if line.column in ("name", "label")]
    made: list[Row] = []
    for given in rows:
        row: Row | None = dict(given)
        for line in mine:
            if row is None or not _is_meant(line, row, "name"):
                continue
            corrections.note(line, same=row.get(line.column) == line.value)
            row = row | {line.column: line.value} if line.value else None
        if row is not None:
            made.append(row)
    return made


def _is_meant(line: Correction, row: Mapping[str, Any], name: str) -> bool:
    """Whether the line is about this row: by its place, or by its name."""
    if line.article and line.article != row.get("article"):
        return False
    return row.get("start") == line.start if line.start is not None else row.get(name) == line.of

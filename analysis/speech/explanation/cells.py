"""A cell of a lexicon with its place, so that a linguist finds the line to change."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import analysis.lexicons
from analysis.speech.quotation import Evidence

_FOLDER = Path(analysis.lexicons.__file__).parent


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the list ``file``: its line (None where the list lacks the row), key, column and value."""

    file: str
    line: int | None
    key: str
    column: str
    value: str

    def __str__(self) -> str:
        if self.line is None:
            return f"{self.file} has no row {self.key!r}"
        same = self.value == self.key
        return f"{self.file}:{self.line} · {self.key}" + ("" if same else f" · {self.column} = {self.value}")


def cell(evidence: Evidence) -> Cell:
    """The cell that some evidence names.

    >>> found = cell(Evidence("speech_verbs", "avouer", "incise"))
    >>> found.value, str(cell(Evidence("speech_verbs", "pester contre", "incise")))
    ('y', "speech_verbs.tsv has no row 'pester contre'")
    """
    header, rows = _table(evidence.lexicon)
    line, row = _row(rows, evidence.key)
    column = evidence.column if evidence.column in header else header[0]
    value = dict(zip(header, row, strict=False)).get(column, "")
    return Cell(f"{evidence.lexicon}.tsv", line, evidence.key, column, value)


def _row(rows: list[tuple[int, list[str]]], key: str) -> tuple[int | None, list[str]]:
    """The row whose first cell is the key, or else one of whose forms is; letters of either case."""
    low = key.casefold()
    for cells in (1, None):
        for line, row in rows:
            if any(low in (form.casefold() for form in (cell, *cell.split("|"))) for cell in row[:cells]):
                return line, row
    return None, []


@cache
def _table(name: str) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """The header of a list, and its rows with the numbers of their lines."""
    text = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    numbered = [(n, line.split("\t")) for n, line in enumerate(text.splitlines(), 1) if not line.startswith("# ")]
    return numbered[0][1], numbered[1:]

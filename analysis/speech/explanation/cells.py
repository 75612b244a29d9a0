"""A cell of a lexicon with its place, so that a linguist finds the line to change."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.lexicons import from_lexicons, lexicons_in_use
from analysis.lexicons.reading import Row, Table, our_table, table
from analysis.speech.quotation import Evidence


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
    for listed in _tables(evidence.lexicon):
        for line, row in _by_relevance(listed, evidence.key):
            column = evidence.column if evidence.column in row else listed.columns[0]
            return Cell(listed.place, line, evidence.key, column, row[column])
    return Cell(f"{evidence.lexicon}.tsv", None, evidence.key, evidence.column, "")


def weight_cell(name: str, feature: str, value: str) -> Cell:
    """The weight of a feature where a value is found, in a list whose rows have both.

    >>> weight_cell("quotation_weights", "after", "end").key
    'after = end'
    """
    key = f"{feature} = {value}"
    return _weights(name).get(key) or Cell(f"{name}.tsv", None, key, "weight", "")


@from_lexicons
def _weights(name: str) -> dict[str, Cell]:
    """The weights of a list by feature and value, those of a user's folder before ours."""
    found: dict[str, Cell] = {}
    for listed in _tables(name):
        for line, row in listed.rows:
            key = f"{row['feature']} = {row['value']}"
            found.setdefault(key, Cell(listed.place, line, key, "weight", row["weight"]))
    return found


def _by_relevance(listed: Table, key: str) -> Iterator[tuple[int, Row]]:
    """The rows whose first cell is the key, then those of whose forms one is; letters of either case."""
    low, first = key.casefold(), listed.columns[0]
    yield from ((line, row) for line, row in listed.rows if row[first].casefold() == low)
    yield from ((line, row) for line, row in listed.rows if low in _forms(row))


def _forms(row: Row) -> set[str]:
    return {form for value in row.values() for form in value.casefold().split("|")}


@from_lexicons
def _tables(name: str) -> list[Table]:
    """A list as a user's folder has it, if it does, and as we have it."""
    folder = lexicons_in_use()
    if folder is None or name not in folder.texts:
        return [our_table(name)]
    place = os.path.join(folder.place, f"{name}.tsv")  # noqa: PTH118 (to be read, not opened)
    return [table(folder.texts[name], place), our_table(name)]

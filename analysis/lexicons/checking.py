"""What each column of each list may hold (``columns.tsv``), and whether a table keeps to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from .errors import LexiconError
from .reading import Row, Table, names, our_table

#: The list of columns is ours alone; the closed classes of French are what they are.
_CLOSED = {
    "columns": "it says what the columns of the other lists hold",
    "constructions": "a construction needs code that looks for it",
    "function_words": "closed classes are not extended: French has no other articles, pronouns and conjunctions",
    "verb_endings": "the endings of French verbs are closed classes, which are not extended",
    "word_endings": "the endings of French nouns and adjectives are closed classes, which are not extended",
}
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: whether its cells tell rows apart, the values allowed, whether several may be joined, what it means."""

    name: str
    key: bool
    values: str
    joined: bool
    meaning: str

    def allows(self, cell: str) -> bool:
        """Whether a cell may hold this."""
        if self.values in {"number", "number or -"}:
            return _is_number(cell) or (cell == "-" and self.values == "number or -")
        if self.values.startswith("any"):
            return bool(cell) or self.values == "any or empty"
        allowed = self.values.split(", ")
        return all(part in allowed for part in (cell.split("|") if self.joined else [cell]))

    @property
    def allowed(self) -> str:
        """What a cell may hold, in words."""
        if self.values == "any":
            return "anything, but not nothing"
        return self.values + (" (several are joined by |)" if self.joined and "any" not in self.values else "")


@cache
def columns(name: str) -> tuple[Column, ...]:
    """The columns of a list, in order."""
    rows = [row for _, row in our_table("columns").rows if row["list"] == name]
    return tuple(Column(r["column"], r["key"] == "yes", r["values"], r["joined"] == "yes", r["meaning"]) for r in rows)


def key_of(name: str, row: Row) -> Key:
    """The cells that tell a row of a list from its other rows."""
    return tuple(row[column.name] for column in columns(name) if column.key)


def open_lists() -> list[str]:
    """The lists that a user's folder may have."""
    return [name for name in names() if name not in _CLOSED]


def check_name(name: str, place: str) -> None:
    """Raise ``LexiconError`` for a file that is named like none of our lists, or like one that is closed."""
    if name in _CLOSED:
        raise LexiconError(f"{place}: no rows can be added to {name}.tsv; {_CLOSED[name]}")
    if name not in open_lists():
        near = get_close_matches(name, open_lists(), n=1)
        hint = f"did you mean {near[0]}.tsv? " if near else ""
        raise LexiconError(f"{place}: there is no list {name}.tsv; {hint}The lists are: {', '.join(open_lists())}")


def check_header(name: str, table: Table) -> None:
    """Raise ``LexiconError`` unless a table has the columns of its list, in any order."""
    wanted = [column.name for column in columns(name)]
    for problem, wrong in (
        ("unknown column", [c for c in table.columns if c not in wanted]),
        ("missing column", [c for c in wanted if c not in table.columns]),
        ("column given twice", [c for c in table.columns if table.columns.count(c) > 1]),
    ):
        if wrong:
            raise LexiconError(f"{table.place}: {problem} {wrong[0]!r}; the columns are: {', '.join(wanted)}")


def check_row(name: str, place: str, line: int, row: Row) -> None:
    """Raise ``LexiconError`` for the first cell that its column does not allow."""
    for column in columns(name):
        cell = row[column.name]
        if not column.allows(cell):
            found = f"{cell!r}" if cell else "nothing"
            raise LexiconError(f"{place}, line {line}: column {column.name!r} has {found}; allowed: {column.allowed}")


def keyed(name: str, rows: Iterator[tuple[int, Row]], place: str) -> dict[Key, Row]:
    """Rows by their key; ``LexiconError`` where two have the same."""
    found: dict[Key, Row] = {}
    lines: dict[Key, int] = {}
    for line, row in rows:
        key = key_of(name, row)
        if key in found:
            raise LexiconError(f"{place}, line {line}: {' · '.join(key)} is there already, in line {lines[key]}")
        found[key], lines[key] = row, line
    return found


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True

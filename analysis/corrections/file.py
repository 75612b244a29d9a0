"""``corrections.csv`` → corrections: which row, which column, which value."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from analysis.tables.escape import restored

#: What a file has at least; further columns, such as those of ``doubtful_rows``, are passed over.
COLUMNS = ("article", "start", "column", "value", "note")
#: The columns that can be corrected, and for some of them all their values.
CORRECTED: dict[str, tuple[str, ...]] = {
    "speaker": (),
    "type": ("direct", "indirect", "mixed"),
    "name": (),
    "label": ("PER", "LOC", "ORG", "MISC"),
}
#: The value that says that nobody is named as the speaker.
NOBODY = "-"


class CorrectionError(ValueError):
    """A file of corrections that cannot be used; the message says where, what was found and what to do."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A line of the file: a row (``article`` and ``start``) or every row of a name (``of``), a column, its value.

    An empty value takes the row out; ``-`` as a speaker says that nobody is named.
    """

    line: int
    article: str
    start: int | None
    of: str
    column: str
    value: str
    note: str = ""

    def __str__(self) -> str:
        """The line as it is told to the user."""
        which = f"{self.article}, {self.start}" if self.start is not None else f"every {self.of!r}"
        return f"line {self.line} ({which}, {self.column} → {self.value or 'taken out'})"


@dataclass
class Corrections:
    """The lines of a file, and how many rows each has touched so far and how many of these it confirmed."""

    lines: list[Correction]
    path: Path | None = None
    touched: dict[int, int] = field(default_factory=dict)
    confirmed: dict[int, int] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Correction]:
        return iter(self.lines)

    def __len__(self) -> int:
        return len(self.lines)

    def note(self, correction: Correction, *, same: bool) -> None:
        """A row was touched by a line; ``same`` if it had that value already."""
        self.touched[correction.line] = self.touched.get(correction.line, 0) + 1
        self.confirmed[correction.line] = self.confirmed.get(correction.line, 0) + same


def read_corrections(path: str | os.PathLike[str]) -> Corrections:
    """The corrections in a CSV file with the columns ``article,start,column,value,note``, separated by , or ; or tabs.

    A line without ``start`` holds for every row of a name, which is in a further column ``of``: ``of`` *Poutine*,
    ``column`` *name*, ``value`` *Vladimir Poutine* joins the two. Raises ``CorrectionError`` for a line that cannot be
    meant, ``FileNotFoundError`` for a file that does not exist.
    """
    place = Path(path)
    try:
        text = place.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{place.name}: not UTF-8; save it as “CSV UTF-8”") from error
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    rows = csv.DictReader(io.StringIO(text), delimiter=separator)
    missing = [name for name in COLUMNS[:4] if name not in (rows.fieldnames or ())]
    if missing:
        has = ", ".join(rows.fieldnames or ()) or "nothing"
        raise CorrectionError(f"{place.name}: no column {missing[0]!r}; the first line has: {has}")
    return Corrections(list(_lines(rows, place.name)), place)


def _lines(rows: Iterable[dict[str, str]], name: str) -> Iterator[Correction]:
    for line, row in enumerate(rows, start=2):
        cells = {key: restored((row.get(key) or "").strip()) for key in (*COLUMNS, "of")}
        if not any(cells.values()):
            continue
        where = f"{name}, line {line}"
        column, value = cells["column"], cells["value"]
        if column not in CORRECTED:
            raise CorrectionError(f"{where}: column {column!r}; use one of {', '.join(CORRECTED)}")
        allowed = CORRECTED[column]
        if value and allowed and value not in allowed:
            raise CorrectionError(f"{where}: {column} {value!r}; use one of {', '.join(allowed)}, or nothing")
        if cells["start"] and not cells["start"].isdecimal():
            raise CorrectionError(
                f"{where}: start {cells['start']!r}; give the number in the column start of the table"
            )
        if not cells["start"] and not cells["of"]:
            raise CorrectionError(f"{where}: neither start, for one row, nor of, for every row of a name")
        start = int(cells["start"]) if cells["start"] else None
        yield Correction(line, cells["article"], start, cells["of"], column, value, cells["note"])

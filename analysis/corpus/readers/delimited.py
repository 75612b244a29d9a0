"""CSV and TSV: separator, quoting and encoding are recognised; a row is an article."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from itertools import chain, islice

from ..decoding import NotTextError
from .fields import field_of, fields_of, is_ours, no_text_column, record_of
from .source import Columns, Record, Source

_SEPARATORS = "\t;,|"
_TABLES = {".csv", ".tsv", ".tab"}
#: Rows that tell whether lines have the same number of cells.
_ROWS = 50
_WIDEST = 200
# Whole articles are cells; 2**31 - 1 is the most that Windows takes.
csv.field_size_limit(min(sys.maxsize, 2**31 - 1))


def sniff(source: Source) -> bool:
    """A first line of several names, one of which is known to name a field of articles; or a suffix that says so."""
    separator = separator_of(source.start, sure=source.suffix in _TABLES)
    return separator is not None or source.suffix in _TABLES


def separator_of(text: str, *, sure: bool = False) -> str | None:
    """The sign that separates the cells of a table, or None if the text is no table.

    In a sentence, a comma or a semicolon separates no names of columns: *text* must be one of them, with another that
    is known, unless rows of equal length show a table.

    >>> separator_of('date;journal;texte\\n2024;Le Matin;"Un pont; deux ponts"\\n'), separator_of("Un pont, dit-il.")
    (';', None)
    """
    lines = text.lstrip("\ufeff\n\r ").splitlines()
    first = lines[0] if lines else ""
    best: tuple[int, str] | None = None
    for separator in _SEPARATORS:
        names = next(iter(csv.reader([first], delimiter=separator)), [])
        if not 2 <= len(names) <= _WIDEST or any(len(name) > 60 for name in names):
            continue
        fields = [field_of(name) for name in names]
        named = len({field for field in fields if field})
        known = (named >= 2 and bool({"text", "summary"} & set(fields))) or is_ours(names)
        if (known or sure or _even(text, separator)) and (best is None or named > best[0]):
            best = named, separator
    return best[1] if best else None


def _even(text: str, separator: str) -> bool:
    """Whether all rows, of which there are some, have as many cells as the first."""
    if separator == ",":
        return False  # lists in prose have commas too
    reader = csv.reader(io.StringIO(text[:20_000], newline=""), delimiter=separator)
    widths = [len(row) for row in islice(reader, _ROWS) if row][: -1 if len(text) > 20_000 else None]
    return len(widths) > (2 if separator == "\t" else 3) and widths[0] > 1 and len(set(widths)) == 1


def read(source: Source, columns: Columns) -> Iterator[Record]:
    """The rows of a table; empty lines and rows without text are passed over."""
    lines = iter(source.lines())
    first = next((line for line in lines if line.strip("\ufeff \t\r\n")), "").lstrip("\ufeff")
    if told := _told(first):  # Excel's own first line
        separator, first = told, next(lines, "")
    else:
        separator = separator_of(source.start, sure=True) or ","
    rows = csv.reader(chain([first], lines), delimiter=separator, doublequote=True)
    try:
        names = [name.strip() for name in next(rows, [])]
        fields = fields_of(names, columns)
        if "text" not in fields:
            raise no_text_column(names)
        for cells in rows:
            if record := record_of(dict(zip(names, cells, strict=False)), fields):
                yield record
    except csv.Error as error:
        raise NotTextError(f"a table that breaks off ({error})", "export it again") from error


def _told(line: str) -> str | None:
    return line[4] if line.startswith("sep=") and len(line.strip()) == 5 else None

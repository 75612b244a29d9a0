"""Tables in Excel files: within Excel's limits, and the same bytes for the same table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

from .cells import Cell
from .errors import TableError
from .escape import excel_escaped, excel_restored
from .parted import Parted

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 (Excel specifications and limits)
_ROWS, _CHARACTERS = 1_048_576, 32_767
_WIDEST = 60
_CREATED = datetime(1980, 1, 1)


@dataclass(slots=True)
class _Book:
    """A workbook that is being written, row by row, with how its cells look."""

    book: Workbook
    head: Format
    wrapped: Format


def write_excel(table: Parted, file: IO[bytes]) -> None:
    """Write a table as a workbook; rows beyond Excel's limit go on further sheets."""
    with _opened(file, table.attrs.get("made")) as book:
        _fill(book, table)


@contextmanager
def _opened(file: IO[bytes], made: str | None) -> Iterator[_Book]:
    """A workbook whose rows wait in files of their own, and which is written to the file at the end."""
    from xlsxwriter import Workbook

    book = Workbook(file, {"constant_memory": True})
    book.set_properties({"created": _CREATED} | ({"comments": made} if made else {}))
    wrapped = {"text_wrap": True, "valign": "top"}
    try:
        yield _Book(book, book.add_format(wrapped | {"bold": True}), book.add_format(wrapped))
    finally:
        book.close()


def _fill(book: _Book, table: Parted, name: str = "table") -> None:
    """Sheets with a table: a bold head with a filter, columns as wide as their cells, long texts wrapped."""
    columns = table.columns
    header = [excel_escaped(column) for column in columns]
    widths = _widths(table)
    looks = [book.wrapped if width == _WIDEST else None for width in widths]
    rows = enumerate(table.plain_rows())
    for sheet in range(max(1, -(-table.rows // (_ROWS - 1)))):
        page = book.book.add_worksheet(f"{name} {sheet + 1}" if sheet else name)
        page.freeze_panes(1, 0)
        for place, width in enumerate(widths):
            page.set_column(place, place, width)
        if header:
            page.autofilter(0, 0, min(table.rows - sheet * (_ROWS - 1), _ROWS - 1), len(header) - 1)
        _write(page, 0, header, [book.head] * len(header))
        for line, (number, row) in enumerate(islice(rows, _ROWS - 1), start=1):
            cells = [_cell(cell, number, column) for cell, column in zip(row, columns, strict=True)]
            _write(page, line, cells, looks)


def _write(page: Worksheet, number: int, cells: Sequence[Cell], looks: Sequence[Format | None]) -> None:
    """Write a row; one that has nothing in it begins with an empty text, or else it would not be there when read."""
    if cells and all(cell is None for cell in cells):
        cells = ["", *cells[1:]]
    for place, (cell, look) in enumerate(zip(cells, looks, strict=True)):
        if isinstance(cell, str):
            page.write_string(number, place, cell, look)
        elif isinstance(cell, bool):
            page.write_boolean(number, place, cell)
        elif cell is not None:
            page.write_number(number, place, cell)


def _widths(table: Parted) -> list[int]:
    """The width of each column in characters: that of its head or of the longest of its first cells."""
    longest = [len(column) + 3 for column in table.columns]
    for row in islice(table.plain_rows(), 200):
        longest = [max(most, len(str(cell)) + 1) for most, cell in zip(longest, row, strict=True)]
    return [min(most, _WIDEST) for most in longest]


def too_long(table: Parted) -> None:
    """Raise ``TableError`` for a table with a text that no cell holds, before anything is written."""
    columns = table.columns
    for number, row in enumerate(table.plain_rows()):
        for cell, column in zip(row, columns, strict=True):
            if isinstance(cell, str) and len(cell) > _CHARACTERS // 4:
                _cell(cell, number, column)


def write_workbook(
    tables: Mapping[str, Parted], file: IO[bytes], *, notes: Sequence[Sequence[Cell]], made: str | None = None
) -> None:
    """Write tables as one workbook, a sheet each; ``notes`` are the rows of the first sheet, ``README``."""
    with _opened(file, made) as book:
        page = book.book.add_worksheet("README")
        for place, width in enumerate((26, 12, _WIDEST)):
            page.set_column(place, place, width)
        for number, row in enumerate(notes):
            _write(page, number, row, [book.wrapped if number else book.head] * len(row))
        for name, table in tables.items():
            _fill(book, table, name)


def _cell(cell: Cell, row: int, column: str) -> Cell:
    if not isinstance(cell, str):
        return cell
    text = excel_escaped(cell)
    if len(text) > _CHARACTERS // 2 and len(text.encode("utf-16-le")) // 2 > _CHARACTERS:
        raise TableError(
            f"row {row}, column {column!r} has {len(text):,} characters, an Excel cell holds {_CHARACTERS:,}; "
            "write the table as csv, parquet or jsonl"
        )
    return text


def read_excel(file: IO[bytes], table: str | None = None) -> tuple[list[str], list[list[Any]]]:
    """The column names and rows of a table in a workbook of ours; text is restored, missing cells are None.

    In a workbook of several tables it is the one named ``table``.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(file)
    except CalamineError as error:
        raise ValueError(str(error)) from error
    names: list[str] = []
    rows: list[list[Any]] = []
    wanted = table if table is not None and table in book.sheet_names else "table"
    if wanted not in book.sheet_names:
        raise ValueError(f"it has the sheets {', '.join(book.sheet_names)}; name one of them: table=…")
    for sheet in book.sheet_names:
        if re.fullmatch(rf"{re.escape(wanted)}(?: \d+)?", sheet):
            lines = iter(book.get_sheet_by_name(sheet).to_python())
            names = [excel_restored(str(cell)) for cell in next(lines, [])]
            rows += [[_restored(cell) for cell in line] for line in lines]
    return names, rows


def _restored(cell: Any) -> Any:
    """A cell as it was written; an empty one is missing."""
    if isinstance(cell, str):
        return excel_restored(cell) if cell else None
    return cell

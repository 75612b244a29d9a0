"""Tables in Excel files: within Excel's limits, and the same bytes for the same table."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import IO, TYPE_CHECKING, Any

import pandas as pd

from .cells import Cell, plain_rows
from .errors import TableError
from .escape import excel_escaped, excel_restored

if TYPE_CHECKING:
    from openpyxl import Workbook

# https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 (Excel specifications and limits)
_ROWS, _CHARACTERS = 1_048_576, 32_767
_WIDEST = 60
_MOMENT = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def write_excel(df: pd.DataFrame, file: IO[bytes]) -> None:
    """Write a table as a workbook; rows beyond Excel's limit go on further sheets."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.description = df.attrs.get("made")
    try:
        _fill(book, df)
    except TableError:
        for page in book.worksheets:
            page.close()
        raise
    buffer = io.BytesIO()
    book.save(buffer)
    timeless(buffer, file)


def _fill(book: Workbook, df: pd.DataFrame, name: str = "table") -> None:
    """Sheets with a table: a bold head with a filter, columns as wide as their cells, long texts wrapped."""
    from openpyxl.utils import get_column_letter

    header = [excel_escaped(str(column)) for column in df.columns]
    widths = _widths(df)
    for sheet in range(max(1, -(-len(df) // (_ROWS - 1)))):
        part = df.iloc[sheet * (_ROWS - 1) : (sheet + 1) * (_ROWS - 1)]
        page = book.create_sheet(f"{name} {sheet + 1}" if sheet else name)
        page.freeze_panes = "A2"
        for place, width in enumerate(widths, start=1):
            page.column_dimensions[get_column_letter(place)].width = width
        if header:
            page.auto_filter.ref = f"A1:{get_column_letter(len(header))}{len(part) + 1}"
        page.append([_styled(page, column, bold=True) for column in header])
        for number, row in enumerate(plain_rows(part), start=sheet * (_ROWS - 1)):
            cells = [_cell(cell, number, str(column)) for cell, column in zip(row, df.columns, strict=True)]
            page.append(
                [
                    _styled(page, c) if w == _WIDEST and isinstance(c, str) else c
                    for c, w in zip(cells, widths, strict=True)
                ]
            )


def _widths(df: pd.DataFrame) -> list[int]:
    """The width of each column in characters: that of its head or of the longest of its first cells."""
    longest = [len(str(column)) + 3 for column in df.columns]
    for row in plain_rows(df.head(200)):
        longest = [max(most, len(str(cell)) + 1) for most, cell in zip(longest, row, strict=True)]
    return [min(most, _WIDEST) for most in longest]


def _styled(page: Any, value: Cell, *, bold: bool = False) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    cell = WriteOnlyCell(page, value)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if bold:
        cell.font = Font(bold=True)
    return cell


def too_long(df: pd.DataFrame) -> None:
    """Raise ``TableError`` for a table with a text that no cell holds, before anything is written."""
    for number, row in enumerate(plain_rows(df)):
        for cell, column in zip(row, df.columns, strict=True):
            if isinstance(cell, str) and len(cell) > _CHARACTERS // 4:
                _cell(cell, number, str(column))


def write_workbook(
    tables: Mapping[str, pd.DataFrame], file: IO[bytes], *, notes: Sequence[Sequence[Cell]], made: str | None = None
) -> None:
    """Write tables as one workbook, a sheet each; ``notes`` are the rows of the first sheet, ``README``."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.description = made
    page = book.create_sheet("README")
    for column, width in zip("ABC", (26, 12, _WIDEST), strict=True):
        page.column_dimensions[column].width = width
    for place, row in enumerate(notes):
        page.append([_styled(page, cell, bold=place == 0) for cell in row])
    for name, table in tables.items():
        _fill(book, table, name)
    buffer = io.BytesIO()
    book.save(buffer)
    timeless(buffer, file)


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


def timeless(book: io.BytesIO, file: IO[bytes]) -> None:
    """Copy a workbook without its time of creation, in the properties and in the ZIP entries."""
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", data)
            entry = zipfile.ZipInfo(name, date_time=_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, data)


def read_excel(file: IO[bytes], table: str | None = None) -> tuple[list[str], list[list[Any]]]:
    """The column names and rows of a table in a workbook of ours; text is restored, missing cells are None.

    In a workbook of several tables it is the one named ``table``.
    """
    from openpyxl import load_workbook

    book = load_workbook(file, read_only=True, data_only=True)
    names: list[str] = []
    rows: list[list[Any]] = []
    wanted = table if table is not None and table in book.sheetnames else "table"
    if wanted not in book.sheetnames:
        raise ValueError(f"it has the sheets {', '.join(book.sheetnames)}; name one of them: table=…")
    for sheet in book.worksheets:
        if not re.fullmatch(rf"{re.escape(wanted)}(?: \d+)?", sheet.title):
            continue
        lines = sheet.iter_rows(values_only=True)
        names = [excel_restored(str(cell)) for cell in next(lines)]
        for line in lines:
            cells = [excel_restored(cell) if isinstance(cell, str) else cell for cell in line]
            rows.append(cells + [None] * (len(names) - len(cells)))
    book.close()
    return names, rows

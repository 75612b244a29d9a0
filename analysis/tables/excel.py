"""Tables in Excel files: within Excel's limits, and the same bytes for the same table."""

from __future__ import annotations

import io
import re
import zipfile
from typing import IO, TYPE_CHECKING, Any

import pandas as pd

from .cells import Cell, plain_rows
from .errors import TableError
from .escape import excel_escaped, excel_restored

if TYPE_CHECKING:
    from openpyxl import Workbook

# https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 (Excel specifications and limits)
_ROWS, _CHARACTERS = 1_048_576, 32_767
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
    _timeless(buffer, file)


def _fill(book: Workbook, df: pd.DataFrame) -> None:
    header = [excel_escaped(str(name)) for name in df.columns]
    for sheet in range(max(1, -(-len(df) // (_ROWS - 1)))):
        part = df.iloc[sheet * (_ROWS - 1) : (sheet + 1) * (_ROWS - 1)]
        page = book.create_sheet(f"table {sheet + 1}" if sheet else "table")
        page.freeze_panes = "A2"
        page.append(header)
        for number, row in enumerate(plain_rows(part), start=sheet * (_ROWS - 1)):
            page.append([_cell(cell, number, str(name)) for cell, name in zip(row, df.columns, strict=True)])


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


def _timeless(book: io.BytesIO, file: IO[bytes]) -> None:
    """Copy a workbook without its time of creation, in the properties and in the ZIP entries."""
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", data)
            entry = zipfile.ZipInfo(name, date_time=_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, data)


def read_excel(file: IO[bytes]) -> tuple[list[str], list[list[Any]]]:
    """The column names and rows of a workbook of ``write_excel``; text is restored, missing cells are None."""
    from openpyxl import load_workbook

    book = load_workbook(file, read_only=True, data_only=True)
    names: list[str] = []
    rows: list[list[Any]] = []
    for sheet in book.worksheets:
        lines = sheet.iter_rows(values_only=True)
        names = [excel_restored(str(cell)) for cell in next(lines)]
        for line in lines:
            cells = [excel_restored(cell) if isinstance(cell, str) else cell for cell in line]
            rows.append(cells + [None] * (len(names) - len(cells)))
    book.close()
    return names, rows

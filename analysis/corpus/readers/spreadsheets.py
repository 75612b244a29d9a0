"""Workbooks of Excel and LibreOffice, read by calamine: a row of a sheet is an article."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from ..decoding import NotTextError
from .fields import field_of, fields_of, no_text_column, record_of
from .source import Columns, Record, Source
from .zips import has_member, member_starts

_OLD = b"\xd0\xcf\x11\xe0"
#: Rows in which the names of columns are looked for: exports begin with a title and a date.
_ABOVE = 10


def sniff(source: Source) -> bool:
    """A workbook: xlsx, xlsb, ods, or the old xls."""
    if source.head.startswith(_OLD):
        return b"W\x00o\x00r\x00k\x00b\x00o\x00o\x00k" in source.data or source.suffix == ".xls"
    return has_member(source, "xl/workbook") or member_starts(
        source, "mimetype", b"application/vnd.oasis.opendocument.spreadsheet"
    )


def read(source: Source, columns: Columns) -> Iterator[Record]:
    """The rows of every sheet that has a column of texts."""
    refused = None
    found = False
    for rows in sheets_of(source):
        at = _heading(rows, columns)
        if at is None:
            continue
        names = [str(cell).strip() or f"column {n}" for n, cell in enumerate(rows[at], 1)]
        try:
            fields = fields_of(names, columns)
        except NotTextError as error:
            refused = error
            continue
        if "text" not in fields:
            refused = refused or no_text_column(names, "a workbook")
            continue
        found = True
        for row in rows[at + 1 :]:
            if record := record_of(dict(zip(names, row, strict=False)), fields):
                yield record
    if not found:
        raise refused or NotTextError("a workbook without rows", "give a sheet with one article per row")


def sheets_of(source: Source) -> list[list[list[Any]]]:
    """The cells of every sheet, row by row."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(source.data))
        return [book.get_sheet_by_name(name).to_python(skip_empty_area=True) for name in book.sheet_names]
    except (CalamineError, ValueError, OSError) as error:
        raise NotTextError(f"a workbook that cannot be opened ({error})", "save it again as .xlsx or .csv") from error


def _heading(rows: list[list[Any]], columns: Columns) -> int | None:
    """The row with the names of the columns: the one among the first with most names that are known or given."""

    def known(row: list[Any]) -> int:
        return sum(isinstance(cell, str) and (field_of(cell) is not None or cell in columns.values()) for cell in row)

    filled = [n for n, row in enumerate(rows[:_ABOVE]) if any(str(cell).strip() for cell in row)]
    return max(filled, key=lambda n: (known(rows[n]), -n), default=None)

"""Tables of any kind → rows of cells by name, whatever they contain."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from typing import Any

from ..decoding import NotTextError
from . import delimited, json_records, parquet, spreadsheets
from .source import Source


def cells_of(source: Source) -> Iterator[Mapping[str, Any]]:
    """The rows of a CSV, TSV, Excel, JSON-lines or Parquet table. Raises ``NotTextError`` for anything else."""
    if spreadsheets.sniff(source):
        yield from _of_workbook(source)
    elif parquet.sniff(source):
        yield from parquet.rows(source)
    elif json_records.sniff(source):
        yield from json_records.objects(source)
    else:
        lines = source.lines()
        separator = delimited.separator_of(source.start, sure=True)
        if separator is None:
            raise NotTextError("no table with several columns", "give a CSV, TSV, Excel, JSON-lines or Parquet table")
        rows = csv.reader(lines, delimiter=separator)
        names = [name.strip("\ufeff ") for name in next(rows, [])]
        yield from (dict(zip(names, cells, strict=False)) for cells in rows if cells)


def _of_workbook(source: Source) -> Iterator[Mapping[str, Any]]:
    for rows in spreadsheets.sheets_of(source)[:1]:
        names = [str(cell).strip() for cell in rows[0]] if rows else []
        yield from (dict(zip(names, row, strict=False)) for row in rows[1:])

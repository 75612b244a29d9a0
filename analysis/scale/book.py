"""All tables of a corpus → one Excel workbook: a sheet each, and a first one that says what they are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from analysis.tables import TableError, replacing
from analysis.tables.cells import Cell
from analysis.tables.excel import too_long, write_workbook
from analysis.tables.parted import Parted
from analysis.tables.write import MADE
from analysis.text.language import named, say


def write_book(tables: Mapping[str, Parted], path: Path) -> list[str]:
    """Write the workbook ``path``; a table that Excel cannot hold is left out, and the answer says which and why."""
    fitting: dict[str, Parted] = {}
    left_out: list[str] = []
    for name, table in tables.items():
        try:
            too_long(table)
        except TableError as error:
            left_out.append(f"{name}: {error}")
        else:
            fitting[name] = table
    made = next((table.attrs[MADE] for table in tables.values()), "")
    notes: list[list[Cell]] = [[say("sheet table"), say("sheet rows"), say("sheet what")]]
    notes += [[name, table.rows, named("sheet", name)] for name, table in fitting.items()]
    notes += [[text.partition(":")[0], None, text] for text in left_out]
    notes += [[None, None, say("sheet columns")], [None, None, made]]
    with replacing(path) as file:
        write_workbook(fitting, file, notes=notes, made=made)
    return left_out

"""Tables → CSV, Parquet, Excel or JSONL files: whole or not at all, the same bytes for the same table."""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import IO, Any, Literal, get_args

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from .atomic import replacing
from .cells import json_text
from .errors import TableError
from .escape import defused
from .excel import write_excel
from .parted import Parted, in_parts

Format = Literal["csv", "parquet", "xlsx", "jsonl"]
FORMATS: tuple[Format, ...] = get_args(Format)
Program = Literal["excel-fr"]
PROGRAMS: tuple[Program, ...] = get_args(Program)
#: Where the attributes of a table say how it was made (``df.attrs``); Parquet and Excel files carry it along.
MADE = "made"
_SPANS = pa.list_(pa.list_(pa.int64()))
#: Rows that a Parquet file keeps together, as pyarrow does if it is given a whole table.
_GROUP = 1 << 20


def write_table(
    df: pd.DataFrame | Parted,
    path: str | os.PathLike[str],
    *,
    format: Format | None = None,
    program: Program | None = None,
) -> Path:
    """Write a table to a file and return its path; the suffix or ``format`` is csv, parquet, xlsx or jsonl.

    A table in parts (``tables.parted``) gives the bytes of the same table in memory.

    - CSV: UTF-8, commas; a missing cell is empty, an empty text is ``""``.
    - CSV and Excel: a text that begins with ``= + - @``, a tab or a line end gets an apostrophe in front, so that no
      spreadsheet computes it; columns of lists (``spans``) hold JSON.
    - CSV with ``program="excel-fr"``: what Excel opens by a double click where decimals have commas, as in France:
      semicolons, decimal commas, a byte order mark.
    - Excel: rows beyond 1,048,575 go on further sheets; characters that Excel cannot hold are in its own notation
      (``_x0007_``), an empty text is one apostrophe; numbers keep 16 digits; a text over 32,767 characters is an error.

    What ``df.attrs["made"]`` says of how the table was made goes into the metadata of Parquet and Excel files.

    ``read_table`` undoes all of this. An index with a name, or other than 0…n, is written as the first column.
    Raises ``TableError`` for an unknown format and for tables that do not fit the format.
    """
    path = Path(path)
    kind = format_of(path, format)
    asked_for(kind, program)
    table = df if isinstance(df, Parted) else _parted(_flat(df), kind)
    writer = _write_excel_fr if program else _WRITERS[kind]
    with replacing(path) as file:
        try:
            writer(table, file)
        except TableError as error:
            raise TableError(f"{path}: {error}") from error
    return path


def write_tables(
    tables: Mapping[str, pd.DataFrame], folder: str | os.PathLike[str], *, format: Format = "csv"
) -> list[Path]:
    """Write several tables to ``folder``, each to a file of its name (``quotations.csv``), and return the paths."""
    return [write_table(df, Path(folder, f"{name}.{format}"), format=format) for name, df in tables.items()]


def format_of(path: Path, format: str | None = None) -> Format:
    """The format that is asked for, or that of the suffix.

    >>> format_of(Path("names.CSV")), format_of(Path("names.txt"), "jsonl")
    ('csv', 'jsonl')
    """
    asked = (format or path.suffix.removeprefix(".")).lower()
    for known in FORMATS:
        if asked == known:
            return known
    near = get_close_matches(asked, FORMATS, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    raise TableError(f"{path}: unknown table format {asked!r}; use {', '.join(FORMATS[:-1])} or {FORMATS[-1]}{hint}")


def _flat(df: pd.DataFrame) -> pd.DataFrame:
    """The table with a meaningful index as columns, and with column names that are text and all different."""
    if df.index.nlevels > 1 or df.index.name is not None or not df.index.equals(pd.RangeIndex(len(df))):
        df = df.reset_index()
    names = ["_".join(map(str, name)) if isinstance(name, tuple) else str(name) for name in df.columns]
    if doubled := sorted({name for name in names if names.count(name) > 1}):
        raise TableError(f"columns with the same name: {', '.join(doubled)}; rename them")
    return df.set_axis(names, axis="columns")


def _parted(df: pd.DataFrame, kind: Format) -> Parted:
    """The table in parts; Parquet needs all of it to know what its columns hold."""
    return in_parts(df, max(len(df), 1)) if kind == "parquet" else in_parts(df)


def asked_for(kind: Format, program: str | None) -> None:
    """Raise ``TableError`` for a program that is not known, or that is not for this format."""
    if program is None:
        return
    if program not in PROGRAMS:
        raise TableError(f"unknown program {program!r}; use {', '.join(PROGRAMS)}")
    if kind != "csv":
        raise TableError(f"{program!r} is a kind of CSV; {kind} needs none, leave it out or write csv")


def _write_csv(table: Parted, file: IO[bytes], separator: str = ",", number: Callable[[Any], str] = repr) -> None:
    file.write((separator.join(_quoted(defused(name), separator) for name in table.columns) + "\n").encode())
    for row in table.plain_rows():
        cells = [_quoted(defused(c), separator) if isinstance(c, str) else "" if c is None else number(c) for c in row]
        file.write((separator.join(cells) + "\n").encode())


def _write_excel_fr(table: Parted, file: IO[bytes]) -> None:
    file.write(BOM_UTF8)
    _write_csv(table, file, ";", lambda value: repr(value).replace(".", ","))


def _quoted(text: str, separator: str) -> str:
    """A CSV field as in RFC 4180; an empty text is quoted, which distinguishes it from a missing one."""
    plain = text and text == text.strip() and not any(c in text for c in f'{separator}"\n\r\x00')
    return text if plain else '"' + text.replace('"', '""') + '"'


def _write_jsonl(table: Parted, file: IO[bytes]) -> None:
    names = table.columns
    for row in table.plain_rows(lists=True):
        file.write((json_text(dict(zip(names, row, strict=True))) + "\n").encode())


def _write_parquet(table: Parted, file: IO[bytes]) -> None:
    parts = (_arrow(part, table.attrs) for part in table.parts())
    held = next(parts)
    with pq.ParquetWriter(file, held.schema) as writer:
        for part in parts:
            held = pa.concat_tables([held, part])
            while held.num_rows > _GROUP:
                writer.write_table(held.slice(0, _GROUP))
                held = held.slice(_GROUP)
        writer.write_table(held)


def _arrow(df: pd.DataFrame, attrs: Mapping[Any, Any]) -> pa.Table:
    df.attrs.update(attrs)
    schema = pa.Schema.from_pandas(df, preserve_index=False)
    if "spans" in df.columns:  # an empty column of lists does not tell what they are lists of
        schema = schema.set(schema.get_field_index("spans"), pa.field("spans", _SPANS))
    table = pa.Table.from_pandas(df, schema=schema, preserve_index=False)
    if MADE in attrs:
        table = table.replace_schema_metadata({**(table.schema.metadata or {}), MADE: str(attrs[MADE])})
    return table


_WRITERS = {"csv": _write_csv, "parquet": _write_parquet, "xlsx": write_excel, "jsonl": _write_jsonl}

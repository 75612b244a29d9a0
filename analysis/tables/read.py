"""CSV, Parquet, Excel or JSONL files → tables: the inverse of ``write_table``."""

from __future__ import annotations

import io
import json
import os
import re
from codecs import BOM_UTF8
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.csv as pc
import pyarrow.parquet as pq

from .cells import plain
from .errors import TableError
from .escape import restored
from .excel import read_excel
from .schemas import SCHEMAS
from .write import Format, format_of


def read_table(path: str | os.PathLike[str], *, table: str | None = None, format: Format | None = None) -> pd.DataFrame:
    """A table from a file that ``write_table`` wrote, with protective apostrophes removed.

    ``table`` is the name of one of the package's tables, whose dtypes the columns get; by default it is taken from the
    file name. In a workbook of several tables it also says which is read. A file with another name gets the dtypes that
    its cells suggest (a column of numbers is numeric).

    Returns the columns of the file. Raises ``TableError`` if the file is not a table or lacks columns of ``table``.
    """
    path = Path(path)
    kind = format_of(path, format)
    name = table or (path.stem if path.stem in SCHEMAS else None)
    if name is not None and name not in SCHEMAS:
        raise TableError(f"unknown table {name!r}; use one of {', '.join(SCHEMAS)}")
    try:
        data = path.read_bytes()
        names, columns = _read_excel(data, table) if kind == "xlsx" else _READERS[kind](data)
    except (pa.ArrowInvalid, ValueError, KeyError, StopIteration, OSError) as error:
        if isinstance(error, (FileNotFoundError, PermissionError)):
            raise
        raise TableError(f"{path}: not a table in {kind} format ({error})") from error
    if kind == "csv" and data.startswith(BOM_UTF8):
        columns = [_with_points(c, SCHEMAS.get(name or "", {}).get(n)) for n, c in zip(names, columns, strict=True)]
    if name is None:
        return pd.DataFrame({column: _guessed(values) for column, values in zip(names, columns, strict=True)})
    schema = SCHEMAS[name]
    if kind == "jsonl" and not names:  # a table without rows is a file without lines
        names, columns = list(schema), [[] for _ in schema]
    if lacking := [column for column in schema if column not in names]:
        needed, has = ", ".join(map(repr, lacking)), ", ".join(names) or "no columns"
        raise TableError(f"{path}: the table {name!r} needs the column {needed}; found: {has}")
    found = dict(zip(names, columns, strict=True))
    return pd.DataFrame({column: _typed(found[column], dtype) for column, dtype in schema.items()})


def _with_points(values: list[Any], dtype: str | None) -> list[Any]:
    """Numbers of a French spreadsheet with points for decimals; a column of texts stays as it is."""
    there = [v for v in values if v is not None]
    if dtype == "float64" or (dtype is None and there and all(_FRENCH_NUMBER.fullmatch(v) for v in there)):
        return [None if v is None else v.replace(",", ".") for v in values]
    return values


def _typed(values: Sequence[Any], dtype: str) -> pd.Series:
    if dtype == "object":
        return pd.Series([json.loads(v) if isinstance(v, str) else v for v in values], dtype="object")
    if dtype == "string":
        return pd.Series([None if v is None else str(v) for v in values], dtype="string")
    if dtype == "float64":
        return pd.Series([float("nan") if v is None else float(v) for v in values], dtype="float64")
    if dtype == "bool":
        return pd.Series([v in (True, "True") for v in values], dtype="bool")
    if dtype.startswith("datetime64"):
        return pd.Series(pd.to_datetime(pd.Series(values, dtype="object"), format="ISO8601"), dtype="datetime64[ns]")
    whole = pd.Series([None if v is None else int(v) for v in values], dtype="Int64")
    return whole.astype("int64") if dtype == "int64" else whole


def _guessed(values: Sequence[Any]) -> pd.Series:
    """The values of an unknown column as whole numbers, numbers, lists, or else text."""
    there = [v for v in values if v is not None]
    if there and any(isinstance(v, (list, dict)) for v in there):
        return pd.Series(values, dtype="object")
    for dtype, kind in (("int64", int), ("float64", float)):
        try:
            if there and all(not isinstance(v, bool) and kind(v) == float(v) for v in there):
                return _typed(values, dtype if len(there) == len(values) or dtype == "float64" else "Int64")
        except (TypeError, ValueError, OverflowError):
            continue
    return _typed(values, "string")


Columns = tuple[list[str], list[list[Any]]]


def _read_csv(data: bytes) -> Columns:
    if not data.strip():
        return [], []
    parse = _PARSE
    if data.startswith(BOM_UTF8) and b";" in data.split(b"\n", 1)[0]:
        parse = pc.ParseOptions(newlines_in_values=True, delimiter=";")
    header = pc.open_csv(io.BytesIO(data), parse_options=parse).schema.names
    convert = pc.ConvertOptions(
        column_types={name: pa.string() for name in header},
        null_values=[""],
        strings_can_be_null=True,
        quoted_strings_can_be_null=False,
    )
    read = pc.ReadOptions(block_size=max(len(data), 1))
    found = pc.read_csv(io.BytesIO(data), read_options=read, parse_options=parse, convert_options=convert)
    texts = [[None if v is None else restored(v) for v in column.to_pylist()] for column in found.columns]
    return [restored(name) for name in found.schema.names], texts


def _read_parquet(data: bytes) -> Columns:
    found = pq.read_table(io.BytesIO(data))
    return found.schema.names, [[plain(v) for v in column.to_pylist()] for column in found.columns]


def _read_excel(data: bytes, table: str | None) -> Columns:
    names, rows = read_excel(io.BytesIO(data), table)
    return names, [list(column) for column in zip(*rows, strict=True)] if rows else [[] for _ in names]


def _read_jsonl(data: bytes) -> Columns:
    rows = [json.loads(line) for line in data.decode("utf-8").split("\n") if line.strip()]
    names = list(dict.fromkeys(name for row in rows for name in row))
    return names, [[row.get(name) for row in rows] for name in names]


_FRENCH_NUMBER = re.compile(r"-?\d+(?:,\d+)?(?:[eE][+-]?\d+)?")
_PARSE = pc.ParseOptions(newlines_in_values=True)
_READERS = {"csv": _read_csv, "parquet": _read_parquet, "jsonl": _read_jsonl}

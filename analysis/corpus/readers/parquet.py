"""Parquet: a row is an article; row groups are read one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..decoding import NotTextError
from .fields import fields_of, no_text_column, record_of
from .source import Columns, Record, Source

_MAGIC = b"PAR1"
_ROWS = 500


def sniff(source: Source) -> bool:
    """The four letters that Parquet begins with."""
    return source.head.startswith(_MAGIC)


def read(source: Source, columns: Columns) -> Iterator[Record]:
    """The rows of the table."""
    fields: dict[str, str] | None = None
    for row in rows(source):
        if fields is None:
            fields = fields_of(row, columns)
            if "text" not in fields:
                raise no_text_column(list(row), "a Parquet table")
        if record := record_of(row, fields):
            yield record


def rows(source: Source) -> Iterator[Mapping[str, Any]]:
    """The rows by name of column, batch after batch."""
    import pyarrow
    import pyarrow.parquet

    with source.open() as file:
        try:
            table = pyarrow.parquet.ParquetFile(file)
        except (pyarrow.ArrowException, OSError) as error:
            raise NotTextError("a Parquet file that is damaged", "write it again") from error
        for batch in table.iter_batches(batch_size=_ROWS):
            yield from batch.to_pylist()

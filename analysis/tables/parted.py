"""A table that need not fit in memory: its parts are read one after the other, as often as they are needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from .cells import plain_rows

#: Rows of a table in memory that are turned into text at one time.
_ROWS = 50_000


@dataclass(frozen=True, slots=True)
class Parted:
    """A table as ``parts()``, tables with the same columns one below the other; ``rows`` is their number in all.

    There is one part at least, without rows if there are none. ``attrs`` are those of a table in memory.
    """

    parts: Callable[[], Iterator[pd.DataFrame]]
    rows: int
    attrs: Mapping[Any, Any] = field(default_factory=dict)

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return [str(name) for name in next(self.parts()).columns]

    def plain_rows(self, *, lists: bool = False) -> Iterator[list[Any]]:
        """The rows as plain data; lists are JSON text unless ``lists`` is True."""
        return (row for part in self.parts() for row in plain_rows(part, lists=lists))


def in_parts(df: pd.DataFrame, most: int = _ROWS) -> Parted:
    """A table in memory in parts of ``most`` rows.

    >>> table = in_parts(pd.DataFrame({"word": ["pont", "quai"]}))
    >>> table.rows, table.columns, list(table.plain_rows())
    (2, ['word'], [['pont'], ['quai']])
    """
    starts = range(0, max(len(df), 1), most)
    return Parted(lambda: (df.iloc[start : start + most] for start in starts), len(df), df.attrs)

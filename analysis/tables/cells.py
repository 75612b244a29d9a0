"""Cells of any column as what a text format can hold: text, numbers, or None for missing values."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

Cell = str | int | float | bool | None


def plain(value: Any) -> Any:
    """A value as plain Python data: NumPy values as numbers and lists, dates as ISO text, missing values as None.

    >>> plain(np.int64(3)), plain(np.array([[1, 2]])), plain(pd.NA), plain(float("inf"))
    (3, [[1, 2]], None, 'Infinity')
    """
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return None
    if isinstance(value, float) and math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, (str, bool, int, float)) else str(value)


def plain_rows(df: pd.DataFrame, *, lists: bool = False) -> Iterator[list[Any]]:
    """The rows of a table as plain data; lists are JSON text unless ``lists`` is True."""
    columns = [df.iloc[:, i].tolist() for i in range(df.shape[1])]
    for row in zip(*columns, strict=True) if columns else ():
        cells = [plain(value) for value in row]
        yield cells if lists else [json_text(c) if isinstance(c, (list, dict)) else c for c in cells]


def json_text(value: Any) -> str:
    """JSON that keeps accented letters, as in all our files."""
    return json.dumps(value, ensure_ascii=False)

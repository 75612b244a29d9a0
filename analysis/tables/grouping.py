"""Counts by group: the same table for each outlet, section, month … one below the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd

By = str | Sequence[str]


def columns_of_groups(table: pd.DataFrame, by: By) -> list[str]:
    """The names of the columns to group by. Raises ``ValueError`` for one that the table does not have."""
    names = [by] if isinstance(by, str) else list(by)
    if missing := [name for name in names if name not in table.columns]:
        raise ValueError(
            f"by={by!r}: the table has no column {missing[0]!r}; it has {', '.join(map(str, table.columns))}; "
            "findings.with_articles(table, corpus, 'outlet') adds columns of the articles"
        )
    return names


def counted_by_group(count: Callable[[pd.DataFrame], pd.DataFrame], table: pd.DataFrame, by: By) -> pd.DataFrame:
    """What ``count`` makes of the rows of each group, below each other, with the columns of ``by`` before the others.

    Groups are in alphabetical order; rows without a group come last, with missing values.

    >>> table = pd.DataFrame({"outlet": ["Le Val", "Ambre", "Le Val"], "words": [3, 4, 5]})
    >>> counted_by_group(lambda rows: rows[["words"]].sum().to_frame().T, table, "outlet").values.tolist()
    [['Ambre', 4], ['Le Val', 8]]
    """
    names = columns_of_groups(table, by)
    parts = []
    for values, rows in table.groupby(names, dropna=False, sort=True):
        part = count(rows.reset_index(drop=True))
        parts.append(_before(part, names, values if isinstance(values, tuple) else (values,)))
    return pd.concat(parts, ignore_index=True) if parts else _before(count(table), names, ("",) * len(names))


def _before(part: pd.DataFrame, names: Sequence[str], values: Sequence[object]) -> pd.DataFrame:
    part = part.drop(columns=[name for name in names if name in part.columns])
    for place, (name, value) in enumerate(zip(names, values, strict=True)):
        text = None if pd.isna(value) else str(value)  # type: ignore[call-overload]  # a scalar
        part.insert(place, name, pd.Series([text] * len(part), dtype="string"))
    return part

"""A sentence about a table: plain text for alt texts and logs, Markdown for a notebook."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pandas as pd

from analysis.tables.order import steady
from analysis.text.english import listed, number


class Finding(str):
    """A sentence about a table. A notebook shows it as prose; everywhere else it is a string.

    >>> Finding("Trois *noms*.")._repr_markdown_()
    'Trois \\\\*noms\\\\*.'
    """

    __slots__ = ()

    def _repr_markdown_(self) -> str:
        return re.sub(r"([\\`*_\[\]<>#|~&$])", r"\\\1", str(self))

    def __repr__(self) -> str:
        """The sentence itself, because a notebook stores it beside the Markdown."""
        return str(self)


def ranked(table: pd.DataFrame, name: str, value: str) -> pd.DataFrame:
    """The rows sorted by ``value``, largest first, ties in alphabetical order."""
    return table.sort_values([value, name], ascending=[False, True], kind="stable", key=steady)


def with_counts(names: Iterable[str], counts: Iterable[float]) -> list[str]:
    """Each name with its count in brackets.

    >>> with_counts(["Lyon", "Brest"], [3, 1])
    ['Lyon (3)', 'Brest (1)']
    """
    return [f"{name} ({number(count)})" for name, count in zip(names, counts, strict=True)]


def in_articles(table: pd.DataFrame, column: str) -> str:
    """The number of articles in which each value of a column occurs, largest first."""
    inside = table.groupby(column, sort=True)["article"].nunique().sort_values(ascending=False, kind="stable")
    return listed(with_counts(map(str, inside.index), inside), most=5)

"""A sentence about a table: plain text for alt texts and logs, Markdown for a notebook."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Self

import pandas as pd

from analysis.tables.order import steady
from analysis.text.english import listed, number
from analysis.text.leads import Lead, address, explorer, led, parted


class Finding(str):
    """A sentence about a table. A notebook shows it as prose, with links to its rows; elsewhere it is a string.

    ``leads`` are the stretches that lead to rows of the explorer (``analysis.text.leads``).

    >>> Finding("Trois *noms*.")._repr_markdown_()
    'Trois \\\\*noms\\\\*.'
    """

    leads: tuple[Lead, ...]

    def __new__(cls, text: str = "") -> Self:
        """The plain sentence; what was ``led`` in it is in ``leads``."""
        plain, leads = parted(text)
        made = super().__new__(cls, plain)
        made.leads = leads
        return made

    def _repr_markdown_(self) -> str:
        page, pieces, last = explorer(), list[str](), 0
        for lead in self.leads if page else ():
            pieces += [_plain(self[last : lead.start]), f"[{_plain(self[lead.start : lead.end])}]({page}{lead.place})"]
            last = lead.end
        return "".join([*pieces, _plain(self[last:])])

    def __repr__(self) -> str:
        """The sentence itself, because a notebook stores it beside the Markdown."""
        return str(self)


def _plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return re.sub(r"([\\`*_\[\]<>#|~&$])", r"\\\1", text)


def ranked(table: pd.DataFrame, name: str, value: str) -> pd.DataFrame:
    """The rows sorted by ``value``, largest first, ties in alphabetical order."""
    return table.sort_values([value, name], ascending=[False, True], kind="stable", key=steady)


def with_counts(
    names: Iterable[str], counts: Iterable[float], view: str = "", field: str = "name", **asked: str
) -> list[str]:
    """Each name with its count in brackets; with a ``view`` of the explorer, leading to the rows of that name.

    >>> with_counts(["Lyon", "Brest"], [3, 1])
    ['Lyon (3)', 'Brest (1)']
    """
    told = ((str(name), f"{name} ({number(count)})") for name, count in zip(names, counts, strict=True))
    return [led(text, view, **{field: name}, **asked) if view else text for name, text in told]


def in_articles(table: pd.DataFrame, column: str, view: str) -> str:
    """The number of articles in which each value of a column occurs, largest first, leading to a view."""
    inside = table.groupby(column, sort=True)["article"].nunique().sort_values(ascending=False, kind="stable")
    everything = address("names" if column == "name" else view)
    return listed(with_counts(map(str, inside.index), inside, view, column), most=5, rest=everything)

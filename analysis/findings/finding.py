"""A sentence that was counted: text for alt texts and logs, Markdown for a notebook."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import pandas as pd


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


def number(count: float) -> str:
    """A whole number with narrow no-break spaces between thousands.

    >>> number(12345).replace("\\u202f", "_")
    '12_345'
    """
    return f"{count:,.0f}".replace(",", "\u202f")


def some(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun.

    >>> some(1, "name"), some(2, "name"), some(0, "story", "stories")
    ('1 name', '2 names', '0 stories')
    """
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def percent(part: float, whole: float) -> str:
    """A share in whole per cent; one that is there but rounds to nothing is ``<1 %``.

    >>> percent(1, 3).replace("\\u202f", " "), percent(1, 1000).replace("\\u202f", " "), percent(1, 0)
    ('33 %', '<1 %', 'no share')
    """
    if not whole:
        return "no share"
    share = 100 * part / whole
    return "<1\u202f%" if 0 < share < 1 else f"{share:.0f}\u202f%"


def listed(items: Iterable[str], *, most: int = 6) -> str:
    """Items in a row with *and*; those after the first ``most`` are counted.

    >>> listed(["a"]), listed(["a", "b", "c"]), listed("abcd", most=2)
    ('a', 'a, b and c', 'a, b and 2 more')
    """
    given = list(items)
    shown: Sequence[str] = given if len(given) <= most else [*given[:most], f"{number(len(given) - most)} more"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else "nothing"


def ranked(table: pd.DataFrame, name: str, value: str) -> pd.DataFrame:
    """The rows with most of ``value`` first, ties by alphabet."""
    return table.sort_values([value, name], ascending=[False, True], kind="stable")


def in_articles(table: pd.DataFrame, column: str) -> str:
    """In how many articles each value of a column occurs, those in most first."""
    inside = table.groupby(column, sort=True)["article"].nunique().sort_values(ascending=False, kind="stable")
    return listed((f"{value} ({number(n)})" for value, n in inside.items()), most=5)

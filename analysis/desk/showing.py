"""A table → what a notebook shows: searched and sorted in place, each row a link to its place in the text."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pandas as pd

from analysis.render import Html, concordance_html, table_html


class Show:
    """``show(table, columns)``: a table of the corpus for reading; ``names`` are its articles', ``pages`` their pages.

    >>> show = Show({"a": "Le pont"}, "figures/pages")
    >>> "figures/pages/a.html#char-4" in show(pd.DataFrame({"article": ["a"], "start": [4]}))
    True
    """

    def __init__(self, names: Mapping[str, str], pages: str | os.PathLike[str]) -> None:
        self.names, self.pages = dict(names), Path(pages).as_posix()

    def __call__(self, table: pd.DataFrame, columns: Sequence[str] | None = None, *, most: int = 100) -> Html:
        """At most ``most`` rows of a table, all its columns or some of them.

        ``article``, ``start`` and ``end`` are shown as a link to the place in the text, whether they are among the
        columns or not.
        """
        titles: dict[str, str] = {}
        if columns is not None:
            if "title" in table.columns and {"date", "outlet"} & set(columns):  # which a name would say once more
                titles = dict(table[["article", "title"]].dropna().itertuples(index=False))
            places = [name for name in ("article", "start", "end") if name in table.columns]
            table = table[list(dict.fromkeys([*places, *columns]))]
        return table_html(table, names=self.names | titles, link=self.pages, most=most)

    def lines(self, concordance: pd.DataFrame, *, word: str = "", near: Iterable[str] = (), most: int = 100) -> Html:
        """At most ``most`` lines of a concordance, sorted by a click, each hit a link to its place in the text."""
        link = f"{self.pages}/{{page}}#char-{{start}}"
        return concordance_html(concordance.head(most), link=link, names=self.names, word=word, near=near)

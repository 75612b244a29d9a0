"""Where names and words occur, along one article or along a corpus laid end to end (dispersion plots)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.text.english import number

from .layout import article_spans
from .palette import BLUE, GRID, INK, KIND_COLOURS, KIND_NAMES, MUTED, edge, kinds_in
from .style import axes_for, colour_key, count_axis, key, name_rows, nothing, rows_height, styled

#: With more marks than this, rows are drawn as bands of density: ten thousand strokes would merge into one.
MANY_MARKS = 3000


@styled
def names_along(
    mentions: pd.DataFrame, *, ax: Axes | None = None, top: int = 15, lengths: Mapping[str, int] | None = None
) -> Axes:
    """Where each name occurs, in one article or in a corpus laid end to end (a dispersion plot).

    ``mentions`` is an ``entity_mentions`` table. The ``top`` most mentioned names are drawn, in the order of their
    first mention. ``lengths`` gives the length of each article in characters (default: up to its last mention).
    """
    often = mentions.groupby(["name", "label"]).size().sort_values(ascending=False, kind="stable").reset_index()
    first = often.drop_duplicates("name")  # the kind that a name has most often
    kinds = dict(zip(first["name"].astype(str), first["label"].astype(str), strict=True))
    colours = {name: KIND_COLOURS.get(kind, MUTED) for name, kind in kinds.items()}
    ax, drawn = _along(mentions, "name", colours, ax, top, lengths)
    if not drawn:
        return nothing(ax, "Where names occur", "No name was found.")
    key(ax, "Where names occur", colour_key(kinds_in(pd.Series([kinds[name] for name in drawn])), KIND_NAMES))
    return ax


@styled
def words_along(
    positions: pd.DataFrame, *, ax: Axes | None = None, top: int = 15, lengths: Mapping[str, int] | None = None
) -> Axes:
    """Where some words occur, in one article or in a corpus laid end to end (a dispersion plot).

    ``positions`` is a ``word_positions`` table. The ``top`` most frequent words are drawn, in the order of their first
    occurrence. ``lengths`` gives the length of each article in characters (default: up to the last word found).

    >>> from analysis.tables import frame
    >>> row = {"article": "a", "word": "pont", "start": 3, "end": 7, "position": 1, "progress": 0.1}
    >>> words_along(frame("word_positions", [row])).get_yticklabels()[0].get_text()
    'pont'
    """
    title = "Where words occur"
    ax, drawn = _along(positions, "word", {}, ax, top, lengths)
    if not drawn:
        return nothing(ax, title, "None of these words occurs.")
    ax.set_title(title)
    return ax


def _along(
    table: pd.DataFrame,
    column: str,
    colours: Mapping[str, str],
    ax: Axes | None,
    top: int,
    lengths: Mapping[str, int] | None,
) -> tuple[Axes, list[str]]:
    """The axes, with a row for each of the most frequent values of a column, and these values in order."""
    counts = table.groupby(column, sort=True).size().sort_values(ascending=False, kind="stable").head(top)
    ax = axes_for(ax, height=rows_height(len(counts)))
    if counts.empty:
        return ax, []
    spans = article_spans(table, lengths)
    shown = table[table[column].isin(counts.index)]
    places = shown["start"].to_numpy() + shown["article"].map(spans["begin"]).to_numpy(dtype=float)
    shown = shown.assign(place=places).sort_values("place", kind="stable")
    order = list(dict.fromkeys(shown[column].astype(str)))
    total = float(spans["begin"].iloc[-1] + spans["length"].iloc[-1])
    for row, value in enumerate(order):
        part = shown[shown[column] == value]
        ax.hlines(row, 0, total, color=GRID, linewidth=0.8, zorder=1)
        colour = edge(colours.get(value, BLUE))
        _marks(ax, row, part["place"].to_numpy(), total, colour, dense=len(shown) > MANY_MARKS)
        ax.annotate(
            number(len(part)), (1, row), (6, 0), xycoords=("axes fraction", "data"), textcoords="offset points",
            va="center", color=INK, fontsize=9,
        )  # fmt: skip
    name_rows(ax, order)
    _along_axis(ax, spans, total)
    return ax, order


def _marks(ax: Axes, row: int, places: np.ndarray, total: float, colour: str, *, dense: bool) -> None:
    if not dense:
        ax.vlines(places, row - 0.34, row + 0.34, color=colour, linewidth=1.8, zorder=2)
        return
    heights, edges = np.histogram(places, bins=120, range=(0, total))
    scaled = 0.75 * heights / max(heights.max(), 1)
    centre = (edges[:-1] + edges[1:]) / 2
    ax.bar(centre, scaled, width=total / 120, bottom=row - scaled / 2, color=colour, linewidth=0, zorder=2)


def _along_axis(ax: Axes, spans: pd.DataFrame, total: float) -> None:
    """Characters for one article; for several, their number, with borders between them unless these would merge."""
    ax.set_xlim(0, total)
    if len(spans) == 1:
        count_axis(ax, "characters from the beginning of the article")
        return
    count_axis(ax, f"{number(len(spans))} articles, end to end (characters)")
    ax.grid(visible=False)
    if len(spans) <= 60:
        for begin in spans["begin"].iloc[1:]:
            ax.axvline(begin, color="#BBBBBB", linewidth=0.8, linestyle=(0, (1, 2)), zorder=0)

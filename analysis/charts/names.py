"""Who is named, how often, under which aliases, and where along the text."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from .layout import article_spans
from .palette import INK, KIND_COLOURS, KIND_NAMES, MUTED, edge
from .style import (
    axes_for,
    beside,
    colour_key,
    count_axis,
    key,
    name_rows,
    nothing,
    rows_height,
    shorten,
    styled,
    thousands,
)

#: Above so many marks a row is drawn as bands of density, so a large corpus stays a readable file.
MANY_MARKS = 3000


def _kinds(labels: pd.Series) -> dict[str, str]:
    return {kind: colour for kind, colour in KIND_COLOURS.items() if (labels == kind).any()}


@styled
def names_ranking(names: pd.DataFrame, *, ax: Axes | None = None, top: int = 20, aliases: bool = True) -> Axes:
    """The names with most mentions as bars, coloured by kind, with their aliases in small type.

    ``names`` is an ``entity_table`` (``name label mentions aliases``); ``top`` says how many rows are drawn.
    Panels of small multiples have no room for aliases.

    >>> from analysis.tables import frame
    >>> row = {"name": "Zoé Le Goff", "label": "PER", "mentions": 3, "articles": 1, "aliases": "Zoé Le Goff (3)",
    ...        "first_article": "a", "first_start": 0}
    >>> names_ranking(frame("entity_table", [row])).get_yticklabels()[0].get_text()
    'Zoé Le Goff'
    """
    shown = names.sort_values(["mentions", "name"], ascending=[False, True], kind="stable").head(top)
    ax = axes_for(ax, height=rows_height(len(shown), row=0.36 if aliases else 0.27))
    aliases = aliases and beside(ax) == 1
    if shown.empty:
        return nothing(ax, "Most mentioned names", "No name was found.")
    colours = [KIND_COLOURS.get(kind, MUTED) for kind in shown["label"]]
    ax.barh(range(len(shown)), shown["mentions"], height=0.62, color=colours, edgecolor=[edge(c) for c in colours])
    for row, (name, mentions, cell) in enumerate(
        zip(shown["name"], shown["mentions"], shown["aliases"].fillna(""), strict=True)
    ):
        others = _other_forms(str(name), str(cell)) if aliases else ""
        text = ax.annotate(thousands(mentions), (mentions, row), (4, 0), textcoords="offset points", va="center")
        if others:
            ax.annotate(
                f" {others}", (1, 0.5), xycoords=text, va="center", color=MUTED, fontsize=9, annotation_clip=False
            )
    name_rows(ax, shown["name"].tolist())
    count_axis(ax, "mentions")
    ax.set_xlim(0, shown["mentions"].max() * (1.75 if aliases else 1.25))
    key(ax, "Most mentioned names", colour_key(_kinds(shown["label"]), KIND_NAMES))
    return ax


def _other_forms(name: str, aliases: str) -> str:
    """The forms other than the name itself, as many as fit beside a bar."""
    forms = [form for form in aliases.split("; ") if form and form.rpartition(" (")[0] != name]
    return shorten_list(forms, 34)


def shorten_list(items: list[str], width: int) -> str:
    """As many items as fit in ``width`` characters, then an ellipsis.

    >>> shorten_list(["maire (2)", "Le Goff (1)", "Zoé (1)"], 24)
    'maire (2), Le Goff (1), …'
    """
    text = ""
    for i, item in enumerate(items):
        longer = f"{text}, {item}" if text else shorten(item, width)
        if len(longer) > width and i:
            return f"{text}, …"
        text = longer
    return text


@styled
def names_along(
    mentions: pd.DataFrame, *, ax: Axes | None = None, top: int = 15, lengths: Mapping[str, int] | None = None
) -> Axes:
    """Where each name occurs, along one article or along a corpus laid end to end (a dispersion plot).

    ``mentions`` is an ``entity_mentions`` table; ``lengths`` gives characters by article, else the last mention ends
    it. Names stand in the order of their first mention among the ``top`` most mentioned.
    """
    counts = mentions.groupby("name", sort=True).size().sort_values(ascending=False, kind="stable").head(top)
    ax = axes_for(ax, height=rows_height(len(counts)))
    if counts.empty:
        return nothing(ax, "Where names occur", "No name was found.")
    spans = article_spans(mentions, lengths)
    shown = mentions[mentions["name"].isin(counts.index)]
    places = shown["start"].to_numpy() + shown["article"].map(spans["begin"]).to_numpy(dtype=float)
    shown = shown.assign(place=places).sort_values("place", kind="stable")
    order = list(dict.fromkeys(shown["name"]))
    total = float(spans["begin"].iloc[-1] + spans["length"].iloc[-1])
    for row, name in enumerate(order):
        part = shown[shown["name"] == name]
        colour = KIND_COLOURS.get(part["label"].mode().iat[0], MUTED)
        ax.hlines(row, 0, total, color="#DDDDDD", linewidth=0.8, zorder=1)
        _marks(ax, row, part["place"].to_numpy(), total, edge(colour), dense=len(shown) > MANY_MARKS)
        ax.annotate(
            thousands(len(part)), (1, row), (6, 0), xycoords=("axes fraction", "data"), textcoords="offset points",
            va="center", color=INK, fontsize=9,
        )  # fmt: skip
    name_rows(ax, order)
    _along_axis(ax, spans, total)
    key(ax, "Where names occur", colour_key(_kinds(shown["label"]), KIND_NAMES))
    return ax


def _marks(ax: Axes, row: int, places: np.ndarray, total: float, colour: str, *, dense: bool) -> None:
    if not dense:
        ax.vlines(places, row - 0.34, row + 0.34, color=colour, linewidth=1.8, zorder=2)
        return
    heights, edges = np.histogram(places, bins=120, range=(0, total))
    scaled = 0.75 * heights / max(heights.max(), 1)
    centre = (edges[:-1] + edges[1:]) / 2
    ax.bar(centre, scaled, width=total / 120, bottom=row - scaled / 2, color=colour, linewidth=0, zorder=2)


def _along_axis(ax: Axes, spans: pd.DataFrame, total: float) -> None:
    """Characters for one article; for several their number, with borders while these can be told apart."""
    ax.set_xlim(0, total)
    if len(spans) == 1:
        count_axis(ax, "characters from the beginning of the article")
        return
    count_axis(ax, f"{thousands(len(spans))} articles, end to end (characters)")
    ax.grid(visible=False)
    if len(spans) <= 60:
        for begin in spans["begin"].iloc[1:]:
            ax.axvline(begin, color="#BBBBBB", linewidth=0.8, linestyle=(0, (1, 2)), zorder=0)

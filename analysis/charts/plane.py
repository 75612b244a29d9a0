"""Words and subsets of a corpus on one map."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from analysis.tables.order import steady
from analysis.text.english import percent

from .layout import label_points
from .palette import BLUE, VERMILLION
from .style import SHORT, axes_for, key, nothing, shorten, styled


@styled
def word_map_chart(
    places: pd.DataFrame, *, ax: Axes | None = None, words: int = 40, subsets: str = "subsets", title: str | None = None
) -> Axes:
    """A map of words and subsets from correspondence analysis: what is used together is close together.

    ``places`` is a ``word_map`` table; ``subsets`` says what its subsets are (*speakers*, *periods*). All subsets are
    drawn and labelled, with the ``words`` that contribute most to the two axes, labelled where there is room. Words
    shared by all subsets are near the point where the axes cross.
    """
    title = title or f"Map of words and {subsets}"
    if places.empty or "axis_2" not in places.columns:
        sentence = f"A map needs at least three {subsets} and three words."
        return nothing(axes_for(ax, height=SHORT), title, sentence)
    ax = axes_for(ax, height=5.4)
    shares = [*places.attrs.get("shares", []), np.nan, np.nan][:2]
    drawn = _drawn(places.dropna(subset=["axis_1", "axis_2"]), shares, words)
    x, y = drawn["axis_1"].to_numpy(), drawn["axis_2"].to_numpy()
    is_word = (drawn["kind"] == "word").to_numpy()
    for position in (0, 1):
        (ax.axvline, ax.axhline)[position](0, color="#BBBBBB", linewidth=0.8, zorder=1)
    ax.scatter(x[is_word], y[is_word], s=26, c=BLUE, zorder=2)
    ax.scatter(x[~is_word], y[~is_word], s=49, c=VERMILLION, marker="s", zorder=3)
    ax.margins(0.12)
    ax.set_xlabel(_axis(1, shares[0]))
    ax.set_ylabel(_axis(2, shares[1]))
    key(ax, title, [_point("s", VERMILLION, subsets), _point("o", BLUE, "words")])
    names = {i: shorten(str(name), 24) for i, name in enumerate(drawn["name"])}
    label_points(ax, x, y, names, sure=set(np.flatnonzero(~is_word).tolist()))
    return ax


def _drawn(places: pd.DataFrame, shares: list[float], words: int) -> pd.DataFrame:
    """All subsets, then the words that contribute most to the two axes."""
    weights = np.nan_to_num(np.array(shares, dtype=float), nan=0.5)
    part = places[["contribution_1", "contribution_2"]].fillna(0).to_numpy() @ weights
    ranked = places.assign(part=part).sort_values(["part", "name"], ascending=[False, True], kind="stable", key=steady)
    return pd.concat([ranked[ranked["kind"] != "word"], ranked[ranked["kind"] == "word"].head(words)])


def _axis(number: int, part: float) -> str:
    return f"axis {number}" + ("" if np.isnan(part) else f" ({percent(part, 1)} of the differences)")


def _point(marker: str, colour: str, label: str) -> Line2D:
    return Line2D([], [], linestyle="", marker=marker, markersize=7, color=colour, label=label)

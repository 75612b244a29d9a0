"""Words and subsets of a corpus on one map."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from analysis.tables.order import steady
from analysis.text.english import count, number, percent
from analysis.text.language import named as called
from analysis.text.language import say

from .drawn import drew
from .heading import heading
from .layout import label_points
from .palette import BLUE, VERMILLION
from .style import SHORT, axes_for, decimal_axis, nothing, shorten, styled

#: With fewer words, or three subsets alone, a map shows chance.
LEAST_WORDS = 20


@styled
def word_map_chart(
    places: pd.DataFrame,
    *,
    ax: Axes | None = None,
    words: int = 40,
    subsets: str = "subsets",
    least: int = LEAST_WORDS,
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """A map of words and subsets from correspondence analysis: what is used together is close together.

    ``places`` is a ``word_map`` table; ``subsets`` says what its subsets are (*speakers*, *periods*). All subsets are
    drawn and labelled, with the ``words`` that contribute most to the two axes, labelled where there is room. Words
    shared by all subsets are near the point where the axes cross. With fewer than ``least`` words nothing is drawn: a
    single word would move everything.

    In a notebook: ``charts.word_map_chart(words.word_map(words.words_by_subset(docs)), subsets="articles")``.

    In a notebook: ``charts.word_map_chart(words.word_map(words.words_by_subset(docs)), subsets="articles")``.
    """
    named = say(f"subsets {subsets}") if subsets in ("speakers", "articles", "subsets") else subsets
    topic = title or say("map topic", subsets=named)
    if places.empty or "axis_2" not in places.columns:
        return nothing(axes_for(ax, height=SHORT), topic, say("map none", subsets=named))
    shared = int((places["kind"] == "word").sum())
    if shared < least:
        sentence = say("map thin", words=count(shared, "word"), subsets=named, least=least)
        return nothing(axes_for(ax, height=SHORT), topic, sentence)
    ax = axes_for(ax, height=5.4)
    shares = [*places.attrs.get("shares", []), np.nan, np.nan][:2]
    drawn = _drawn(places.dropna(subset=["axis_1", "axis_2"]), shares, words)
    drew(ax, "word_map_chart", drawn)
    x, y = drawn["axis_1"].to_numpy(), drawn["axis_2"].to_numpy()
    is_word = (drawn["kind"] == "word").to_numpy()
    for position in (0, 1):
        (ax.axvline, ax.axhline)[position](0, color="#BBBBBB", linewidth=0.8, zorder=1)
    ax.scatter(x[is_word], y[is_word], s=26, c=BLUE, zorder=2)
    ax.scatter(x[~is_word], y[~is_word], s=49, c=VERMILLION, marker="s", zorder=3)
    ax.margins(0.12)
    decimal_axis(ax.xaxis, _axis(1, shares[0]))
    decimal_axis(ax.yaxis, _axis(2, shares[1]))
    said = [] if np.isnan(shares).any() else [say("map drawn", share=percent(sum(shares), 1))]
    if words < shared:
        said.append(say("map left out", n=words, all=number(shared)))
    keys = [_point("s", VERMILLION, named), _point("o", BLUE, say("map words"))]
    heading(ax, title or _apart(places), " · ".join(said), keys)
    names = {i: shorten(called("side", str(name)), 24) for i, name in enumerate(drawn["name"])}
    label_points(ax, x, y, names, sure=set(np.flatnonzero(~is_word).tolist()))
    return ax


def _drawn(places: pd.DataFrame, shares: list[float], words: int) -> pd.DataFrame:
    """All subsets, then the words that contribute most to the two axes."""
    weights = np.nan_to_num(np.array(shares, dtype=float), nan=0.5)
    part = places[["contribution_1", "contribution_2"]].fillna(0).to_numpy() @ weights
    ranked = places.assign(part=part).sort_values(["part", "name"], ascending=[False, True], kind="stable", key=steady)
    return pd.concat([ranked[ranked["kind"] != "word"], ranked[ranked["kind"] == "word"].head(words)])


def _axis(n: int, part: float) -> str:
    return say("map axis plain", n=n) if np.isnan(part) else say("map axis", n=n, share=percent(part, 1))


def _apart(places: pd.DataFrame) -> str:
    """The two subsets that are farthest apart on the first axis."""
    subsets = places[places["kind"] != "word"].dropna(subset=["axis_1"]).sort_values("name", kind="stable")
    ordered = subsets.sort_values("axis_1", kind="stable")["name"]
    one, other = (called("side", str(ordered.iloc[i])) for i in (0, -1))
    return say("map finding", one=one, other=other)


def _point(marker: str, colour: str, label: str) -> Line2D:
    return Line2D([], [], linestyle="", marker=marker, markersize=7, color=colour, label=label)

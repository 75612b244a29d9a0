"""The words found near a word."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.findings import headlines
from analysis.text.english import decimal, number
from analysis.text.language import say
from analysis.text.leads import address

from .drawn import drew
from .heading import heading
from .leads import lead
from .palette import GRID, PLAIN
from .style import axes_for, name_rows, nothing, rows_height, styled

_MEASURES = frozenset({"log_dice", "mutual_information", "log_likelihood", "expected", "count"})


@styled
def collocate_bars(
    collocations: pd.DataFrame,
    *,
    node: str,
    ax: Axes | None = None,
    top: int = 20,
    measure: str = "log_dice",
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """The words found near ``node``, closest first, with the number of times they are found there.

    ``collocations`` is a ``collocations`` table, ``measure`` one of its numeric columns. Raises ``ValueError`` for
    another column.

    In a notebook: ``charts.collocate_bars(collocations(docs, "ville"), node="ville")``.
    """
    if measure not in collocations.columns:
        known = ", ".join(c for c in collocations.columns if collocations[c].dtype == "float64")
        raise ValueError(f"measure={measure!r}: the table has no such column of numbers; use one of {known}")
    others = collocations[collocations["word"] != node]  # *France* near *France* says that it is frequent
    ranked = others.sort_values([measure, "word"], ascending=[False, True], kind="stable")
    best = ranked[np.isfinite(ranked[measure].astype(float))].head(top)
    ax = axes_for(ax, height=rows_height(len(best)))
    if best.empty:
        return nothing(ax, title or say("near topic", node=node), say("near none", node=node))
    values = best[measure].astype(float).to_numpy()
    first = 0.0 if values.min() <= 0 else max(values.min() - 0.5, 0.0)  # dots, not bars: the measure has no zero
    ax.hlines(range(len(best)), first, values, color=GRID, linewidth=1.6)
    ax.scatter(values, range(len(best)), s=46, color=PLAIN, zorder=3)
    for row, (value, times) in enumerate(zip(values, best["count"], strict=True)):
        text = f"{decimal(float(value), 1)}  ({number(times)})"
        ax.annotate(text, (value, row), (7, 0), textcoords="offset points", va="center")
    name_rows(ax, [str(word) for word in best["word"]])
    lead(ax, [address("words", word=node, near=str(word)) for word in best["word"]])
    low, high = min(values.min(), first), max(values.max(), first + 0.1)
    ax.set_xlim(low, high + 0.2 * (high - low))
    ax.set_xticks([])
    ax.spines["bottom"].set_visible(False)
    drew(ax, "collocate_bars", best.assign(measure=measure, value=values))
    drawn = say("near drawn", measure=say(f"measure {measure}") if measure in _MEASURES else measure)
    if len(best) < len(ranked):
        drawn += " · " + say("near left out", n=len(best), all=number(len(ranked)))
    words = best["word"].astype(str).tolist()
    heading(ax, title or headlines.near(words, values.tolist(), int(best["count"].iloc[0]), node), drawn)
    return ax

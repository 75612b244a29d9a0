"""Where things go: articles end to end, labels that do not overlap, panels inside axes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from .style import root_figure


def article_spans(table: pd.DataFrame, lengths: Mapping[str, int] | None = None) -> pd.DataFrame:
    """``begin`` and ``length`` of each article laid end to end in the order of the table (or of ``lengths``).

    Without ``lengths`` an article ends where the last row of the table does.
    """
    ends = table.groupby("article", sort=False)["end"].max()
    if lengths is not None:
        known = pd.Series(dict(lengths), dtype="int64")
        ends = pd.concat([known, ends[~ends.index.isin(known.index)]])
    length = ends.to_numpy(dtype="int64")
    return pd.DataFrame({"begin": np.cumsum(length) - length, "length": length}, index=ends.index)


def spread(places: Sequence[float], gap: float, *, low: float = -np.inf, high: float = np.inf) -> np.ndarray:
    """Places moved as little as needed to stand ``gap`` apart, in the same order, within ``low`` and ``high``.

    Pools of neighbours that are too near are spaced evenly around their mean (pool adjacent violators).

    >>> spread([1.0, 1.0, 5.0], 1.0).tolist()
    [0.5, 1.5, 5.0]
    """
    order = np.argsort(places, kind="stable")
    offsets = np.arange(len(places)) * gap
    pools: list[list[float]] = []
    for value in np.asarray(places, dtype=float)[order] - offsets:
        pools.append([value, 1])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            mean, count = pools.pop()
            total = pools[-1][1] + count
            pools[-1] = [(pools[-1][0] * pools[-1][1] + mean * count) / total, total]
    flat = np.concatenate([np.full(int(count), mean) for mean, count in pools]) if pools else np.array([])
    room = high - offsets[-1] if len(places) else high
    moved = np.empty(len(places))
    moved[order] = np.clip(flat, low, max(low, room)) + offsets
    return moved


def panels(ax: Axes, weights: Sequence[float], *, columns: int = 2) -> list[Axes]:
    """One axes for each weight, in a grid in the place of ``ax``, which becomes the heading above them.

    Rows are as high as the largest weight in them asks.
    """
    place = ax.get_subplotspec()
    if place is None:
        raise ValueError("small multiples need axes made by subplots(); these were placed by hand")
    rows = [max(weights[i : i + columns]) for i in range(0, len(weights), columns)]
    grid = place.subgridspec(len(rows) + 1, columns, height_ratios=[0.01 * sum(rows), *rows])
    ax.set_subplotspec(grid[0, :])
    ax.set_axis_off()
    figure = root_figure(ax)
    return [figure.add_subplot(grid[i // columns + 1, i % columns]) for i in range(len(weights))]

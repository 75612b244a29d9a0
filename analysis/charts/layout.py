"""Where things go: articles laid end to end, labels that do not overlap, panels inside axes."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.text import Annotation, Text
from matplotlib.transforms import Bbox

from .heading import root_figure
from .palette import edge


def article_spans(table: pd.DataFrame, lengths: Mapping[str, int] | None = None) -> pd.DataFrame:
    """``begin`` and ``length`` of each article, laid end to end in the order of the table (or of ``lengths``).

    An article without a known length ends with its last row of the table.
    """
    ends = table.groupby("article", sort=False)["end"].max()
    if lengths is not None:
        known = pd.Series(dict(lengths), dtype="int64")
        ends = pd.concat([known, ends[~ends.index.isin(known.index)]])
    length = ends.to_numpy(dtype="int64")
    return pd.DataFrame({"begin": np.cumsum(length) - length, "length": length}, index=ends.index)


def spread(places: Sequence[float], gap: float, *, low: float = -np.inf, high: float = np.inf) -> np.ndarray:
    """Places moved as little as needed to be ``gap`` apart, in the same order, between ``low`` and ``high``.

    Neighbours that are too close are pooled and spaced evenly around their mean (pool adjacent violators).

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


#: The height of a line of text, in inches.
_LINE = 0.2


def label_ends(
    ax: Axes, labels: Sequence[str], heights: Sequence[float], colours: Sequence[str], addresses: Sequence[str]
) -> None:
    """Labels beside the right border, each as close as possible to the end of its line, in a shade that can be read.

    Each leads to its address. Call it after the limits of the vertical axis are set.
    """
    low, high = ax.get_ylim()
    inches = root_figure(ax).get_figheight() * ax.get_position().height
    gap = (high - low) * min(_LINE / max(inches, _LINE), 1 / max(len(labels), 1))
    places = spread(heights, gap, low=low + gap / 2, high=high)
    for label, y, colour, place in zip(labels, places, colours, addresses, strict=True):
        ax.annotate(
            label, (1, y), (8, 0), xycoords=("axes fraction", "data"), textcoords="offset points", va="center",
            color=edge(colour, ratio=4.5), annotation_clip=False,
        ).set_url(place)  # fmt: skip


def panels(ax: Axes, weights: Sequence[float], *, columns: int = 2) -> list[Axes]:
    """A grid of axes in place of ``ax``, one for each weight; ``ax`` becomes the heading above them.

    The height of a row is proportional to the largest weight in it.
    """
    place = ax.get_subplotspec()
    if place is None:
        raise ValueError("small multiples need axes made by subplots(); these were placed by hand with add_axes()")
    rows = [max(weights[i : i + columns]) for i in range(0, len(weights), columns)]
    grid = place.subgridspec(len(rows) + 1, columns, height_ratios=[0.01 * sum(rows), *rows])
    ax.set_subplotspec(grid[0, :])
    ax.set_axis_off()
    figure = root_figure(ax)
    return [figure.add_subplot(grid[i // columns + 1, i % columns]) for i in range(len(weights))]


#: Where a label may be put around its point: shift in points, horizontal and vertical alignment; nearest first.
_SPOTS: tuple[tuple[float, float, str, str], ...] = tuple(
    (right * 6.0, up * 6.0, {1: "left", -1: "right", 0: "center"}[right], {1: "bottom", -1: "top", 0: "center"}[up])
    for right, up in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1))
)


#: How far from its point, in multiples of the spots above, a label may be put that must not be left out.
_FARTHER = (1.0, 2.5, 4.0, 5.5, 7.0)
#: Points kept free around a label: the axes shrink a little when a source line is added below them later.
_AIR = 3.0


def label_points(
    ax: Axes, x: np.ndarray, y: np.ndarray, labels: Mapping[int, str], *, sure: Collection[int] = ()
) -> None:
    """Labels for points, each at the first spot around it where it covers no point, no other label and no border.

    ``labels`` (index of the point → text) come in the order of their importance. A label without a free spot is left
    out, because farther away it would seem to belong to another point; those in ``sure`` are put farther away, with a
    line to their point.
    """
    figure = root_figure(ax)
    figure.draw_without_rendering()  # the axes get their final size
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    radius = 5.0 * figure.dpi / 72
    points = ax.transData.transform(np.column_stack([x, y]))
    taken = [Bbox.from_extents(px - radius, py - radius, px + radius, py + radius) for px, py in points]
    room = ax.get_window_extent(renderer)
    for index, label in labels.items():
        distances = _FARTHER if index in sure else _FARTHER[:1]
        for distance, spot in itertools.product(distances, _SPOTS):
            text = _label_at(ax, (x[index], y[index]), label, spot, distance)
            text.update_positions(renderer)
            box = Text.get_window_extent(text, renderer)  # of the letters alone, without the line
            others = (other for i, other in enumerate(taken) if i != index)
            inside = room.x0 <= box.x0 and box.x1 <= room.x1 and room.y0 <= box.y0 and box.y1 <= room.y1
            if inside and not any(box.overlaps(other) for other in others):
                taken.append(box.padded(_AIR * figure.dpi / 72))
                break
            text.remove()


def _label_at(
    ax: Axes, point: tuple[float, float], label: str, spot: tuple[float, float, str, str], distance: float
) -> Annotation:
    right, up, across, along = spot
    line = {"arrowstyle": "-", "color": "#767676", "linewidth": 0.8, "shrinkA": 0, "shrinkB": 3}
    text = ax.annotate(
        label, point, (right * distance, up * distance), textcoords="offset points", ha=across, va=along, fontsize=9.5,
        zorder=4, arrowprops=line if distance > 1 else None,
    )  # fmt: skip
    text.set_in_layout(False)
    return text

"""Who speaks, against who is spoken about."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, NullLocator

from analysis.text.english import number

from .layout import label_points
from .palette import KIND_COLOURS, KIND_NAMES, MUTED, edge
from .style import SHORT, axes_for, colour_key, count_axis, key, nothing, shorten, styled


@styled
def speaking_against_named(table: pd.DataFrame, *, ax: Axes | None = None, labels: int = 18) -> Axes:
    """A point for each name: mentions (x) against quoted words (y).

    ``table`` is a ``speaking_and_named`` table. Points on the bottom line are mentioned but never quoted. If a few
    counts dwarf the others, the axis is logarithmic from 1 on. The ``labels`` names with most words or mentions are
    labelled where there is room.
    """
    title = "Often quoted, often named"
    ax = axes_for(ax, height=4.8 if len(table) else SHORT)
    if table.empty:
        return nothing(ax, title, "Nobody is named and nobody is quoted.")
    x, y = table["mentions"].to_numpy(dtype=float), table["words"].to_numpy(dtype=float)
    fills = np.array([KIND_COLOURS.get(str(kind), MUTED) for kind in table["label"].fillna("")], dtype=object)
    rings = _rings(table, fills)
    below = np.argsort(-rings, kind="stable")  # the widest are drawn first, below the others
    ax.scatter(
        x[below], y[below], s=_AREA * (1 + rings[below]), c=fills[below], edgecolors=[edge(c) for c in fills[below]],
        zorder=3, clip_on=False,
    )  # fmt: skip
    for values, axis in ((x, "x"), (y, "y")):
        _count_scale(ax, values, axis)
    ax.set_xlabel("mentions of the name")
    ax.set_ylabel("words quoted")
    ax.grid(visible=True)
    rank = np.maximum(x / max(x.max(), 1), y / max(y.max(), 1))
    chosen = np.argsort(-rank, kind="stable")[:labels]
    present = {k: c for k, c in KIND_COLOURS.items() if (table["label"] == k).any()}
    unnamed = {"no proper name": MUTED} if MUTED in fills else {}
    key(ax, title, colour_key(present | unnamed, KIND_NAMES), columns=5)
    label_points(ax, x, y, _labels(table, chosen))
    return ax


#: The area of a point, in square points.
_AREA = 52.0


def _rings(table: pd.DataFrame, fills: np.ndarray) -> np.ndarray:
    """How many other colours lie under each point: names with equal counts are drawn as rings around one place."""
    colours = pd.DataFrame({"x": table["mentions"], "y": table["words"], "fill": fills})
    first = colours.drop_duplicates()
    depth = first.groupby(["x", "y"]).cumcount().rename("depth")
    return colours.merge(first.assign(depth=depth), on=["x", "y", "fill"], how="left")["depth"].to_numpy()


def _labels(table: pd.DataFrame, chosen: np.ndarray) -> dict[int, str]:
    """One label for each place, in the order of ``chosen``: up to two of the names there, and how many more."""
    names: dict[tuple[int, int], list[str]] = {}
    for name, mentions, words in zip(table["name"], table["mentions"], table["words"], strict=True):
        names.setdefault((mentions, words), []).append(str(name))
    labels: dict[int, str] = {}
    for i in chosen.tolist():
        here = names.pop((table["mentions"].iloc[i], table["words"].iloc[i]), [])
        if here:
            width = 24 if len(here) == 1 else 16
            more = f" and {number(len(here) - 2)} more" if len(here) > 2 else ""
            labels[i] = ", ".join(shorten(name, width) for name in here[:2]) + more
    return labels


def _count_scale(ax: Axes, values: np.ndarray, axis: str) -> None:
    """A scale from 0: linear, or logarithmic from 1 on if a few counts dwarf the others."""
    largest = max(float(values.max()), 1.0)
    above = values[values > 0]
    wide = largest > 30 and len(above) > 2 and largest > 12 * float(np.median(above))
    if wide:
        getattr(ax, f"set_{axis}scale")("symlog", linthresh=1, linscale=0.4)
    else:
        count_axis(ax, "", axis=axis)
    ax.set(**{f"{axis}lim": (0, largest * (2.2 if wide else 1.15))})
    target = ax.xaxis if axis == "x" else ax.yaxis
    target.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
    target.set_minor_locator(NullLocator())

"""Networks on a ring: the same table gives the same picture, and no label covers another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from analysis.tables.order import steady
from analysis.text.english import number

from .palette import BLUE, INK, KIND_COLOURS, KIND_NAMES, MUTED, edge
from .style import SHORT, axes_for, colour_key, key, nothing, rows_height, shorten, styled

Point = tuple[float, float]


def ring(count: int) -> list[Point]:
    """Places on an oval, clockwise from the top, evenly spaced in height on each side.

    >>> [(round(x, 2), round(y, 2)) for x, y in ring(4)]
    [(0.87, 0.5), (0.87, -0.5), (-0.87, -0.5), (-0.87, 0.5)]
    """
    right, left = -(-count // 2), count // 2
    places = [(1.0, 1 - (2 * i + 1) / right) for i in range(right)]
    places += [(-1.0, (2 * i + 1) / left - 1) for i in range(left)]
    return [(side * float(np.sqrt(1 - 0.995 * y * y)), y) for side, y in places]


@styled
def co_mention_network(pairs: pd.DataFrame, *, ax: Axes | None = None, top: int = 24, most: int = 60) -> Axes:
    """Which names are mentioned together: names on a ring, with a line for each pair, wider for more mentions.

    ``pairs`` is a ``co_mentions`` table. The ``most`` strongest lines are drawn among the ``top`` names that are
    repeatedly mentioned together: a list that occurs once in a corpus makes many pairs and says little. Neighbours on
    the ring are names that often occur together; the position has no other meaning, and does not depend on chance.
    """
    title = "Names mentioned together"
    both = pd.concat(
        [
            pairs[["source", "source_label", "together"]].set_axis(["name", "label", "together"], axis=1),
            pairs[["target", "target_label", "together"]].set_axis(["name", "label", "together"], axis=1),
        ]
    )
    if both.empty:
        return nothing(axes_for(ax, height=SHORT), title, "No two names are mentioned together.")
    company = _company(both).head(top)
    kinds = dict(zip(both["name"], both["label"], strict=True))
    shown = pairs[pairs["source"].isin(company.index) & pairs["target"].isin(company.index)]
    links = {(s, t): int(n) for s, t, n in zip(shown["source"], shown["target"], shown["together"], strict=True)}
    strongest = sorted(links.items(), key=lambda link: (-link[1], link[0]))[:most]
    linked = {name for link, _ in strongest for name in link}
    order = _chain([str(name) for name in company.index if name in linked], dict(strongest))
    places = dict(zip(order, ring(len(order)), strict=True))
    ax = axes_for(ax, height=rows_height(-(-len(order) // 2), row=0.34, around=1.5))
    for (one, other), times in reversed(strongest):
        _link(ax, places[one], places[other], (times - 1) / max(strongest[0][1] - 1, 1))
    most_often = strongest[0][1]
    widest = f"widest line: together {number(most_often)} times" if most_often > 1 else "each pair together once"
    some = f"; the {most} strongest of {number(len(links))} lines" if len(links) > most else ""
    _note(ax, f"{widest}{some}")
    colours = {name: KIND_COLOURS.get(str(kinds[name]), MUTED) for name in order}
    _nodes(ax, places, {name: float(company[name]) for name in order}, colours, {})
    present = {k: c for k, c in KIND_COLOURS.items() if k in {kinds[name] for name in order}}
    key(ax, title, colour_key(present, KIND_NAMES))
    return ax


def _company(both: pd.DataFrame) -> pd.Series:
    """How often each name is mentioned with others, those first that recur with the same names."""
    sums = both.assign(again=both["together"] - 1).groupby("name", sort=True)[["again", "together"]].sum()
    return sums.sort_values(["again", "together"], ascending=False, kind="stable")["together"]


@styled
def collocation_network(
    collocations: pd.DataFrame, *, node: str, ax: Axes | None = None, top: int = 20, measure: str = "log_dice"
) -> Axes:
    """The words found near ``node``, on a ring around it, strongest first and clockwise.

    Lines are wider and darker for higher values of ``measure``, from the lowest to the highest value drawn; dots are
    larger for words found more often near ``node`` (the number beside the word).

    ``collocations`` is a ``collocations`` table, ``measure`` one of its numeric columns. Raises ``ValueError`` for
    another column.
    """
    if measure not in collocations.columns:
        known = ", ".join(c for c in collocations.columns if collocations[c].dtype == "float64")
        raise ValueError(f"measure={measure!r}: the table has no such column of numbers; use one of {known}")
    title = f"Words found near “{shorten(node, 30)}”"
    best = collocations.sort_values([measure, "word"], ascending=[False, True], kind="stable", key=steady).head(top)
    if best.empty:
        return nothing(axes_for(ax, height=SHORT), title, f"No word occurs near “{node}” often enough.")
    ax = axes_for(ax, height=rows_height(-(-len(best) // 2), row=0.34, around=1.7))
    values = best[measure].to_numpy(dtype=float)
    strengths = _strengths(values)
    names = [f"{word}\u2063{i}" for i, word in enumerate(best["word"])]  # a word with two parts of speech has two rows
    places = dict(zip(names, ring(len(names)), strict=True))
    for name, strength in reversed(list(zip(names, strengths, strict=True))):
        _link(ax, (0.0, 0.0), places[name], float(strength))
    counts = dict(zip(names, best["count"].astype(float), strict=True))
    labels = {name: f"{name.partition(chr(0x2063))[0]} {number(counts[name])}" for name in names}
    _nodes(ax, places, counts, dict.fromkeys(names, BLUE), labels)
    box = {"boxstyle": "round,pad=0.35", "facecolor": "#FFFFFF", "edgecolor": INK}
    ax.text(0, 0, shorten(node, 30), ha="center", va="center", weight="bold", bbox=box, zorder=5)
    key(ax, title, _width_key(measure.replace("_", " "), values, strengths))
    _note(ax, "numbers: times found together; strongest first, clockwise")
    return ax


def _strengths(values: np.ndarray) -> np.ndarray:
    """From 0 for the lowest value (or a missing one) to 1 for the highest; 0.5 if all are equal."""
    known = values[np.isfinite(values)]
    if not known.size or known.max() == known.min():
        return np.full(len(values), 0.5)
    scaled = (np.clip(values, known.min(), known.max()) - known.min()) / (known.max() - known.min())
    return np.asarray(np.nan_to_num(scaled))


def _width_key(measure: str, values: np.ndarray, strengths: np.ndarray) -> list[Line2D]:
    """The lines of the key: for the highest, the middle and the lowest value, or for the only one."""
    known = np.isfinite(values)
    if not known.any():
        return []
    low, high = values[known].min(), values[known].max()
    shown = [(high, 1.0), ((low + high) / 2, 0.5), (low, 0.0)] if high > low else [(high, 0.5)]
    digits = 1 if high - low >= 1 else 2
    return [
        Line2D([], [], color=_shade(strength), linewidth=_width(strength), label=f"{measure} {value:.{digits}f}")
        for value, strength in shown
    ]


def _note(ax: Axes, text: str) -> None:
    ax.text(0.5, -0.02, text, transform=ax.transAxes, ha="center", va="top", color=MUTED, fontsize=9)


def _chain(names: Sequence[str], links: Mapping[tuple[str, str], int]) -> list[str]:
    """An order in which each name follows the one it is most often mentioned with, of those that remain."""
    left, order = list(names), [names[0]]
    left.remove(names[0])
    while left:
        last = order[-1]
        nearest = max(left, key=lambda n: links.get((last, n), 0) + links.get((n, last), 0))
        left.remove(nearest)
        order.append(nearest)
    return order


def _link(ax: Axes, start: Point, end: Point, strength: float) -> None:
    """A curve that bends towards the middle; weak links are thin, light, and drawn below strong ones."""
    bend = (0.35 * (start[0] + end[0]) / 2, 0.35 * (start[1] + end[1]) / 2)
    path = Path([start, bend, end], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
    ax.add_patch(
        PathPatch(
            path, facecolor="none", edgecolor=_shade(strength), linewidth=_width(strength), zorder=1 + strength,
            capstyle="round",
        )
    )  # fmt: skip


def _shade(strength: float) -> str:
    """A grey, darker for stronger links; even the lightest contrasts with white by 3 to 1."""
    level = round(0x94 - 0x64 * strength)
    return f"#{level:02X}{level:02X}{level:02X}"


def _width(strength: float) -> float:
    return 0.7 + 3.8 * strength


def _nodes(
    ax: Axes, places: Mapping[str, Point], sizes: Mapping[str, float], colours: Mapping[str, str],
    labels: Mapping[str, str],
) -> None:  # fmt: skip
    largest = max(*sizes.values(), 1.0)
    for name, (x, y) in places.items():
        ax.scatter(
            [x], [y], s=30 + 170 * sizes[name] / largest, color=colours[name], edgecolors=edge(colours[name]), zorder=4,
        )  # fmt: skip
        side = 1 if x >= 0 else -1
        ax.annotate(
            shorten(labels.get(name, name), 26), (x, y), (10 * side, 0), textcoords="offset points", va="center",
            ha="left" if side > 0 else "right", zorder=5,
        )  # fmt: skip
    ax.set_xlim(-1.1, 1.1)
    ax.set_ylim(-1.12, 1.12)
    ax.set_axis_off()

"""Networks on a ring: the same table gives the same picture, and no label covers another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from analysis.findings import headlines
from analysis.text.english import agreeing, count, number
from analysis.text.language import say
from analysis.text.leads import address

from .drawn import drew
from .heading import heading
from .palette import KIND_COLOURS, MUTED, edge, kind_names
from .style import SHORT, axes_for, colour_key, nothing, rows_height, shorten, styled

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
def co_mention_network(
    pairs: pd.DataFrame,
    *,
    ax: Axes | None = None,
    top: int = 20,
    most: int = 40,
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """Which names are mentioned together: names on a ring, with a line for each pair, wider for more mentions.

    ``pairs`` is a ``co_mentions`` table. Pairs that are mentioned together at least twice are drawn, the strongest,
    at most ``most`` and between ``top`` names: a list that occurs once makes many pairs and says little. Neighbours on
    the ring are names that often occur together; the position has no other meaning, and does not depend on chance.

    In a notebook: ``charts.co_mention_network(co_mentions(docs))``.
    """
    topic = title or say("together topic")
    if pairs.empty:
        return nothing(axes_for(ax, height=SHORT), topic, say("together none"))
    if pairs["together"].max() < _LEAST:
        sentence = agreeing("together once", len(pairs))
        return nothing(axes_for(ax, height=SHORT), topic, sentence)
    everything, pairs = len(pairs), pairs[pairs["together"] >= _LEAST]
    both = pd.concat(
        [
            pairs[["source", "source_label", "together"]].set_axis(["name", "label", "together"], axis=1),
            pairs[["target", "target_label", "together"]].set_axis(["name", "label", "together"], axis=1),
        ]
    )
    company = both.groupby("name", sort=True)["together"].sum().sort_values(ascending=False, kind="stable")
    kinds = dict(zip(both["name"], both["label"], strict=True))
    links = {(s, t): int(n) for s, t, n in zip(pairs["source"], pairs["target"], pairs["together"], strict=True)}
    strongest, whole = _strongest(links, top, most)
    linked = {name for link, _ in strongest for name in link}
    order = _chain([str(name) for name in company.index if name in linked], dict(strongest))
    if len(links) == 1:  # a single line is no network
        ((one, other), times) = strongest[0]
        told = say("together one", one=one, other=other, times=count(times, "time"), pairs=count(everything, "pair"))
        return nothing(axes_for(ax, height=SHORT), topic, told)
    places = dict(zip(order, ring(len(order)), strict=True))
    ax = axes_for(ax, height=rows_height(-(-len(order) // 2), row=0.34, around=1.5))
    for (one, other), times in reversed(strongest):
        place = address("passages", name=one, beside=other)
        _link(ax, places[one], places[other], (times - 1) / max(strongest[0][1] - 1, 1), place)
    colours = {name: KIND_COLOURS.get(str(kinds[name]), MUTED) for name in order}
    _nodes(ax, places, {name: float(company[name]) for name in order}, colours)
    present = {k: c for k, c in KIND_COLOURS.items() if k in {kinds[name] for name in order}}
    rows = ({"source": s, "target": t, "together": n} for (s, t), n in strongest)
    drew(ax, "co_mention_network", rows)
    (one, other), times = strongest[0]
    tied = sum(n == times for n in links.values())
    drawn = say("together drawn" if whole else "together drawn some", least=count(strongest[-1][1], "time"))
    drawn += " · " + agreeing("together left out", len(strongest), all=number(everything))
    heading(ax, title or headlines.together(one, other, times, tied), drawn, colour_key(present, kind_names()))
    return ax


#: Pairs mentioned together less often than this say nothing.
_LEAST = 2
#: Fewer links say next to nothing.
_ENOUGH = 5


def _strongest(
    links: Mapping[tuple[str, str], int], names: int, most: int
) -> tuple[list[tuple[tuple[str, str], int]], bool]:
    """The strongest links, at most so many and between so many names; and whether they are all of their strength.

    Where links of one strength do not all fit, none of them is taken, unless that leaves next to nothing.
    """
    ordered = sorted(links.items(), key=lambda link: (-link[1], link[0]))
    taken: list[tuple[tuple[str, str], int]] = []
    known: set[str] = set()
    for link, times in ordered:
        if len(taken) == most or len(known.union(link)) > names:
            stronger = [other for other in taken if other[1] > times]
            return (stronger, True) if len(stronger) >= _ENOUGH else (taken, False)
        taken.append((link, times))
        known.update(link)
    return taken, True


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


def _link(ax: Axes, start: Point, end: Point, strength: float, place: str) -> None:
    """A curve that bends towards the middle and leads to ``place``; weak links are thin, light, and drawn first."""
    bend = (0.35 * (start[0] + end[0]) / 2, 0.35 * (start[1] + end[1]) / 2)
    path = Path([start, bend, end], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
    ax.add_patch(
        PathPatch(
            path, facecolor="none", edgecolor=_shade(strength), linewidth=_width(strength), zorder=1 + strength,
            capstyle="round", url=place,
        )
    )  # fmt: skip


def _shade(strength: float) -> str:
    """A grey, darker for stronger links; even the lightest contrasts with white by 3 to 1."""
    level = round(0x94 - 0x64 * strength)
    return f"#{level:02X}{level:02X}{level:02X}"


def _width(strength: float) -> float:
    return 0.7 + 3.8 * strength


def _nodes(ax: Axes, places: Mapping[str, Point], sizes: Mapping[str, float], colours: Mapping[str, str]) -> None:
    largest = max(*sizes.values(), 1.0)
    for name, (x, y) in places.items():
        ax.scatter(
            [x], [y], s=30 + 170 * sizes[name] / largest, color=colours[name], edgecolors=edge(colours[name]), zorder=4,
        )  # fmt: skip
        side = 1 if x >= 0 else -1
        ax.annotate(
            shorten(name, 26), (x, y), (10 * side, 0), textcoords="offset points", va="center",
            ha="left" if side > 0 else "right", zorder=5,
        ).set_url(address("articles", name=name))  # fmt: skip
    ax.set_xlim(-1.1, 1.1)
    ax.set_ylim(-1.12, 1.12)
    ax.set_axis_off()

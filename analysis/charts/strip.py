"""An article drawn to scale, with its quotations in place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from analysis.text.english import number, percent

from .layout import article_spans
from .palette import GRID, NO_SPEAKER, NO_SPEAKER_NAME, OTHER_SPEAKERS, edge, speaker_colours
from .style import SHORT, axes_for, count_axis, key, name_rows, nothing, patch, rows_height, shorten, styled

TITLE = "Where quotations occur"
_HATCHES = {"direct": "", "mixed": "////", "indirect": ".."}


@styled
def quotation_strip(
    quotations: pd.DataFrame,
    *,
    ax: Axes | None = None,
    lengths: Mapping[str, int] | None = None,
    regions: Iterable[Any] = (),
    colours: Mapping[str, str] | None = None,
    top: int = 30,
) -> Axes:
    """Articles drawn to scale, with each quotation in place in the colour of its speaker.

    ``quotations`` is a ``quotations`` table. A single article is drawn whole, with a lane for each speaker below it; of
    several, the ``top`` with most quoted words are drawn, one strip each. ``lengths`` gives the length of each article
    in characters (default: up to its last quotation). ``regions``, those of a single article, mark its title, lead and
    crossheads. In lanes, direct quotations are plain, mixed ones striped, indirect ones dotted.
    """
    given = colours if colours is not None else speaker_colours(quotations)
    spans = article_spans(quotations, lengths)
    if quotations.empty or spans.empty:
        return nothing(axes_for(ax, height=SHORT), TITLE, "No quotation was found.")
    if len(spans) == 1:
        return _lanes(quotations, int(spans["length"].iloc[0]), regions, given, ax, top)
    most = quotations.groupby("article")["words"].sum().sort_values(ascending=False, kind="stable").index[:top]
    return _strips(quotations, spans[spans.index.isin(most)], len(spans), given, ax)


def _speaker(value: object) -> str:
    return NO_SPEAKER_NAME if pd.isna(value) else str(value)  # type: ignore[call-overload]


def _colour(speaker: str, colours: Mapping[str, str]) -> str:
    return NO_SPEAKER if speaker == NO_SPEAKER_NAME else colours.get(speaker, OTHER_SPEAKERS)


def _draw(ax: Axes, row: float, spans: Iterable[Iterable[int]], colour: str, kind: str, least: float) -> None:
    """The spans of one quotation; short ones are widened to ``least`` to stay visible."""
    bars = [(start, max(end - start, least)) for start, end in spans]
    ax.broken_barh(
        bars, (row - 0.36, 0.72), facecolor=colour, edgecolor=edge(colour), linewidth=0.8, hatch=_HATCHES.get(kind, ""),
        zorder=3,
    )  # fmt: skip


def _lanes(
    quotations: pd.DataFrame, length: int, regions: Iterable[Any], colours: Mapping[str, str], ax: Axes | None, top: int
) -> Axes:
    spoken = quotations.assign(who=[_speaker(s) for s in quotations["speaker"]])
    words = spoken.groupby("who", sort=True)["words"].sum().sort_values(ascending=False, kind="stable")
    order = sorted(
        words.index[:top], key=lambda who: (who == NO_SPEAKER_NAME, spoken[spoken["who"] == who]["start"].min())
    )
    ax = axes_for(ax, height=rows_height(len(order) + 1, row=0.34, around=1.7))
    for row in range(len(order) + 1):
        ax.broken_barh([(0, length)], (row - 0.36, 0.72), facecolor="#F2F2F2" if row else GRID, zorder=1)
    for who, kind, spans in zip(spoken["who"], spoken["type"], spoken["spans"], strict=True):
        colour = _colour(who, colours)
        _draw(ax, 0, spans, colour, kind, length / 400)
        if who in order:
            _draw(ax, order.index(who) + 1, spans, colour, kind, length / 400)
    heads = [r.start for r in regions if r.kind in ("title", "lead", "subhead")]
    ax.vlines(heads, -0.5, len(order) + 0.5, color="#444444", linewidth=1.1, linestyle=":", zorder=2)
    name_rows(ax, ["whole article", *order])
    for row, who in enumerate(order, start=1):
        text = percent(words[who], words.sum())
        ax.annotate(text, (1, row), (6, 0), xycoords=("axes fraction", "data"), textcoords="offset points", va="center")
    ax.set_xlim(0, length)
    count_axis(ax, "characters from the beginning of the article")
    kinds = [kind for kind in _HATCHES if (spoken["type"] == kind).any()]
    crossheads = [Line2D([], [], color="#444444", linewidth=1.1, linestyle=":", label="title, lead or crosshead")]
    key(ax, TITLE, [*(_type_handle(kind) for kind in kinds), *(crossheads if heads else [])])
    return ax


def _type_handle(kind: str) -> Patch:
    return Patch(facecolor="#F2F2F2", edgecolor="#767676", hatch=_HATCHES[kind], label=kind)


def _strips(
    quotations: pd.DataFrame, spans: pd.DataFrame, total: int, colours: Mapping[str, str], ax: Axes | None
) -> Axes:
    articles = [str(a) for a in spans.index]
    ax = axes_for(ax, height=rows_height(len(articles), around=2.2))
    longest = int(spans["length"].max())
    for row, length in enumerate(spans["length"]):
        ax.broken_barh([(0, int(length))], (row - 0.36, 0.72), facecolor=GRID, zorder=1)
    shown = quotations[quotations["article"].isin(articles)]
    drawn: dict[str, str] = {}
    for article, speaker, parts in zip(shown["article"], shown["speaker"], shown["spans"], strict=True):
        who = _speaker(speaker)
        drawn[who] = _colour(who, colours)
        _draw(ax, articles.index(article), parts, drawn[who], "direct", longest / 400)
    name_rows(ax, articles)
    ax.set_xlim(0, longest)
    count_axis(ax, "characters from the beginning of each article")
    named = [patch(drawn[who], shorten(who, 22)) for who in colours if drawn.get(who, OTHER_SPEAKERS) != OTHER_SPEAKERS]
    others = [patch(OTHER_SPEAKERS, "other speakers")] if OTHER_SPEAKERS in drawn.values() else []
    nobody = [patch(NO_SPEAKER, NO_SPEAKER_NAME)] if NO_SPEAKER_NAME in drawn else []
    some = "" if total == len(articles) else f" ({len(articles)} of {number(total)} articles)"
    key(ax, TITLE + some, [*named, *others, *nobody], columns=3)
    return ax

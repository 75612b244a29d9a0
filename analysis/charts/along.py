"""Where names and words occur, along one article or along a corpus laid end to end (dispersion plots)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.findings import headlines
from analysis.text.english import count, number
from analysis.text.language import say
from analysis.text.leads import address

from .drawn import drew
from .heading import heading
from .layout import article_spans
from .leads import lead
from .palette import GRID, INK, KIND_COLOURS, MUTED, edge, kind_names, kinds_in
from .style import SHORT, axes_for, colour_key, count_axis, name_rows, nothing, rows_height, styled

#: With more marks than this, rows are drawn as bands of density: ten thousand strokes would merge into one.
MANY_MARKS = 3000
#: Of more articles than this, one after the other, a chart shows their order and nothing else.
MANY_ARTICLES = 30


@styled
def names_along(
    mentions: pd.DataFrame,
    *,
    ax: Axes | None = None,
    top: int = 15,
    lengths: Mapping[str, int] | None = None,
    most: int = MANY_ARTICLES,
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """Where each name occurs, in one article or in a corpus laid end to end (a dispersion plot).

    ``mentions`` is an ``entity_mentions`` table. The ``top`` most mentioned names are drawn (of equal ones those in
    more articles, then those that come first), in the order of their first mention. ``lengths`` gives the length of
    each article in characters (default: up to its last mention). Of more than ``most`` articles nothing is drawn.

    In a notebook: ``charts.names_along(entity_mentions(docs), lengths=lengths)``.
    """
    if (articles := len(article_spans(mentions, lengths))) > most and len(mentions):
        return _too_many(ax, title or say("along topic names"), articles, most)
    often = mentions.groupby(["name", "label"]).size().sort_values(ascending=False, kind="stable").reset_index()
    first = often.drop_duplicates("name")  # the kind that a name has most often
    kinds = dict(zip(first["name"].astype(str), first["label"].astype(str), strict=True))
    colours = {name: KIND_COLOURS.get(kind, MUTED) for name, kind in kinds.items()}
    ax, drawn, spans = _along(mentions, "name", colours, ax, top, lengths)
    if not drawn:
        return nothing(ax, title or say("along topic names"), say("no name"))
    drew(ax, "names_along", _marks_of(mentions, "name", drawn, spans))
    handles = colour_key(kinds_in(pd.Series([kinds[name] for name in drawn])), kind_names())
    found = headlines.along(mentions, "name", spans, drawn)
    heading(ax, title or found, _said("names", len(drawn), mentions["name"].nunique()), handles)
    return ax


@styled
def words_along(
    positions: pd.DataFrame,
    *,
    ax: Axes | None = None,
    top: int = 15,
    lengths: Mapping[str, int] | None = None,
    most: int = MANY_ARTICLES,
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """Where some words occur, in one article or in a corpus laid end to end (a dispersion plot).

    ``positions`` is a ``word_positions`` table. The ``top`` most frequent words are drawn, in the order of their first
    occurrence. ``lengths`` gives the length of each article in characters (default: up to the last word found). Of more
    than ``most`` articles nothing is drawn.

    In a notebook: ``charts.words_along(words.word_positions(docs, ["ville", "pont"]))``.

    >>> from analysis.tables import frame
    >>> row = {"article": "a", "word": "pont", "start": 3, "end": 7, "position": 1, "progress": 0.1}
    >>> words_along(frame("word_positions", [row, row])).get_yticklabels()[0].get_text()
    'pont'
    """
    if (articles := len(article_spans(positions, lengths))) > most and len(positions):
        return _too_many(ax, title or say("along topic words"), articles, most)
    if len(positions) and positions["word"].value_counts().max() == 1 and articles == 1:
        return nothing(axes_for(ax, height=SHORT), title or say("along topic words"), say("progress once"))
    ax, drawn, spans = _along(positions, "word", {}, ax, top, lengths)
    if not drawn:
        return nothing(ax, title or say("along topic words"), say("along none"))
    drew(ax, "words_along", _marks_of(positions, "word", drawn, spans))
    found = headlines.along(positions, "word", spans, drawn)
    heading(ax, title or found, _said("words", len(drawn), positions["word"].nunique()))
    return ax


def _too_many(ax: Axes | None, title: str, articles: int, most: int) -> Axes:
    sentence = say("along many", most=number(most), all=count(articles, "article"))
    return nothing(axes_for(ax, height=SHORT), title, sentence)


def _said(what: str, shown: int, everything: int) -> str:
    left_out = say(f"along left out {what}", n=shown, all=number(everything)) if shown < everything else ""
    return " · ".join(filter(None, [say(f"along drawn {what}"), left_out]))


def _along(
    table: pd.DataFrame,
    column: str,
    colours: Mapping[str, str],
    ax: Axes | None,
    top: int,
    lengths: Mapping[str, int] | None,
) -> tuple[Axes, list[str], pd.DataFrame]:
    """The axes, with a row for each of the most frequent values of a column; these values in order; the articles."""
    spans = article_spans(table, lengths)
    counts = _most(table, column).head(top)
    ax = axes_for(ax, height=rows_height(len(counts)))
    if counts.empty:
        return ax, [], spans
    shown = _marks_of(table, column, list(counts.index), spans)
    order = list(dict.fromkeys(shown[column].astype(str)))
    total = float(spans["begin"].iloc[-1] + spans["length"].iloc[-1])
    for row, value in enumerate(order):
        part = shown[shown[column] == value]
        ax.hlines(row, 0, total, color=GRID, linewidth=0.8, zorder=1)
        colour = edge(colours.get(value, MUTED))
        _marks(ax, row, part["place"].to_numpy(), total, colour, dense=len(shown) > MANY_MARKS)
        ax.annotate(
            number(len(part)), (1, row), (6, 0), xycoords=("axes fraction", "data"), textcoords="offset points",
            va="center", color=INK, fontsize=9,
        )  # fmt: skip
    name_rows(ax, order)
    view = "articles" if column == "name" else "words"
    lead(ax, [address(view, **{column: value}) for value in order])
    _along_axis(ax, spans, total)
    return ax, order, spans


def _marks_of(table: pd.DataFrame, column: str, shown: list[str], spans: pd.DataFrame) -> pd.DataFrame:
    """The rows of the values shown, each with its place along the articles laid end to end."""
    rows = table[table[column].isin(shown)]
    places = rows["start"].to_numpy() + rows["article"].map(spans["begin"]).to_numpy(dtype=float)
    return rows.assign(place=places).sort_values("place", kind="stable")


def _most(table: pd.DataFrame, column: str) -> pd.DataFrame:
    """The values of a column, most frequent first; of equal ones those in more articles, then in the order of text."""
    ranks = table.assign(place=range(len(table))).groupby(column, sort=True)
    counts = ranks.agg(n=("start", "size"), articles=("article", "nunique"), first=("place", "min"))
    return counts.sort_values(["n", "articles", "first"], ascending=[False, False, True], kind="stable")


def _marks(ax: Axes, row: int, places: np.ndarray, total: float, colour: str, *, dense: bool) -> None:
    if not dense:
        ax.vlines(places, row - 0.34, row + 0.34, color=colour, linewidth=1.8, zorder=2)
        return
    heights, edges = np.histogram(places, bins=120, range=(0, total))
    scaled = 0.75 * heights / max(heights.max(), 1)
    centre = (edges[:-1] + edges[1:]) / 2
    ax.bar(centre, scaled, width=total / 120, bottom=row - scaled / 2, color=colour, linewidth=0, zorder=2)


def _along_axis(ax: Axes, spans: pd.DataFrame, total: float) -> None:
    """Characters for one article; for several, their number, with borders between them unless these would merge."""
    ax.set_xlim(0, total)
    if len(spans) == 1:
        count_axis(ax, say("along axis"))
        return
    count_axis(ax, say("along axis many", articles=count(len(spans), "article")))
    ax.grid(visible=False)
    if len(spans) <= 60:
        for begin in spans["begin"].iloc[1:]:
            ax.axvline(begin, color="#BBBBBB", linewidth=0.8, linestyle=(0, (1, 2)), zorder=0)

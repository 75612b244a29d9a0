"""An article drawn to scale, with its quotations in place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from analysis.findings import headlines
from analysis.text.english import number, percent
from analysis.text.language import say
from analysis.text.leads import address

from .drawn import drew
from .heading import heading
from .layout import article_spans
from .leads import lead
from .palette import ACCENT, BLUE, GRID, NO_SPEAKER, NO_SPEAKER_NAME, OTHER_SPEAKERS, edge, speaker_colours
from .style import SHORT, axes_for, clipped, count_axis, name_rows, nothing, patch, rows_height, styled

_HATCHES = {"direct": "", "mixed": "////", "indirect": ".."}


@styled
def quotation_strip(
    quotations: pd.DataFrame,
    *,
    ax: Axes | None = None,
    lengths: Mapping[str, int] | None = None,
    regions: Iterable[Any] = (),
    colours: Mapping[str, str] | None = None,
    names: Mapping[str, str] | None = None,
    top: int = 20,
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """Articles drawn to scale, with each quotation in place.

    ``quotations`` is a ``quotations`` table. A single article is drawn whole, with a lane for each speaker below it in
    the colour of that speaker; of several, the ``top`` with most quoted words are drawn, one strip each, in which the
    colour says who is most quoted in that article and who comes second. ``names`` gives the articles' names
    (``findings.article_names``; default: their ids). ``lengths`` gives the length of each article
    in characters (default: up to its last quotation). ``regions``, those of a single article, mark its title, lead and
    crossheads. In lanes, direct quotations are plain, mixed ones striped, indirect ones dotted.

    In a notebook: ``charts.quotation_strip(quotations(docs), names=findings.article_names(articles))``.
    """
    given = colours if colours is not None else speaker_colours(quotations)
    spans = article_spans(quotations, lengths)
    if quotations.empty or spans.empty:
        return nothing(axes_for(ax, height=SHORT), title or say("strip topic"), say("no quotation"))
    if len(spans) == 1:
        ax = _lanes(quotations, int(spans["length"].iloc[0]), regions, given, ax, top)
        found, drawn = headlines.strip(quotations, spans["length"].tolist()), say("strip drawn")
        drew(ax, "quotation_strip", _rows(quotations, spans, names or {}))
        heading(ax, title or found, drawn, _lane_keys(quotations, regions))
        return ax
    said = quotations.groupby("article")["words"].sum().sort_values(ascending=False, kind="stable")
    shown = spans[spans.index.isin(said.index[:top])]
    part = quotations[quotations["article"].isin(shown.index)]
    ax, handles = _strips(part, shown, names or {}, ax)
    drew(ax, "quotation_strip", _rows(part, shown, names or {}))
    drawn = say("strip drawn many")
    if len(shown) < len(said):
        drawn += " · " + say("strip left out", n=len(shown), all=number(len(said)))
    which = "most" if len(shown) < len(said) else "quoting" if len(said) < len(spans) else "all"
    heading(ax, title or headlines.strip(part, shown["length"].tolist(), which), drawn, handles)
    return ax


def _rows(quotations: pd.DataFrame, spans: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """A row for each stretch drawn: a quotation that is interrupted has several."""
    rows = quotations[["article", "speaker", "type", "spans"]].explode("spans", ignore_index=True)
    rows["start"], rows["end"] = (pd.Series([span[i] for span in rows["spans"]], dtype="int64") for i in (0, 1))
    called = rows["article"].map(lambda article: names.get(article, article))
    return rows.assign(called=called, length=rows["article"].map(spans["length"]))


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
    name_rows(ax, [say("strip whole"), *(say("no speaker") if who == NO_SPEAKER_NAME else who for who in order)])
    for row, who in enumerate(order, start=1):
        text = percent(words[who], words.sum())
        ax.annotate(text, (1, row), (6, 0), xycoords=("axes fraction", "data"), textcoords="offset points", va="center")
    ax.set_xlim(0, length)
    count_axis(ax, say("strip axis"))
    return ax


def _lane_keys(quotations: pd.DataFrame, regions: Iterable[Any]) -> list[Any]:
    kinds = [kind for kind in _HATCHES if (quotations["type"] == kind).any()]
    look: dict[str, Any] = {"facecolor": "#F2F2F2", "edgecolor": "#767676"}
    handles: list[Any] = [Patch(hatch=_HATCHES[kind], label=say(f"type {kind}"), **look) for kind in kinds]
    if any(r.kind in ("title", "lead", "subhead") for r in regions):
        handles.append(Line2D([], [], color="#444444", linewidth=1.1, linestyle=":", label=say("strip heads")))
    return handles


def _strips(
    quotations: pd.DataFrame, spans: pd.DataFrame, names: Mapping[str, str], ax: Axes | None
) -> tuple[Axes, list[Patch]]:
    """A strip for each article; the two speakers with most words in it have colours."""
    articles = [str(a) for a in spans.index]
    ax = axes_for(ax, height=rows_height(len(articles), row=0.4, around=1.6))
    longest = int(spans["length"].max())
    for row, length in enumerate(spans["length"]):
        ax.broken_barh([(0, int(length))], (row - 0.36, 0.72), facecolor=GRID, zorder=1)
    ranks = _ranks(quotations)
    used: set[str] = set()
    for article, speaker, parts in zip(quotations["article"], quotations["speaker"], quotations["spans"], strict=True):
        colour = NO_SPEAKER if pd.isna(speaker) else _BY_RANK[min(ranks[article, speaker], 2)]
        used.add(colour)
        _draw(ax, articles.index(article), parts, colour, "direct", longest / 400)
    name_rows(ax, articles)
    ax.set_yticks(range(len(articles)), [_two_lines(names.get(article, article)) for article in articles], fontsize=8.5)
    lead(ax, [address("article", article=str(article)) for article in articles])
    ax.set_xlim(0, longest)
    count_axis(ax, say("strip axis many"))
    phrases = ("strip first", "strip second", "strip others", "no speaker")
    keys = zip((*_BY_RANK, NO_SPEAKER), phrases, strict=True)
    return ax, [patch(colour, say(phrase)) for colour, phrase in keys if colour in used]


def _two_lines(name: str) -> str:
    """The title of an article, and below it its outlet and its date, as far as they are known.

    >>> _two_lines("Le Val · 2024-03-12 · Le pont de Varlaix rouvre enfin à la circulation")
    'Le pont de Varlaix rouvre enfin à la…\\nLe Val · 2024-03-12'
    """
    *about, title = name.split(" · ")
    return "\n".join(filter(None, [clipped(title, 38), clipped(" · ".join(about), 38)]))


#: The colours of the speaker most quoted in an article, of the second, and of all others.
_BY_RANK = (ACCENT, BLUE, OTHER_SPEAKERS)


def _ranks(quotations: pd.DataFrame) -> dict[tuple[str, str], int]:
    """The rank of each speaker in each article, by words, from 0."""
    words = quotations.groupby(["article", "speaker"], sort=True)["words"].sum()
    ranks = words.groupby(level=0).rank(ascending=False, method="first").astype(int) - 1
    return dict(zip(ranks.index, ranks.tolist(), strict=True))

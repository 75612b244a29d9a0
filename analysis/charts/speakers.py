"""Who speaks: how much, in which type of quotation, and in how many articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.findings import headlines
from analysis.findings.shares import share_table
from analysis.findings.unnamed import unnamed_speakers
from analysis.text.english import count, number, percent, percent_digits
from analysis.text.language import say
from analysis.text.leads import address

from .drawn import drew
from .heading import beside, heading
from .leads import lead
from .palette import (
    INK,
    NO_SPEAKER,
    NO_SPEAKER_NAME,
    OTHER_SPEAKERS,
    TYPE_COLOURS,
    edge,
    speaker_colours,
)
from .style import (
    axes_for,
    clipped,
    colour_key,
    count_axis,
    end_axis,
    name_rows,
    nothing,
    room_for,
    rows_height,
    shorten,
    styled,
)  # fmt: skip

Measure = Literal["words", "quotations"]


def by_speaker(quotations: pd.DataFrame, measure: Measure = "words") -> pd.DataFrame:
    """Words or quotations by speaker (rows) and type (columns); those without a speaker come last.

    Of several articles, speakers quoted in most of them come first, then those with most words; sources without a name
    come after all of them.
    """
    value = quotations["words"] if measure == "words" else pd.Series(1, index=quotations.index)
    named = quotations["speaker"].fillna(NO_SPEAKER_NAME).astype(object)
    wide = value.groupby([named, quotations["type"].astype(object)]).sum().unstack(fill_value=0)
    wide = wide.reindex(columns=list(TYPE_COLOURS), fill_value=0).astype("int64").sort_index()
    inside = quotations["article"].groupby(named).nunique().reindex(wide.index)
    apart = unnamed_speakers(quotations) if quotations["article"].nunique() > 1 else set()
    ranks = pd.DataFrame({"named": ~wide.index.isin(list(apart)), "articles": inside, "total": wide.sum(axis=1)})
    order = ranks.sort_values(["named", "articles", "total"], ascending=False, kind="stable").index
    nobody = [NO_SPEAKER_NAME] if NO_SPEAKER_NAME in order else []
    return wide.loc[[name for name in order if name != NO_SPEAKER_NAME] + nobody]


def _top(table: pd.DataFrame, top: int, order: Sequence[str] | None = None) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The first ``top`` speakers and those without a speaker; then the others, whose sum would dwarf every bar.

    With an ``order``, the speakers in it, and those that are not.
    """
    if order is not None:
        drawn = list(dict.fromkeys([*order, *(name for name in table.index if name == NO_SPEAKER_NAME)]))
        return table.reindex(drawn, fill_value=0), table.drop(index=drawn, errors="ignore")
    named = table.drop(index=NO_SPEAKER_NAME, errors="ignore")
    nobody = table.loc[table.index == NO_SPEAKER_NAME]
    return pd.concat([named.iloc[:top], nobody]), named.iloc[top:]


@styled
def speaking_share(
    quotations: pd.DataFrame,
    *,
    ax: Axes | None = None,
    measure: Measure = "words",
    split: bool = True,
    top: int = 15,
    order: Sequence[str] | None = None,
    colours: Mapping[str, str] | None = None,
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """Bars of how much each speaker is quoted, by words or by number of quotations (``measure``).

    ``quotations`` is a ``quotations`` table; the ``top`` speakers are drawn, of several articles those quoted in most
    of them, or those of ``order`` in this order, even without a quotation. ``split`` stacks direct, mixed and indirect
    quotations; otherwise each bar has the colour of its speaker (``colours``, by default ``speaker_colours``). Raises
    ``ValueError`` for another measure.

    In a notebook: ``charts.speaking_share(quotations(docs), title="Qui parle du pont ?", language="fr")``.

    >>> from analysis.tables import frame
    >>> speaking_share(frame("quotations", []), language="fr").get_title(loc="left")
    'Qui parle'
    """
    if measure not in ("words", "quotations"):
        raise ValueError(f"measure={measure!r}: use 'words' or 'quotations'")
    table, others = _top(by_speaker(quotations, measure), top, order)
    ax = axes_for(ax, height=rows_height(len(table), around=1.6))
    if table.empty:
        return nothing(ax, title or say("share topic"), say("no quotation"))
    totals = table.sum(axis=1)
    whole = int(totals.sum()) + int(others.to_numpy().sum())
    panel = beside(ax) > 1
    unit = max(whole, 1) / 100 if panel else 1.0  # panels of unequal size are compared by shares
    if split:
        present = _stacked(ax, table / unit)
    else:
        given = colours if colours is not None else speaker_colours(quotations)
        fills = [NO_SPEAKER if n == NO_SPEAKER_NAME else given.get(str(n), OTHER_SPEAKERS) for n in table.index]
        ax.barh(range(len(table)), totals / unit, height=0.66, color=fills, edgecolor=[edge(c) for c in fills])
        present = {}
    inside = quotations.groupby("speaker")["article"].nunique()
    everywhere = int(quotations["article"].nunique())
    ends = _intervals(ax, quotations, measure, list(map(str, totals.index)), whole / unit)
    unnamed = unnamed_speakers(quotations)
    figures = _figures(totals, whole, inside if everywhere > 1 else inside.iloc[:0], panel=panel)
    reach = [max(t / unit, ends.get(str(n), (0, 0))[1] * whole / unit) for n, t in totals.items()]
    for row, text in enumerate(figures):
        ax.annotate(text, (reach[row], row), (5, 0), textcoords="offset points", va="center")
    called = [_called(str(n), unnamed if order is None else set()) for n in table.index]
    name_rows(ax, called)
    lead(ax, [address("quotations", speaker="\0" if n == NO_SPEAKER_NAME else str(n)) for n in table.index])
    count_axis(ax, say(f"share axis {measure}") if panel else "")
    last = max(*reach, 1.0)
    end_axis(ax, last)
    ax.set_xlim(0, max(room_for(ax, [shorten(name) for name in called], reach, figures), last))
    named = totals.drop(index=NO_SPEAKER_NAME, errors="ignore")
    named = named[named > 0]
    drew(ax, "speaking_share", _rows(table, inside, whole, ends))
    shown = len(named)
    named = named.drop(index=[n for n in named.index if n in unnamed]) if set(named.index) - unnamed else named
    first = headlines.share(named, inside.reindex(named.index).fillna(0), whole, measure=measure, everywhere=everywhere)
    drawn = [_drawn(measure, shown, others, whole, everywhere), say("share interval") if ends else ""]
    if everywhere > 1 and unnamed:
        drawn.append(_apart(quotations, unnamed, measure, whole, drawn=not unnamed.isdisjoint(map(str, table.index))))
    doubtful = int(quotations["doubt"].notna().sum())
    if doubtful:
        drawn.append(say("in doubt", n=number(doubtful), all=count(len(quotations), "quotation")))
    heading(ax, title or first, " · ".join(filter(None, drawn)), colour_key(present, _types()))
    return ax


def _figures(totals: pd.Series, whole: int, inside: pd.Series, *, panel: bool) -> list[str]:
    """What is written behind each bar: how much, its share, and in how many articles; in panels, the share alone."""
    digits = percent_digits(int(totals.max()), whole)
    shares = [percent(total, whole, digits) if total else "0" for total in totals]
    if panel:
        return shares
    figures = [f"{number(n)}  ({share})" if n else "0" for n, share in zip(totals, shares, strict=True)]
    articles = [f" · {count(int(inside[who]), 'article')}" if who in inside.index else "" for who in totals.index]
    return [figure + more for figure, more in zip(figures, articles, strict=True)]


def _apart(quotations: pd.DataFrame, unnamed: set[str], measure: Measure, whole: int, *, drawn: bool) -> str:
    """How much sources without a name have, who come after all others, with the one quoted in most articles."""
    theirs = quotations[quotations["speaker"].isin(list(unnamed))]
    amount = int(theirs["words"].sum()) if measure == "words" else len(theirs)
    often = theirs.groupby("speaker")["article"].nunique().sort_values(ascending=False, kind="stable")
    return say("unnamed apart" if drawn else "unnamed left out", share=percent(amount, whole), who=often.index[0])


def _rows(table: pd.DataFrame, inside: pd.Series, whole: int, ends: Mapping[str, tuple[float, float]]) -> pd.DataFrame:
    """A row for each bar, with its parts; the speaker is missing where nobody is named."""
    totals = table.sum(axis=1)
    who = pd.Series([None if name == NO_SPEAKER_NAME else str(name) for name in table.index], table.index)
    low, high = (pd.Series({name: ends[name][n] for name in ends}, dtype=float).reindex(table.index) for n in (0, 1))
    return table.assign(
        speaker=who, total=totals, share=totals / whole, articles=inside.reindex(table.index), low=low, high=high
    )


def _called(name: str, unnamed: set[str]) -> str:
    if name == NO_SPEAKER_NAME:
        return say("no speaker")
    return say("unnamed", who=clipped(name, 18)) if name in unnamed else name


def _intervals(
    ax: Axes, quotations: pd.DataFrame, measure: Measure, who: Sequence[str], whole: float
) -> dict[str, tuple[float, float]]:
    """The 95 % interval of each bar, drawn as a line and returned as shares by speaker."""
    ends: dict[str, tuple[float, float]] = {}
    table = share_table(quotations, measure=measure)
    for name, low, high in zip(table["speaker"].fillna(NO_SPEAKER_NAME), table["low"], table["high"], strict=True):
        if name in who and name != NO_SPEAKER_NAME:
            row = who.index(name)
            ax.plot([low * whole, high * whole], [row, row], color=INK, linewidth=1.1, solid_capstyle="butt", zorder=3)
            ends[str(name)] = float(low), float(high)
    return ends


def _stacked(ax: Axes, table: pd.DataFrame) -> dict[str, str]:
    """Bars of several types one behind the other; the colours of the types that occur."""
    left = np.zeros(len(table))
    for kind, colour in TYPE_COLOURS.items():
        ax.barh(
            range(len(table)), table[kind], left=left, height=0.66, color=colour, edgecolor=edge(colour), label=kind
        )
        left += table[kind].to_numpy()
    return {kind: colour for kind, colour in TYPE_COLOURS.items() if table[kind].any()}


def _types() -> dict[str, str]:
    return {kind: say(f"type {kind}") for kind in TYPE_COLOURS}


def _drawn(measure: Measure, shown: int, others: pd.DataFrame, whole: int, everywhere: int) -> str:
    """What is drawn, in which order, and how much is left out."""
    parts = [say(f"share drawn {measure}")]
    if everywhere > 1:
        parts.append(say("share by articles"))
    if len(others):
        rest = int(others.to_numpy().sum())
        amount = count(rest, "word" if measure == "words" else "quotation")
        parts.append(
            say("share left out", n=shown, all=number(shown + len(others)), amount=amount,
                share=percent(rest, whole))
        )  # fmt: skip
    return " · ".join(parts)

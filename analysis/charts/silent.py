"""Who is named and who is quoted, side by side."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from analysis.findings import headlines
from analysis.text.english import number
from analysis.text.language import say
from analysis.text.leads import address

from .drawn import drew
from .heading import beside, heading
from .leads import lead
from .palette import ACCENT, PLAIN, edge
from .style import axes_for, colour_key, name_rows, nothing, rows_height, styled


@styled
def named_and_quoted(
    table: pd.DataFrame, *, ax: Axes | None = None, top: int = 16, title: str | None = None, language: str | None = None
) -> Axes:
    """People and organisations with two bars each: mentions to the left, quoted words to the right.

    ``table`` is a ``speaking_and_named`` table. The ``top`` most mentioned are drawn, of equal ones those who are
    quoted least; those who are never quoted have the accent colour. Places are left out: they do not speak, even if
    their governments do.

    In a notebook: ``charts.named_and_quoted(findings.speaking_and_named(speakers, names))``.

    >>> from analysis.tables import frame
    >>> named_and_quoted(frame("speaking_and_named", [])).texts[0].get_text()
    'No person and no organisation is named or quoted.'
    """
    able = table[table["label"].isin(["PER", "ORG"]) & (table["mentions"] > 0)]
    able = able.sort_values(["mentions", "words", "name"], ascending=[False, True, True], kind="stable")
    shown = able.head(top)
    ax = axes_for(ax, height=rows_height(len(shown), row=0.3, around=1.3))
    if shown.empty:
        return nothing(ax, title or say("silent topic"), say("silent none"))
    mentions = shown["mentions"].to_numpy() / shown["mentions"].max()
    words = shown["words"].to_numpy() / max(int(shown["words"].max()), 1)
    fills = [ACCENT if n == 0 else PLAIN for n in shown["words"]]
    rows = range(len(shown))
    ax.barh(rows, -mentions, height=0.62, color=fills, edgecolor=[edge(c) for c in fills])
    said_bars = ax.barh(rows, words, height=0.62, color=PLAIN, edgecolor=edge(PLAIN))
    for row, (times, said) in enumerate(zip(shown["mentions"], shown["words"], strict=True)):
        ax.annotate(number(times), (-mentions[row], row), (-4, 0), textcoords="offset points", va="center", ha="right")
        ax.annotate(number(said), (words[row], row), (4, 0), textcoords="offset points", va="center").set_url(
            address("quotations", speaker=str(shown["name"].iloc[row])) if said else None
        )
    ax.axvline(0, color="#767676", linewidth=0.8)
    name_rows(ax, [str(name) for name in shown["name"]])
    lead(ax, [address("quotations", speaker=str(name)) for name in shown["name"]], said_bars)
    lead(ax, [address("articles", name=str(name)) for name in shown["name"]])
    ax.set_xlim(-1.25, 1.25)
    ax.set_xticks([-0.6, 0.6], [say("silent mentions"), say("silent words")])
    ax.tick_params(axis="x", length=0)
    ax.spines["bottom"].set_visible(False)
    ax.spines["left"].set_visible(False)
    drew(ax, "named_and_quoted", shown)
    drawn = say("silent drawn")
    if len(shown) < len(able):
        drawn += " · " + say("silent left out", n=len(shown), all=number(len(able)))
    kinds = {say("silent never"): ACCENT} if 0 in set(shown["words"]) else {}
    heading(ax, title or headlines.silent(able, shown), drawn if beside(ax) == 1 else "", colour_key(kinds))
    return ax

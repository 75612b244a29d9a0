"""Who names whom: the names in each speaker's quotations."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_hex

from analysis.findings import headlines
from analysis.text.english import number
from analysis.text.language import say
from analysis.text.leads import address

from .drawn import drew
from .heading import heading
from .leads import lead
from .palette import ink_on
from .style import SHORT, axes_for, name_rows, nothing, rows_height, shorten, styled

#: From paper to the blue of Okabe and Ito and darker: more is darker, whatever colours a reader can tell apart.
_BLUES = LinearSegmentedColormap.from_list("news_blues", ["#EAF3F9", "#56B4E9", "#0072B2", "#00405F"])
#: With so many pairs that recur, those that occur once are left out.
_ENOUGH = 5


@styled
def who_names_whom(
    named: pd.DataFrame,
    *,
    ax: Axes | None = None,
    speakers: int = 12,
    names: int = 12,
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """A matrix of speakers (rows) and the names in their quotations (columns); numbers and shades give the mentions.

    ``named`` is a ``named_in_quotations`` table. The pairs with most mentions are drawn, as many as fit into so many
    ``speakers`` and ``names``; where nobody says a name twice, a sentence says so instead.

    In a notebook: ``charts.who_names_whom(findings.named_in_quotations(quotations(docs), entity_mentions(docs)))``.
    """
    topic = title or say("whom topic")
    if named.empty:
        return nothing(axes_for(ax, height=SHORT), topic, say("whom none"))
    if named["mentions"].max() == 1:
        return nothing(axes_for(ax, height=SHORT), topic, say("whom thin"))
    pairs = named.groupby(["speaker", "name"])["mentions"].sum()
    wide = pairs.unstack(fill_value=0)
    table = wide.loc[_strongest(pairs, speakers, names)]
    rows, columns = (table.sum(axis=n).sort_values(ascending=False, kind="stable").index for n in (1, 0))
    table = table.loc[rows, columns]
    ax = axes_for(ax, height=rows_height(len(table), row=0.36, around=2.5))
    values = table.to_numpy(dtype=float)
    largest = values.max()
    ax.pcolormesh(
        np.arange(values.shape[1] + 1) - 0.5, np.arange(values.shape[0] + 1) - 0.5, np.ma.masked_equal(values, 0),
        cmap=_BLUES, vmin=0, vmax=largest, edgecolors="#FFFFFF", linewidth=2,
    )  # fmt: skip
    for row, column in zip(*np.nonzero(values), strict=True):
        fill = to_hex(_BLUES(values[row, column] / largest))
        ax.annotate(number(values[row, column]), (column, row), ha="center", va="center", color=ink_on(fill)).set_url(
            address("quotations", speaker=str(table.index[row]), naming=str(table.columns[column]))
        )
    name_rows(ax, [str(s) for s in table.index], width=24)
    ax.set_ylim(len(table) - 0.5, -0.5)
    ax.set_xticks(
        range(len(table.columns)),
        [shorten(n, 20) for n in table.columns],
        rotation=40,
        ha="right",
        rotation_mode="anchor",
    )
    lead(ax, [address("quotations", speaker=str(who)) for who in table.index])
    for label, name in zip(ax.get_xticklabels(), table.columns, strict=True):
        label.set_url(address("articles", name=str(name)))
    ax.set_xlim(-0.5, len(table.columns) - 0.5)
    ax.tick_params(axis="x", length=0)
    ax.set_ylabel(say("whom speaks"))
    ax.set_xlabel(say("whom named"))
    cells = ((who, name, int(n)) for who, row in table.iterrows() for name, n in row.items() if n)
    drew(ax, "who_names_whom", pd.DataFrame(cells, columns=("speaker", "name", "mentions")))
    drawn = say("whom drawn")
    if table.shape != wide.shape:
        drawn += " · " + say(
            "whom left out", n=len(table), all=number(len(wide)), m=len(table.columns), everybody=number(wide.shape[1])
        )
    heading(ax, title or headlines.names_whom(named), drawn)
    return ax


def _strongest(pairs: pd.Series[int], speakers: int, names: int) -> tuple[list[str], list[str]]:
    """The speakers and the names of the most frequent pairs, as many as there may be; those said once only fill up."""
    again = pairs[pairs > 1]
    pairs = again if len(again) >= _ENOUGH else pairs
    rows: dict[str, None] = {}
    columns: dict[str, None] = {}
    for who, name in pairs.sort_values(ascending=False, kind="stable").index:
        if len({*rows, who}) <= speakers and len({*columns, name}) <= names:
            rows[who] = columns[name] = None
    return list(rows), list(columns)

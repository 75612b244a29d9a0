"""The same chart for several groups on one scale: outlets, periods or speakers side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import signature
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.tables.grouping import By, columns_of_groups
from analysis.text.english import number
from analysis.text.language import named, say

from .drawn import drawn_of, note_of
from .layout import panels
from .palette import ranked_speakers, speaker_colours
from .style import SHORT, axes_for, key, nothing, shorten, styled


@styled
def small_multiples(
    table: pd.DataFrame,
    groups: Mapping[str, str] | By,
    chart: Callable[..., Axes],
    *,
    ax: Axes | None = None,
    title: str | None = None,
    columns: int = 2,
    most: int = 6,
    least: int = 1,
    height: float = 2.9,
    share_x: bool = True,
    **options: Any,
) -> Axes:
    """``chart`` drawn for each group of rows, largest group first, with one key above all panels and one scale.

    ``groups`` is a column of the table, several columns, or the group of each article (``{article: outlet}``). At most
    ``most`` groups are drawn, in rows of ``height`` inches; if there are fewer than ``least``, a sentence says so.
    ``options`` are passed to ``chart``; unless given, ``top`` is 8, ``order`` the ``top`` speakers or names of all
    rows, the same in all panels, and ``colours`` those of its speakers, if the chart takes these. The axes returned
    are the heading of the panels. Any other chart does the same when it is given ``by=``:
    ``speaking_share(quotations, by="outlet")``. Raises ``ValueError`` for a column that the table does not have.

    In a notebook: ``charts.small_multiples(quotations(docs), "type", charts.speaking_share)``.
    """
    group = _group(table, groups)
    sizes = group.dropna().value_counts().sort_index().sort_values(ascending=False, kind="stable")
    shown = sizes.head(most)
    columns = min(columns, max(len(shown), 1))
    ax = axes_for(ax, height=0.8 + height * -(-len(shown) // columns) if len(shown) else SHORT)
    if shown.empty:
        return nothing(ax, title or say("panels topic"), say("panels none"))
    if least > 1 and len(sizes) < least:
        return nothing(ax, title or say("panels topic"), say("panels one", name=shorten(str(sizes.index[0]), 40)))
    if "top" in signature(chart).parameters:
        options.setdefault("top", 8)
    if "order" in signature(chart).parameters and len(shown) > 1 and (order := _order(table, options)):
        options.setdefault("order", order)
    if "colours" in signature(chart).parameters and "speaker" in table.columns:
        options.setdefault("colours", speaker_colours(table))  # the same colour for a speaker in all panels
    made = panels(ax, [1.0] * len(shown), columns=columns)
    handles: dict[str, Any] = {}
    tables: list[pd.DataFrame] = []
    for panel, name in zip(made, shown.index, strict=True):
        chart(table[(group == name).fillna(False)], ax=panel, **options)
        if legend := panel.get_legend():
            handles |= {t.get_text(): h for h, t in zip(legend.legend_handles, legend.get_texts(), strict=True)}
            legend.remove()
        if (own := drawn_of(panel).table) is not None:
            tables.append(own.assign(group=pd.Series(str(name), index=own.index, dtype="string")))
        panel.set_title(f"{shorten(str(name), 26)} ({number(shown[name])})", fontsize=10, pad=5)
    if share_x:
        widest = max((panel.get_xlim()[1] for panel in made if panel.axison), default=1.0)
        for panel in made:
            panel.set_xlim(right=widest)
    some = say("panels left out", n=len(shown), all=number(len(sizes))) if len(shown) < len(sizes) else ""
    topic = named("panels", chart.__name__)
    key(
        ax,
        f"{title or (topic if topic != chart.__name__ else say('panels topic'))} {some}".strip(),
        list(handles.values()),
    )
    note_of(ax).line = drawn_of(made[0]).line
    if tables:
        rows = pd.concat(tables, ignore_index=True)
        note_of(ax).table = rows[["group", *(column for column in rows.columns if column != "group")]]
    return ax


def _group(table: pd.DataFrame, groups: Mapping[str, str] | By) -> pd.Series:
    """The group of each row; of several columns, their values one after the other."""
    if isinstance(groups, Mapping):
        return table["article"].map(dict(groups))
    first, *others = columns_of_groups(table, groups)
    return table[first] if not others else table[[first, *others]].agg(" · ".join, axis=1)


def _order(table: pd.DataFrame, options: Mapping[str, Any]) -> list[str]:
    """The speakers quoted most, or the names with most mentions, in the whole table."""
    if "speaker" in table.columns:
        return [str(name) for name in ranked_speakers(table).index[: options["top"]]]
    if {"name", "mentions"} <= set(table.columns):
        sums = table.groupby(table["name"].astype(object))["mentions"].sum()
        return [str(name) for name in sums.sort_values(ascending=False, kind="stable").head(options["top"]).index]
    return []

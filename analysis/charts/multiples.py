"""The same chart for several groups on one scale: outlets, periods or speakers side by side."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence
from inspect import signature
from typing import Any
from urllib.parse import urlencode

import pandas as pd
from matplotlib.axes import Axes

from analysis.findings.headlines import differs
from analysis.tables.grouping import By, columns_of_groups
from analysis.text.english import count, number
from analysis.text.language import named, say

from .drawn import drawn_of, note_of
from .heading import heading, panel_title
from .layout import panels
from .leads import lead
from .palette import NO_SPEAKER_NAME, ranked_speakers, speaker_colours
from .style import SHORT, axes_for, clipped, end_axis, nothing, shorten, styled


@styled
def small_multiples(
    table: pd.DataFrame,
    groups: Mapping[str, str] | By,
    chart: Callable[..., Axes],
    *,
    ax: Axes | None = None,
    title: str | None = None,
    columns: int | None = None,
    most: int = 6,
    least: int = 1,
    height: float = 2.9,
    share_x: bool = True,
    **options: Any,
) -> Axes:
    """``chart`` drawn for each group of rows, largest group first, with one key above all panels and one scale.

    ``groups`` is a column of the table, several columns, or the group of each article (``{article: outlet}``). At most
    ``most`` groups are drawn, in rows of ``height`` inches; if there are fewer than ``least``, a sentence says so.
    ``columns`` is 2, or 3 where all panels have the same rows, which are then named once.
    ``options`` are passed to ``chart``; unless given, ``top`` is 8, ``order`` the ``top`` speakers or names of all
    rows, the same in all panels, and ``colours`` those of its speakers, if the chart takes these. The axes returned
    are the heading of the panels. Any other chart does the same when it is given ``by=``:
    ``speaking_share(quotations, by="outlet")``. Raises ``ValueError`` for a column that the table does not have.

    In a notebook: ``charts.small_multiples(quotations(docs), "type", charts.speaking_share)``.
    """
    group = _group(table, groups)
    sizes = group.dropna().value_counts().sort_index().sort_values(ascending=False, kind="stable")
    shown = sizes.head(most)
    if "top" in signature(chart).parameters:
        options.setdefault("top", 8)
    if "order" in signature(chart).parameters and len(shown) > 1 and (order := _order(table, options)):
        options.setdefault("order", order)
    columns = min(columns or (3 if "order" in options else 2), max(len(shown), 1))
    ax = axes_for(ax, height=0.8 + height * -(-len(shown) // columns) if len(shown) else SHORT)
    if shown.empty:
        return nothing(
            ax, title or say("panels topic"), say("panels no outlet" if groups == "outlet" else "panels none")
        )
    if least > 1 and len(sizes) < least:
        return nothing(ax, title or say("panels topic"), say("panels one", name=shorten(str(sizes.index[0]), 40)))
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
        _lead_on(panel, {"outlet": str(name)} if groups == "outlet" else {})
        counted = count(int(shown[name]), _noun(table))
        called = named("type", str(name)) if groups == "type" else str(name)
        panel_title(panel, _in_two_lines(called, _TITLES[min(columns, 3)]), counted)
    if "order" in options:
        _name_once(made, columns)
    if share_x:
        widest = max((panel.get_xlim()[1] for panel in made if panel.axison), default=1.0)
        for panel in made:
            panel.set_xlim(right=widest)
        _one_scale(made, columns)
    some = say("panels left out", n=len(shown), all=number(len(sizes))) if len(shown) < len(sizes) else ""
    topic = named("panels", chart.__name__)
    found = title or differs(tables) or (topic if topic != chart.__name__ else say("panels topic"))
    line = say("panels drawn share") if _are_shares(tables) else ""
    heading(ax, f"{found} {some}".strip(), line, list(handles.values()))
    note_of(ax).line = line or drawn_of(made[0]).line
    if tables:
        rows = pd.concat(tables, ignore_index=True)
        note_of(ax).table = rows[["group", *(column for column in rows.columns if column != "group")]]
    return ax


def _lead_on(panel: Axes, asked: Mapping[str, str]) -> None:
    """A panel whose rows the explorer can be asked for leads to them."""
    if asked:
        lead(panel, [f"{place}&{urlencode(asked)}" for place in drawn_of(panel).addresses], whole=True)


def _in_two_lines(name: str, width: int) -> str:
    """A name in lines of so many characters, broken between words.

    >>> _in_two_lines("Le Matin républicain", 19)
    'Le Matin\\nrépublicain'
    """
    first, *rest = textwrap.wrap(name, width, break_long_words=False, break_on_hyphens=False) or [""]
    return "\n".join(clipped(line, width) for line in (first, " ".join(rest)) if line)


def _are_shares(tables: Sequence[pd.DataFrame]) -> bool:
    return bool(tables) and {"speaker", "share", "low", "high"} <= set(tables[0].columns)


#: Characters of a panel's title that fit, by the number of panels side by side.
_TITLES = {1: 70, 2: 34, 3: 19}


def _noun(table: pd.DataFrame) -> str:
    """What the rows of a table are."""
    return "quotation" if "quote" in table.columns else "mention" if {"name", "start"} <= set(table.columns) else "row"


def _one_scale(made: Sequence[Axes], columns: int) -> None:
    """Horizontal axes that end with their data end where the longest does, and are named once in a line."""
    bounds = [panel.spines["bottom"].get_bounds() for panel in made if panel.axison]
    if not bounds or None in bounds:
        return
    last = max(end for _, end in filter(None, bounds))
    for place, panel in enumerate(made):
        end_axis(panel, last)
        if place % columns:
            panel.set_xlabel("")


def _name_once(made: Sequence[Axes], columns: int) -> None:
    """Names of rows beside the first panel of a line alone, if the others have the same."""
    labels = [[label.get_text() for label in panel.get_yticklabels()] for panel in made]
    if any(other != labels[0] for other in labels):
        return
    for place, panel in enumerate(made):
        if place % columns:
            panel.tick_params(axis="y", labelleft=False)


def _group(table: pd.DataFrame, groups: Mapping[str, str] | By) -> pd.Series:
    """The group of each row; of several columns, their values one after the other."""
    if isinstance(groups, Mapping):
        return table["article"].map(dict(groups))
    first, *others = columns_of_groups(table, groups)
    return table[first] if not others else table[[first, *others]].agg(" · ".join, axis=1)


def _order(table: pd.DataFrame, options: Mapping[str, Any]) -> list[str]:
    """The speakers quoted most, or the names with most mentions, in the whole table."""
    if "speaker" in table.columns:
        order = [str(name) for name in ranked_speakers(table).index[: options["top"]]]
        return [*order, NO_SPEAKER_NAME] if table["speaker"].isna().any() else order
    if {"name", "mentions"} <= set(table.columns):
        sums = table.groupby(table["name"].astype(object))["mentions"].sum()
        return [str(name) for name in sums.sort_values(ascending=False, kind="stable").head(options["top"]).index]
    return []

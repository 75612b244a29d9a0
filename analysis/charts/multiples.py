"""The same chart for several groups on one scale: outlets, periods or speakers side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import signature
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.text.english import number

from .layout import panels
from .palette import speaker_colours
from .style import SHORT, axes_for, key, nothing, shorten, styled


@styled
def small_multiples(  # noqa: PLR0913 (the options of a grid)
    table: pd.DataFrame,
    groups: Mapping[str, str] | str,
    chart: Callable[..., Axes],
    *,
    ax: Axes | None = None,
    title: str = "Side by side",
    columns: int = 2,
    most: int = 6,
    height: float = 2.9,
    share_x: bool = True,
    **options: Any,
) -> Axes:
    """``chart`` drawn for each group of rows, largest group first, with one key above all panels and one scale.

    ``groups`` is a column of the table, or the group of each article (``{article: outlet}``). At most ``most`` groups
    are drawn, in rows of ``height`` inches. ``options`` are passed to ``chart``; unless given, ``top`` is 8 and
    ``colours`` are those of the speakers of the whole table, if the chart takes these. The axes returned are the
    heading of the panels. Raises ``ValueError`` for a column that the table does not have.
    """
    if isinstance(groups, str) and groups not in table.columns:
        raise ValueError(f"the table has no column {groups!r}; it has {', '.join(map(str, table.columns))}")
    group = table[groups] if isinstance(groups, str) else table["article"].map(dict(groups))
    sizes = group.dropna().value_counts().sort_index().sort_values(ascending=False, kind="stable")
    shown = sizes.head(most)
    columns = min(columns, max(len(shown), 1))
    ax = axes_for(ax, height=0.8 + height * -(-len(shown) // columns) if len(shown) else SHORT)
    if shown.empty:
        return nothing(ax, title, "Nothing to compare: no row of the table belongs to a group.")
    if "top" in signature(chart).parameters:
        options.setdefault("top", 8)
    if "colours" in signature(chart).parameters and "speaker" in table.columns:
        options.setdefault("colours", speaker_colours(table))  # the same colour for a speaker in all panels
    made = panels(ax, [1.0] * len(shown), columns=columns)
    handles: dict[str, Any] = {}
    for panel, name in zip(made, shown.index, strict=True):
        chart(table[(group == name).fillna(False)], ax=panel, **options)
        if legend := panel.get_legend():
            handles |= {t.get_text(): h for h, t in zip(legend.legend_handles, legend.get_texts(), strict=True)}
            legend.remove()
        panel.set_title(f"{shorten(str(name), 26)} ({number(shown[name])})", fontsize=10, pad=5)
    if share_x:
        widest = max((panel.get_xlim()[1] for panel in made if panel.axison), default=1.0)
        for panel in made:
            panel.set_xlim(right=widest)
    some = f" (the {len(shown)} largest of {len(sizes)})" if len(shown) < len(sizes) else ""
    key(ax, title + some, list(handles.values()))
    return ax

"""The bars of a figure → links into the explorer: each leads to the rows that it was drawn from."""

from __future__ import annotations

from html import escape
from pathlib import Path
from urllib.parse import urlencode

import pandas as pd

from analysis.tables.escape import restored
from analysis.text.language import named, say

#: The columns of a figure's table that say whose a bar is, and what the explorer calls each; then its view.
_BARS: dict[str, tuple[dict[str, str], str]] = {
    "speaking_share": ({"speaker": "speaker"}, "quotations"),
    "speaking_by_outlet": ({"group": "outlet", "speaker": "speaker"}, "quotations"),
    "verbs_by_speaker": ({"speaker": "speaker"}, "quotations"),
    "who_names_whom": ({"speaker": "speaker", "name": "name"}, "quotations"),
    "women_and_men": ({"gender": "gender"}, "speakers"),
    "women_and_men_by_outlet": ({"bar": "outlet", "gender": "gender"}, "speakers"),
    "calendar": ({"value": "outlet"}, "articles"),
    "names_ranking": ({"name": "name"}, "articles"),
    "names_along": ({"name": "name"}, "articles"),
    "names_over_time": ({"value": "name"}, "articles"),
    "named_and_quoted": ({"name": "name"}, "articles"),
    "co_mentions": ({"source": "name", "target": "beside"}, "passages"),
    "quotation_strip": ({"article": "article"}, "article"),
}
#: More links than this are no help.
_MOST = 60


def bars_of(table: Path) -> list[tuple[str, str]]:
    """What each bar of a figure is called, and the address of its rows in the explorer; none where it has none."""
    columns, view = _BARS.get(table.stem, ({}, ""))
    if not columns or not table.is_file():
        return []
    rows = pd.read_csv(table, dtype="string").map(restored, na_action="ignore")
    if not set(columns) <= set(rows.columns):
        return []
    called = rows["called"] if "called" in rows.columns else None
    given = rows.assign(label=called if called is not None else _labels(rows, list(columns)))
    for amount in {"count", "total"} & set(rows.columns):  # a bar of nothing has no rows
        given = given[given[amount] != "0"]
    kept = given.dropna(subset=list(columns)).drop_duplicates(list(columns)).head(_MOST)
    return [
        (str(row["label"]), "#" + urlencode({"view": view} | {to: str(row[name]) for name, to in columns.items()}))
        for row in kept.to_dict("records")
    ]


def _labels(rows: pd.DataFrame, columns: list[str]) -> list[str]:
    return [" · ".join(_said(name, value) for name, value in zip(columns, values, strict=True))
            for values in rows[columns].itertuples(index=False)]  # fmt: skip


def _said(column: str, value: object) -> str:
    return say(f"women {value}") if column == "gender" else named("side", str(value))


def links(bars: list[tuple[str, str]], page: str, figure: str) -> str:
    """The bars of a figure as a folded list of links."""
    if not bars:
        return ""
    items = "".join(f'<li><a href="{page}{escape(place)}" lang="fr">{escape(label)}</a></li>' for label, place in bars)
    return f'<details><summary>{say("site bars")}{figure}</summary><ul class="bars">{items}</ul></details>'

"""Women and men among the people quoted: in people, quotations and words, or from group to group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_args

import pandas as pd
from matplotlib.axes import Axes

from analysis.text.english import count, nouns, number, percent
from analysis.text.language import say
from analysis.text.leads import address

from .drawn import drew
from .heading import beside, heading
from .palette import GENDER_COLOURS, INK, edge, ink_on
from .style import SHORT, axes_for, colour_key, name_rows, nothing, room_for, rows_height, shorten, styled

GenderMeasure = Literal["words", "quotations", "people"]
_NOUNS = {"words": "word", "quotations": "quotation", "people": "person"}
#: The width of a digit, as a share of the bars: a part that is narrower than its figure has none.
_DIGIT = 0.021


@styled
def women_and_men(
    table: pd.DataFrame,
    *,
    ax: Axes | None = None,
    measure: GenderMeasure = "words",
    most: int = 12,
    least: int = 1,
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """Bars of the shares of women, of men, and of people whose gender is not known.

    ``table`` is a ``gender_table``: a bar each for people, quotations and words; or, made with ``by=``, a bar for each
    group by ``measure``, in the order of the table, at most ``most``. With fewer than ``least`` people
    whose gender is known (in the group that has most of them), or with one group, nothing is drawn. Beside a bar is
    the share of women among those whose gender is known, with its 95 % interval, which is also drawn. Raises
    ``ValueError`` for another measure.

    >>> from analysis.findings import gender_table
    >>> from analysis.tables import frame
    >>> women_and_men(gender_table(frame("quotations", []))).texts[0].get_text()
    'No person whose name and gender are known is quoted.'
    """
    if measure not in get_args(GenderMeasure):
        raise ValueError(f"measure={measure!r}: use {', '.join(map(repr, get_args(GenderMeasure)))}")
    by = [str(name) for name in table.columns[: list(table.columns).index("gender")]]
    everything = _bars(table, by, measure)
    bars = everything[:most]
    known = _known(table, by)
    if by == ["outlet"] and len(table) and table["outlet"].isna().all():
        return nothing(axes_for(ax, height=SHORT), title or say("women topic"), say("panels no outlet"))
    if not bars or known < least:
        few = say("women few of each" if by else "women few", people=count(known, "person"))
        sentence = few if known else say("women nobody")
        return nothing(axes_for(ax, height=SHORT), title or say("women topic"), sentence)
    if by and len(everything) == 1:
        sentence = say("women one", name=shorten(everything[0][0], 40))
        return nothing(axes_for(ax, height=SHORT), title or say("women topic"), sentence)
    ax = axes_for(ax, height=rows_height(len(bars), row=0.36, around=1.4))
    for row, (name, kind, rows) in enumerate(bars):
        _bar(ax, row, kind, rows, {"outlet": name} if by == ["outlet"] else {})
    name_rows(ax, [name for name, _, _ in bars])
    names = [shorten(name) for name, _, _ in bars]
    ax.set_xlim(0, room_for(ax, names, [1.0] * len(bars), [_told(kind, rows) for _, kind, rows in bars]))
    ax.set_xticks([])
    ax.spines["bottom"].set_visible(False)
    drew(ax, "women_and_men", _rows(bars))
    drawn = say("women drawn")
    if len(bars) < len(everything):
        drawn += " · " + say("women left out", n=len(bars), all=number(len(everything)))
    shown = {gender: colour for gender, colour in GENDER_COLOURS.items() if any(r[gender][k] for _, k, r in bars)}
    key = colour_key(shown, {gender: say(f"women {gender}") for gender in GENDER_COLOURS})
    heading(ax, title or _found(bars, by, measure), drawn if beside(ax) == 1 else "", key)
    return ax


def _known(table: pd.DataFrame, by: list[str]) -> int:
    """The people whose gender is known; of several groups, in which one person may be twice, in the largest."""
    people = table[table["gender"] != "unknown"]
    sums = people.groupby(by, dropna=False)["people"].sum() if by else [people["people"].sum()]
    return int(max(sums, default=0))


Bar = tuple[str, str, Mapping[str, Mapping[str, Any]]]


def _bars(table: pd.DataFrame, by: list[str], measure: GenderMeasure) -> list[Bar]:
    """Each bar: its name, what it measures, and its rows by gender; only those in which a gender is known."""
    if by:
        groups = table.groupby(by, sort=False, dropna=False)
        parts = [(_called(values), measure, _by_gender(rows)) for values, rows in groups]
    else:
        rows = _by_gender(table)
        parts = [(nouns(_NOUNS[kind]), kind, rows) for kind in ("people", "quotations", "words")]
    return [(name, kind, rows) for name, kind, rows in parts if rows["f"][kind] + rows["m"][kind]]


def _called(values: tuple[object, ...]) -> str:
    return " · ".join(say("group unknown") if pd.isna(value) else str(value) for value in values)  # type: ignore[call-overload]


def _by_gender(rows: pd.DataFrame) -> dict[str, dict[str, Any]]:
    return {str(row["gender"]): row for row in rows.to_dict("records")}  # type: ignore[misc]


def _rows(bars: list[Bar]) -> list[dict[str, Any]]:
    """A row for each part of a bar; the share is that among people whose gender is known."""
    return [
        {
            "bar": name, "gender": gender, "measure": kind, "count": int(rows[gender][kind]),
            "share": rows[gender][f"share_{kind}"], "low": rows[gender][f"share_{kind}_low"],
            "high": rows[gender][f"share_{kind}_high"],
        }
        for name, kind, rows in bars
        for gender in GENDER_COLOURS
    ]  # fmt: skip


def _bar(ax: Axes, row: int, kind: str, rows: Mapping[str, Mapping[str, Any]], asked: Mapping[str, str]) -> None:
    """The parts of a bar, each leading to its rows."""
    view = "speakers" if kind == "people" else "quotations"
    whole, left = sum(int(told[kind]) for told in rows.values()), 0.0
    for gender, colour in GENDER_COLOURS.items():
        part = int(rows[gender][kind]) / whole
        place = address(view, gender=gender, **asked)
        fill = edge(colour) if part else "none"
        ax.barh(row, part, left=left, height=0.66, color=colour, edgecolor=fill, url=place if part else None)
        figure = number(int(rows[gender][kind]))
        if part >= _DIGIT * (len(figure) + 1):
            ax.annotate(figure, (left + part / 2, row), va="center", ha="center", color=ink_on(colour), url=place)
        left += part
    women = rows["f"]
    low, high = (float(women[f"share_{kind}{end}"]) for end in ("_low", "_high"))
    known = 1 - int(rows["unknown"][kind]) / whole
    ax.plot([low * known, high * known], [row + 0.41] * 2, color=INK, linewidth=1.2, solid_capstyle="butt")
    women_only = address(view, gender="f", **asked) if women[kind] else None
    ax.annotate(_told(kind, rows), (1, row), (6, 0), textcoords="offset points", va="center", url=women_only)


def _told(kind: str, rows: Mapping[str, Mapping[str, Any]]) -> str:
    """The share of women among those whose gender is known, with its interval."""
    share, low, high = (percent(float(rows["f"][f"share_{kind}{end}"]), 1) for end in ("", "_low", "_high"))
    return say("women share", share=share, low=low, high=high)


def _found(bars: list[Bar], by: list[str], measure: GenderMeasure) -> str:
    """What is seen: the share of women; of several groups, where it is largest and where smallest."""
    shares = {name: float(rows["f"][f"share_{kind}"]) for name, kind, rows in bars}
    if not by:
        return say("women words", share=percent(shares[nouns("word")], 1))
    if len(shares) == 1:
        return say(f"women {measure}", share=percent(next(iter(shares.values())), 1))
    most = max(shares, key=lambda name: shares[name])
    least = min(shares, key=lambda name: shares[name])
    low, high = (float(next(r["f"][f"share_{k}{end}"] for name, k, r in bars if name == of))
                 for of, end in ((most, "_low"), (least, "_high")))  # fmt: skip
    if low <= high:  # the intervals overlap
        low_share, high_share = percent(shares[least], 1), percent(shares[most], 1)
        return say("women groups alike", measure=nouns(_NOUNS[measure]), low=low_share, high=high_share)
    return say(
        "women groups", measure=nouns(_NOUNS[measure]), who=most, share=percent(shares[most], 1), other=least,
        share2=percent(shares[least], 1),
    )  # fmt: skip

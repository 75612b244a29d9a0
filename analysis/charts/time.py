"""Mentions, quotations or words over time, if articles have dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial

import numpy as np
import pandas as pd
from matplotlib import dates as mdates
from matplotlib.axes import Axes
from matplotlib.text import Annotation
from matplotlib.ticker import FuncFormatter

from analysis.findings import headlines
from analysis.text import language as wording
from analysis.text.english import count, day, month, nouns, number
from analysis.text.language import in_language, say
from analysis.text.leads import address

from .dates import main_stretch
from .drawn import drew
from .heading import heading
from .leads import lead
from .palette import PLAIN, edge
from .style import axes_for, name_rows, nothing, rows_height, styled

#: Periods from short to long, each with the longest time span in days that it is used for.
_PERIODS = (("D", "day", 62), ("W", "week", 430), ("M", "month", 2600), ("Y", "year", 10**9))


@styled
def timeline(
    table: pd.DataFrame,
    dates: Mapping[str, datetime | None],
    *,
    of: str = "name",
    ax: Axes | None = None,
    top: int = 8,
    colours: Mapping[str, str] | None = None,
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """When the ``top`` most frequent values of a column occur: a row each, with bars by day, week, month or year.

    ``table`` has the columns ``article`` and ``of`` (``name`` of ``entity_mentions``, ``speaker`` of ``quotations``,
    ``lemma`` of ``tokens``); ``dates`` gives the date of each article, or None. The period depends on the time span.
    A few articles far from all others in time are left out, which the chart says. All rows have the same scale; the
    tallest bar is labelled. ``colours`` maps values to colours, as
    ``speaker_colours`` does. If all articles are from one day, the chart says so instead. Raises ``ValueError`` for a
    missing column.

    In a notebook: ``charts.timeline(entity_mentions(docs), {article.id: article.date for article in articles})``.
    """
    if of not in table.columns:
        raise ValueError(f"the table has no column {of!r}; it has {', '.join(map(str, table.columns))}")
    known = of if of in ("name", "speaker", "lemma", "outlet") else "other"
    topic = title or say(f"time topic {known}", of=of.capitalize())
    when = pd.to_datetime(table["article"].map({a: _day(d) for a, d in dates.items()}).astype(object), errors="coerce")
    everything = pd.DataFrame({"what": table[of].astype(object), "when": when, "article": table["article"]}).dropna()
    shown, outliers = _without_outliers(everything)
    totals = shown.groupby("what").size().sort_values(ascending=False, kind="stable").head(top)
    days = (shown["when"].max() - shown["when"].min()).days + 1 if len(shown) else 0
    ax = axes_for(ax, height=rows_height(len(totals) if days > 1 else 0, row=0.5, around=1.4))
    if days < 2:
        return nothing(ax, topic, _no_timeline(table[of], shown["when"], known))
    code, period, _ = next(p for p in _PERIODS if days <= p[2])
    shown["period"] = shown["when"].dt.to_period(code)
    counts = shown[shown["what"].isin(totals.index)].groupby(["what", "period"]).size()
    tallest, peaked = int(counts.max()), False
    for row, (what, total) in enumerate(totals.items()):
        part = counts.xs(what, level="what")
        colour = (colours or {}).get(str(what), PLAIN)
        peaked = _row(ax, row, part, tallest, colour, least=days / 300, peaked=peaked)
        if of in _VIEWS:
            _lead_periods(ax, row, of, _asked(what), pd.PeriodIndex(part.index))
        at_end = ax.annotate(number(total), (1, row), (6, 0), textcoords="offset points", va="center")
        at_end.xycoords = ("axes fraction", "data")
    bars = counts.rename("count").rename_axis(["value", "at"]).reset_index()
    first = [at.start_time.date().isoformat() for at in bars["at"]]
    drew(ax, "timeline", bars.assign(period=[str(at) for at in bars["at"]], first_day=first))
    name_rows(ax, [wording.named("side", str(what)) for what in totals.index])
    if of in _VIEWS:
        lead(ax, [address(_VIEWS[of], **{of: _asked(what)}) for what in totals.index])
    _date_axis(ax, pd.PeriodIndex(counts.index.get_level_values("period")), days)
    undated = table.loc[when.isna(), "article"].nunique()
    drawn = [say(f"time drawn {period}")]
    values = everything["what"].nunique()
    drawn += [say("time left out", n=len(totals), all=number(values), nouns=_nouns(of))] if len(totals) < values else []
    drawn += [say("time undated", articles=count(undated, "article"))] if undated else []
    heading(ax, title or _found(counts, totals, topic, of, period), " · ".join([*drawn, *outliers]))
    return ax


#: The view of the explorer that has the rows of a column.
_VIEWS = {"name": "articles", "speaker": "quotations", "outlet": "articles"}


def _nouns(of: str) -> str:
    return nouns({"name": "name", "speaker": "speaker", "lemma": "word", "outlet": "outlet"}.get(of, "value"))


def _asked(what: object) -> str:
    """What the explorer is asked for; no outlet has a sign of its own there."""
    return "\0" if what == "outlet not known" else str(what)


def _lead_periods(ax: Axes, row: int, of: str, what: str, periods: pd.PeriodIndex) -> None:
    """Each of the last bars drawn, and the number above one of them, leads to the rows of its period."""
    places = [
        address(_VIEWS[of], **{of: what, "from": f"{at.start_time:%Y-%m-%d}", "to": f"{at.end_time:%Y-%m-%d}"})
        for at in periods
    ]
    for bar, place in zip(ax.patches[-len(places) :], places, strict=True):
        bar.set_url(place)
        middle = bar.get_path().get_extents(bar.get_transform() - ax.transData).intervalx.mean()
        for text in ax.texts:
            if isinstance(text, Annotation) and text.get_url() is None and np.isclose(text.xy[0], middle):
                text.set_url(place)


def _found(counts: pd.Series, totals: pd.Series, topic: str, of: str, period: str) -> str:
    """The peak, if it is one; of outlets, which has most articles."""
    if of == "outlet":
        who = wording.named("side", str(totals.index[0]))
        if len(totals) == 1:
            return say("time topic one outlet") if topic == say("time topic outlet") else topic
        tied = totals.iloc[0] == totals.iloc[1]
        return (
            topic if tied else say("time finding outlet", who=who, n=number(totals.iloc[0]), all=number(totals.sum()))
        )
    who, at = counts.index[int(counts.to_numpy().argmax())]
    if (counts == counts.max()).sum() > 1:
        return topic
    return headlines.peak(str(who), _named(at, period), int(counts.max()), period)


def _without_outliers(dated: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """The rows without those of a few articles far from all others in time, and what is said of these."""
    days = dated.drop_duplicates("article").set_index("article")["when"]
    far = days[~main_stretch(days)] if len(days) else days
    if far.empty:
        return dated, []
    first, last = day(far.min().date()), day(far.max().date())
    when = first if first == last else say("dates from to", first=first, last=last)
    return dated[~dated["article"].isin(far.index)].copy(), [
        say("time outliers", articles=count(len(far), "article"), when=when)
    ]


def _named(at: pd.Period, kind: str) -> str:
    """A period in words."""
    first = at.start_time.date()
    return str(first.year) if kind == "year" else month(first) if kind == "month" else day(first)


def _no_timeline(values: pd.Series, when: pd.Series, of: str) -> str:
    """Why nothing is drawn: nothing was found, nothing has a date, or everything is from one day."""
    if values.dropna().empty:
        return say({"name": "no name", "speaker": "no quotation"}.get(of, "time none"))
    if when.empty:
        return say("time no dates")
    return say("time one day", day=day(when.iloc[0].date()))


def _row(ax: Axes, row: int, part: pd.Series, tallest: int, colour: str, *, least: float, peaked: bool) -> bool:
    """The bars of one row on its base line; the first bar that is the tallest of all rows gets its number."""
    periods = pd.PeriodIndex(part.index)
    starts = mdates.date2num(periods.start_time.to_pydatetime())
    widths = np.maximum((mdates.date2num((periods + 1).start_time.to_pydatetime()) - starts) * 0.9, least)
    heights = 0.66 * part.to_numpy() / tallest
    ax.bar(
        starts,
        -heights,
        width=widths,
        bottom=row + 0.4,
        align="edge",
        color=colour,
        edgecolor=edge(colour),
        linewidth=0.8,
    )
    ax.axhline(row + 0.4, color="#BBBBBB", linewidth=0.8)
    if peaked or part.max() < tallest:
        return peaked
    peak = int(part.to_numpy().argmax())
    top = (starts[peak] + widths[peak] / 2, row + 0.4 - heights[peak])
    ax.annotate(number(tallest), top, (0, 1), textcoords="offset points", ha="center", va="bottom", fontsize=9)
    return True


def _date_axis(ax: Axes, periods: pd.PeriodIndex, days: int) -> None:
    """Ticks under the periods themselves if these are few; at least a week on both sides of a single day."""
    told = wording.language()
    form = day if days <= 62 else partial(month, short=True) if days <= 2600 else lambda when: str(when.year)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda at, _: _dated(form, at, told)))
    known = pd.PeriodIndex(sorted(set(periods)))
    starts = mdates.date2num(known.start_time.to_pydatetime())
    ends = mdates.date2num((known + 1).start_time.to_pydatetime())
    spaced = len(known) < 2 or np.diff(starts).min() * 6 > ends[-1] - starts[0]  # or their names would touch
    if len(known) <= 5 and spaced:
        ax.set_xticks((starts + ends) / 2)
    else:
        ax.xaxis.set_major_locator(mdates.AutoDateLocator(minticks=3, maxticks=6))
    around = max((ends[-1] - starts[0]) * 0.03, (7 - (ends[-1] - starts[0])) / 2)
    ax.set_xlim(starts[0] - around, ends[-1] + around)


def _dated(form: Callable[[date], str], at: float, told: str) -> str:
    """A tick in words: Matplotlib asks when the picture is saved, which is after the block with the language."""
    with in_language(told):
        return form(mdates.num2date(at).date())


def _day(when: datetime | None) -> datetime | None:
    """The calendar day that the article gives, ignoring its time zone."""
    return None if when is None else datetime(when.year, when.month, when.day)

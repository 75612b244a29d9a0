"""How frequent words are over time."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from analysis.text.english import count, day, month, number
from analysis.text.language import say
from analysis.text.leads import address, led

from .dates import main_stretch
from .drawn import drew
from .heading import beside, heading
from .layout import label_ends
from .palette import line_look
from .style import SHORT, axes_for, count_axis, nothing, shorten, styled

#: The least number of days in a period, its code in pandas, and how it is written.
_PERIODS = ((360, "Y", "%Y"), (89, "Q", "%Y-Q%q"), (28, "M", "%Y-%m"), (7, "W", "%Y-%m-%d"), (0, "D", "%Y-%m-%d"))


@styled
def word_trend_chart(
    trend: pd.DataFrame,
    *,
    ax: Axes | None = None,
    top: int = 4,
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """How frequent words are from period to period: a line for each word, in occurrences per million words.

    ``trend`` is a ``word_trend`` table; the ``top`` most frequent words are drawn. Lines are interrupted at periods
    without articles. If periods are few, the number of articles is given below each.

    In a notebook: ``charts.word_trend_chart(words.word_trend(docs, ["ville", "pont"]))``.

    >>> from analysis.tables import frame
    >>> word_trend_chart(frame("word_trend", [])).texts[0].get_text()
    'No article has a date.'
    """
    topic = title or say("trend topic")
    trend, outliers = _without_outliers(trend)
    starts = pd.DatetimeIndex(sorted(trend["period"].unique()))
    ax = axes_for(ax, height=4.2 if len(starts) > 1 and trend["count"].any() else SHORT)
    if not len(starts):
        return nothing(ax, topic, say("time no dates"))
    if len(starts) < 2:
        return nothing(ax, topic, say("trend one period", day=day(starts[0].date())))
    totals = trend.groupby("word", sort=True)["count"].sum().sort_values(ascending=False, kind="stable").head(top)
    if not totals.any():
        return nothing(ax, topic, say("along none"))
    everything = int((trend.groupby("word")["count"].sum() > 0).sum())
    totals = totals[totals > 0]
    code, form = _period_of(starts)
    periods = starts.to_period(code)
    whole = pd.period_range(periods[0], periods[-1], freq=code)
    rates = trend.assign(at=trend["period"].dt.to_period(code)).pivot_table("per_million", "at", "word", aggfunc="max")
    rates = rates.reindex(index=whole, columns=totals.index)
    looks = [line_look(i) for i in range(len(totals))]
    for i, word in enumerate(totals.index):
        ax.plot(
            range(len(whole)), rates[word].to_numpy(), color=looks[i][0], linestyle=looks[i][1], label=str(word),
            marker="o", markersize=4.5 if len(whole) <= 24 else 0, clip_on=False,
        )  # fmt: skip
    ax.set_xlim(0, len(whole) - 1)
    ax.set_ylim(0, float(np.nanmax(rates.to_numpy())) * 1.08)
    count_axis(ax, say("trend axis"), axis="y")
    _period_axis(ax, whole, form, trend)
    names = [f"{shorten(str(word), 20)} {number(total)}" for word, total in totals.items()]
    label_ends(ax, names, rates.ffill().iloc[-1].fillna(0).tolist(), [colour for colour, _ in looks],
               [address("words", word=str(word)) for word in totals.index])  # fmt: skip
    rows = trend[trend["word"].isin(totals.index)]
    drew(ax, "word_trend_chart", rows.assign(period=rows["period"].dt.to_period(code).map(lambda p: _name(p, form))))
    drawn = [say("trend drawn")]
    drawn += [say("trend left out", n=len(totals), all=number(everything))] if len(totals) < everything else []
    found = _peak(trend[trend["word"] == totals.index[0]], str(totals.index[0]), code, form)
    heading(ax, title or found, " · ".join([*drawn, *outliers]))
    return ax


def _without_outliers(trend: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """The rows without periods of a few articles far from all others in time, and what is said of these."""
    articles = trend.groupby("period")["articles"].max()
    days = pd.Series(articles.index, index=articles.index)
    far = articles[~main_stretch(days, articles.tolist())] if len(articles) else articles
    if far.empty:
        return trend, []
    first, last = month(far.index.min().date()), month(far.index.max().date())
    when = first if first == last else say("dates from to", first=first, last=last)
    return trend[~trend["period"].isin(far.index)], [
        say("time outliers", articles=count(int(far.sum()), "article"), when=when)
    ]


def _peak(rows: pd.DataFrame, word: str, code: str, form: str) -> str:
    """When the most frequent word peaks."""
    high = rows.sort_values(["per_million", "period"], ascending=[False, True], kind="stable").iloc[0]
    times, words = count(int(high["count"]), "time"), count(int(high["words"]), "word")
    period = _name(high["period"].to_period(code), form)
    told, times = (led(text, "words", word=word) for text in (word, times))
    return say("trend finding", word=told, period=period, times=times, words=words)


def _period_of(starts: pd.DatetimeIndex) -> tuple[str, str]:
    """The longest period that fits between the first days of the periods."""
    least = int(np.diff(starts.to_numpy()).min() / np.timedelta64(1, "D")) if len(starts) > 1 else 0
    return next((code, form) for days, code, form in _PERIODS if least >= days)


def _period_axis(ax: Axes, whole: pd.PeriodIndex, form: str, trend: pd.DataFrame) -> None:
    """Each period by name with its number of articles; if there are many, some of them by name."""
    if len(whole) > 8 or beside(ax) > 1:
        ax.xaxis.set_major_locator(MaxNLocator(6, integer=True))
        ticks = [int(t) for t in ax.get_xticks() if 0 <= t < len(whole)]
        ax.set_xticks(ticks, [_name(whole[t], form, short=True) for t in ticks])
        return
    articles = trend.assign(at=trend["period"].dt.to_period(whole.freq)).groupby("at")["articles"].max()
    under = [count(int(articles.get(period, 0)), "article") for period in whole]
    ax.set_xticks(range(len(whole)), [f"{_name(p, form, short=True)}\n{n}" for p, n in zip(whole, under, strict=True)])


def _name(period: pd.Period, form: str, *, short: bool = False) -> str:
    """A year or a quarter by its number, a month by its name, any other period by its first day."""
    first = period.start_time.date()
    if "%q" in form:
        return say("quarter", n=period.quarter, year=period.year)
    return str(first.year) if form == "%Y" else month(first, short=short) if form == "%Y-%m" else day(first)

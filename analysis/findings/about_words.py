"""Sentences about words: the most frequent, the unusual, their neighbours, where and when they occur."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.tables.asked import takes_tables
from analysis.text.english import clauses, count, day, listed, month, number, percent
from analysis.text.language import named, say
from analysis.text.leads import led, led_to, word_address

from .finding import Finding, in_articles, ranked, with_counts

_PARTS = ("NOUN", "VERB", "ADJ", "PROPN")
#: A single test above this probability shows no difference; ``charts.keyness_chart`` draws the line there, too.
_CHANCE = 0.05
#: What the words inside quotations are compared with.
OUTSIDE_WORDS = "the words outside quotations"


@takes_tables(frequencies="word_frequencies")
def lemmas(frequencies: pd.DataFrame) -> Finding:
    """The most frequent word of each part of speech; takes ``word_frequencies``."""
    parts = []
    for pos in _PARTS:
        rows = frequencies[frequencies["pos"] == pos]
        if len(rows):
            best = ranked(rows, "word", "count").iloc[0]
            ties = int((rows["count"] == best["count"]).sum()) - 1
            equal = say("found lemmas tied", others=count(ties, "other")) if ties else ""
            told = led(f"{best['word']} ({number(best['count'])}{equal})", "words", word=str(best["word"]), pos=pos)
            parts.append(f"{say(f'pos {pos}')} {told}")
    return Finding(say("found lemmas", words=listed(parts)) if parts else say("found lemmas none"))


@takes_tables(table="keyness")
def keyness(table: pd.DataFrame, reference: str = "the reference") -> Finding:
    """Which words are unusually frequent, those left out that chance explains; takes a ``keyness`` table."""
    over = table[(table["log_ratio"] > 0) & (table["p_value"] <= _CHANCE)]
    if over.empty:
        return Finding(say("found keyness none", reference=named("side", reference)))
    top = ranked(over, "word", "log_likelihood").head(5)
    told = zip(top["word"], top["pos"], top["count_target"], strict=True)
    inside = _inside(reference)
    words = listed(led_to(f"{word} ({number(n)})", word_address(word, pos, **inside)) for word, pos, n in told)
    return Finding(say("found keyness", reference=named("side", reference), words=words))


def _inside(reference: str) -> dict[str, str]:
    """What is compared with the words outside quotations is inside."""
    return {"said": "yes"} if reference == OUTSIDE_WORDS else {}


@takes_tables(table="keyness")
def set_apart(table: pd.DataFrame, target: str, reference: str) -> Finding:
    """Which words are typical of each of two sides, those left out that chance explains; takes a ``keyness`` table.

    >>> from analysis.tables import frame
    >>> set_apart(frame("keyness", []), "Zoé", "Noé")
    No word clearly sets Zoé and Noé apart.
    """
    evident = table[table["p_value"] <= _CHANCE].sort_values("word", kind="stable")
    evident = evident.iloc[evident["log_likelihood"].abs().argsort(kind="stable")[::-1]]
    over, under = evident[evident["log_ratio"] > 0], evident[evident["log_ratio"] < 0]
    sides = [(target, over, "count_target", "count_reference"), (reference, under, "count_reference", "count_target")]
    typical = [
        say("found apart side", name=name, words=_against(rows, own, other))
        for name, rows, own, other in sides
        if len(rows)
    ]
    if not typical:
        return Finding(say("found apart none", target=target, reference=reference))
    return Finding(say("found apart", parts=clauses(*typical)))


def _against(rows: pd.DataFrame, own: str, other: str) -> str:
    counts = zip(rows["word"], rows[own], rows[other], strict=True)
    return listed((say("found apart word", word=word, n=number(a), m=number(b)) for word, a, b in counts), most=5)


@takes_tables(table="collocations")
def collocates(table: pd.DataFrame, node: str) -> Finding:
    """Which words occur near a word; takes ``collocations``."""
    if table.empty:
        return Finding(say("near none", node=node))
    top = ranked(table, "word", "log_dice").head(4)
    words = listed(with_counts(top["word"], top["count"], "words", "near", word=node))
    return Finding(say("found near", node=led(node, "words", word=node), words=words))


@takes_tables(table="word_positions")
def word_positions(table: pd.DataFrame, lengths: Mapping[str, int]) -> Finding:
    """Which word comes first and how far each is spread; for several articles, how many contain each word.

    Takes ``word_positions`` and the length of each article in characters.

    >>> from analysis.tables import frame
    >>> word_positions(frame("word_positions", []), {})
    No such word occurs.
    """
    if table.empty:
        return Finding(say("found words none"))
    if len(lengths) > 1:
        return Finding(say("found words many", all=number(len(lengths)), list=in_articles(table, "word", "words")))
    reach = table.groupby("word", sort=True)["start"].agg(["min", "max", "size"])
    first = table.sort_values(["start", "word"], kind="stable")["word"].iloc[0]
    again = reach[reach["size"] > 1]
    if again.empty:
        return Finding(say("found words once", word=_word(first)))
    stretch = (again["max"] - again["min"]).sort_values(ascending=False, kind="stable")
    length = max(sum(lengths.values()), int(table["end"].max()))
    widest = say("found words widest", **_reach(stretch, 0, length))
    narrow = ""
    if len(stretch) > 1:
        narrow = say("found words narrow", **_reach(stretch, -1, length))
    return Finding(say("found words spread", word=_word(first), widest=widest, narrow=narrow))


def _reach(stretch: pd.Series, at: int, length: int) -> dict[str, str]:
    word = stretch.index[at]
    return {"word": _word(word), "share": led(percent(stretch.iloc[at], length), "words", word=str(word))}


def _word(word: object) -> str:
    return led(word, "words", word=str(word))


@takes_tables(table="word_trend")
def trend(table: pd.DataFrame) -> Finding:
    """When each of the most frequent words peaks; takes a ``word_trend`` table.

    >>> from analysis.tables import frame
    >>> trend(frame("word_trend", []))
    No article has a date.
    """
    if table.empty:
        return Finding(say("time no dates"))
    days = sorted(table["period"].unique())
    if len(days) == 1:
        return Finding(say("found trend one", day=_day(days[0])))
    totals = table.groupby("word", sort=True)["count"].sum().sort_values(ascending=False, kind="stable")
    monthly = all(pd.Timestamp(each).day == 1 for each in days)
    peaks = [_peak(word, table[table["word"] == word], monthly) for word in totals[totals > 0].index[:3]]
    if not peaks:
        return Finding(say("found words none"))
    if monthly:
        first, last = (_month(pd.Timestamp(each)) for each in (days[0], days[-1]))
        months = count(len(days), "month")
        return Finding(say("found trend months", periods=months, first=first, last=last, list=listed(peaks)))
    periods, first, last = count(len(days), "period"), _day(days[0]), _day(days[-1])
    return Finding(say("found trend", periods=periods, first=first, last=last, list=listed(peaks)))


def _peak(word: object, rows: pd.DataFrame, monthly: bool) -> str:
    high = rows.sort_values(["per_million", "period"], ascending=[False, True], kind="stable").iloc[0]
    times, words = count(int(high["count"]), "time"), count(int(high["words"]), "word")
    if monthly:
        first, last = high["period"].date(), (high["period"] + pd.offsets.MonthEnd()).date()
        times = led(times, "words", word=str(word), **{"from": first.isoformat(), "to": last.isoformat()})
        return say("found trend peak month", word=word, month=_month(high["period"]), times=times, words=words)
    return say("found trend peak", word=word, day=_day(high["period"]), times=times, words=words)


def _month(first: pd.Timestamp) -> str:
    """A month, leading to its articles."""
    days = {"from": first.date().isoformat(), "to": (first + pd.offsets.MonthEnd()).date().isoformat()}
    return led(month(first.date()), "articles", **days)


def _day(value: object) -> str:
    return day(pd.Timestamp(value).date())  # type: ignore[arg-type]


@takes_tables(places="word_map")
def word_map(places: pd.DataFrame, *, least: int = 0) -> Finding:
    """Which subsets are farthest apart on the two axes, and how much these show; takes a ``word_map`` table.

    With fewer than ``least`` words it says only that: so few say nothing, and ``word_map_chart`` draws no map of them.

    >>> import pandas as pd
    >>> word_map(pd.DataFrame())
    No map: it needs at least three subsets and three words.
    """
    if places.empty or "axis_2" not in places.columns:
        return Finding(say("found map none"))
    shared = int((places["kind"] == "word").sum())
    if shared < least:
        return Finding(say("found map thin", words=count(shared, "word"), least=least))
    subsets = places[places["kind"] == "subset"].dropna(subset=["axis_1", "axis_2"]).sort_values("name", kind="stable")
    parts = []
    for axis in ("axis_1", "axis_2"):
        ordered = subsets.sort_values(axis, kind="stable")["name"].map(lambda name: named("side", name))
        parts.append(say(f"found map {axis}", one=ordered.iloc[0], other=ordered.iloc[-1]))
    shown = places.attrs.get("shares")
    sums = say("found map shares", share=percent(sum(shown[:2]), 1)) if shown else ""
    return Finding(f"{say('found map', parts=listed(parts))} {sums}".strip())

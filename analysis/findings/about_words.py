"""Sentences about words: the most frequent, the unusual, their neighbours, where and when they occur."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.text.english import listed, number, percent, plural

from .finding import Finding, in_articles, ranked, with_counts

_PARTS = {"NOUN": "noun", "VERB": "verb", "ADJ": "adjective", "PROPN": "proper name"}
#: A single test above this probability shows no difference; ``charts.keyness_chart`` draws the line there, too.
_CHANCE = 0.05


def lemmas(frequencies: pd.DataFrame) -> Finding:
    """The most frequent word of each part of speech; takes ``word_frequencies``."""
    parts = []
    for pos, name in _PARTS.items():
        rows = frequencies[frequencies["pos"] == pos]
        if len(rows):
            best = ranked(rows, "word", "count").iloc[0]
            ties = int((rows["count"] == best["count"]).sum()) - 1
            equal = f", tied with {plural(ties, 'other')}" if ties else ""
            parts.append(f"{name} {best['word']} ({number(best['count'])}{equal})")
    return Finding(f"Most frequent: {listed(parts)}." if parts else "No noun, verb, adjective or name was counted.")


def keyness(table: pd.DataFrame, reference: str = "the reference") -> Finding:
    """Which words are unusually frequent, those left out that chance explains; takes a ``keyness`` table."""
    over = table[(table["log_ratio"] > 0) & (table["p_value"] <= _CHANCE)]
    if over.empty:
        return Finding(f"No word is clearly more frequent than in {reference}.")
    top = ranked(over, "word", "log_likelihood").head(5)
    words = listed(with_counts(top["word"], top["count_target"]))
    return Finding(f"Unusually frequent, compared with {reference}: {words}; occurrences in brackets.")


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
    typical = [f"of {name}: {_against(rows, own, other)}" for name, rows, own, other in sides if len(rows)]
    if not typical:
        return Finding(f"No word clearly sets {target} and {reference} apart.")
    return Finding(f"Words typical {'; '.join(typical)}. In brackets, the uses on both sides.")


def _against(rows: pd.DataFrame, own: str, other: str) -> str:
    counts = zip(rows["word"], rows[own], rows[other], strict=True)
    return listed((f"{word} ({number(a)} against {number(b)})" for word, a, b in counts), most=5)


def collocates(table: pd.DataFrame, node: str) -> Finding:
    """Which words occur near a word; takes ``collocations``."""
    if table.empty:
        return Finding(f"No word occurs near “{node}” often enough.")
    top = ranked(table, "word", "log_dice").head(4)
    words = listed(with_counts(top["word"], top["count"]))
    return Finding(f"Words found near “{node}”, closest first by log Dice: {words}; times together in brackets.")


def word_positions(table: pd.DataFrame, lengths: Mapping[str, int]) -> Finding:
    """Which word comes first and how far each is spread; for several articles, how many contain each word.

    Takes ``word_positions`` and the length of each article in characters.

    >>> from analysis.tables import frame
    >>> word_positions(frame("word_positions", []), {})
    No such word occurs.
    """
    if table.empty:
        return Finding("No such word occurs.")
    if len(lengths) > 1:
        return Finding(f"Articles (of {number(len(lengths))}) that contain each word: {in_articles(table, 'word')}.")
    reach = table.groupby("word", sort=True)["start"].agg(["min", "max", "size"])
    first = table.sort_values(["start", "word"], kind="stable")["word"].iloc[0]
    again = reach[reach["size"] > 1]
    if again.empty:
        return Finding(f"{first} comes first; each word occurs only once.")
    stretch = (again["max"] - again["min"]).sort_values(ascending=False, kind="stable")
    length = max(sum(lengths.values()), int(table["end"].max()))
    widest = f"{stretch.index[0]} is spread widest, over {percent(stretch.iloc[0], length)} of the text"
    narrow = f", {stretch.index[-1]} least, over {percent(stretch.iloc[-1], length)}" if len(stretch) > 1 else ""
    return Finding(f"{first} comes first. Among words that recur, {widest}{narrow}.")


def trend(table: pd.DataFrame) -> Finding:
    """When each of the most frequent words peaks; takes a ``word_trend`` table.

    >>> from analysis.tables import frame
    >>> trend(frame("word_trend", []))
    No article has a date.
    """
    if table.empty:
        return Finding("No article has a date.")
    days = sorted(table["period"].unique())
    if len(days) == 1:
        return Finding(f"All dated articles are from one period, which begins on {_day(days[0])}.")
    totals = table.groupby("word", sort=True)["count"].sum().sort_values(ascending=False, kind="stable")
    peaks = [_peak(word, table[table["word"] == word]) for word in totals[totals > 0].index[:3]]
    if not peaks:
        return Finding("No such word occurs.")
    span = f"the first beginning on {_day(days[0])}, the last on {_day(days[-1])}"
    count = plural(len(days), "period")
    return Finding(f"{count} with articles, {span}. Peaks, relative to all words of a period: {listed(peaks)}.")


def _peak(word: object, rows: pd.DataFrame) -> str:
    high = rows.sort_values(["per_million", "period"], ascending=[False, True], kind="stable").iloc[0]
    times, words = plural(int(high["count"]), "time"), plural(int(high["words"]), "word")
    return f"{word} from {_day(high['period'])} ({times} in {words})"


def _day(value: object) -> str:
    return pd.Timestamp(value).date().isoformat()  # type: ignore[arg-type]


def word_map(places: pd.DataFrame) -> Finding:
    """Which subsets are farthest apart on the two axes, and how much these show; takes a ``word_map`` table.

    >>> import pandas as pd
    >>> word_map(pd.DataFrame())
    No map: it needs at least three subsets and three words.
    """
    if places.empty or "axis_2" not in places.columns:
        return Finding("No map: it needs at least three subsets and three words.")
    subsets = places[places["kind"] == "subset"].dropna(subset=["axis_1", "axis_2"]).sort_values("name", kind="stable")
    parts = []
    for axis, where in (("axis_1", "horizontal"), ("axis_2", "vertical")):
        ordered = subsets.sort_values(axis, kind="stable")["name"]
        parts.append(f"{ordered.iloc[0]} and {ordered.iloc[-1]} on the {where} axis")
    shown = places.attrs.get("shares")
    sums = f" The two axes show {percent(sum(shown[:2]), 1)} of the differences." if shown else ""
    return Finding(f"Farthest apart: {listed(parts)}.{sums}")

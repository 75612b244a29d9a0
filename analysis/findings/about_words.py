"""Sentences about words: the most frequent, the unusual, their company, where and when they occur."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from .finding import Finding, in_articles, listed, number, percent, ranked, some

_PARTS = {"NOUN": "noun", "VERB": "verb", "ADJ": "adjective", "PROPN": "proper name"}


def lemmas(frequencies: pd.DataFrame) -> Finding:
    """The most frequent word of each part of speech; takes ``word_frequencies``."""
    parts = []
    for pos, name in _PARTS.items():
        rows = frequencies[frequencies["pos"] == pos]
        if len(rows):
            best = ranked(rows, "word", "count").iloc[0]
            ties = int((rows["count"] == best["count"]).sum()) - 1
            equal = f", as often as {some(ties, 'other')}" if ties else ""
            parts.append(f"{name} {best['word']} ({number(best['count'])}{equal})")
    return Finding(f"Most frequent: {listed(parts)}." if parts else "No noun, verb, adjective or name was counted.")


def keyness(keyness: pd.DataFrame, reference: str = "the reference") -> Finding:
    """Which words are unusually frequent, chance left out as ``keyness_chart`` does; takes a ``keyness`` table."""
    over = keyness[(keyness["log_ratio"] > 0) & (keyness["p_value"] <= 0.05)]
    if over.empty:
        return Finding(f"No word is clearly more frequent than in {reference}.")
    top = ranked(over, "word", "log_likelihood").head(5)
    what = [f"{w} ({number(n)})" for w, n in zip(top["word"], top["count_target"], strict=True)]
    more = listed(what)
    return Finding(f"Most unusually frequent, compared with {reference}: {more}; occurrences in brackets.")


def set_apart(keyness: pd.DataFrame, target: str, reference: str) -> Finding:
    """Which words set two sides apart, chance left out as ``keyness_chart`` does; takes a ``keyness`` table.

    >>> from analysis.tables import frame
    >>> set_apart(frame("keyness", []), "Zoé", "Noé")
    No word clearly sets Zoé and Noé apart.
    """
    evident = keyness[keyness["p_value"] <= 0.05].sort_values("word", kind="stable")
    evident = evident.iloc[evident["log_likelihood"].abs().argsort(kind="stable")[::-1]]
    parts = []
    for name, rows in ((target, evident[evident["log_ratio"] > 0]), (reference, evident[evident["log_ratio"] < 0])):
        counts = zip(rows["word"], rows["count_target"], rows["count_reference"], strict=True)
        words = listed((f"{word} ({number(a)} : {number(b)})" for word, a, b in counts), most=5)
        parts += [f"{name} by {words}"] if len(rows) else []
    if not parts:
        return Finding(f"No word clearly sets {target} and {reference} apart.")
    return Finding(f"Set apart are {listed(parts)}; occurrences of both sides in brackets.")


def collocates(collocations: pd.DataFrame, node: str) -> Finding:
    """Which words keep company with a word; takes ``collocations``."""
    if collocations.empty:
        return Finding(f"No word stands near “{node}”.")
    top = ranked(collocations, "word", "log_dice").head(4)
    what = [f"{w} ({number(n)})" for w, n in zip(top["word"], top["count"], strict=True)]
    return Finding(f"Nearest to “{node}” by log Dice: {listed(what)}; times together in brackets.")


def word_positions(positions: pd.DataFrame, lengths: Mapping[str, int]) -> Finding:
    """Which word comes first and which stretch each fills, or in how many articles; takes ``word_positions``.

    >>> from analysis.tables import frame
    >>> word_positions(frame("word_positions", []), {})
    No such word occurs.
    """
    if positions.empty:
        return Finding("No such word occurs.")
    if len(lengths) > 1:
        return Finding(f"Of {some(len(lengths), 'article')} so many have the word: {in_articles(positions, 'word')}.")
    reach = positions.groupby("word", sort=True)["start"].agg(["min", "max", "size"])
    first = positions.sort_values(["start", "word"], kind="stable")["word"].iloc[0]
    again = reach[reach["size"] > 1]
    if again.empty:
        return Finding(f"First comes {first}; each of the words occurs once.")
    stretch = (again["max"] - again["min"]).sort_values(ascending=False, kind="stable")
    length = max(sum(lengths.values()), int(positions["end"].max()))
    widest = f"{stretch.index[0]} is spread widest, over {percent(stretch.iloc[0], length)} of the text"
    narrow = f", and {stretch.index[-1]} least, over {percent(stretch.iloc[-1], length)}" if len(stretch) > 1 else ""
    return Finding(f"First comes {first}; of the words that occur again {widest}{narrow}.")


def trend(trend: pd.DataFrame) -> Finding:
    """When each of the most frequent words is at its height; takes a ``word_trend`` table.

    >>> from analysis.tables import frame
    >>> trend(frame("word_trend", []))
    No article has a date.
    """
    if trend.empty:
        return Finding("No article has a date.")
    days = sorted(trend["period"].unique())
    if len(days) == 1:
        return Finding(f"All dated articles are of one period, which begins on {_day(days[0])}.")
    totals = trend.groupby("word", sort=True)["count"].sum().sort_values(ascending=False, kind="stable")
    parts = []
    for word in totals[totals > 0].index[:3]:
        rows = trend[trend["word"] == word]
        high = rows.sort_values(["per_million", "period"], ascending=[False, True], kind="stable").iloc[0]
        times, words = some(int(high["count"]), "time"), some(int(high["words"]), "word")
        parts.append(f"{word} in that of {_day(high['period'])} ({times} in {words})")
    if not parts:
        return Finding("No such word occurs.")
    span = f"the first from {_day(days[0])}, the last from {_day(days[-1])} on"
    count = some(len(days), "period")
    return Finding(f"{count} with articles, {span}. Largest share of the words of a period: {listed(parts)}.")


def _day(value: object) -> str:
    return pd.Timestamp(value).date().isoformat()  # type: ignore[arg-type]


def word_map(places: pd.DataFrame) -> Finding:
    """Which subsets are farthest apart on the two axes, and how much these show; takes a ``word_map`` table.

    >>> import pandas as pd
    >>> word_map(pd.DataFrame())
    No plane: it needs at least three subsets with words, and three words.
    """
    if places.empty or "axis_2" not in places.columns:
        return Finding("No plane: it needs at least three subsets with words, and three words.")
    subsets = places[places["kind"] == "subset"].dropna(subset=["axis_1", "axis_2"]).sort_values("name", kind="stable")
    parts = []
    for axis, where in (("axis_1", "Across"), ("axis_2", "up")):
        ordered = subsets.sort_values(axis, kind="stable")["name"]
        parts.append(f"{where}, {ordered.iloc[0]} and {ordered.iloc[-1]} are farthest apart")
    shown = places.attrs.get("shares")
    sums = f" The two axes show {percent(sum(shown[:2]), 1)} of the differences." if shown else ""
    return Finding(f"{'; '.join(parts)}.{sums}")

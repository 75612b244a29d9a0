"""The finding that is the title of a chart: one short sentence with its numbers, which lead to their rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.text.english import count, listed, number, percent, percent_digits
from analysis.text.language import say
from analysis.text.leads import led

#: The noun for a kind of names that speak.
_NOUNS = {"PER": "person", "ORG": "organisation"}


def share(totals: pd.Series, articles: pd.Series, whole: int, *, measure: str, everywhere: int) -> str:
    """Who speaks most; ``totals`` and ``articles`` of the named speakers in the order of the chart, ``whole`` of all.

    ``everywhere`` is the number of articles that quote somebody: of one, the first speaker has most words; of several,
    the first is in the most articles.

    >>> from analysis.text.leads import parted
    >>> words, articles = pd.Series([6, 2], ["Zoé", "Noé"]), pd.Series([1, 1], ["Zoé", "Noé"])
    >>> parted(share(words, articles, 8, measure="words", everywhere=1))[0].replace("\u202f", " ")
    'Zoé has 75 % of the quoted words, Noé 25 %'
    """
    if totals.empty:
        return say("share nobody")
    digits = percent_digits(int(totals.max()), whole)
    first, second = str(totals.index[0]), str(totals.index[1]) if len(totals) > 1 else ""
    who, part = (
        led(text, "quotations", speaker=first) for text in (first, percent(int(totals.iloc[0]), whole, digits))
    )
    other = led(second, "quotations", speaker=second) if second else ""
    if everywhere == 1 or measure == "quotations":
        if not other:
            return say(f"share {measure}", who=who, share=part)
        part2 = led(percent(int(totals.iloc[1]), whole, digits), "quotations", speaker=second)
        return say(f"share {measure} two", who=who, share=part, other=other, share2=part2)
    n, of = int(articles.iloc[0]), number(everywhere)
    if n == 1:
        return say("share once", who=who, share=part, all=of)
    if other and int(articles.iloc[1]) == n:
        return say("share articles tied", who=who, other=other, n=number(n), all=of)
    return say("share articles", who=who, share=part, n=led(number(n), "quotations", speaker=first), all=of)


def most(counts: pd.Series, phrase: str, noun: str, *, once: str | None = None) -> str:
    """The first of ``counts`` of names, largest first, with the second or its equal; ``once`` if none occurs twice."""
    first, second = (int(n) for n in [*counts.iloc[:2], 0][:2])
    given = [str(name) for name in counts.index[:2]]
    names = [led(name, "articles", name=name) for name in given]
    times = led(count(first, noun), "articles", name=given[0])
    if first == 1 and once:
        return say(once, n=led(number(len(counts)), "names"))
    if len(names) == 1:
        return say(f"{phrase} one", who=names[0], times=times)
    if first == second:
        return say(f"{phrase} tied", who=names[0], other=names[1], times=times)
    times2 = led(number(second), "articles", name=given[1])
    return say(phrase, who=names[0], other=names[1], times=times, times2=times2)


def verbs(counts: pd.Series, cued: int) -> str:
    """The verb that reports most often, among ``cued`` quotations."""
    first = [str(verb) for verb, n in counts.items() if n == counts.iloc[0]]
    n, all_ = led(number(int(counts.iloc[0])), "quotations", verb=str(counts.index[0])), count(cued, "quotation")
    told = [led(verb, "quotations", verb=verb) for verb in first]
    if len(told) > 1:
        named = listed([say("verbs finding verb", verb=verb) for verb in told], most=3)
        return say("verbs finding tied", verbs=named, n=n, all=all_)
    return say("verbs finding", verb=told[0], n=n, all=all_)


def strip(quotations: pd.DataFrame, lengths: Sequence[int], which: str = "all") -> str:
    """How much of the articles is quoted; of one, how much of it in its first half.

    ``which`` articles these are: all, all with quotations (*quoting*), or those with the *most* quoted words.
    """
    inside = sum(end - start for spans in quotations["spans"] for start, end in spans)
    whole = led(percent(inside, sum(lengths)), "quotations")
    if len(lengths) > 1:
        return say(f"strip finding {which}", share=whole, articles=count(len(lengths), "article"))
    middle = lengths[0] / 2
    early = sum(max(0.0, min(end, middle) - start) for spans in quotations["spans"] for start, end in spans)
    return say("strip finding", share=whole, half=percent(early, inside))


def names_whom(named: pd.DataFrame) -> str:
    """Who names what most often; takes a ``named_in_quotations`` table, most mentions first."""
    first = named.iloc[0]
    who, name = str(first["speaker"]), str(first["name"])
    told = (who, name, count(int(first["mentions"]), "time"))
    who, name, times = (led(text, "quotations", speaker=who, naming=name) for text in told)
    return say("whom finding", who=who, name=name, times=times)


def along(table: pd.DataFrame, column: str, spans: pd.DataFrame, shown: Sequence[str]) -> str:
    """Which of the values shown runs through most of the article, which through least; of several, which is in most."""
    view = "articles" if column == "name" else "words"

    def to(value: object) -> str:
        return led(value, view, **{column: str(value)})

    drawn = table[table[column].isin(shown)]
    if len(spans) > 1:
        inside = drawn.groupby(column, sort=True)["article"].nunique().sort_values(ascending=False, kind="stable")
        n = led(number(int(inside.iloc[0])), view, **{column: str(inside.index[0])})
        return say("along finding many", who=to(inside.index[0]), n=n, all=number(len(spans)))
    reach = drawn.groupby(column, sort=True)["start"].agg(["min", "max", "size"])
    again = reach[reach["size"] > 1]
    if again.empty:
        return say("along finding once")
    stretch = (again["max"] - again["min"]).sort_values(ascending=False, kind="stable")
    length = int(spans["length"].iloc[0])
    widest = {"who": to(stretch.index[0]), "share": percent(float(stretch.iloc[0]), length)}
    if len(stretch) == 1:
        return say("along finding one", **widest)
    return say("along finding", **widest, other=to(stretch.index[-1]), share2=percent(float(stretch.iloc[-1]), length))


def together(one: str, other: str, times: int, tied: int) -> str:
    """Which two names are mentioned together most often, or an example of the ``tied`` pairs that are."""
    one_, other_, told = (
        led(text, "passages", name=one, beside=other) for text in (one, other, count(times, "time"))
    )  # fmt: skip
    phrase = "together finding tied" if tied > 1 else "together finding"
    return say(phrase, one=one_, other=other_, times=told, n=number(tied))


def near(words: Sequence[str], values: Sequence[float], times: int, node: str) -> str:
    """Which word is closest to the node."""
    first, second = [*(led(word, "words", word=node, near=word) for word in words[:2]), ""][:2]
    if len(words) > 1 and values[0] == values[1]:
        return say("near finding two", word=first, other=second, node=node)
    return say(
        "near finding", word=first, node=node, times=led(count(times, "time"), "words", word=node, near=words[0])
    )


def silent(table: pd.DataFrame, shown: pd.DataFrame) -> str:
    """Who is named most without being quoted; takes people and organisations of a ``speaking_and_named`` table.

    The one that is named as an example is among those ``shown``.
    """
    quiet = table[table["words"] == 0].sort_values(["mentions", "name"], ascending=[False, True], kind="stable")
    if quiet.empty:
        return say("silent finding none" if len(table) > 1 else "silent finding only")
    kind = "PER" if (shown["label"] == "PER").any() else "ORG"
    named = table[(table["label"] == kind) & (table["mentions"] > 0)]
    alone = quiet[quiet["label"] == kind]
    if not 1 < len(alone) < len(named):  # the sentence counts one kind
        return say("silent finding", **_example(quiet))
    told = led(number(len(alone)), "names", kind=kind, quoted="no")
    everybody = count(len(named), _NOUNS[kind])
    seen = alone[alone["name"].isin(shown["name"])]
    if seen.empty:
        return say("silent finding some only", n=told, all=everybody)
    return say("silent finding some", n=told, all=everybody, **_example(seen))


def _example(quiet: pd.DataFrame) -> dict[str, str]:
    """The first of some names, and how often it is named."""
    name = str(quiet["name"].iloc[0])
    times = count(int(quiet["mentions"].iloc[0]), "time")
    return {key: led(text, "articles", name=name) for key, text in (("who", name), ("times", times))}


def lemmas(tops: Mapping[str, pd.DataFrame]) -> str:
    """The most frequent word of each part of speech."""
    parts = []
    for pos, rows in list(tops.items())[:3]:
        counts = rows["count"].tolist()
        phrase = "lemmas tied" if counts.count(counts[0]) > 1 else "lemmas word"
        word = str(rows["word"].iloc[0])
        told, n = (led(text, "words", word=word, pos=pos) for text in (word, number(counts[0])))
        parts.append(say(phrase, pos=say(f"pos {pos}"), word=told, n=n))
    return say("lemmas finding", words=listed(parts))


def keyness(over: pd.DataFrame, under: pd.DataFrame, target: str, reference: str) -> str:
    """The words with the strongest evidence on one side, and if there are none, on the other."""
    side, name = (over, target) if len(over) else (under, reference)
    best = side.sort_values(["log_likelihood", "word"], ascending=[False, True], kind="stable")["word"].head(3)
    return say("keyness finding", target=name, words=listed(map(str, best)))


def peak(who: str, period: str, times: int, kind: str) -> str:
    """When something is most frequent; ``kind`` of period is day, week, month or year."""
    phrase = {"day": "time finding day", "week": "time finding week"}.get(kind, "time finding")
    return say(phrase, who=who, period=period, times=count(times, "time"))


def half(word: str, early: int, total: int) -> str:
    """How many occurrences of a word are in the first half."""
    told, times = (led(text, "words", word=word) for text in (word, count(total, "occurrence")))
    if early == total:
        return say("progress finding all", word=told, times=times)
    return say("progress finding", word=told, share=percent(early, total), times=times)


def differs(tables: Sequence[pd.DataFrame]) -> str:
    """Whose share differs most between two groups, if their intervals do not overlap; else nothing.

    ``tables`` are those of panels of ``speaking_share``: a ``group``, and a row for each ``speaker``.
    """
    if not tables or not {"group", "speaker", "share", "low", "high"} <= set(tables[0].columns):
        return ""
    rows = pd.concat(tables).dropna(subset=["speaker", "share"])
    rows = rows[rows["share"] > 0]  # of a share of nothing there is no interval
    best, gap = "", 0.0
    for who, own in rows.groupby("speaker", sort=True):
        most, least = (
            own.loc[own["share"] == own["share"].max()].iloc[0],
            own.loc[own["share"] == own["share"].min()].iloc[0],
        )
        low = most["low"] if pd.notna(most["low"]) else most["share"]
        high = least["high"] if pd.notna(least["high"]) else least["share"]
        if low - high > gap:
            digits = percent_digits(most["share"], 1)
            share, share2 = (
                led(percent(row["share"], 1, digits), "quotations", speaker=str(who), outlet=str(row["group"]))
                for row in (most, least)
            )
            told = led(who, "quotations", speaker=str(who))
            best, gap = say(
                "panels finding share", who=told, group=most["group"], share=share, other=least["group"], share2=share2
            ), low - high  # fmt: skip
    return best

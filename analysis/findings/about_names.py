"""Sentences about names: how often, where and together with whom they occur, and who is named but never quoted."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.tables.asked import takes_tables
from analysis.text.english import agreeing, clauses, count, listed, number, percent
from analysis.text.language import say
from analysis.text.leads import address, led, led_to

from .finding import Finding, in_articles, ranked, with_counts

#: The nouns of ``phrases.tsv`` for the kinds of name.
_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other name"}


@takes_tables(table="entity_table")
def names(table: pd.DataFrame) -> Finding:
    """How many names of each kind there are, and which are mentioned most; takes an ``entity_table``."""
    if table.empty:
        return Finding(say("no name"))
    kinds = [
        led(count(int(n), noun), "names", kind=k) for k, noun in _KINDS.items() if (n := (table["label"] == k).sum())
    ]
    top = ranked(table, "name", "mentions").head(3)
    once = int((table["mentions"] == 1).sum())
    counted = say(
        "found names",
        names=led(count(len(table), "name"), "names"),
        mentions=led(count(int(table["mentions"].sum()), "mention"), "names"),
        kinds=listed(kinds),
    )
    most = say("found names most", top=listed(with_counts(top["name"], top["mentions"], "articles")))
    seldom = agreeing("found names once", once, names=led(count(once, "name"), "names")) if once else ""
    return Finding(f"{counted} {clauses(most, seldom)}.")


@takes_tables(table="entity_mentions")
def mentions(table: pd.DataFrame, lengths: Mapping[str, int]) -> Finding:
    """Which name comes first and which spans most of the text; for several articles, how many mention each name.

    Takes ``entity_mentions`` and the length of each article in characters.
    """
    if table.empty:
        return Finding(say("no name"))
    if len(lengths) > 1:
        return Finding(
            say("found mentions many", all=number(len(lengths)), list=in_articles(table, "name", "articles"))
        )
    reach = table.groupby(["article", "name"], sort=True)["start"].agg(["min", "max"]).reset_index()
    reach["share"] = (reach["max"] - reach["min"]) / reach["article"].map(dict(lengths)).astype(float)
    widest = reach.sort_values(["share", "name"], ascending=[False, True], kind="stable").iloc[0]
    opening = str(table.sort_values("start", kind="stable").iloc[0]["name"])
    first = say("found mentions first", name=led(opening, "articles", name=opening))
    if not widest["share"]:
        return Finding(f"{first} {say('found mentions once')}")
    name = str(widest["name"])
    told, share = (led(text, "articles", name=name) for text in (name, percent(widest["share"], 1)))
    reached = say("found mentions reach", name=told, share=share)
    return Finding(f"{first} {reached}")


@takes_tables(table="co_mentions")
def pairs(table: pd.DataFrame) -> Finding:
    """Which names are mentioned together most often; takes a ``co_mentions`` table."""
    if table.empty:
        return Finding(say("together none"))
    best = table.sort_values(["together", "source", "target"], ascending=[False, True, True]).head(3)
    both = zip(best["source"], best["target"], best["together"], strict=True)
    what = listed(
        led(f"{say('found pair', one=one, other=other)} ({number(times)})", "passages", name=one, beside=other)
        for one, other, times in both
    )
    if len(table) == 1:
        return Finding(say("found pairs one", what=what))
    once = int((table["together"] == 1).sum())
    phrase = "found pairs each once" if once == len(table) else "found pairs once"
    seldom = say(phrase, n=number(once)) if once else ""
    return Finding(say("found pairs", pairs=count(len(table), "pair"), seldom=seldom, what=what))


@takes_tables(table="speaking_and_named")
def silent(table: pd.DataFrame) -> Finding:
    """Which people and organisations are named but never quoted; takes a ``speaking_and_named`` table."""
    able = table[table["label"].isin(["PER", "ORG"]) & (table["mentions"] > 0)]
    if able.empty:
        return Finding(say("found silent nobody"))
    kinds = [kind for kind in ("PER", "ORG") if (able["label"] == kind).any()]
    return Finding(" ".join(_silent(able[able["label"] == kind], _KINDS[kind]) for kind in kinds))


def _silent(named: pd.DataFrame, noun: str) -> str:
    """The sentence about the people, or the organisations, that are named."""
    quiet = ranked(named[named["quotations"] == 0], "name", "mentions")
    label = str(named["label"].iloc[0])
    kind, everybody = say(f"noun {noun}").split(" | ")[0], led(count(len(named), noun), "names", kind=label)
    if quiet.empty:
        return say("found silent only quoted", kind=kind) if len(named) == 1 else say(
            "found silent all quoted", named=everybody
        )  # fmt: skip
    never = address("names", kind=label, quoted="no")
    who = listed(with_counts(quiet["name"], quiet["mentions"], "articles"), rest=never)
    if len(named) == 1:
        return say("found silent only", kind=kind, who=who)
    return agreeing("found silent some", len(quiet), n=led_to(number(len(quiet)), never), named=everybody, who=who)

"""Sentences about names: how often, where and together with whom they occur, and who is named but never quoted."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.text.english import listed, number, percent, plural

from .finding import Finding, in_articles, ranked, with_counts

_KINDS = {
    "PER": ("person", "people"), "ORG": ("organisation", "organisations"), "LOC": ("place", "places"),
    "MISC": ("other name", "other names"),
}  # fmt: skip


def names(table: pd.DataFrame) -> Finding:
    """How many names of each kind there are, and which are mentioned most; takes an ``entity_table``."""
    if table.empty:
        return Finding("No name was found.")
    kinds = [plural(int(n), *_KINDS[k]) for k in _KINDS if (n := (table["label"] == k).sum())]
    top = ranked(table, "name", "mentions").head(3)
    once = int((table["mentions"] == 1).sum())
    seldom = f"; {plural(once, 'name')} {'occurs' if once == 1 else 'occur'} only once" if once else ""
    return Finding(
        f"{plural(len(table), 'name')} in {plural(int(table['mentions'].sum()), 'mention')}: {listed(kinds)}. "
        f"Most mentioned: {listed(with_counts(top['name'], top['mentions']))}{seldom}."
    )


def mentions(table: pd.DataFrame, lengths: Mapping[str, int]) -> Finding:
    """Which name comes first and which spans most of the text; for several articles, how many mention each name.

    Takes ``entity_mentions`` and the length of each article in characters.
    """
    if table.empty:
        return Finding("No name was found.")
    if len(lengths) > 1:
        return Finding(f"Articles (of {number(len(lengths))}) that mention each name: {in_articles(table, 'name')}.")
    reach = table.groupby(["article", "name"], sort=True)["start"].agg(["min", "max"]).reset_index()
    reach["share"] = (reach["max"] - reach["min"]) / reach["article"].map(dict(lengths)).astype(float)
    widest = reach.sort_values(["share", "name"], ascending=[False, True], kind="stable").iloc[0]
    first = f"The first name mentioned is {table.sort_values('start', kind='stable').iloc[0]['name']}."
    if not widest["share"]:
        return Finding(f"{first} Every name is mentioned only once.")
    share = percent(widest["share"], 1)
    return Finding(f"{first} {widest['name']} has the widest reach: {share} of the text, from first to last mention.")


def pairs(table: pd.DataFrame) -> Finding:
    """Which names are mentioned together most often; takes a ``co_mentions`` table."""
    if table.empty:
        return Finding("No two names are mentioned together.")
    best = table.sort_values(["together", "source", "target"], ascending=[False, True, True]).head(3)
    what = with_counts((f"{s} with {t}" for s, t in zip(best["source"], best["target"], strict=True)), best["together"])
    once = int((table["together"] == 1).sum())
    whose = "each" if once == len(table) else f"{number(once)} of them"
    seldom = f", {whose} together only once" if once else ""
    return Finding(f"{plural(len(table), 'pair')} of names{seldom}. Most often together: {listed(what)}.")


def silent(table: pd.DataFrame) -> Finding:
    """Which people and organisations are named but never quoted; takes a ``speaking_and_named`` table."""
    able = table[table["label"].isin(["PER", "ORG"]) & (table["mentions"] > 0)]
    if able.empty:
        return Finding("No person and no organisation is named.")
    kinds = [kind for kind in ("PER", "ORG") if (able["label"] == kind).any()]
    return Finding(" ".join(_silent(able[able["label"] == kind], *_KINDS[kind]) for kind in kinds))


def _silent(named: pd.DataFrame, one: str, many: str) -> str:
    """The sentence about the people, or the organisations, that are named."""
    quiet = ranked(named[named["quotations"] == 0], "name", "mentions")
    everybody, silent_ones = len(named), len(quiet)
    if not silent_ones:
        return (
            f"The only {one} named is quoted." if everybody == 1 else f"All {plural(everybody, one, many)} are quoted."
        )
    who = listed(with_counts(quiet["name"], quiet["mentions"]))
    if everybody == 1:
        return f"The only {one} named is never quoted: {who}."
    verb = "is" if silent_ones == 1 else "are"
    return f"{number(silent_ones)} of the {plural(everybody, one, many)} named {verb} never quoted: {who}."

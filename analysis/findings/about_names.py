"""Sentences about names: how often, where, together, and who is named without being quoted."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from .finding import Finding, in_articles, listed, number, percent, ranked, some

_KINDS = {
    "PER": ("person", "people"), "ORG": ("organisation", "organisations"), "LOC": ("place", "places"),
    "MISC": ("other name", "other names"),
}  # fmt: skip


def names(names: pd.DataFrame) -> Finding:
    """How many names of which kind there are, and which come most often; takes an ``entity_table``."""
    if names.empty:
        return Finding("No name was found.")
    kinds = [some(int(n), *_KINDS[k]) for k in _KINDS if (n := (names["label"] == k).sum())]
    top = ranked(names, "name", "mentions").head(3)
    most = [f"{n} ({number(m)})" for n, m in zip(top["name"], top["mentions"], strict=True)]
    once = int((names["mentions"] == 1).sum())
    return Finding(
        f"{some(len(names), 'name')} in {some(int(names['mentions'].sum()), 'mention')}: {listed(kinds)}. "
        f"Most often: {listed(most)}; {some(once, 'name')} only once."
    )


def mentions(mentions: pd.DataFrame, lengths: Mapping[str, int]) -> Finding:
    """Which name opens and which one reaches furthest through a text, or in how many articles each stands.

    Takes ``entity_mentions`` and the lengths of the articles.
    """
    if mentions.empty:
        return Finding("No name was found.")
    if len(lengths) > 1:
        return Finding(f"Of {some(len(lengths), 'article')} so many have the name: {in_articles(mentions, 'name')}.")
    reach = mentions.groupby(["article", "name"], sort=True)["start"].agg(["min", "max"]).reset_index()
    reach["share"] = (reach["max"] - reach["min"]) / reach["article"].map(dict(lengths)).astype(float)
    widest = reach.sort_values(["share", "name"], ascending=[False, True], kind="stable").iloc[0]
    first, share = mentions.sort_values("start", kind="stable").iloc[0]["name"], percent(widest["share"], 1)
    reach_of = f"From first to last mention {widest['name']} reaches furthest, over {share} of the text."
    return Finding(f"The first name is {first}. {reach_of}")


def pairs(pairs: pd.DataFrame) -> Finding:
    """Which names stand together most; takes a ``co_mentions`` table."""
    if pairs.empty:
        return Finding("No two names are mentioned together.")
    best = pairs.sort_values(["together", "source", "target"], ascending=[False, True, True]).head(3)
    what = [
        f"{s} with {t} ({number(n)})" for s, t, n in zip(best["source"], best["target"], best["together"], strict=True)
    ]
    once = int((pairs["together"] == 1).sum())
    return Finding(f"{some(len(pairs), 'pair')}, {number(once)} of them once only. Most often: {listed(what)}.")


def silent(table: pd.DataFrame) -> Finding:
    """Who is named and never quoted, people first; takes a ``speaking_and_named`` table."""
    able = table[table["label"].isin(["PER", "ORG"]) & (table["mentions"] > 0)]
    if able.empty:
        return Finding("No person and no organisation is named.")
    parts = []
    for kind in ("PER", "ORG"):
        rows = able[able["label"] == kind]
        silent = ranked(rows[rows["quotations"] == 0], "name", "mentions")
        if len(silent):
            who = [f"{n} ({number(m)})" for n, m in zip(silent["name"], silent["mentions"], strict=True)]
            parts.append(f"Named and not quoted are {number(len(silent))} of {some(len(rows), *_KINDS[kind])}: "
                         f"{listed(who)}.")  # fmt: skip
        elif len(rows):
            parts.append(f"Every one of {some(len(rows), *_KINDS[kind])} named is quoted.")
    return Finding(" ".join(parts))

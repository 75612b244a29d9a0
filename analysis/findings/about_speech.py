"""Sentences about quotations: who is quoted and how much, by which verbs, and whom the speakers name."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.text.english import listed, number, percent, plural

from .finding import Finding, ranked, with_counts


def speakers(table: pd.DataFrame, quotations: pd.DataFrame | None = None) -> Finding:
    """Who is quoted, with how many words and in which form; takes a ``speaker_table``.

    With the ``quotations`` it was made of, those in doubt are left out of *most words* and counted beside it: a mark
    that is never closed would make a speaker of whoever is named before it.
    """
    if table.empty:
        return Finding("No quotation was found.")
    named, words = table[table["speaker"].notna()], int(table["words"].sum())
    forms = [f"{number(n)} {kind}" for kind in ("direct", "mixed", "indirect") if (n := int(table[kind].sum()))]
    count = plural(int(table["quotations"].sum()), "quotation")
    nobody = int(table["quotations"].sum() - named["quotations"].sum())
    return Finding(
        f"{count} with {plural(words, 'word')} in all ({listed(forms)}), from {plural(len(named), 'speaker')}."
        + (_most_words(named, words) if quotations is None else _most_sure_words(quotations))
        + (f" {plural(nobody, 'quotation')} {'has' if nobody == 1 else 'have'} no speaker." if nobody else "")
    )


def _most_words(named: pd.DataFrame, words: int) -> str:
    top = ranked(named, "speaker", "words").head(4)
    shares = [
        f"{speaker} ({plural(int(own), 'word')}, {percent(own, words)})"
        for speaker, own in zip(top["speaker"], top["words"], strict=True)
    ]
    return f" Most words: {listed(shares)}." if shares else ""


def _most_sure_words(quotations: pd.DataFrame) -> str:
    """Who has most words in quotations that are not in doubt, and how many are."""
    unsure = quotations["doubt"].notna()
    sure = quotations[~unsure]
    sums = sure.groupby("speaker", sort=True)["words"].sum().reset_index()
    said = _most_words(sums, int(sure["words"].sum()))
    if not unsure.any():
        return said
    count, words = plural(int(unsure.sum()), "quotation"), plural(int(quotations.loc[unsure, "words"].sum()), "word")
    return f"{said} Left out of this: {count} in doubt, with {words}."


def quotations(table: pd.DataFrame, lengths: Mapping[str, int]) -> Finding:
    """How much of the text is quoted and where quotations begin; takes ``quotations`` and the articles' lengths."""
    if table.empty:
        return Finding("No quotation was found.")
    inside = sum(end - start for spans in table["spans"] for start, end in spans)
    sure = table[table["doubt"].isna()] if table["doubt"].isna().any() else table
    longest = sure.sort_values(["words", "article", "start"], ascending=[False, True, True]).iloc[0]
    middle = table["article"].map(dict(lengths)).astype(float) / 2
    early = int((table["start"] < middle).sum())
    speaker = longest["speaker"] if pd.notna(longest["speaker"]) else "no speaker named"
    return Finding(
        f"Quotations fill {percent(inside, sum(lengths.values()))} of the text; {number(early)} of "
        f"{number(len(table))} begin in the first half of their article. The longest has "
        f"{plural(int(longest['words']), 'word')} ({speaker})."
    )


def verbs(table: pd.DataFrame) -> Finding:
    """Which verbs and other cues introduce quotations; takes ``quotations``."""
    cued = table[table["cue_lemma"].notna()]
    if cued.empty:
        return Finding("No quotation has a reporting verb or another cue.")
    counts = cued["cue_lemma"].astype(object).value_counts().sort_index().sort_values(ascending=False, kind="stable")
    once = int((counts == 1).sum())
    seldom = f" {number(once)} of them {'occurs' if once == 1 else 'occur'} only once." if once else ""
    return Finding(
        f"{plural(len(counts), 'reporting verb or other cue', 'reporting verbs and other cues')} for "
        f"{number(len(cued))} of {plural(len(table), 'quotation')}: "
        f"{listed(with_counts(map(str, counts.index), counts), most=5)}.{seldom}"
    )


def who_names_whom(named: pd.DataFrame) -> Finding:
    """Who names what most often; takes a ``named_in_quotations`` table."""
    if named.empty:
        return Finding("No quotation with a speaker contains a name.")
    parts = []
    for speaker, rows in named.groupby("speaker", sort=False):
        top = ranked(rows, "name", "mentions").head(3)
        parts.append(f"{speaker} names {listed(with_counts(top['name'], top['mentions']))}")
    others = len(parts) - 3
    rest = [f"{plural(others, 'other speaker')} also {'names' if others == 1 else 'name'} somebody or something"]
    return Finding(f"Mentions inside quotations: {'; '.join([*parts[:3], *(rest if others > 0 else [])])}.")

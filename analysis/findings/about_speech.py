"""Sentences about quotations: who is quoted, how much, by which verbs, and whom they name."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from .finding import Finding, listed, number, percent, ranked, some


def speakers(speakers: pd.DataFrame) -> Finding:
    """Who is quoted, with how many words and in which form; takes a ``speaker_table``."""
    if speakers.empty:
        return Finding("No quotation was found.")
    named, words = speakers[speakers["speaker"].notna()], int(speakers["words"].sum())
    top = ranked(named, "speaker", "words").head(4)
    most = [
        f"{s} ({some(int(w), 'word')}, {percent(w, words)})" for s, w in zip(top["speaker"], top["words"], strict=True)
    ]
    forms = [f"{number(n)} {kind}" for kind in ("direct", "mixed", "indirect") if (n := int(speakers[kind].sum()))]
    nobody = int(speakers["quotations"].sum() - named["quotations"].sum())
    return Finding(
        f"{some(int(speakers['quotations'].sum()), 'quotation')} of {some(words, 'word')} in all ({listed(forms)}); "
        f"{some(len(named), 'speaker')}. Most words: {listed(most)}."
        + (f" {some(nobody, 'quotation')} have no speaker." if nobody > 1 else " One has no speaker." if nobody else "")
    )


def quotations(quotations: pd.DataFrame, lengths: Mapping[str, int]) -> Finding:
    """How much of the text is quoted and where quotations begin; takes ``quotations`` and the articles' lengths."""
    if quotations.empty:
        return Finding("No quotation was found.")
    inside = sum(end - start for spans in quotations["spans"] for start, end in spans)
    longest = quotations.sort_values(["words", "article", "start"], ascending=[False, True, True]).iloc[0]
    middle = quotations["article"].map(dict(lengths)).astype(float) / 2
    early = int((quotations["start"] < middle).sum())
    speaker = longest["speaker"] if pd.notna(longest["speaker"]) else "nobody who is named"
    return Finding(
        f"Quotations fill {percent(inside, sum(lengths.values()))} of all characters; {number(early)} of "
        f"{number(len(quotations))} begin in the first half of their article. The longest has "
        f"{some(int(longest['words']), 'word')} ({speaker})."
    )


def verbs(quotations: pd.DataFrame) -> Finding:
    """Which verbs and other cues report; takes ``quotations``."""
    cued = quotations[quotations["cue_lemma"].notna()]
    if cued.empty:
        return Finding("No quotation has a reporting verb or another cue.")
    counts = cued["cue_lemma"].astype(object).value_counts().sort_index().sort_values(ascending=False, kind="stable")
    once = int((counts == 1).sum())
    cues = listed((f"{cue} ({number(n)})" for cue, n in counts.items()), most=5)
    return Finding(
        f"{some(len(counts), 'cue')} for {number(len(cued))} of {some(len(quotations), 'quotation')}: "
        f"{cues}. {number(once)} of them {'reports' if once == 1 else 'report'} once only."
    )


def who_names_whom(named: pd.DataFrame) -> Finding:
    """Who names what most; takes a ``named_in_quotations`` table."""
    if named.empty:
        return Finding("No quotation with a speaker names anybody or anything.")
    parts = []
    for speaker, rows in named.groupby("speaker", sort=False):
        top = ranked(rows, "name", "mentions").head(3)
        what = [f"{n} ({number(m)})" for n, m in zip(top["name"], top["mentions"], strict=True)]
        parts.append(f"{speaker} names {listed(what)}")
    others = len(parts) - 3
    verb = "names" if others == 1 else "name"
    rest = [f"{some(others, 'other speaker')} {verb} somebody or something, too"] if others > 0 else []
    return Finding(f"Counting mentions inside quotations: {'; '.join([*parts[:3], *rest])}.")

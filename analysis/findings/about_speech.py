"""Sentences about quotations: who is quoted and how much, by which verbs, and whom the speakers name."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.tables.asked import takes_tables
from analysis.text.english import agreeing, clauses, count, listed, number, percent, percent_digits
from analysis.text.language import say
from analysis.text.leads import address, led

from .finding import Finding, ranked, with_counts
from .unnamed import with_names


@takes_tables(table="speaker_table", quotations="quotations")
def speakers(table: pd.DataFrame, quotations: pd.DataFrame | None = None) -> Finding:
    """Who is quoted, with how many words and in which form; takes a ``speaker_table``.

    With the ``quotations`` it was made of, those in doubt are left out of *most words* and counted beside it: a mark
    that is never closed would make a speaker of whoever is named before it.
    """
    if table.empty:
        return Finding(say("no quotation"))
    named, words = table[table["speaker"].notna()], int(table["words"].sum())
    forms = [
        led(agreeing(f"form {kind}", n), "quotations", type=kind)
        for kind in ("direct", "mixed", "indirect")
        if (n := int(table[kind].sum()))
    ]
    everything = say(
        "found speakers",
        quotations=led(count(int(table["quotations"].sum()), "quotation"), "quotations"),
        words=led(count(words, "word"), "quotations"),
        forms=listed(forms),
        speakers=led(count(len(named), "speaker"), "speakers"),
    )
    nobody = int(table["quotations"].sum() - named["quotations"].sum())
    most = _most_words(named, words, {}) if quotations is None else _most_sure_words(quotations)
    without = agreeing("found speakers nobody", nobody, quotations=_of_nobody(nobody)) if nobody else ""
    return Finding(" ".join(filter(None, [everything, most, without])))


def _of_nobody(n: int) -> str:
    return led(count(n, "quotation"), "quotations", speaker="\0")


def _most_words(named: pd.DataFrame, words: int, asked: Mapping[str, str]) -> str:
    top = ranked(named, "speaker", "words").head(4)
    digits = percent_digits(int(top["words"].max()), words) if len(top) else 0  # as in the chart
    shares = [
        led(
            f"{speaker} ({count(int(own), 'word')}, {percent(own, words, digits)})",
            "quotations", speaker=str(speaker), **asked,
        )
        for speaker, own in zip(top["speaker"], top["words"], strict=True)
    ]  # fmt: skip
    return say("found speakers most", list=listed(shares)) if shares else ""


def _most_sure_words(quotations: pd.DataFrame) -> str:
    """Who has most words in quotations that are not in doubt, and how many are."""
    unsure = quotations["doubt"].notna()
    sure = quotations[~unsure]
    named = with_names(sure)  # *la police* of ten articles is not one speaker
    sums = named.groupby("speaker", sort=True)["words"].sum().reset_index()
    said = _most_words(sums, int(sure["words"].sum()), {"doubt": "without"} if unsure.any() else {})
    if not unsure.any():
        return said
    n, doubtful = int(unsure.sum()), int(quotations.loc[unsure, "words"].sum())
    rows, words = (led(text, "quotations", doubt="only") for text in (count(n, "quotation"), count(doubtful, "word")))
    left_out = agreeing("found speakers doubt", n, quotations=rows, words=words)
    return f"{said} {left_out}".strip()


@takes_tables(table="quotations")
def quotations(table: pd.DataFrame, lengths: Mapping[str, int]) -> Finding:
    """How much of the text is quoted and where quotations begin; takes ``quotations`` and the articles' lengths."""
    if table.empty:
        return Finding(say("no quotation"))
    inside = sum(end - start for spans in table["spans"] for start, end in spans)
    sure = table[table["doubt"].isna()] if table["doubt"].isna().any() else table
    longest = sure.sort_values(["words", "article", "start"], ascending=[False, True, True]).iloc[0]
    middle = table["article"].map(dict(lengths)).astype(float) / 2
    early = int((table["start"] < middle).sum())
    return Finding(
        say(
            "found quotations" if len(table) > 1 else "found quotation",
            share=led(percent(inside, sum(lengths.values())), "quotations"),
            n=number(early),
            all=led(number(len(table)), "quotations"),
            words=led(count(int(longest["words"]), "word"), "article", article=longest["article"],
                      start=str(longest["start"])),
            speaker=longest["speaker"] if pd.notna(longest["speaker"]) else say("no speaker"),
        )
    )  # fmt: skip


@takes_tables(table="quotations")
def verbs(table: pd.DataFrame) -> Finding:
    """Which verbs and other cues introduce quotations; takes ``quotations``."""
    cued = table[table["cue_lemma"].notna()]
    if cued.empty:
        return Finding(say("found verbs none"))
    counts = cued["cue_lemma"].astype(object).value_counts().sort_index().sort_values(ascending=False, kind="stable")
    once = int((counts == 1).sum())
    found = say(
        "found verbs",
        verbs=led(count(len(counts), "reporting"), "quotations"),
        n=led(number(len(cued)), "quotations"),
        quotations=led(count(len(table), "quotation"), "quotations"),
        list=listed(
            with_counts(map(str, counts.index), counts, "quotations", "verb"), most=5, rest=address("quotations")
        ),
    )
    return Finding(f"{found} {agreeing('found verbs once', once)}" if once else found)


@takes_tables(named="named_in_quotations")
def who_names_whom(named: pd.DataFrame) -> Finding:
    """Who names what most often; takes a ``named_in_quotations`` table."""
    if named.empty:
        return Finding(say("whom none"))
    parts = []
    for speaker, rows in named.groupby("speaker", sort=False):
        top = ranked(rows, "name", "mentions").head(3)
        told = with_counts(top["name"], top["mentions"], "quotations", "naming", speaker=str(speaker))
        parts.append(say("found whom names", who=speaker, names=listed(told)))
    others = len(parts) - 3
    rest = (
        agreeing("found whom others", others, speakers=led(count(others, "other speaker"), "speakers"))
        if others > 0
        else ""
    )
    return Finding(say("found whom", parts=clauses(*parts[:3], rest)))

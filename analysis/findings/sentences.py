"""What each table says, in one to three sentences; all numbers and names come from the table that is given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from analysis.corpus import Article

from .finding import Finding, listed, number, percent, ranked, some
from .lexis import in_articles

_KINDS = {
    "PER": ("person", "people"), "ORG": ("organisation", "organisations"), "LOC": ("place", "places"),
    "MISC": ("other name", "other names"),
}  # fmt: skip
_PARTS = {"NOUN": "noun", "VERB": "verb", "ADJ": "adjective", "PROPN": "proper name"}


def source_line(articles: Iterable[Article]) -> Finding:
    """What stands under a chart: the article with its date, or how many articles from when to when.

    >>> from analysis.corpus import article_from_text
    >>> source_line([article_from_text("Un pont.", id="pont")])
    Source: “pont”, no date
    """
    given = list(articles)
    if len(given) == 1:
        return Finding(f"Source: “{given[0].title or given[0].id}”, {_dates(given) or 'no date'}")
    return Finding(f"Source: {some(len(given), 'article')}, {_dates(given) or 'no date'}")


def _dates(articles: list[Article]) -> str:
    """From when to when the articles are, and how many are not known; nothing where no article has a date."""
    days = sorted(a.date.date().isoformat() for a in articles if a.date)
    when = " to ".join(dict.fromkeys([*days[:1], *days[-1:]]))
    undated = len(articles) - len(days)
    return f"{when} ({number(undated)} without a date)" if days and undated else when


def dates_found(articles: Iterable[Article]) -> Finding:
    """From how many days the articles are.

    >>> dates_found([])
    No article has a date.
    """
    given = list(articles)
    days = {a.date.date() for a in given if a.date}
    if not days:
        return Finding("No article has a date.")
    one = f"All dated articles are of one day, {_dates(given)}."
    return Finding(one if len(days) == 1 else f"The articles are of {some(len(days), 'day')}, {_dates(given)}.")


def corpus_found(articles: Iterable[Article], tokens: pd.DataFrame) -> Finding:
    """How much there is to read, how much of it is quoted, and from when it is."""
    given = list(articles)
    quoted = int(tokens["quotation"].notna().sum())
    return Finding(
        f"{some(len(given), 'article')} of {some(sum(len(a.text) for a in given), 'character')} and "
        f"{some(len(tokens), 'counted word')}; dates: {_dates(given) or 'none'}. "
        f"{some(quoted, 'word')} ({percent(quoted, len(tokens))}) stand in quotations."
    )


def names_found(names: pd.DataFrame) -> Finding:
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


def places_found(mentions: pd.DataFrame, lengths: Mapping[str, int]) -> Finding:
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


def speakers_found(speakers: pd.DataFrame) -> Finding:
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


def reach_found(quotations: pd.DataFrame, lengths: Mapping[str, int]) -> Finding:
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


def verbs_found(quotations: pd.DataFrame) -> Finding:
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


def named_in_quotations_found(named: pd.DataFrame) -> Finding:
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


def silent_found(table: pd.DataFrame) -> Finding:
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


def lemmas_found(frequencies: pd.DataFrame) -> Finding:
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


def keyness_found(keyness: pd.DataFrame, reference: str = "the reference") -> Finding:
    """Which words are unusually frequent, chance left out as ``keyness_chart`` does; takes a ``keyness`` table."""
    over = keyness[(keyness["log_ratio"] > 0) & (keyness["p_value"] <= 0.05)]
    if over.empty:
        return Finding(f"No word is clearly more frequent than in {reference}.")
    top = ranked(over, "word", "log_likelihood").head(5)
    what = [f"{w} ({number(n)})" for w, n in zip(top["word"], top["count_target"], strict=True)]
    more = listed(what)
    return Finding(f"Most unusually frequent, compared with {reference}: {more}; occurrences in brackets.")


def pairs_found(pairs: pd.DataFrame) -> Finding:
    """Which names stand together most; takes a ``co_mentions`` table."""
    if pairs.empty:
        return Finding("No two names are mentioned together.")
    best = pairs.sort_values(["together", "source", "target"], ascending=[False, True, True]).head(3)
    what = [
        f"{s} with {t} ({number(n)})" for s, t, n in zip(best["source"], best["target"], best["together"], strict=True)
    ]
    once = int((pairs["together"] == 1).sum())
    return Finding(f"{some(len(pairs), 'pair')}, {number(once)} of them once only. Most often: {listed(what)}.")


def collocates_found(collocations: pd.DataFrame, node: str) -> Finding:
    """Which words keep company with a word; takes ``collocations``."""
    if collocations.empty:
        return Finding(f"No word stands near “{node}”.")
    top = ranked(collocations, "word", "log_dice").head(4)
    what = [f"{w} ({number(n)})" for w, n in zip(top["word"], top["count"], strict=True)]
    return Finding(f"Nearest to “{node}” by log Dice: {listed(what)}; times together in brackets.")

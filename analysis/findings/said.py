"""What speakers say: the tone of the verbs that report them, what they are said to want, and their words."""

from __future__ import annotations

import pandas as pd

from analysis.lexicons import lexicon
from analysis.tables import SCHEMAS
from analysis.tables.asked import takes_tables

from .unnamed import with_names


def verb_tones() -> dict[str, str]:
    """The tone of each reporting verb, by its lemma, for ``charts.verbs_by_speaker``.

    Tones are those of ``speech_verbs.tsv``: ``neutral``, ``assertive``, ``supportive``, ``doubtful``, ``critical`` or
    ``emotive``.

    >>> verb_tones()["accuser"]
    'critical'
    """
    return {row["lemma"]: row["tone"] for row in lexicon("speech_verbs")}


@takes_tables(tokens="tokens", quotations="quotations")
def said_to_want(tokens: pd.DataFrame, quotations: pd.DataFrame, *, around: int = 60) -> pd.DataFrame:
    """Words of will, need, right and refusal inside quotations, with their speakers, in the order of the text.

    ``tokens`` and ``quotations`` are tables of the same articles; the words are those of ``wanting_words.tsv``, looked
    up by lemma and part of speech. Returns the columns ``speaker``, which may be missing; ``kind`` of word; ``word`` as
    written; ``said``, the word with up to ``around`` characters of the quotation on each side; ``article``, ``start``
    and ``end`` of the word.

    The speaker is not always the one who wants something: *il les accuse de vouloir …* is about others.

    >>> from analysis.tables import frame
    >>> said_to_want(frame("tokens", []), frame("quotations", [])).columns.to_list()
    ['speaker', 'kind', 'word', 'said', 'article', 'start', 'end']
    """
    kinds = {(row["lemma"], row["pos"]): row["kind"] for row in lexicon("wanting_words")}
    quoted = tokens[tokens["quotation"].notna()]
    wanting = [(lemma, pos) in kinds for lemma, pos in zip(quoted["lemma"], quoted["pos"], strict=True)]
    found = quoted[pd.Series(wanting, index=quoted.index, dtype=bool)].rename(columns={"text": "word"})
    given = quotations[["article", "quote", "speaker", "spans", "text"]]
    rows = found.merge(given, left_on=["article", "quotation"], right_on=["article", "quote"], how="inner")
    said = [
        _around(text, _place(spans, start), len(word), around)
        for text, spans, start, word in zip(rows["text"], rows["spans"], rows["start"], rows["word"], strict=True)
    ]
    schema = SCHEMAS["said_to_want"]
    kind = [kinds[lemma, pos] for lemma, pos in zip(rows["lemma"], rows["pos"], strict=True)]
    return rows.assign(said=said, kind=kind)[list(schema)].astype(dict(schema))


#: The column of ``words_by_speaker`` for words outside quotations.
OUTSIDE = "outside quotations"


@takes_tables(tokens="tokens", quotations="quotations")
def words_by_speaker(
    tokens: pd.DataFrame, quotations: pd.DataFrame, *, top: int = 8, min_count: int = 2, least: int = 10
) -> pd.DataFrame:
    """How often each speaker uses each word, for ``words.word_map`` or ``words.subset_specificities``.

    ``tokens`` and ``quotations`` are tables of the same articles. Returns a table with a row for each ``word`` and
    ``pos`` (the index) and a column of counts for each of the ``top`` speakers with most quoted words (of several
    articles, of those with a name), and one for ``outside quotations``; columns with fewer than ``least`` counted words
    are left out. Nouns, proper names, verbs and adjectives are counted that are not stop words, occur at least
    ``min_count`` times and in at least two columns: a
    word used by one speaker only tells nothing about the others.

    >>> from analysis.tables import frame
    >>> words_by_speaker(frame("tokens", []), frame("quotations", [])).shape
    (0, 0)
    """
    stop = {row["word"] for row in lexicon("stop_words")}
    content = tokens[tokens["pos"].isin(["NOUN", "PROPN", "VERB", "ADJ"])]
    content = content[~content["lemma"].str.lower().isin(stop)]
    named = with_names(quotations)
    ranked = named.groupby("speaker", sort=True)["words"].sum().sort_values(ascending=False, kind="stable")
    given = quotations[quotations["speaker"].isin(ranked.index[:top])]
    who = dict(zip(zip(given["article"], given["quote"], strict=True), given["speaker"], strict=True))
    subsets = [
        OUTSIDE if pd.isna(quote) else who.get((article, quote))
        for article, quote in zip(content["article"], content["quotation"], strict=True)
    ]
    sorted_in = content.assign(subset=pd.Series(subsets, index=content.index, dtype="string")).dropna(subset=["subset"])
    sizes = sorted_in.groupby("subset").size()
    sorted_in = sorted_in[sorted_in["subset"].isin(sizes.index[sizes >= least])]
    counts = sorted_in.groupby(["lemma", "pos", "subset"]).size().unstack(fill_value=0).astype("int64")
    counts = counts[(counts.sum(axis=1) >= min_count) & ((counts > 0).sum(axis=1) > 1)]
    counts = counts.loc[:, counts.any(axis=0)].rename_axis(index=["word", "pos"])
    return counts.astype(dict.fromkeys(counts.columns, "int64"))


def _place(spans: list[list[int]], start: int) -> int:
    """The offset, in the text of a quotation, of a character of the article; spans are joined by ``" … "``."""
    before = 0
    for begin, end in spans:
        if start < end:
            return before + start - begin
        before += end - begin + len(" … ")
    raise ValueError(f"no span of {spans} holds the character {start}")


def _around(text: str, place: int, length: int, around: int) -> str:
    """A word with its context, cut at spaces."""
    left, right = text[:place], text[place + length :]
    if len(left) > around:
        left = "… " + left[-around:].partition(" ")[2]
    if len(right) > around:
        right = right[:around].rpartition(" ")[0] + " …"
    return " ".join(f"{left}{text[place : place + length]}{right}".split())

"""What lists of words say about quotations: the tone of reporting verbs, and what the quoted are said to want."""

from __future__ import annotations

import pandas as pd

from analysis.lexicons import lexicon

_COLUMNS = {
    "speaker": "string", "kind": "string", "word": "string", "said": "string", "article": "string", "start": "int64",
    "end": "int64",
}  # fmt: skip


def verb_tones() -> dict[str, str]:
    """How charged each reporting verb is, by its lemma (``speech_verbs.tsv``): what ``verbs_by_speaker`` takes.

    >>> verb_tones()["accuser"]
    'critical'
    """
    return {row["lemma"]: row["tone"] for row in lexicon("speech_verbs")}


def said_to_want(tokens: pd.DataFrame, quotations: pd.DataFrame, *, around: int = 60) -> pd.DataFrame:
    """Every word of will, need, right or refusal in a quotation, with whose quotation it is, in the order of the text.

    ``tokens`` and ``quotations`` are tables of the same articles; the words are those of ``wanting_words.tsv``, looked
    up by lemma and part of speech. Returns ``speaker``, or missing; ``kind`` of word; ``word`` as written; ``said``, up
    to ``around`` characters of the quotation to each side; ``article``, ``start`` and ``end`` of the word.

    The speaker need not be the one who wants: *il les accuse de vouloir …* tells what the speaker says others want.

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
    kind = [kinds[lemma, pos] for lemma, pos in zip(rows["lemma"], rows["pos"], strict=True)]
    return rows.assign(said=said, kind=kind)[list(_COLUMNS)].astype(_COLUMNS)


def _place(spans: list[list[int]], start: int) -> int:
    """Where a character of the article stands in the text of the quotation, whose spans are joined by ``" … "``."""
    before = 0
    for begin, end in spans:
        if start < end:
            return before + start - begin
        before += end - begin + len(" … ")
    raise ValueError(f"no span of {spans} holds the character {start}")


def _around(text: str, place: int, length: int, around: int) -> str:
    """The words around a place, cut at spaces."""
    left, right = text[:place], text[place + length :]
    if len(left) > around:
        left = "… " + left[-around:].partition(" ")[2]
    if len(right) > around:
        right = right[:around].rpartition(" ")[0] + " …"
    return " ".join(f"{left}{text[place : place + length]}{right}".split())

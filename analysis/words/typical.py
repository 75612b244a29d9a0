"""The words that are worth following in a corpus: frequent here and not everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from spacy.tokens import Doc

from analysis.lexicons import from_lexicons, lexicon
from analysis.measures import log_likelihood

from .frequencies import word_frequencies
from .general import general_french
from .selection import stop_words

_FORM = re.compile(r"(\S[^;]*) \(\d+\)")


def typical_words(
    docs: Doc | Iterable[Doc], *, top: int = 12, pos: Sequence[str] = ("NOUN", "PROPN", "VERB", "ADJ")
) -> list[str]:
    """The ``top`` lemmas of some parts of speech that most exceed their frequency in general French, by log-likelihood.

    The forms of a lemma are looked up in ``general_french``; stop words, reporting verbs, which are frequent in any
    news, and words found once are left out. Words
    chosen so say what a corpus is about; the most frequent ones say that it is in French: *juillet* peaks in July.
    """
    everything = word_frequencies(docs)
    counts = everything[everything["pos"].isin(list(pos)) & ~everything["word"].str.lower().isin(stop_words())]
    counts = counts[~((counts["pos"] == "VERB") & counts["word"].isin(_reporting()))]
    again = counts[counts["count"] > 1].drop_duplicates("word")
    if again.empty:
        return [str(word) for word in counts["word"].drop_duplicates().head(top)]
    general = general_french()
    known = dict(zip(general["word"], general["count"], strict=True))
    elsewhere = [sum(_known(form.lower(), known) for form in _FORM.findall(forms)) for forms in again["forms"]]
    here, there = int(everything["count"].sum()), int(general["count"].sum())
    evidence = log_likelihood(again["count"].to_numpy(), np.asarray(elsewhere), here, there, signed=True)
    ranked = again.assign(evidence=evidence).sort_values(["evidence", "word"], ascending=[False, True], kind="stable")
    return [str(word) for word in ranked["word"].head(top)]


@from_lexicons
def _reporting() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon("speech_verbs"))


def _known(form: str, known: Mapping[str, int]) -> int:
    """How often a form is found; wordfreq has no hyphens and no dots (*États-Unis*, *M.*): the rarest part counts.

    >>> _known("états-unis", {"états": 9, "unis": 4}), _known("m.", {"m": 7})
    (4, 7)
    """
    if form in known:
        return known[form]
    parts = [part for part in re.split(r"[-.'’/]", form) if part]
    return min((known.get(part, 0) for part in parts), default=0)

"""Keyness: the words that a target has more or less often than a reference."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Unpack

import numpy as np
import pandas as pd
from spacy.tokens import Doc

from analysis.measures import (
    adjusted_p_values,
    bayes_information,
    chi_square,
    log_likelihood,
    log_ratio,
    log_ratio_interval,
    odds_ratio,
    p_value,
    per_million,
    percent_difference,
    specificity,
)
from analysis.measures.significance import Correction

from .frequencies import Key, in_order
from .segmentation import lookup_form, word_spans
from .selection import By, Options, checked, checked_by, selected, stop_list
from .tables import table_of
from .view import form_of

Corpus = Doc | Iterable[Doc] | pd.DataFrame


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts by word and part of speech; without ``tagged`` the part of speech is missing."""

    counts: dict[Key, int]
    tagged: bool

    def untagged(self, stops: frozenset[str] = frozenset()) -> Counts:
        """The same in lower case, without parts of speech, as lists of words from elsewhere have it.

        Such lists cut words at hyphens, and know neither numbers nor abbreviations with a dot: unless they are treated
        alike here, every compound is a key word. ``stops`` are left out of such a list whatever they are there: *sous*,
        if it is left out as a preposition on one side, cannot be counted as the plural of *sou* on the other.
        """
        total: defaultdict[Key, int] = defaultdict(int)
        for (word, pos), n in self.counts.items():
            if not pos and word.isalpha():  # almost all of 300,000: nothing to cut in them
                total[word.lower(), ""] += n
                continue
            for part in word.split("-"):
                particle = pos == "PROPN" and part.islower()  # the *al* of *al-Watan* is no word of its own
                if particle:
                    continue
                if part.isalpha():
                    total[part.lower(), ""] += n
                elif part.replace("'", "").isalpha():
                    for start, end in word_spans(part):  # the *c'est* of *c'est-à-dire*
                        total[part[start:end].lower(), ""] += n
        return Counts({key: n for key, n in total.items() if key[0] not in stops}, tagged=False)

    def capitals(self) -> dict[str, str]:
        """The words in lower case that are mostly names, as they are written: *obama* is *Obama*.

        >>> Counts({("Obama", "PROPN"): 3, ("pont", "NOUN"): 2}, tagged=True).capitals()
        {'obama': 'Obama'}
        """
        if not self.tagged:
            return {}
        total: Counter[str] = Counter()
        names: Counter[tuple[str, str]] = Counter()
        for (word, pos), n in self.counts.items():
            total[word.lower()] += n
            if pos == "PROPN" and word != word.lower():
                names[word.lower(), word] += n
        return {low: word for (low, word), n in sorted(names.items()) if 2 * n > total[low]}


def word_counts(corpus: Corpus, by: By = "lemma", options: Options | None = None) -> Counts:
    """The counts of ``Doc``s, of a table of ``tokens``, or of a table of frequencies (``word``, ``pos``, ``count``)."""
    options = options or {}
    if not isinstance(corpus, pd.DataFrame):
        total: Counter[Key] = Counter()
        for item in selected(corpus, options):
            total.update(zip(item.names(by), item.pos(), strict=True))
        return Counts(dict(total), tagged=True)
    checked(options)
    if {"lemma", "text", "pos"} <= set(corpus.columns):
        return _of_tokens(corpus, by, options)
    if {"word", "count"} <= set(corpus.columns):
        return _of_frequencies(corpus, options)
    raise ValueError(
        f"a table to compare must be one of tokens or of frequencies; found the columns {', '.join(corpus.columns)}"
    )


def _of_tokens(table: pd.DataFrame, by: By, options: Options) -> Counts:
    checked_by(by)
    if options.get("regions") is not None:
        table = table[table["region"].isin(list(options["regions"] or ()))]
    if options.get("speakers") is not None:
        raise ValueError("a table of tokens does not know speakers: give docs, or choose rows by `quotation` yourself")
    if options.get("quotations", "in") != "in":
        quoted = table["quotation"].notna()
        table = table[quoted if options["quotations"] == "only" else ~quoted]
    table = _listed(table, "lemma", options)
    names = table["lemma"]
    if by == "form":
        names = pd.Series(map(form_of, table["text"], table["pos"]), index=table.index, dtype="string")
    pairs = pd.Series(1, index=pd.MultiIndex.from_arrays([names, table["pos"]])).groupby(level=[0, 1]).sum()
    return Counts(dict(pairs.items()), tagged=True)  # type: ignore[arg-type]


def _of_frequencies(table: pd.DataFrame, options: Options) -> Counts:
    for name in ("regions", "speakers"):
        if options.get(name) is not None:
            raise ValueError(f"a table of frequencies has no {name}: count the docs with {name}=… first")
    if options.get("quotations", "in") != "in":
        raise ValueError("a table of frequencies has no quotations: count the docs with quotations=… first")
    tagged = "pos" in table.columns and bool(table["pos"].notna().any() or not len(table))
    if not tagged and options.get("pos") is not None:
        raise ValueError("this table of frequencies has no parts of speech, so pos=… cannot choose among them")
    table = _listed(table, "word", options)
    pos = table["pos"].tolist() if tagged else [""] * len(table)
    total: Counter[Key] = Counter()
    for word, tag, n in zip(table["word"].tolist(), pos, table["count"].tolist(), strict=True):
        total[word, tag] += int(n)
    return Counts(dict(total), tagged)


def _listed(table: pd.DataFrame, column: str, options: Options) -> pd.DataFrame:
    pos, stops = options.get("pos"), stop_list(options)
    if pos is not None:
        table = table[table["pos"].isin(list(pos))]
    return table[~table[column].map(lookup_form).isin(stops)] if stops else table


def keyness(target: Corpus, reference: Corpus, *, by: By = "lemma", **options: Unpack[Options]) -> pd.DataFrame:
    """The words of two corpora, with how much more frequent each is in the target, most telling first.

    ``target`` and ``reference`` are ``Doc``s, tables of ``tokens`` (or any choice of their rows), or tables of
    frequencies, as ``general_french()`` gives; they should not overlap. With a reference that has no
    parts of speech, both are counted without them, in lower case, cut at hyphens, without numbers; what is
    mostly a name in the target is then written with its capitals. Options as in
    ``Options`` hold for both sides, so a speaker is compared with all speakers by
    ``keyness(tokens(docs, speakers=["…"]), tokens(docs, quotations="only"))``.

    Returns ``word``, ``pos``; ``count_target``, ``count_reference``, ``per_million_target``, ``per_million_reference``;
    ``log_likelihood`` over four cells (Dunning 1993), negative if rarer in the target; ``log_ratio`` (Hardie 2014), 1
    for twice as frequent, -1 for half; ``p_value`` of the log-likelihood, not corrected for the number of words;
    ``specificity`` (Lafon 1980), 3 for 1 in 1000, negative if rarer in the target. Words are sorted by ``specificity``.
    ``keyness_measures`` adds more measures and corrections.

    For the specificity, the target is a part of both corpora together.
    """
    return _table(_compared(target, reference, by, options))


def _compared(target: Corpus, reference: Corpus, by: By, options: Options) -> pd.DataFrame:
    one, other = word_counts(target, by, options), word_counts(reference, by, options)
    shown: dict[str, str] = {}
    if one.tagged != other.tagged:
        shown = other.capitals() | one.capitals()
        stops = stop_list(options)
        one, other = one.untagged(stops), other.untagged(stops)
    keys = list(one.counts | other.counts)
    return pd.DataFrame(
        {
            "word": pd.Series([shown.get(word, word) for word, _ in keys], dtype="string"),
            "pos": pd.Series([pos or None for _, pos in keys], dtype="string"),
            "a": np.array([one.counts.get(key, 0) for key in keys], dtype=np.int64),
            "b": np.array([other.counts.get(key, 0) for key in keys], dtype=np.int64),
        }
    )


def _cells(pairs: pd.DataFrame) -> tuple[np.ndarray, np.ndarray, int, int]:
    a, b = pairs["a"].to_numpy(), pairs["b"].to_numpy()
    return a, b, int(a.sum()), int(b.sum())


def _array(values: Any) -> np.ndarray:
    return np.atleast_1d(np.asarray(values, dtype=np.float64))


def _table(pairs: pd.DataFrame) -> pd.DataFrame:
    a, b, c, d = _cells(pairs)
    g2 = _array(log_likelihood(a, b, c, d, signed=True))
    table = table_of(
        "keyness",
        {
            "word": pairs["word"],
            "pos": pairs["pos"],
            "count_target": a,
            "count_reference": b,
            "per_million_target": _array(per_million(a, c)),
            "per_million_reference": _array(per_million(b, d)),
            "log_likelihood": g2,
            "log_ratio": _array(log_ratio(a, b, c, d)),
            "p_value": _array(p_value(g2)),
            "specificity": _array(specificity(a, c, a + b, c + d)),
        },
    )
    return in_order(table, "specificity")


def keyness_measures(
    target: Corpus,
    reference: Corpus,
    *,
    by: By = "lemma",
    correction: Correction = "holm",
    confidence: float = 0.95,
    **options: Unpack[Options],
) -> pd.DataFrame:
    """``keyness`` with more measures: the same rows, and these columns besides those of ``keyness``.

    ``log_ratio_low`` and ``log_ratio_high``, the limits of the log ratio at that ``confidence``;
    ``log_likelihood_two_cells`` (Rayson and Garside 2000); ``chi_square``; ``percent_difference`` (Gabrielatos and
    Marchi 2012); ``odds_ratio``; ``bayes_information`` (Wilson 2013: above 2 some, above 10 very strong evidence);
    ``p_value_corrected`` for the number of words tested, by ``correction`` (``"holm"``, ``"bonferroni"``,
    ``"benjamini-hochberg"``, ``"benjamini-yekutieli"``).
    """
    table = _table(_compared(target, reference, by, options))
    a, b = table["count_target"].to_numpy(), table["count_reference"].to_numpy()
    c, d = int(a.sum()), int(b.sum())
    low, high = log_ratio_interval(a, b, c, d, confidence)
    more = {
        "log_ratio_low": low,
        "log_ratio_high": high,
        "log_likelihood_two_cells": log_likelihood(a, b, c, d, cells=2, signed=True),
        "chi_square": chi_square(a, b, c, d),
        "percent_difference": percent_difference(a, b, c, d),
        "odds_ratio": odds_ratio(a, b, c, d),
        "bayes_information": bayes_information(np.abs(table["log_likelihood"].to_numpy()), c + d),
        "p_value_corrected": adjusted_p_values(table["p_value"].to_numpy(), correction),
    }
    return table.assign(**{name: _array(values) for name, values in more.items()})

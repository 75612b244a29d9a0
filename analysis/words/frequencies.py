"""Frequencies of words: by lemma or form, per million, over how many articles, how evenly."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any, Unpack

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from spacy.tokens import Doc

from analysis.measures import per_million
from analysis.tables.order import steady

from .selection import By, Options, Selected, checked_by, selected
from .tables import table_of
from .view import form_of

Key = tuple[str, str]
Written = tuple[str, str, str]
Column = NDArray[np.int32]


def _column(values: array[int]) -> Column:
    return np.frombuffer(values, dtype=np.int32) if values else np.empty(0, np.int32)


@dataclass
class Postings:
    """Counts of things by article, as three columns of small integers: twelve bytes per distinct word."""

    keys: dict[Hashable, int] = field(default_factory=dict)
    sizes: list[int] = field(default_factory=list)
    _key: array[int] = field(default_factory=lambda: array("i"))
    _article: array[int] = field(default_factory=lambda: array("i"))
    _count: array[int] = field(default_factory=lambda: array("i"))

    def add(self, counts: Counter[Any], size: int | None = None) -> None:
        """Take in the counts of the next article, which has ``size`` words."""
        article, keys = len(self.sizes), self.keys
        self.sizes.append(sum(counts.values()) if size is None else size)
        for key, n in counts.items():
            self._key.append(keys.setdefault(key, len(keys)))
            self._article.append(article)
            self._count.append(n)

    def columns(self) -> tuple[Column, Column, Column]:
        """Number of the key, number of the article, count."""
        return _column(self._key), _column(self._article), _column(self._count)

    def counts(self) -> NDArray[np.int64]:
        """The count of every key in the whole."""
        key, _, count = self.columns()
        return np.bincount(key, weights=count, minlength=len(self.keys)).astype(np.int64)

    def articles(self) -> NDArray[np.int64]:
        """In how many articles every key occurs."""
        return np.bincount(self.columns()[0], minlength=len(self.keys)).astype(np.int64)

    def dp(self) -> NDArray[np.float64]:
        """Gries' DP of every key, its parts the articles; summed over the articles that have the word, and the rest."""
        key, article, count = self.columns()
        share = np.asarray(self.sizes, dtype=np.float64) / max(sum(self.sizes), 1)
        expected, observed = share[article], count / self.counts()[key]
        gaps = np.bincount(key, weights=np.abs(observed - expected) - expected, minlength=len(self.keys))
        dp: NDArray[np.float64] = np.clip(0.5 * (gaps + 1.0), 0.0, 1.0)
        return dp.round(12)  # a sum depends on the order of articles after that


def word_frequencies(docs: Doc | Iterable[Doc], *, by: By = "lemma", **options: Unpack[Options]) -> pd.DataFrame:
    """How often the words of one or several ``Doc``s occur, most frequent first.

    ``by`` says whether lemmas (``"lemma"``) or forms (``"form"``) are counted, each with its part of speech. Options as
    in ``Options``: ``word_frequencies(docs, quotations="out")`` counts the words of the journalists,
    ``quotations="only"`` those of the people they quote.

    Returns the columns ``word``, ``pos``, ``count``; ``per_million`` of the words that the options leave in, so that
    the column sums to a million; ``articles`` that contain the word; ``dp``, how unevenly it is spread over articles
    (Gries 2008: 0 is even, near 1 in one short article); ``forms`` with counts, as in ``parle (3); parlent (1)``.
    """
    checked_by(by)
    return _frequencies(_read(item, by) for item in selected(docs, options))


def token_frequencies(tables: Iterable[pd.DataFrame], *, by: By = "lemma") -> pd.DataFrame:
    """``word_frequencies`` from tables of ``tokens``, one after the other, as the parts of a large corpus are.

    The words of an article must be in one table. Memory grows with the distinct words, not with the tables. Returns
    what ``word_frequencies`` returns for the same articles, if the tables have the words that its options leave in.

    >>> len(token_frequencies([]))
    0
    """
    checked_by(by)
    return _frequencies(_articles(tables, by))


def words_by_article(items: Iterable[Selected], found: list[dict[str, Any]]) -> Iterator[Selected]:
    """The articles as they pass; ``found`` gets a row for each lemma and form in each, with its count.

    ``frequencies_by_article`` makes the table of frequencies of such rows. The forms are those of the reading copy, in
    which a word cut at the end of a line is one word.
    """
    for item in items:
        for (word, pos, form), n in Counter(_read(item, "lemma")).items():
            found.append({"article": item.article.id, "word": word, "pos": pos, "form": form, "count": n})
        yield item


def frequencies_by_article(tables: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """``word_frequencies`` from tables of such rows, one after the other; those of an article are in one table."""
    return _frequencies(_counts(tables))


def _counts(tables: Iterable[pd.DataFrame]) -> Iterator[dict[Written, int]]:
    for table in tables:
        columns = [table[name].tolist() for name in ("article", "word", "pos", "form", "count")]
        for _, rows in groupby(zip(*columns, strict=True), key=itemgetter(0)):
            yield {(word, pos, form): n for _, word, pos, form, n in rows}


def _articles(tables: Iterable[pd.DataFrame], by: By) -> Iterator[Iterator[Written]]:
    for table in tables:
        for _, rows in table.groupby("article", sort=False):
            pos = rows["pos"].tolist()
            written = [form_of(text, tag) for text, tag in zip(rows["text"], pos, strict=True)]
            names = rows["lemma"].tolist() if by == "lemma" else written
            yield zip(names, pos, written, strict=True)


def _read(item: Selected, by: By) -> Iterator[Written]:
    """The counted words of an article: name, part of speech, and the form as written."""
    written = item.names("form")
    return zip(item.names(by) if by == "lemma" else written, item.pos(), written, strict=True)


def _frequencies(articles: Iterable[Iterator[Written] | dict[Written, int]]) -> pd.DataFrame:
    postings, forms = Postings(), Counter[Written]()
    for words in articles:
        triples = Counter(words)
        forms.update(triples)
        counts: Counter[Key] = Counter()
        for (name, pos, _), n in triples.items():
            counts[name, pos] += n
        postings.add(counts)
    return _table(postings, forms)


def _table(postings: Postings, forms: Counter[Written]) -> pd.DataFrame:
    by_key: dict[Any, list[tuple[int, str]]] = {key: [] for key in postings.keys}
    for (name, pos, form), n in forms.items():
        by_key[name, pos].append((-n, form))
    counts = postings.counts()
    keys: list[Any] = list(postings.keys)
    table = table_of(
        "word_frequencies",
        {
            "word": [word for word, _ in keys],
            "pos": [pos for _, pos in keys],
            "count": counts,
            "per_million": np.atleast_1d(per_million(counts, counts.sum())),
            "articles": postings.articles(),
            "dp": postings.dp(),
            "forms": ["; ".join(f"{form} ({-n})" for n, form in sorted(by_key[key])) for key in keys],
        },
    )
    return in_order(table, "count")


def in_order(table: pd.DataFrame, measure: str, *names: str) -> pd.DataFrame:
    """The table from the largest value of a measure down, ties by word and part of speech: the same in any order."""
    for name in reversed(names or ("word", "pos")):  # one after the other: words are mostly in order already
        table = table.sort_values(name, kind="stable")
    return table.sort_values(measure, ascending=False, kind="stable", ignore_index=True, key=steady)

"""Where words occur: how evenly over the parts of a corpus, where in an article, when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from itertools import pairwise
from typing import Any, Literal, Unpack

import numpy as np
import pandas as pd
from spacy.tokens import Doc

from analysis.measures import (
    carroll_d2,
    dp,
    dp_norm,
    juilland_d,
    kullback_leibler,
    per_million,
    rosengren_s,
    zipf,
)
from analysis.pipeline.components import copy_of

from .frequencies import Key, Postings, in_order
from .segmentation import lookup_form
from .selection import By, Options, selected
from .tables import table_of

_CELLS = 4_000_000


def frequency_measures(
    docs: Doc | Iterable[Doc], *, by: By = "lemma", parts: int | None = None, **options: Unpack[Options]
) -> pd.DataFrame:
    """Frequency and dispersion of every word, by several measures, most frequent first.

    Dispersion is measured over the articles or, with ``parts``, over that number of stretches of equal length, cut from
    all the words in order; use this for a single article. Options as in ``Options``.

    Returns the columns ``word``, ``pos``, ``count``, ``per_million``; ``zipf`` (van Heuven et al. 2014); ``range``, the
    number of parts with the word; ``dp`` and ``dp_norm`` (Gries 2008; Lijffijt and Gries 2012), 0 if even;
    ``juilland_d`` (1970), ``carroll_d2`` (1970) and ``rosengren_s`` (1971), 1 if even; ``kullback_leibler`` in bits
    (Gries 2020), 0 if even. Measures that need two parts are missing for one.
    """
    postings = _postings(docs, by, parts, options)
    counts, sizes = postings.counts(), np.asarray(postings.sizes, dtype=np.float64)
    keys: list[Any] = list(postings.keys)
    measures = [dp, dp_norm, juilland_d, carroll_d2, rosengren_s, kullback_leibler]
    values: dict[str, list[np.ndarray]] = {measure.__name__: [] for measure in measures}
    used = sizes > 0
    for table in _dense(postings, len(sizes)):
        for measure in measures:
            values[measure.__name__].append(np.atleast_1d(measure(table[:, used], sizes[used])))
    rates = np.atleast_1d(per_million(counts, counts.sum()))
    columns = {
        "word": [word for word, _ in keys],
        "pos": [pos for _, pos in keys],
        "count": counts,
        "per_million": rates,
        "zipf": np.atleast_1d(zipf(rates)),
        "range": postings.articles(),
        **{name: np.concatenate(chunks) if chunks else [] for name, chunks in values.items()},
    }
    return in_order(table_of("frequency_measures", columns), "count")


def _postings(docs: Doc | Iterable[Doc], by: By, parts: int | None, options: Options) -> Postings:
    postings = Postings()
    words: list[Key] = []
    for item in selected(docs, options):
        keys = list(zip(item.names(by), item.pos(), strict=True))
        if parts is None:
            postings.add(Counter(keys))
        else:
            words += keys
    if parts is not None:
        if parts < 1:
            raise ValueError(f"parts={parts!r}: use a number of parts of at least 1")
        bounds = np.linspace(0, len(words), parts + 1).round().astype(int).tolist()
        for low, high in pairwise(bounds):
            postings.add(Counter(words[low:high]))
    return postings


def _dense(postings: Postings, parts: int) -> Iterable[np.ndarray]:
    """The table of words by parts, some rows at a time, so it never has to exist whole."""
    key, part, count = postings.columns()
    order = np.argsort(key, kind="stable")
    key, part, count = key[order], part[order], count[order]
    step = max(_CELLS // max(parts, 1), 1)
    for low in range(0, len(postings.keys), step):
        a, b = np.searchsorted(key, [low, low + step])
        rows = min(step, len(postings.keys) - low)
        table = np.zeros((rows, parts))
        table[key[a:b] - low, part[a:b]] = count[a:b]
        yield table


def word_positions(
    docs: Doc | Iterable[Doc], words: Collection[str], *, by: By = "lemma", **options: Unpack[Options]
) -> pd.DataFrame:
    """Every occurrence of some words, for a dispersion plot.

    ``words`` are lemmas (or forms), whatever their capitals. Options as in ``Options``. Returns ``article``, ``word``
    as it was given, ``start`` and ``end`` (characters of the article), ``position``, the number of the word among those
    counted in the article, from 0, and ``progress``, the same as a share of the article, from 0 to 1.
    """
    if isinstance(words, str):
        raise TypeError(f"words={words!r}: give a collection, as in words=[{words!r}]")
    wanted = {lookup_form(word): word for word in words}
    rows: dict[str, list[Any]] = {name: [] for name in ("article", "word", "start", "end", "position", "progress")}
    for item in selected(docs, options):
        names, copy = item.names(by), copy_of(item.doc)
        for i, name in enumerate(names):
            word = wanted.get(lookup_form(name))
            if word is not None:
                at = item.index[i]
                start, end = int(item.words.starts[at]), int(item.words.ends[at])
                start, end = copy.span(start, end) if copy else (start, end)
                values = (item.article.id, word, start, end, i, i / len(names))
                for column, value in zip(rows.values(), values, strict=True):
                    column.append(value)
    return table_of("word_positions", rows)


def word_trend(
    docs: Doc | Iterable[Doc],
    words: Collection[str],
    *,
    period: Literal["day", "week", "month", "quarter", "year"] = "month",
    by: By = "lemma",
    **options: Unpack[Options],
) -> pd.DataFrame:
    """How frequent some words are over time, by the dates of the articles; articles without a date are left out.

    Returns one row for each period and word, with ``period`` (its first day), ``word`` as it was given, ``count``,
    ``words`` counted in the period, ``per_million``, and ``articles``, the number of articles in the period. Periods
    without articles have no row.
    """
    if isinstance(words, str):
        raise TypeError(f"words={words!r}: give a collection, as in words=[{words!r}]")
    codes = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y"}
    if period not in codes:
        raise ValueError(f"period={period!r}: use {', '.join(map(repr, codes))}")
    wanted = {lookup_form(word): word for word in words}
    counts: dict[pd.Timestamp, Counter[str]] = {}
    sizes: Counter[pd.Timestamp] = Counter()
    articles: Counter[pd.Timestamp] = Counter()
    for item in selected(docs, options):
        if item.article.date is None:
            continue
        day = pd.Timestamp(item.article.date.replace(tzinfo=None)).to_period(codes[period]).start_time
        names = [wanted[name] for name in map(lookup_form, item.names(by)) if name in wanted]
        counts.setdefault(day, Counter()).update(names)
        sizes[day] += len(item.index)
        articles[day] += 1
    rows = [(day, word, counts[day][word]) for day in sorted(counts) for word in wanted.values()]
    columns = {
        "period": [day for day, _, _ in rows],
        "word": [word for _, word, _ in rows],
        "count": [n for _, _, n in rows],
        "words": [sizes[day] for day, _, _ in rows],
        "per_million": [per_million(n, sizes[day]) for day, _, n in rows],
        "articles": [articles[day] for day, _, _ in rows],
    }
    return table_of("word_trend", columns)

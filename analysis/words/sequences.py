"""Sequences of words: n-grams of one length, and segments of any length that recur."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Unpack

import numpy as np
import pandas as pd
from spacy.tokens import Doc

from analysis.measures import per_million

from .frequencies import Postings, in_order
from .selection import By, Options, Selected, selected
from .tables import table_of

Sequence = tuple[str, ...]

#: What may be between two words of a sequence: a space, a hyphen, an apostrophe, the t of a-t-il.
_JOINT = re.compile(r"[ '’\u00a0\u202f-]*(?:t-)?", re.IGNORECASE)


def ngram_frequencies(
    docs: Doc | Iterable[Doc], n: int = 2, *, by: By = "form", min_count: int = 1, **options: Unpack[Options]
) -> pd.DataFrame:
    """How often sequences of ``n`` words occur, most frequent first.

    A sequence never crosses punctuation, a line break, or a word that the options (as in ``Options``) leave out.
    Returns ``ngram``; ``n``; ``count``; ``per_million`` of all sequences of that length; ``articles`` that have it;
    ``dp``, how unevenly it is spread over articles (Gries 2008). Raises ``ValueError`` for ``n`` below 1.

    ``count`` below ``min_count`` is left out of the table, not of what ``per_million`` is counted on.
    """
    if n < 1:
        raise ValueError(f"n={n!r}: use a length of at least 1 word")
    return _table(_sequences(docs, (n,), by, options), min_count)


def repeated_segments(
    docs: Doc | Iterable[Doc],
    *,
    min_length: int = 2,
    max_length: int = 8,
    min_count: int = 2,
    by: By = "form",
    **options: Unpack[Options],
) -> pd.DataFrame:
    """Sequences of two words and more that occur again, longest of equal frequency first (Lebart and Salem 1994).

    A segment that only ever occurs inside one longer segment is left out: it says nothing that the longer one does not.
    Boundaries, options and columns as in ``ngram_frequencies``; ``per_million`` is of all sequences of the same length.
    """
    if not 1 <= min_length <= max_length:
        raise ValueError(f"min_length={min_length!r}, max_length={max_length!r}: use 1 <= min_length <= max_length")
    postings = _sequences(docs, range(min_length, max_length + 1), by, options)
    table = _table(postings, min_count)
    counts = dict(zip(table["ngram"], table["count"], strict=True))
    inside = {
        part
        for segment, n in counts.items()
        for part in (segment.split(" ", 1)[-1], segment.rsplit(" ", 1)[0])
        if part != segment and counts.get(part) == n
    }
    return table[~table["ngram"].isin(inside)].reset_index(drop=True)


def runs(item: Selected, by: By) -> Iterator[list[str]]:
    """The counted words in stretches that nothing but spaces, hyphens and apostrophes interrupt."""
    text, names = item.article.text, item.names(by)
    starts, ends = item.words.starts[item.index].tolist(), item.words.ends[item.index].tolist()
    run: list[str] = []
    for i, name in enumerate(names):
        if i and not _JOINT.fullmatch(text, ends[i - 1], starts[i]):
            yield run
            run = []
        run.append(name)
    yield run


def _sequences(docs: Doc | Iterable[Doc], lengths: Iterable[int], by: By, options: Options) -> Postings:
    postings, lengths = Postings(), tuple(lengths)
    for item in selected(docs, options):
        counts: Counter[Sequence] = Counter()
        for run in runs(item, by):
            for n in lengths:
                counts.update(zip(*(run[k:] for k in range(n)), strict=False))
        postings.add(counts)
    return postings


def _table(postings: Postings, min_count: int) -> pd.DataFrame:
    keys: list[Any] = list(postings.keys)
    counts = postings.counts()
    lengths = np.array([len(key) for key in keys], dtype=np.int64)
    totals = np.bincount(lengths, weights=counts, minlength=1)
    keep = counts >= min_count
    columns = {
        "ngram": [" ".join(key) for key, kept in zip(keys, keep.tolist(), strict=True) if kept],
        "n": lengths[keep],
        "count": counts[keep],
        "per_million": np.atleast_1d(per_million(counts, totals[lengths]))[keep],
        "articles": postings.articles()[keep],
        "dp": postings.dp()[keep],
    }
    table = in_order(table_of("ngram_frequencies", columns), "count", "ngram")
    return table.sort_values(["count", "n"], ascending=[False, False], kind="stable", ignore_index=True)

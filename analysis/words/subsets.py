"""Words by subset of a corpus: the table that specificities, tf-idf and correspondence analysis begin with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Unpack

import numpy as np
import pandas as pd
from spacy.tokens import Doc

from analysis.measures import correspondence_analysis, specificity, tf_idf
from analysis.measures.numbers import Floats

from .frequencies import Key, Postings, in_order
from .selection import By, Options, Selected, selected
from .tables import table_of

_DECIMALS = 9

Subset = Callable[[Doc], str | None] | Mapping[str, str] | str | None


def words_by_subset(
    docs: Doc | Iterable[Doc],
    subset: Subset = None,
    *,
    by: By = "lemma",
    min_count: int = 1,
    **options: Unpack[Options],
) -> pd.DataFrame:
    """Counts of words (rows) by subset (columns): Lebart and Salem's lexical table.

    ``subset`` names the subset of each article: a column of the corpus (``"outlet"``),
    a function of its ``Doc``, a mapping from article to name, or nothing,
    which makes each article a subset of its own. Articles without a name (None, or not in the mapping) are left out.
    Options as in ``Options``. The rows are indexed by ``word`` and ``pos``, most frequent first; columns are in
    alphabetical order. Words of fewer than ``min_count`` occurrences in the whole are left out.
    """
    by_subset: dict[str, Counter[Key]] = {}
    for item in selected(docs, options):
        name = _name(subset, item)
        if name is not None:
            by_subset.setdefault(name, Counter()).update(zip(item.names(by), item.pos(), strict=True))
    total: Counter[Key] = Counter()
    for counts in by_subset.values():
        total.update(counts)
    keys = sorted((key for key, n in total.items() if n >= min_count), key=lambda key: (-total[key], key))
    names = sorted(by_subset)
    index = pd.MultiIndex.from_tuples(keys, names=["word", "pos"]) if keys else _no_words()
    values = np.array([[by_subset[name][key] for name in names] for key in keys], dtype=np.int64)
    return pd.DataFrame(values.reshape(len(keys), len(names)), index=index, columns=pd.Index(names, name="subset"))


def _no_words() -> pd.MultiIndex:
    return pd.MultiIndex.from_arrays([[], []], names=["word", "pos"])


def _name(subset: Subset, item: Selected) -> str | None:
    if subset is None:
        return item.article.id
    if isinstance(subset, str):
        return item.article.value(subset)
    return subset.get(item.article.id) if isinstance(subset, Mapping) else subset(item.doc)


def subset_specificities(table: pd.DataFrame) -> pd.DataFrame:
    """The specificity of every word in every subset (Lafon 1980), from a table of ``words_by_subset``.

    3 means a chance of 1 in 1000 to be so frequent, -3 to be so rare. Counts left out by ``min_count`` are missing from
    the sizes of the subsets too, so make the table whole.
    """
    counts = table.to_numpy(dtype=np.float64)
    rows, columns = counts.sum(axis=1, keepdims=True), counts.sum(axis=0, keepdims=True)
    values = specificity(counts, columns, rows, counts.sum()) if counts.size else counts
    return pd.DataFrame(values, index=table.index, columns=table.columns)


def word_map(table: pd.DataFrame, axes: int = 2) -> pd.DataFrame:
    """Words and subsets placed by correspondence analysis (Benzécri 1973), from a table of ``words_by_subset``.

    Returns one row for each word and subset: ``name``; ``kind``, ``"word"`` or ``"subset"``; ``axis_1``, ``axis_2`` …,
    principal coordinates; ``mass``; ``contribution_1`` …, its part of the axis; ``quality``, the part of its distance
    from the centre that these axes show. ``table.attrs["shares"]`` has the part of inertia that each axis explains.
    Raises ``ValueError`` for a table with fewer than three subsets or words, which span no plane.
    """
    if min(table.shape) < axes + 1:
        raise ValueError(f"{axes} axes need at least {axes + 1} words and subsets; the table has {table.shape}")
    result = correspondence_analysis(table.to_numpy())
    words = [str(key[0]) if isinstance(key, tuple) else str(key) for key in table.index]
    columns: dict[str, Any] = {
        "name": pd.Series([*words, *map(str, table.columns)], dtype="string"),
        "kind": pd.Series(["word"] * len(words) + ["subset"] * table.shape[1], dtype="string"),
    }
    places = _rounded(result.rows, result.columns)
    contributions = _rounded(result.row_contributions, result.column_contributions)
    quality = _rounded(result.row_quality, result.column_quality)
    shown = min(axes, places.shape[1])
    columns |= {f"axis_{k + 1}": places[:, k] for k in range(shown)}
    columns["mass"] = np.concatenate([result.row_masses, result.column_masses])
    columns |= {f"contribution_{k + 1}": contributions[:, k] for k in range(shown)}
    columns["quality"] = quality[:, :shown].sum(axis=1).round(_DECIMALS)
    out = pd.DataFrame(columns)
    out.attrs["shares"] = result.shares[:shown].round(6).tolist()
    return out


def _rounded(*parts: Floats) -> Floats:
    """Rows below each other, without the last digits of a decomposition, which depend on the processor; no -0."""
    whole: Floats = np.vstack(parts).round(_DECIMALS) + 0.0
    return whole


def article_words(docs: Doc | Iterable[Doc], *, by: By = "lemma", **options: Unpack[Options]) -> pd.DataFrame:
    """What distinguishes each article from the others: its words by tf-idf, the most telling first, article by article.

    Options as in ``Options``; ``pos=["NOUN", "PROPN", "VERB", "ADJ"]`` is a good choice. Returns ``article``, ``word``,
    ``pos``, ``count`` in the article, ``articles`` that have the word, ``tf_idf`` (Spärck Jones 1972; share of the
    article's words times the decimal logarithm of articles over ``articles``): 0 for a word that all articles have, so
    a single article has only zeros.
    """
    postings, ids = Postings(), []
    for item in selected(docs, options):
        ids.append(item.article.id)
        postings.add(Counter(zip(item.names(by), item.pos(), strict=True)))
    key, article, count = postings.columns()
    sizes, spread = np.asarray(postings.sizes, dtype=np.float64), postings.articles()
    keys: list[Any] = list(postings.keys)
    columns = {
        "article": [ids[a] for a in article.tolist()],
        "word": [keys[k][0] for k in key.tolist()],
        "pos": [keys[k][1] for k in key.tolist()],
        "count": count,
        "articles": spread[key],
        "tf_idf": np.atleast_1d(tf_idf(count, sizes[article], spread[key], len(ids))) if len(key) else [],
    }
    table = in_order(table_of("article_words", columns), "tf_idf")
    order = pd.Categorical(table["article"], categories=list(dict.fromkeys(ids)))
    return table.iloc[np.argsort(order.codes, kind="stable")].reset_index(drop=True)

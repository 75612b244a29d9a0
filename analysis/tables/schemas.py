"""The columns of every table and their dtypes, the same for empty tables.

Text is pandas' ``string``; counts and offsets are ``int64``, or ``Int64`` if they may be missing; measures are
``float64``; a column of lists (``spans``) is ``object``. Cells with several values (``aliases``, ``cues``, ``forms``)
list them with counts, most frequent first: ``Loiret (4); Jeanne Loiret (1)``. ``docs/data.md`` explains every column.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from .rows import MentionRow, QuotationRow, columns_of

Schema = Mapping[str, str]

SCHEMAS: dict[str, Schema] = {
    "article_table": {
        "article": "string", "title": "string", "date": "string", "characters": "int64", "paragraphs": "int64",
        "outlet": "string", "author": "string", "section": "string", "url": "string", "language": "string",
        "words": "int64", "quotations": "Int64", "speakers": "Int64",
    },
    "region_table": {
        "region": "string", "stretches": "int64", "articles": "int64", "characters": "int64", "counted": "bool",
        "begins": "string",
    },
    "outlet_table": {
        "outlet": "string", "articles": "int64", "words": "int64", "first": "string", "last": "string",
    },
    "duplicate_table": {
        "article": "string", "outlet": "string", "date": "string", "like": "string", "like_outlet": "string",
        "like_date": "string", "share": "float64",
    },
    "passed_over_table": {"found": "string", "count": "int64", "remedy": "string", "first": "string"},
    "left_out_table": {"article": "string", "file": "string", "found": "string", "remedy": "string"},
    "entity_mentions": {"article": "string", **columns_of(MentionRow)},
    "entity_table": {
        "name": "string", "label": "string", "gender": "string", "mentions": "int64", "articles": "int64",
        "aliases": "string", "first_article": "string", "first_start": "int64",
    },
    "quotations": {"article": "string", **columns_of(QuotationRow)},
    "speaker_table": {
        "speaker": "string", "speaker_label": "string", "gender": "string", "quotations": "int64", "words": "int64",
        "direct": "int64", "indirect": "int64", "mixed": "int64", "articles": "int64", "cues": "string",
    },
    "share_table": {
        "speaker": "string", "amount": "int64", "share": "float64", "low": "float64", "high": "float64",
        "articles": "int64", "doubtful": "int64",
    },
    "gender_table": {
        "gender": "string", "people": "int64", "quotations": "int64", "words": "int64",
        "share_people": "float64", "share_people_low": "float64", "share_people_high": "float64",
        "share_quotations": "float64", "share_quotations_low": "float64", "share_quotations_high": "float64",
        "share_words": "float64", "share_words_low": "float64", "share_words_high": "float64",
    },
    "tokens": {
        "article": "string", "start": "int64", "end": "int64", "text": "string", "lemma": "string", "pos": "string",
        "region": "string", "quotation": "Int64",
    },
    "word_frequencies": {
        "word": "string", "pos": "string", "count": "int64", "per_million": "float64", "articles": "int64",
        "dp": "float64", "forms": "string",
    },
    "keyness": {
        "word": "string", "pos": "string", "count_target": "int64", "count_reference": "int64",
        "per_million_target": "float64", "per_million_reference": "float64", "log_likelihood": "float64",
        "log_ratio": "float64", "p_value": "float64", "specificity": "float64",
    },
    "collocations": {
        "word": "string", "pos": "string", "count": "int64", "expected": "float64", "log_dice": "float64",
        "mutual_information": "float64", "log_likelihood": "float64",
    },
    "concordance": {
        "article": "string", "start": "int64", "end": "int64", "left": "string", "hit": "string", "right": "string",
    },
    "named_in_quotations": {"speaker": "string", "name": "string", "label": "string", "mentions": "int64"},
    "speaking_and_named": {
        "name": "string", "label": "string", "mentions": "int64", "quotations": "int64", "words": "int64",
    },
    "said_to_want": {
        "speaker": "string", "kind": "string", "word": "string", "said": "string", "article": "string",
        "start": "int64", "end": "int64",
    },
    "co_mentions": {
        "source": "string", "source_label": "string", "target": "string", "target_label": "string",
        "together": "int64", "articles": "int64",
    },
    "doubtful_merges": {
        "name": "string", "label": "string", "form": "string", "reason": "string", "mentions": "int64",
        "articles": "int64",
    },
    "ngram_frequencies": {
        "ngram": "string", "n": "int64", "count": "int64", "per_million": "float64", "articles": "int64",
        "dp": "float64",
    },
    "frequency_measures": {
        "word": "string", "pos": "string", "count": "int64", "per_million": "float64", "zipf": "float64",
        "range": "int64", "dp": "float64", "dp_norm": "float64", "juilland_d": "float64", "carroll_d2": "float64",
        "rosengren_s": "float64", "kullback_leibler": "float64",
    },
    "word_positions": {
        "article": "string", "word": "string", "start": "int64", "end": "int64", "position": "int64",
        "progress": "float64",
    },
    "word_trend": {
        "period": "datetime64[ns]", "word": "string", "count": "int64", "words": "int64", "per_million": "float64",
        "articles": "int64",
    },
    "lexical_diversity": {
        "article": "string", "words": "int64", "types": "int64", "hapaxes": "int64", "ttr": "float64",
        "mattr": "float64", "mtld": "float64", "hd_d": "float64", "yule_k": "float64",
    },
    "vocabulary_growth": {"words": "int64", "types": "int64", "hapaxes": "int64"},
    "readability": {
        "article": "string", "sentences": "int64", "words": "int64", "syllables": "int64", "long_words": "int64",
        "kandel_moles": "float64", "lix": "float64", "rix": "float64",
    },
    "article_words": {
        "article": "string", "word": "string", "pos": "string", "count": "int64", "articles": "int64",
        "tf_idf": "float64",
    },
    "evaluation": {
        "measure": "string", "precision": "float64", "recall": "float64", "f1": "float64", "gold": "int64",
        "found": "int64",
    },
    "evaluation_by_rule": {
        "rule": "string", "found": "int64", "right": "int64", "precision": "float64", "speakers": "int64",
        "recall": "float64",
    },
}  # fmt: skip


#: Columns that rows made elsewhere, or by an earlier version, may lack.
_NOT_ALWAYS = frozenset({"gender", "gender_rule", "speaker_gender"})


def frame(table: str, rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """Rows as a table with the columns and dtypes of ``SCHEMAS[table]``, even if there are no rows.

    >>> frame("concordance", []).columns.to_list()
    ['article', 'start', 'end', 'left', 'hit', 'right']
    """
    schema = SCHEMAS[table]
    columns: dict[str, list[Any]] = {name: [] for name in schema}
    for row in rows:
        for name, column in columns.items():
            column.append(row.get(name) if name in _NOT_ALWAYS else row[name])
    return pd.DataFrame({name: pd.Series(values, dtype=schema[name]) for name, values in columns.items()})


def needs(given: pd.DataFrame, table: str, columns: Iterable[str], *, caller: str) -> None:
    """Raise ``ValueError`` if a table lacks one of the columns of ``table`` that ``caller`` reads."""
    missing = [column for column in columns if column not in given.columns]
    if missing:
        has = ", ".join(map(str, given.columns)) or "none"
        raise ValueError(
            f"{caller} needs the table of {table}; this one has no column {missing[0]!r}, its columns: {has}"
        )


def counted(values: Iterable[str]) -> str:
    """Values with their counts in one cell, most frequent first, ties in alphabetical order.

    >>> counted(["dit", "affirme", "dit"])
    'dit (2); affirme (1)'
    """
    counts: dict[str, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return "; ".join(f"{v} ({n})" for v, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])))

"""Counts of ``Doc``s by what is known of their articles: by outlet, by section, by any column of the corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd
from spacy.tokens import Doc

from analysis.tables.grouping import By, counted_by_group

from .components import article_of
from .parsing import docs_of


def counted_by(
    count: Callable[..., pd.DataFrame], docs: Doc | Iterable[Doc], columns: By, /, **options: Any
) -> pd.DataFrame:
    """What a counting function finds in the articles of each group, one table below the other.

    ``count`` is ``word_frequencies``, ``co_mentions``, ``concordance``, ``words.ngram_frequencies`` or any other
    function that takes ``Doc``s and gives a table; ``options`` are its own. ``columns`` is a column of the corpus
    (``"outlet"``, ``"section"``, a column of the user's own) or a list of columns. Returns these columns, then those
    that ``count`` returns. Groups are in alphabetical order, articles of which a column is not known come last.
    Raises ``ValueError`` for a column of which no article has a value.
    """
    held = list(docs_of(docs))
    names = [columns] if isinstance(columns, str) else list(columns)
    articles = [article_of(doc) for doc in held]
    known = {name: pd.Series([article.value(name) for article in articles], dtype="string") for name in names}
    if unknown := [name for name in names if held and known[name].isna().all()]:
        also = sorted({column for article in articles for column in article.meta})
        raise ValueError(
            f"no article has a value for {unknown[0]!r}; there are outlet, author, section, date, language"
            + "".join(f", {column}" for column in also)
        )
    numbers = pd.DataFrame({**known, "doc": pd.Series(range(len(held)), dtype="int64")})
    return counted_by_group(lambda rows: count([held[n] for n in rows["doc"]], **options), numbers, names)

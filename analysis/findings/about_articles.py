"""Sentences about a corpus: how many articles, from when, how much of them is quoted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from analysis.corpus import Article
from analysis.lexicons import lexicons_in_use
from analysis.text.english import number, percent, plural

from .finding import Finding


def source_line(articles: Iterable[Article]) -> Finding:
    """The line under a chart: the title and date of the article, or the number of articles and their dates.

    A folder of the user's word lists is named as well.

    >>> from analysis.corpus import article_from_text
    >>> source_line([article_from_text("Un pont.", id="pont")])
    Source: “pont”, undated
    """
    given, lists = list(articles), lexicons_in_use()
    what = f"“{given[0].title or given[0].id}”" if len(given) == 1 else plural(len(given), "article")
    extended = f"; word lists: {Path(lists.place).name}" if lists else ""
    return Finding(f"Source: {what}, {_dates(given) or 'undated'}{extended}")


def _dates(articles: list[Article]) -> str:
    """The first and the last date, and how many articles have none; empty if no article has a date."""
    days = sorted(a.date.date().isoformat() for a in articles if a.date)
    when = " to ".join(dict.fromkeys([*days[:1], *days[-1:]]))
    undated = len(articles) - len(days)
    return f"{when} ({number(undated)} undated)" if days and undated else when


def dates(articles: Iterable[Article]) -> Finding:
    """On how many different days the articles were published.

    >>> dates([])
    No article has a date.
    """
    given = list(articles)
    days = {a.date.date() for a in given if a.date}
    if not days:
        return Finding("No article has a date.")
    if len(days) == 1:
        return Finding(f"All dated articles are from one day, {_dates(given)}.")
    return Finding(f"The articles are from {plural(len(days), 'day')}, {_dates(given)}.")


def corpus(articles: Iterable[Article], tokens: pd.DataFrame) -> Finding:
    """How much text there is, from when, and how much of it is quoted; takes a ``tokens`` table of the articles."""
    given = list(articles)
    quoted = int(tokens["quotation"].notna().sum())
    sizes = [
        plural(len(given), "article"),
        plural(sum(len(a.text) for a in given), "character"),
        plural(len(tokens), "counted word"),
    ]
    verb = "is" if quoted == 1 else "are"
    share = f" {plural(quoted, 'word')} ({percent(quoted, len(tokens))}) {verb} quoted." if len(tokens) else ""
    return Finding(f"{', '.join(sizes)}; {_dates(given) or 'undated'}.{share}")

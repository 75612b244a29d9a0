"""What a corpus is: how many articles, from when, how much of them is quoted."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analysis.corpus import Article

from .finding import Finding, number, percent, some


def source_line(articles: Iterable[Article]) -> Finding:
    """What stands under a chart: the article with its date, or how many articles from when to when.

    >>> from analysis.corpus import article_from_text
    >>> source_line([article_from_text("Un pont.", id="pont")])
    Source: “pont”, no date
    """
    given = list(articles)
    if len(given) == 1:
        return Finding(f"Source: “{given[0].title or given[0].id}”, {_dates(given) or 'no date'}")
    return Finding(f"Source: {some(len(given), 'article')}, {_dates(given) or 'no date'}")


def _dates(articles: list[Article]) -> str:
    """From when to when the articles are, and how many are not known; nothing where no article has a date."""
    days = sorted(a.date.date().isoformat() for a in articles if a.date)
    when = " to ".join(dict.fromkeys([*days[:1], *days[-1:]]))
    undated = len(articles) - len(days)
    return f"{when} ({number(undated)} without a date)" if days and undated else when


def dates(articles: Iterable[Article]) -> Finding:
    """From how many days the articles are.

    >>> dates([])
    No article has a date.
    """
    given = list(articles)
    days = {a.date.date() for a in given if a.date}
    if not days:
        return Finding("No article has a date.")
    one = f"All dated articles are of one day, {_dates(given)}."
    return Finding(one if len(days) == 1 else f"The articles are of {some(len(days), 'day')}, {_dates(given)}.")


def corpus(articles: Iterable[Article], tokens: pd.DataFrame) -> Finding:
    """How much there is to read, how much of it is quoted, and from when it is."""
    given = list(articles)
    quoted = int(tokens["quotation"].notna().sum())
    return Finding(
        f"{some(len(given), 'article')} of {some(sum(len(a.text) for a in given), 'character')} and "
        f"{some(len(tokens), 'counted word')}; dates: {_dates(given) or 'none'}. "
        f"{some(quoted, 'word')} ({percent(quoted, len(tokens))}) stand in quotations."
    )

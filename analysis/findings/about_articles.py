"""Sentences about a corpus: how many articles, from when, how much of them is quoted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from analysis.corpus import Article
from analysis.lexicons import lexicons_in_use
from analysis.tables.asked import takes_tables
from analysis.text.english import agreeing, clauses, count, day, number, percent
from analysis.text.language import say
from analysis.text.leads import led

from .finding import Finding


def source_line(articles: Iterable[Article]) -> Finding:
    """The line under a chart: the title and date of the article, or the number of articles and their dates.

    A folder of the user's word lists is named as well.

    >>> from analysis.corpus import article_from_text
    >>> source_line([article_from_text("Un pont.", id="pont")])
    Source: “pont”, undated
    """
    given, lists = list(articles), lexicons_in_use()
    dates = _dates(given) or say("undated")
    if len(given) == 1:
        what = say("source one", title=given[0].called, dates=dates)
    else:
        what = say("source many", articles=count(len(given), "article"), dates=dates)
    return Finding(clauses(what, say("source lists", name=Path(lists.place).name) if lists else ""))


def _dates(articles: list[Article]) -> str:
    """The first and the last date, and how many articles have none; empty if no article has a date."""
    days = sorted(a.date.date() for a in articles if a.date)
    if not days:
        return ""
    first, last = day(days[0]), day(days[-1])
    first, last = (
        led(told, "articles", **{"from": each.isoformat(), "to": each.isoformat()})
        for told, each in ((first, days[0]), (last, days[-1]))
    )
    when = first if first == last else say("dates from to", first=first, last=last)
    undated = len(articles) - len(days)
    return say("dates and undated", when=when, n=number(undated)) if undated else when


def dates(articles: Iterable[Article]) -> Finding:
    """On how many different days the articles were published.

    >>> dates([])
    No article has a date.
    """
    given = list(articles)
    days = {a.date.date() for a in given if a.date}
    if not days:
        return Finding(say("time no dates"))
    if len(days) == 1:
        return Finding(say("found dates one", when=_dates(given)))
    return Finding(say("found dates many", days=led(count(len(days), "day"), "articles"), when=_dates(given)))


@takes_tables(tokens="tokens")
def corpus(articles: Iterable[Article], tokens: pd.DataFrame) -> Finding:
    """How much text there is, from when, and how much of it is quoted; takes a ``tokens`` table of the articles."""
    given = list(articles)
    quoted = int(tokens["quotation"].notna().sum())
    found = say(
        "found corpus",
        articles=led(count(len(given), "article"), "articles"),
        characters=count(sum(len(a.text) for a in given), "character"),
        words=count(len(tokens), "counted word"),
        dates=_dates(given) or say("undated"),
    )
    if not len(tokens):
        return Finding(found)
    words, share = (led(text, "quotations") for text in (count(quoted, "word"), percent(quoted, len(tokens))))
    return Finding(f"{found} {agreeing('found corpus quoted', quoted, words=words, share=share)}")

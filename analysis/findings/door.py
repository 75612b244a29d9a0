"""What a corpus does not hold, and what it holds more than once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from analysis.corpus import Article, Corpus, near_duplicates
from analysis.tables import frame


def passed_over_table(corpus: Corpus) -> pd.DataFrame:
    """What was found beside the articles, by kind: unreadable files, articles left out, other files.

    Returns the columns ``found``, what it is; ``count``; ``remedy``, what can be done about it; ``first``, the first of
    them, missing for other files.

    >>> passed_over_table(Corpus([], skipped={"a PNG image": 2}))[["found", "count", "remedy"]].values.tolist()
    [['a PNG image', 2, 'passed over']]
    """
    rows = (
        {"found": item.found, "count": item.count, "remedy": item.remedy, "first": item.first or None}
        for item in corpus.passed_over
    )
    return _or_said(frame("passed_over_table", rows), "passed over empty")


def left_out_table(corpus: Corpus) -> pd.DataFrame:
    """Every unreadable file and every article that was left out, one row each.

    Returns the columns ``article``, missing for a file that could not be read; ``file``; ``found``, what it is;
    ``remedy``, what can be done about it.

    >>> left_out_table(Corpus([])).columns.to_list()
    ['article', 'file', 'found', 'remedy']
    """
    rows = [
        {"article": None, "file": failure.path.name, "found": failure.found, "remedy": failure.remedy}
        for failure in corpus.failures
    ]
    rows += [
        {
            "article": item.article,
            "file": item.path.name if item.path else None,
            "found": f"{item.found}{item.about}",
            "remedy": item.remedy,
        }
        for item in corpus.left_out
    ]
    return _or_said(frame("left_out_table", rows), "left out empty")


def duplicate_table(articles: Iterable[Article], *, least: float = 0.7) -> pd.DataFrame:
    """Articles that are near-duplicates of earlier ones, such as the same dispatch in several outlets, one row each.

    ``least`` is the share of sequences of four words from which on two articles count as the same. Returns the columns
    ``article``, ``outlet`` and ``date`` of the copy; ``like``, ``like_outlet`` and ``like_date``, those of the first
    article that it is a copy of; ``share``, what they share (Jaccard's index, estimated). ``read_corpus(path,
    duplicates="once")`` leaves the copies out.

    >>> text = "Le pont de Varlaix rouvre lundi à midi, a annoncé la préfète du département, après trois ans."
    >>> duplicate_table([Article("a", text), Article("b", text)])[["article", "like", "share"]].values.tolist()
    [['b', 'a', 1.0]]
    """
    known: dict[str, dict[str, str | None]] = {}
    pairs = near_duplicates(_noted(articles, known), least=least)
    copies = frame(
        "duplicate_table",
        (
            {
                "article": copy,
                **known[copy],
                "like": first,
                **{f"like_{name}": value for name, value in known[first].items()},
                "share": share,
            }
            for first, copy, share in pairs
        ),
    )
    return _or_said(copies, "duplicates empty")


def _or_said(table: pd.DataFrame, empty: str) -> pd.DataFrame:
    """The table; one without rows notes the phrase that a notebook shows in its place."""
    if table.empty:
        table.attrs["empty"] = empty
    return table


def _noted(articles: Iterable[Article], known: dict[str, dict[str, str | None]]) -> Iterator[Article]:
    """The articles one by one, of which the outlet and the day are noted."""
    for article in articles:
        known[article.id] = {"outlet": article.outlet, "date": article.value("date")}
        yield article

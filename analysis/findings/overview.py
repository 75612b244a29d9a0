"""What a corpus consists of, before anything is searched in it: its articles and their regions."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analysis.corpus import KINDS, UNCOUNTED, Article
from analysis.tables import frame


def article_table(articles: Iterable[Article]) -> pd.DataFrame:
    """The articles of a corpus, one row each, in the order of the corpus.

    Returns the columns ``article``, the id; ``title`` and ``date`` (ISO 8601, with the time zone if the text gives
    one), which may be missing; ``characters``, the length of the text; ``paragraphs``, those of the lead and the body.

    >>> article_table([]).columns.to_list()
    ['article', 'title', 'date', 'characters', 'paragraphs']
    """
    rows = (
        {
            "article": article.id,
            "title": article.title,
            "date": article.date.isoformat() if article.date else None,
            "characters": len(article.text),
            "paragraphs": len(list(article.paragraphs("lead", "body"))),
        }
        for article in articles
    )
    return frame("article_table", rows)


def region_table(articles: Iterable[Article]) -> pd.DataFrame:
    """The kinds of region in a corpus, in the order of a page: title, lead, body …

    Returns the columns ``region``; ``stretches``, the number of such regions; ``articles``, the number of articles that
    have one; ``characters`` in them; ``counted``, whether tables count their words by default; ``begins``, the opening
    words of the first.

    >>> from analysis.corpus import article_from_text
    >>> region_table([article_from_text("Un pont.")])["region"].to_list()
    ['body']
    """
    found: dict[str, list[tuple[str, str]]] = {kind: [] for kind in KINDS}
    for article in articles:
        for region in article.regions:
            found[region.kind].append((article.id, article.text[region.start : region.end]))
    rows = (
        {
            "region": kind,
            "stretches": len(parts),
            "articles": len({article for article, _ in parts}),
            "characters": sum(len(text) for _, text in parts),
            "counted": kind not in UNCOUNTED,
            "begins": _beginning(parts[0][1]),
        }
        for kind, parts in found.items()
        if parts
    )
    return frame("region_table", rows)


def _beginning(text: str, width: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= width else f"{line[: width - 1].rstrip()}…"

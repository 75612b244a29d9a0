"""A string → an article: line ends, regions and date."""

from __future__ import annotations

from pathlib import Path

from .article import Article
from .boilerplate import stamps
from .dates import article_date
from .regions import find_regions


def article_from_text(text: str, *, id: str = "text", path: Path | None = None) -> Article:
    """An article made from a string, as if it had been read from a file named ``id``.

    Line ends become ``\\n``; nothing else is changed. The date is taken from a line of its own (*publié le* …) or a
    dateline, never from a date that the prose mentions; without such a line it is None.

    >>> article = article_from_text("21-06-2012\\r\\nLe pont rouvre\\r\\nIl a rouvert lundi.", id="pont")
    >>> article.id, article.text[11:25], article.date
    ('pont', 'Le pont rouvre', datetime.datetime(2012, 6, 21, 0, 0))
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    regions = find_regions(text)
    furniture = [text[r.start : r.end] for r in regions if r.kind == "boilerplate"]
    prose = [text[r.start : r.end] for r in regions if r.kind in ("lead", "body")]
    date = article_date([found for line in furniture for found in stamps(line)], prose)
    return Article(id=id, text=text, regions=regions, date=date, path=path)

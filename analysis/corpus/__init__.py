"""Files → articles: formats, encodings, dates, and the regions of an article."""

from __future__ import annotations

from .article import KINDS, UNCOUNTED, Article, Kind, Region
from .regions import find_regions

__all__ = ["KINDS", "UNCOUNTED", "Article", "Kind", "Region", "article_from_text", "find_regions"]


def article_from_text(text: str, *, id: str = "text") -> Article:
    """An article made of a string, as if it had been read from a file named ``id``."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Article(id=id, text=text, regions=find_regions(text))

"""Files → articles: formats, encodings, dates, and the regions of an article."""

from __future__ import annotations

from .article import KINDS, UNCOUNTED, Article, Kind, Region
from .making import article_from_text
from .paths import Entry, Failure, Listing, list_files
from .readers import FORMATS, Columns, Reader, Record, Source
from .reading import (
    Corpus,
    CorpusError,
    CorpusWarning,
    iter_corpus,
    nothing_read,
    passed_over,
    read_article,
    read_corpus,
    read_listed,
)
from .regions import find_regions

__all__ = [
    "FORMATS",
    "KINDS",
    "UNCOUNTED",
    "Article",
    "Columns",
    "Corpus",
    "CorpusError",
    "CorpusWarning",
    "Entry",
    "Failure",
    "Kind",
    "Listing",
    "Reader",
    "Record",
    "Region",
    "Source",
    "article_from_text",
    "find_regions",
    "iter_corpus",
    "list_files",
    "nothing_read",
    "passed_over",
    "read_article",
    "read_corpus",
    "read_listed",
]

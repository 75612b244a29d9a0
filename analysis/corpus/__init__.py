"""Files → articles: formats, encodings, dates, and the regions of an article."""

from __future__ import annotations

from .article import KINDS, UNCOUNTED, Article, Kind, Region
from .making import article_from_text
from .reading import Corpus, CorpusError, CorpusWarning, Failure, iter_corpus, read_corpus
from .regions import find_regions

__all__ = [
    "KINDS",
    "UNCOUNTED",
    "Article",
    "Corpus",
    "CorpusError",
    "CorpusWarning",
    "Failure",
    "Kind",
    "Region",
    "article_from_text",
    "find_regions",
    "iter_corpus",
    "read_corpus",
]

"""Files → articles: formats, encodings, dates, and the regions of an article."""

from __future__ import annotations

from .article import KINDS, UNCOUNTED, Article, Kind, Region
from .errors import CorpusError, CorpusWarning
from .making import article_from_text
from .paths import Failure, Listing, list_files
from .readers import FORMATS
from .reading import Corpus, iter_corpus, read_article, read_corpus, read_listed
from .regions import find_regions
from .writing import write_corpus

__all__ = [
    "FORMATS",
    "KINDS",
    "UNCOUNTED",
    "Article",
    "Corpus",
    "CorpusError",
    "CorpusWarning",
    "Failure",
    "Kind",
    "Listing",
    "Region",
    "article_from_text",
    "find_regions",
    "iter_corpus",
    "list_files",
    "read_article",
    "read_corpus",
    "read_listed",
    "write_corpus",
]

"""Files → articles: formats, encodings, dates, and the regions of an article."""

from __future__ import annotations

from .alike import near_duplicates
from .article import KINDS, UNCOUNTED, Article, Kind, Region
from .corpus import Corpus
from .door import use_door
from .errors import CorpusError, CorpusWarning
from .left_out import LeftOut, PassedOver
from .making import article_from_text
from .paths import Failure, Listing, list_files
from .readers import FORMATS
from .reading import iter_corpus, read_article, read_corpus, read_listed
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
    "LeftOut",
    "Listing",
    "PassedOver",
    "Region",
    "article_from_text",
    "find_regions",
    "iter_corpus",
    "list_files",
    "near_duplicates",
    "read_article",
    "read_corpus",
    "read_listed",
    "use_door",
    "write_corpus",
]

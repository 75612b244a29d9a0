"""Tables → what they say in a sentence, and the small tables that notebooks open with; true of any corpus, for all
numbers are taken from the tables."""

from .finding import Finding
from .lexis import apart_found, map_found, positions_found, trend_found
from .overview import article_table, region_table
from .said import said_to_want, verb_tones, words_by_speaker
from .sentences import (
    collocates_found,
    corpus_found,
    dates_found,
    keyness_found,
    lemmas_found,
    named_in_quotations_found,
    names_found,
    pairs_found,
    places_found,
    reach_found,
    silent_found,
    source_line,
    speakers_found,
    verbs_found,
)

__all__ = [
    "Finding",
    "apart_found",
    "article_table",
    "collocates_found",
    "corpus_found",
    "dates_found",
    "keyness_found",
    "lemmas_found",
    "map_found",
    "named_in_quotations_found",
    "names_found",
    "pairs_found",
    "places_found",
    "positions_found",
    "reach_found",
    "region_table",
    "said_to_want",
    "silent_found",
    "source_line",
    "speakers_found",
    "trend_found",
    "verb_tones",
    "verbs_found",
    "words_by_speaker",
]

"""Tokens, lemmas, frequencies, keyness, collocations, concordance: tables that count words."""

from .collocations import collocation_measures, collocations
from .concordance import concordance
from .frequencies import word_frequencies
from .general import general_french
from .keyness import keyness, keyness_measures
from .segmentation import word_spans
from .selection import stop_words
from .tables import count_words, tokens

__all__ = [
    "collocation_measures",
    "collocations",
    "concordance",
    "count_words",
    "general_french",
    "keyness",
    "keyness_measures",
    "stop_words",
    "tokens",
    "word_frequencies",
    "word_spans",
]

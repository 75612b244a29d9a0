"""Tokens, lemmas, frequencies, keyness, collocations, concordance: tables that count words."""

from .collocations import collocation_measures, collocations
from .concordance import concordance
from .dispersion import frequency_measures, word_positions, word_trend
from .frequencies import token_frequencies, word_frequencies
from .general import general_french
from .keyness import keyness, keyness_measures
from .richness import lexical_diversity, readability, syllable_count, vocabulary_growth
from .segmentation import word_spans
from .selection import Options, stop_words
from .sequences import ngram_frequencies, repeated_segments
from .subsets import article_words, subset_specificities, word_map, words_by_subset
from .tables import count_words, tokens
from .typical import typical_words

__all__ = [
    "Options",
    "article_words",
    "collocation_measures",
    "collocations",
    "concordance",
    "count_words",
    "frequency_measures",
    "general_french",
    "keyness",
    "keyness_measures",
    "lexical_diversity",
    "ngram_frequencies",
    "readability",
    "repeated_segments",
    "stop_words",
    "subset_specificities",
    "syllable_count",
    "token_frequencies",
    "tokens",
    "typical_words",
    "vocabulary_growth",
    "word_frequencies",
    "word_map",
    "word_positions",
    "word_spans",
    "word_trend",
    "words_by_subset",
]

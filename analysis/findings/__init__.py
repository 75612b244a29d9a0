"""Tables → a sentence with their main numbers, and the small tables that notebooks open with. Draws nothing."""

from .about_articles import corpus, dates, source_line
from .about_names import mentions, names, pairs, silent
from .about_speech import quotations, speakers, verbs, who_names_whom
from .about_words import collocates, keyness, lemmas, set_apart, trend, word_map, word_positions
from .crossed import named_in_quotations, speaking_and_named
from .door import duplicate_table, left_out_table, passed_over_table
from .finding import Finding
from .gender import gender_table, women_and_men
from .overview import article_names, article_table, outlet_table, region_table, with_articles
from .said import said_to_want, verb_tones, words_by_speaker
from .shares import share_table
from .unnamed import with_names

__all__ = [
    "Finding",
    "article_names",
    "article_table",
    "collocates",
    "corpus",
    "dates",
    "duplicate_table",
    "gender_table",
    "keyness",
    "left_out_table",
    "lemmas",
    "mentions",
    "named_in_quotations",
    "names",
    "outlet_table",
    "pairs",
    "passed_over_table",
    "quotations",
    "region_table",
    "said_to_want",
    "set_apart",
    "share_table",
    "silent",
    "source_line",
    "speakers",
    "speaking_and_named",
    "trend",
    "verb_tones",
    "verbs",
    "who_names_whom",
    "with_articles",
    "with_names",
    "women_and_men",
    "word_map",
    "word_positions",
    "words_by_speaker",
]

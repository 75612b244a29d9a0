"""The noun phrases of a sentence that somebody is, and which of them is the subject, by where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.french.function_words import CLITICS, CONTRACTED
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind

#: How many adjectives and numerals may be between a determiner and its noun.
_MODIFIERS = 3
#: What governs a phrase before a verb, which is then no subject of it.
_GOVERNING = {"ADP", "VERB", "AUX", "SCONJ"}
_APPOSED = {"appos", "flat:name"}


def phrases(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The nouns for a source that have a determiner: the noun's index and the determiner's."""
    for n, unit in enumerate(sentence):
        if unit.pos != "NOUN" or source_kind(unit) is None:
            continue
        first = n - 1
        while n - first <= _MODIFIERS and sentence[first].pos in {"ADJ", "NUM"}:
            first -= 1
        apposed = unit.dep in _APPOSED and not is_before_verb(sentence, first, sentence.phrase_end(first))
        if sentence[first].pos == "DET" and not apposed:
            yield n, first


def is_before_verb(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a finite verb is right after the phrase that nothing governs: *Face à X, | le maire | a cédé*.

    The parser takes a subject behind a name and a comma for an apposition.
    """
    k = end
    while sentence[k].low in CLITICS or sentence[k].pos == "ADV":
        k += 1
    before = sentence[first - 1]
    governed = before.pos in _GOVERNING or sentence[first].low in CONTRACTED
    return end > first and sentence[k].finite and not governed

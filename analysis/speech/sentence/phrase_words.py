"""The words that noun phrases are made of, where the tagger may be wrong about them."""

from __future__ import annotations

from analysis.french.function_words import RELATIVES

from .units import Unit
from .words import Words

#: Relative pronouns, with which a clause begins that is no part of the phrase.
OPENERS = RELATIVES - {"quoi"}
NOUNS = {"NOUN", "PROPN"}
#: Words in marks up to this length are words of the phrase (*les « indignés » du lac*), not speech.
_FEW = 40


def is_pronoun(unit: Unit) -> bool:
    """Whether a word alone is a phrase: *elle*, *celui-ci*; no relative pronoun."""
    return unit.pos == "PRON" and unit.low not in OPENERS


def is_noun(unit: Unit) -> bool:
    """Whether a word can be the noun of a phrase."""
    return unit.pos in NOUNS


def is_short(unit: Unit) -> bool:
    """Whether words in marks are few enough to be words of a phrase."""
    return unit.marked is not None and unit.end - unit.start <= _FEW


def goes_on(words: Words, i: int) -> bool:
    """Whether a name goes on at unit ``i``; at a small article it has gone too far (*dans Le Lac **la** ministre*)."""
    unit, before = words[i], words[i - 1]
    too_far = unit.pos == "DET" and not unit.capital and before.pos != "ADP" and unit.start > before.end
    return unit.entity == before.entity != "" and not unit.begins_entity and not too_far

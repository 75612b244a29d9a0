"""What a list has: sources that speak together (*selon la CFDT, la CGT et l'Unsa*), shares that one verb serves."""

from __future__ import annotations

from analysis.french.function_words import ET, INDEFINITE_PRONOUNS
from analysis.french.shares import is_fraction

from .sentence import Sentence
from .source_nouns import source_kind

#: Units that a list has, at most.
_FAR = 60
_BEGINS = {"DET", "PROPN", "NUM"}
#: Units of the subject between the comma and the marks.
_LONGEST = 4


def list_end(sentence: Sentence, end: int) -> int:
    """The unit after a list of sources whose first ends at ``end``, commas and then *et*, or ``end`` where none is."""
    i = end
    while sentence[i].low == "," and i < end + _FAR and (member := _member_end(sentence, i + 1)):
        if any(unit.low == ET for unit in sentence.within((i, member))):
            return member  # *…, la CDR et FSB*
        i = member
    last = _member_end(sentence, i + 1) if i > end and sentence[i].low == ET else 0
    return last or end


def _member_end(sentence: Sentence, i: int) -> int:
    """The unit after a member of a list of sources, a name or a noun for a source; 0 where there is none."""
    if sentence[i].pos not in _BEGINS and not sentence[i].entity:
        return 0
    end = sentence.phrase_end(i)
    return end if any(unit.pos == "PROPN" or source_kind(unit) for unit in sentence.within((i, end))) else 0


def is_gapped(sentence: Sentence, k: int) -> bool:
    """Whether marks at unit ``k`` have a subject before them whose verb is left out: *20 %*, *un quart*, *d'autres*.

    *30 % des élèves jugent le gymnase « vétuste », 12 % « sale »*.
    """
    first = next((n for n in range(k - 1, max(k - _LONGEST, 0) - 2, -1) if sentence[n].low in {",", ET}), k)
    words = sentence.units[first + 1 : k]
    if not words or any(unit.marked or unit.pos in {"VERB", "AUX", "ADP"} for unit in words):
        return False
    phrase = " ".join(unit.low for unit in words)
    return phrase.endswith("%") or phrase in INDEFINITE_PRONOUNS or is_fraction(phrase)

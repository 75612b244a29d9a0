"""Sources in a list, who speak together: *selon la CFDT, la CGT et l'Unsa*, *écrivent des élus, des avocats et X*."""

from __future__ import annotations

from analysis.french.function_words import ET

from .sentence import Sentence
from .source_nouns import source_kind

#: Units that a list has, at most.
_FAR = 60
_BEGINS = {"DET", "PROPN", "NUM"}


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

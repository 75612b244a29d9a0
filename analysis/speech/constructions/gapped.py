"""Words in marks whose verb is left out: *30 % des élèves jugent le gymnase « vétuste », 12 % « sale »*."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.french.function_words import ET, INDEFINITE_PRONOUNS
from analysis.french.shares import is_fraction
from analysis.speech.sentence.sentence import Sentence

from .place import Complement

#: Units of the subject between the comma and the marks.
_LONGEST = 4


def is_gapped(sentence: Sentence, k: int) -> bool:
    """Whether marks at unit ``k`` have a subject before them whose verb is left out: *20 %*, *un quart*, *d'autres*."""
    first = next((n for n in range(k - 1, max(k - _LONGEST, 0) - 2, -1) if sentence[n].low in {",", ET}), k)
    words = sentence.units[first + 1 : k]
    if not words or any(unit.marked or unit.pos in {"VERB", "AUX", "ADP"} for unit in words):
        return False
    phrase = " ".join(unit.low for unit in words)
    return phrase.endswith("%") or phrase in INDEFINITE_PRONOUNS or is_fraction(phrase)


def gapped(sentence: Sentence, complement: Complement) -> Iterator[Complement]:
    """The other contents of the verb whose complement ends where such a subject begins."""
    k = complement.end
    while True:
        k = next((n for n in range(k, min(k + _LONGEST + 2, len(sentence))) if sentence[n].marked), -1)
        if k < 0 or not is_gapped(sentence, k):
            return
        yield Complement(k, k + 1, complement.type, complement.column)
        k += 1

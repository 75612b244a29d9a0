"""Whether an attribution between commas cuts a verb from what completes it: *Le pont serait, selon X, fermé*."""

from __future__ import annotations

from analysis.french.function_words import AUXILIARIES, MODALS, QUE, RELATIVES, SUBJECT_PRONOUNS, SUBORDINATING
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run, Unit

#: What opens a clause of its own rather than the rest of one.
_CLAUSE = QUE | RELATIVES | SUBORDINATING | SUBJECT_PRONOUNS
#: Units from the comma on in which the head of the complement is (*une longue aide*).
_NEAR = 5
#: Units that a quantity has up to its number (*près de 90*).
_FAR = 3
_COMPLETES = {"DET", "NUM", "NOUN", "PROPN", "ADJ", "ADV", "ADP", "VERB", "AUX", "QUOTE"}


def cuts(sentence: Sentence, left: Run, right: Run) -> bool:
    """Whether the stretch before an attribution ends in a finite verb that the one after it completes.

    An auxiliary lacks its participle; a quantity completes any verb (*coûtera, selon X, 90 euros*); of others the
    parser must say that they govern what follows. A clause with a verb of its own completes nothing (*Il pleuvra, selon
    la mairie, les routes fermeront*).
    """
    verb = _last_word(sentence, *left)
    if not sentence[verb].finite or sentence[right.first].pos not in _COMPLETES or _is_clause(sentence, right):
        return False
    lacks = sentence[verb].lemma in AUXILIARIES | MODALS or _is_quantity(sentence, right)
    return lacks or any(sentence.head(n) == verb for n in range(right.first, min(right.end, right.first + _NEAR)))


def is_number(unit: Unit) -> bool:
    """Whether the unit is a number; the tagger takes some for determiners (*5 000*)."""
    return unit.pos == "NUM" or unit.text[:1].isdigit()


def _is_quantity(sentence: Sentence, right: Run) -> bool:
    """*90 millions d'euros*, *près de deux cents places*, no age, which describes whoever spoke (*45 ans*)."""
    number = next((i for i in range(right.first, min(right.end, right.first + _FAR)) if is_number(sentence[i])), None)
    if number is None or sentence[number + 1].low == "ans":
        return False
    return all(unit.pos in {"ADV", "ADP", "DET"} for unit in sentence.within((right.first, number)))


def awaits(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the units from ``first`` to ``end`` (not included) end in an auxiliary: *Le bac a, …*."""
    return sentence[_last_word(sentence, first, end)].lemma in AUXILIARIES


def _last_word(sentence: Sentence, first: int, end: int) -> int:
    """The last unit that is neither punctuation nor an adverb."""
    last = end - 1
    while last > first and sentence[last].pos in {"PUNCT", "ADV"}:
        last -= 1
    return last


def _is_clause(sentence: Sentence, right: Run) -> bool:
    """Whether a finite verb comes before anything that subordinates it."""
    for unit in sentence.units[slice(*right)]:
        if unit.finite:
            return True
        if unit.low in _CLAUSE or unit.low == ",":
            return unit.low in SUBJECT_PRONOUNS
    return False

"""Where words in marks begin that a verb governs: past adverbs, places and the object that they are said of."""

from __future__ import annotations

from analysis.french.function_words import DISJUNCTIVE, INDEFINITE, A, preposition_in
from analysis.speech.sentence.phrases import phrase_end, starts_phrase
from analysis.speech.sentence.sentence import Sentence

from .openers import clause_openers
from .place import Place

#: What reports only with a place or *comme*.
SEE = "voir"


def phrase_start(place: Place) -> int:
    """Where the phrase with the marks begins: after adverbs, and after the person who is asked."""
    sentence, first = place.sentence, place.cue.last + 1
    while first < place.i and _is_skipped(sentence, first):
        first += 1
    first = _past_adjunct(place, first)
    if place.government.sense == "ask" and sentence[first].low in A and "0" in place.government.fragment:
        first = min(max(phrase_end(sentence, first + 1), first), place.i)
    return first


def _past_adjunct(place: Place, first: int) -> int:
    """*fustige dans une lettre | « … »*: past where and how it was said, which is no part of the words."""
    sentence, allowed = place.sentence, place.government.fragment
    if "0" not in allowed or place.government.lemma == SEE:
        return first  # *voit dans la grève « un tournant »*
    while sentence[first].low in clause_openers("setting") and preposition_in(sentence[first].low) not in allowed:
        end = phrase_end(sentence, first + 1)
        if not first + 1 < end <= place.i:
            break
        first = end
    return first


def _is_skipped(sentence: Sentence, i: int) -> bool:
    """*répond lui-même « … »*, *déclare ainsi « … »*."""
    unit = sentence[i]
    return unit.pos in {"ADV", "PUNCT"} or unit.low in DISJUNCTIVE or unit.low == "-même" or unit.low == "ainsi"


def past_object(place: Place, first: int) -> int:
    """*qualifie X de « … »*, *appelle X « à … »*: an object that is a person stays outside the content."""
    sentence, government, i = place.sentence, place.government, place.i
    if "0" in government.fragment:
        return first
    wanted = (government.fragment | government.obj_inf) - {"adj"}
    if starts_phrase(sentence, first):
        governed = (k for k in range(i - 1, first, -1) if _names_what_is_said(sentence[k].low, wanted))
        before = next(governed, None)
        if before is not None:
            return before
    return i if preposition_in(first_word(place)) in wanted else first


def _names_what_is_said(form: str, wanted: frozenset[str]) -> bool:
    """*qualifie le barrage **de** « … »*; *des* is a part of the object (*le mouvement des « … »*)."""
    return preposition_in(form) in wanted and form not in INDEFINITE


def first_word(place: Place) -> str:
    """The first word in the marks (*appelle « au calme »*)."""
    return place.unit.inside.split(" ")[0].lower()

"""Clauses that a verb of speech governs: *dit que la digue tient*, *demande si la digue tient*."""

from __future__ import annotations

from analysis.french.function_words import INTERROGATIVES, NE, NEGATIONS, QUE, RELATIVES
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.verb_groups import Cue

from .context import Refused
from .openers import clause_openers
from .place import Complement, Place

#: Units after *que* without which nothing is a clause, and within which marks may be one.
_SHORTEST, _NEAR = 3, 6
#: Words that ask; *quoi* is mostly part of something else (*n'importe quoi*).
_ASKING = INTERROGATIVES - {"quoi"}


def que_clause(place: Place) -> Complement | Refused | None:
    """A clause of content in *que*; neither a relative clause nor a comparison."""
    if place.unit.low not in QUE:
        return None
    if not place.government.que:
        return Refused("the verb takes no clause in que")
    if place.is_first:
        return _clause_after_verb(place)
    return _clause_further_on(place)


def _clause_after_verb(place: Place) -> Complement | Refused:
    sentence, i = place.sentence, place.i
    if _restricts(sentence, place.cue):
        return Refused("it only restricts (ne … que)")
    if len(sentence) - i <= _SHORTEST and not any(unit.marked for unit in sentence.units[i + 1 :]):
        return Refused("too little follows que")
    return place.clause("que")


def _is_past_aside(place: Place) -> bool:
    """*a fait savoir, par la voix de Léa Roy, que*: a comma closes what another opened right after the verb."""
    sentence, opened = place.sentence, place.cue.last + 1
    adverbial = sentence[opened + 1].pos in {"ADP", "ADV"} or sentence.is_time(opened + 1)
    return sentence[opened].low == "," == sentence[place.i - 1].low and adverbial and opened + 1 < place.i


def _clause_further_on(place: Place) -> Complement | Refused:
    sentence, i = place.sentence, place.i
    marked = any(unit.marked for unit in sentence.units[i + 1 : i + _NEAR])
    if not marked and not sentence.finite_between(i + 1, len(sentence)):
        return Refused("no finite verb follows que")
    if _is_parsed(place) or _is_past_aside(place):
        return place.clause("que")
    if place.nouns or place.unit.pos != "SCONJ":
        return Refused("it belongs to the noun before it (relative clause)")
    if sentence[i - 1].low in clause_openers("compares"):
        return Refused("it compares (plus que)")
    return place.clause("que")


def _is_parsed(place: Place) -> bool:
    """Whether the parser takes the clause for a complement of the verb; its head may be in marks."""
    token = place.unit.token
    if token is None or token.dep_ != "mark" or token.head.dep_ not in {"ccomp", "xcomp"}:
        return False
    return token.head.head == place.sentence[place.cue.head].token


def _restricts(sentence: Sentence, cue: Cue) -> bool:
    """*ne rapportera que trois milliards*: *ne* has no second word but *que*."""
    group = [unit.low for unit in sentence.units[cue.first : cue.last + 1]]
    return not NE.isdisjoint(group[: cue.head - cue.first]) and NEGATIONS.isdisjoint(group)


def indirect_question(place: Place) -> Complement | Refused | None:
    """A question that the verb governs; a relative pronoun asks only right after it (*demande qui*, *lequel*)."""
    low = place.unit.low
    if low not in _ASKING or (low in RELATIVES and low != "où" and not place.is_first):
        return None
    if not place.government.si:
        return Refused("the verb takes no indirect question")
    if place.sentence[place.i + 1].pos == "PUNCT":
        return Refused("no question follows the question word")
    return Refused("the question word belongs to a noun") if place.nouns else place.clause("si")

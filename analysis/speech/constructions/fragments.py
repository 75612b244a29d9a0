"""Words in marks that a verb of speech governs, in their phrase: *dénonce « … »*, *qualifie X de « … »*."""

from __future__ import annotations

from analysis.french.function_words import (
    ET,
    OBJECT_CLITICS,
    QUE,
    RELATIVES,
    preposition_in,
)
from analysis.lexicons import from_lexicons
from analysis.speech.sentence.government import speech_verbs
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sources.subjects_after import agent

from .boundaries import content_end
from .context import Refused
from .gapped import is_gapped
from .objects import SEE, first_word, past_object, phrase_start
from .openers import clause_openers, is_tail
from .place import Complement, Place

_OWN = Refused("the marks are beside the inserted clause")
#: A comma farther from the marks than this holds them in a phrase of its own.
_NEAR_COMMA = 3
#: Words of a sentence in marks that needs no sign at its end.
_SENTENCE = 4


@from_lexicons
def _prepositions() -> frozenset[str]:
    """The prepositions that any verb of speech asks for before words in marks."""
    return frozenset().union(*(verb.fragment for verb in speech_verbs().values())) - {"0", "adj"}


def marks_after_verb(place: Place) -> Complement | Refused | None:
    """*répond « Nous tiendrons toute la nuit. »*: a sentence in marks right after its verb is direct speech."""
    inside, government = place.unit.inside, place.government
    if place.unit.marked is None or not government.incise or phrase_start(place) != place.i:
        return None
    if not inside[:1].isupper() or (len(inside.split()) < _SENTENCE and not inside.endswith(("!", "?", "."))):
        return None
    if place.cue.passive and agent(place.sentence, place.cue) is None:
        return None
    return _OWN if _are_beside(place) else Complement(place.i, place.i + 1, "direct", "incise")


def fragment(place: Place) -> Complement | Refused | None:
    """Words in marks that the verb governs, with the phrase that they are part of."""
    if place.unit.marked is None:
        return None
    if _are_beside(place):
        return _OWN
    first = _governed_from(place)
    if isinstance(first, Refused):
        return first
    return Complement(past_object(place, first), _fragment_end(place), "mixed", "fragment")


def passive_fragment(place: Place) -> Complement | Refused | None:
    """*ont été qualifiés de « … » par X*: words of the agent, who stays outside."""
    if place.unit.marked is None:
        return None
    by = agent(place.sentence, place.cue)
    if by is None:
        return Refused("a passive without an agent names nobody")
    found = fragment(place)
    return found._replace(end=min(found.end, by[0] - 1)) if isinstance(found, Complement) else found


def _are_beside(place: Place) -> bool:
    """Whether the marks are those that an inserted clause is beside."""
    return place.inserted and not place.cue.passive and not place.commas and not place.nouns


def _governed_from(place: Place) -> int | Refused:
    """Where the phrase with the marks begins, if the verb governs such a phrase."""
    sentence, allowed = place.sentence, place.government.fragment
    if not allowed:
        return Refused("the verb governs no words in marks")
    first = phrase_start(place)
    comma = next((k for k in range(place.i - 1, first, -1) if sentence[k].low == ","), None)
    if comma is not None and preposition_in(sentence[comma + 1].low) in allowed:
        first = comma + 1
    elif comma is not None and place.i - comma > _NEAR_COMMA:
        return Refused("the marks are in another phrase, after a comma")
    if not _sees(place):
        return Refused("voir reports only with y, en, dans or comme")
    return first if _governs(place, first) else Refused("the verb does not govern the phrase with the marks")


def _sees(place: Place) -> bool:
    """*y voit « un recul »*, *est vu comme « un recul »*: without a place or *comme*, *voir* reports nothing."""
    before = place.sentence.units[place.cue.first : place.i]
    return place.government.lemma != SEE or any(unit.low in {"y", "en", "dans", "comme"} for unit in before)


def _governs(place: Place, first: int) -> bool:
    """Whether the phrase from ``first`` to the marks is what the verb allows."""
    sentence, allowed = place.sentence, place.government.fragment
    if sentence.finite_between(first, place.i):
        return False
    opener = sentence[first]
    words = [unit.low for unit in sentence.units[first : place.i]] or [first_word(place)]
    named = any(preposition_in(word) in allowed for word in words)
    if preposition_in(opener.low) in _prepositions() and opener.pos in {"ADP", "SCONJ", "DET"}:
        return named or (opener.low == "des" and "0" in allowed)
    return named or bool({"0", "adj"} & allowed) or _is_called(place)


def _is_called(place: Place) -> bool:
    """*qu'il appelle « la rose »*, *l'ont appelée « la rose »*: an object before the verb leaves a name."""
    before = place.sentence.units[max(place.cue.first - 2, 0) : place.cue.head]
    return (
        place.is_first and bool(place.government.obj_inf) and any(unit.low in QUE | OBJECT_CLITICS for unit in before)
    )


def _fragment_end(place: Place) -> int:
    """The end of the phrase around the marks: to the comma after the last marks that belong to it."""
    sentence, last = place.sentence, place.i
    end = content_end(place.context, place.i, place.cue)
    for k in range(place.i + 1, end):
        if sentence[k].marked and not sentence.finite_between(last + 1, k):
            if is_gapped(sentence, k):
                break
            last = k
    return next((k for k in range(last + 1, end) if _ends_phrase(sentence, k)), end)


def _ends_phrase(sentence: Sentence, k: int) -> bool:
    unit, before = sentence[k], sentence[k - 1]
    if unit.low in {",", "(", ":", "alors"} or unit.finite or is_tail(sentence, k) or _opens_clause(sentence, k):
        return True
    if unit.low == ET and is_gapped(sentence, _next_marks(sentence, k)):
        return True
    return unit.low in clause_openers("setting") and before.pos not in {"NOUN", "ADJ", "PROPN"}


def _next_marks(sentence: Sentence, k: int) -> int:
    return next((n for n in range(k, len(sentence)) if sentence[n].marked), k)


def _opens_clause(sentence: Sentence, k: int) -> bool:
    """Whether a relative clause begins at unit ``k``, or a conjunction (*pour que, ce que*); not *ainsi que*."""
    unit, before = sentence[k], sentence[k - 1]
    if unit.low in RELATIVES:
        return before.low not in clause_openers("compares")
    return sentence[k + 1].low in QUE and (unit.pos == "ADP" or unit.low == "ce")

"""Words in marks after a colon that a verb of speech opens: *Le préfet a prévenu : « La nuit sera longue. »*"""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice, takewhile

from analysis.french.function_words import RELATIVES, SUBORDINATING, preposition_in
from analysis.lexicons import from_lexicons
from analysis.speech.sentence.sentence import Sentence, lows, words_of
from analysis.speech.sentence.units import Run
from analysis.speech.sentence.verb_groups import Cue

from .context import Refused
from .openers import clause_openers
from .place import Complement, Place
from .speaking import speaks

#: How many units may be between a verb of speech and the colon before its words.
_FAR = 100
#: Units between a conjunction and the verb of its clause, and between the beginning of an example and the colon.
_CLAUSE, _NEAR = 20, 20


def colon(place: Place) -> Complement | None:
    """A colon and marks right here."""
    if place.unit.low != ":" or place.sentence[place.i + 1].marked is None or place.inserted:
        return None
    return _after(place.sentence, place.i, "lemma")


def colon_further_on(place: Place) -> Complement | Refused | None:
    """A colon and marks after another clause that begins here (*répond aux élus qui l'attendaient : « … »*)."""
    if not place.opens_clause:
        return None
    return colon_ahead(place) or Refused("another clause begins before any content")


def colon_ahead(place: Place) -> Complement | None:
    """The marks after the next colon before marks, where none are between the verb and it."""
    sentence = place.sentence
    last = min(len(sentence) - 1, place.i + _FAR)
    k = next((k for k in range(place.i, last) if sentence[k].low == ":" and sentence[k + 1].marked), None)
    if k is None or not place.government.incise or any(unit.marked for unit in sentence.units[place.cue.last : k]):
        return None
    return None if _speaks_between(place, k) else _after(sentence, k, "incise")


def _speaks_between(place: Place, colon: int) -> bool:
    """Whether somebody added after a comma speaks before the colon: *des élus, dont la maire, qui écrit : …*."""
    units = place.sentence.units
    cues = place.context.cues
    after = islice(cues, bisect_right(cues, place.cue.head, key=lambda cue: cue.head), None)
    between = list(takewhile(lambda cue: cue.head < colon, after))
    if any((units[cue.first - 2].low, units[cue.first - 1].low) == (",", "qui") for cue in between):
        return True
    return _is_subordinate(place) and any(_is_main(place, cue) for cue in between)


def _is_subordinate(place: Place) -> bool:
    """Whether a conjunction opens the clause of the verb: *Lorsque nos voisins lui demandent son avis, elle …*."""
    for k in range(place.cue.first - 1, max(0, place.cue.first - _CLAUSE) - 1, -1):
        unit = place.sentence[k]
        if unit.finite:
            return False
        if unit.pos == "SCONJ" or unit.low in SUBORDINATING:
            return True
    return False


def _is_main(place: Place, cue: Cue) -> bool:
    """Whether a verb further on is that of the main clause: a comma, no conjunction, and its subject before it."""
    before = place.sentence.within((place.cue.last + 1, cue.first))
    clause = list(takewhile(lambda unit: unit.low != ",", reversed(before)))
    opened = any(unit.pos == "SCONJ" or unit.low in RELATIVES for unit in clause)
    return cue.form == "finite" and len(clause) < len(before) and not opened


def _after(sentence: Sentence, colon: int, column: str) -> Complement:
    """Marks after a colon are direct speech, all of them, also where an attribution interrupts them."""
    end = colon + 2
    while (sentence[end].low == "," or sentence[end].low == "et") and sentence[end + 1].marked:
        end += 2
    return Complement(colon + 1, end, "direct", column)


def example(sentence: Sentence, colon: int) -> Run | None:
    """Who is given as an example before a colon: *Tous s'inquiètent, à l'image de la maire, mardi : « … »*."""
    for k in range(colon - 1, max(0, colon - _NEAR), -1):
        for words in _examples() if sentence[k].low == "," else ():
            start = k + 1 + len(words)
            source = Run(start, sentence.phrase_end(start))
            *before, last = lows(sentence.units, k + 1, len(words)) or [""]
            listed = [*before, preposition_in(last)] == words  # *à l'image du maire*
            if listed and source.first < source.end and speaks(sentence, *source):
                return source
    return None


@from_lexicons
def _examples() -> tuple[list[str], ...]:
    return tuple(words_of(expression) for expression in sorted(clause_openers("gives an example")))

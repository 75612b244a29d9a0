"""Words in marks after a colon that a verb of speech opens: *Le préfet a prévenu : « La nuit sera longue. »*"""

from __future__ import annotations

from analysis.speech.sentence.sentence import Sentence

from .context import Refused
from .place import Complement, Place

#: How many units may be between a verb of speech and the colon before its words.
_FAR = 100


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
    between = (cue.first for cue in place.context.cues if place.cue.last < cue.first < colon)
    return any((units[first - 2].low, units[first - 1].low) == (",", "qui") for first in between)


def _after(sentence: Sentence, colon: int, column: str) -> Complement:
    """Marks after a colon are direct speech, all of them, also where an attribution interrupts them."""
    end = colon + 2
    while (sentence[end].low == "," or sentence[end].low == "et") and sentence[end + 1].marked:
        end += 2
    return Complement(colon + 1, end, "direct", column)

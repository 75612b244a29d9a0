"""What somebody says of themselves: *s'est dite prête à voter*, *se déclare surpris que la halle ferme*."""

from __future__ import annotations

from .boundaries import content_end
from .place import Complement, Place


def predicate(place: Place) -> Complement | None:
    """An adjective or a participle after a reflexive verb of saying, to the comma after it."""
    sentence, first = place.sentence, place.cue.last + 1
    if not _is_of_oneself(place) or place.nouns or place.commas:
        return None
    unit = place.unit
    if not (unit.pos == "ADJ" or (unit.participle and not unit.finite)):
        return None
    if any(before.pos != "ADV" for before in sentence.units[first : place.i]):
        return None
    end = content_end(place.context, first, place.cue)
    end = next((k for k in range(place.i + 1, end) if sentence[k].low == ","), end)
    marked = any(unit.marked for unit in sentence.units[first:end])
    return Complement(first, end, "mixed" if marked else "indirect", "fragment")


def _is_of_oneself(place: Place) -> bool:
    """*se dire, s'avouer*: what they take as attribute is what was said; *se montrer, se sentir* only describe."""
    government = place.government
    return government.is_pronominal and "adj" in government.fragment and government.sense == "say"

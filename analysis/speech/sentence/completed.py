"""Whether *à* after a noun adds a field or a place of work: *l'adjointe à la culture*, but *son avocate à l'AFP*."""

from __future__ import annotations

from .media import is_told, names_medium
from .phrase_words import NOUNS
from .source_nouns import posts, source_kind
from .words import Words


def is_completed(words: Words, i: int, head: int, noun: int) -> bool:
    """Whether *à* at unit ``i`` adds a field or a place of work, not who is told, nor when the words fell.

    *l'adjointe à la culture*, *un médecin au CHU de Lunac*; not *son avocate à l'AFP*, *le prévenu à l'audience*.
    """
    if is_told(words, i, head) or _names_person(words, i + 1):
        return False
    unit = words[noun]
    place = unit.entity in {"ORG", "LOC"} or unit.pos == "PROPN" or source_kind(unit) == "institution"
    return place or names_medium(words, i + 1) or bool({words[head].low, words[i - 1].low} & posts())


def _names_person(words: Words, i: int) -> bool:
    noun = next((unit for unit in words.within((i, i + 3)) if unit.pos in NOUNS), None)
    return noun is not None and (source_kind(noun) == "person" or noun.entity == "PER")

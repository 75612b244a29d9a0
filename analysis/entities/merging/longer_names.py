"""Organisations, places, works: which longer name a shorter one means, found without a look at every other."""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate

from analysis.entities.known.acronyms import initials
from analysis.entities.known.heads import head, town_of_club
from analysis.entities.known.names import context_words
from analysis.french.first_names import is_first_name
from analysis.french.function_words import DE, DEFINITE
from analysis.french.places import places

from .entity import Entity, fullest

#: Words at the beginning of a name by which it is found; a text of capitals can have names of thousands.
_MOST = 8


class LongerNames:
    """The names of one kind so far, by all that a shorter one could have of them."""

    def __init__(self) -> None:
        self._by_key: dict[str, Entity] = {}
        self._numbers: dict[str, int] = {}
        self._by_place: dict[str, list[Entity]] = defaultdict(list)
        self._by_town: dict[str, list[Entity]] = defaultdict(list)
        self._by_beginning: dict[str, list[Entity]] = defaultdict(list)
        self._by_initials: dict[str, dict[str, Entity]] = defaultdict(dict)
        self._initials: dict[str, str] = {}
        #: Entities whose initials have not been read since their forms changed.
        self._unread: dict[str, Entity] = {}

    def add(self, entity: Entity) -> None:
        """A new name."""
        self._numbers[entity.key] = len(self._by_key)
        self._by_key[entity.key] = entity
        if entity.label == "LOC" and (place := _without_noun(entity)):
            self._by_place[place].append(entity)
        if town := town_of_club(entity.key):
            self._by_town[town].append(entity)
        for beginning in _beginnings(entity.key):
            self._by_beginning[beginning].append(entity)
        self.changed(entity)

    def changed(self, entity: Entity) -> None:
        """Its forms are others now."""
        self._unread[entity.key] = entity

    def of(self, entity: Entity) -> Entity | None:
        """The one longer name that this one shortens: an acronym's expansion, or a name whose beginning it is."""
        if " " not in entity.key and any(form.isupper() for form in entity.forms):
            spelled = self._spelled(entity.key)
            if len(spelled) == 1:
                return spelled[0]
        if entity.label == "LOC" and entity.key not in places():
            named = [e for e in self._by_place.get(entity.key, ()) if e.first < entity.first]
            return named[0] if len(named) == 1 else None
        if entity.label in {"ORG", "MISC"}:
            plurals = [e for ending in ("s", "x") if (e := self._by_key.get(entity.key + ending))]
            if plurals:
                return min(plurals, key=lambda e: self._numbers[e.key])
            clubs = self._by_town.get(entity.key, ())
            if len(clubs) == 1:
                return clubs[0]
            begun = [e for e in self._by_beginning.get(_beginning(entity.key), ()) if _shortens(entity, e)]
            if len(begun) == 1 and not is_first_name(next(iter(entity.forms)).split()[0]):
                return begun[0]
        return None

    def _spelled(self, acronym: str) -> list[Entity]:
        """The names whose initials are the acronym."""
        for key, entity in self._unread.items():
            self._by_initials[self._initials.get(key, "")].pop(key, None)
            self._initials[key] = initials(fullest(entity.forms))
            self._by_initials[self._initials[key]][key] = entity
        self._unread.clear()
        return list(self._by_initials.get(acronym, {}).values())


def _without_noun(entity: Entity) -> str:
    """A place's name without the noun that begins it, or nothing (le port de la Madrague, then la Madrague)."""
    noun, (_, _, rest) = head(fullest(entity.forms).split()[0].casefold()), entity.key.partition(" ")
    while rest.partition(" ")[0] in DE | DEFINITE:
        rest = rest.partition(" ")[2]
    return rest if noun.kept and noun.label == "LOC" else ""


def _beginnings(key: str) -> list[str]:
    """What a name begins with, up to each of the first spaces."""
    words = key.split(" ", _MOST)[:_MOST]
    return list(accumulate(words if key.count(" ") >= _MOST else words[:-1], lambda begun, word: f"{begun} {word}"))


def _beginning(key: str) -> str:
    """The words of a shorter name by which longer ones are found."""
    return " ".join(key.split(" ", _MOST)[:_MOST])


def _shortens(entity: Entity, longer: Entity) -> bool:
    """Whether an organisation's name begins a longer one: given in full before, or a company's (X, X Electronics)."""
    if not longer.key.startswith(entity.key + " "):
        return False
    rest = fullest(longer.forms)[len(fullest(entity.forms)) :].strip()
    return longer.first < entity.first or not context_words("business").isdisjoint(rest.split()[:1])

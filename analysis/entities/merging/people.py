"""People: which shorter name belongs to which longer one."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection

from analysis.entities.known.names import variants
from analysis.french.first_names import first_name_gender

from .entity import Entity, fullest


def people(entities: list[Entity], apart: Collection[frozenset[str]] = ()) -> list[Entity]:
    """People: the shorter form joins the longer one it is part of; where several would do, the discourse decides.

    Pairs of folded names in ``apart`` are two people.
    """
    full: list[Entity] = []
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for entity in sorted(entities, key=lambda e: (-len(e.parts), e.first)):
        words = _known(entity.parts)
        near = sorted({n for part in _asked(words) for n in places.get(part, ())}) if words else range(len(full))
        owners = [o for n in near if same_person(entity.key, (o := full[n]).key) and _may_agree(entity, o)]
        owners = [owner for owner in owners if frozenset({entity.key, owner.key}) not in apart]
        if not owners:
            for part in _parts(words):
                places[part].append(len(full))
            full.append(entity)
        elif len(owners) == 1:
            owners[0].absorb(entity)
        else:
            _share(entity, owners)
    return full


def _parts(words: list[str]) -> set[tuple[str, ...]]:
    """What a shorter form has one of: a word alone, the two at the beginning, the last one."""
    return {*((word,) for word in words), tuple(words[:2]), _last(words)}


def _asked(words: list[str]) -> tuple[tuple[str, ...], ...]:
    """The parts of which a longer form must have one."""
    return ((words[0],),) if len(words) == 1 else (tuple(words[:2]), _last(words))


def _last(words: list[str]) -> tuple[str, ...]:
    return ("", words[-1].rpartition(" ")[2]) if words else ("",)  # a known form may have two words


def _may_agree(one: Entity, other: Entity) -> bool:
    return not one.genders or not other.genders or bool(one.genders & other.genders)


def same_person(short: str, long: str) -> bool:
    """Whether a folded name may be a short form of a longer one.

    A family name, a first name with it, initials; known transliterations count as equal.

    >>> same_person("poutine", "vladimir poutine"), same_person("v poutine", "vladimir poutine")
    (True, True)
    >>> same_person("marine le pen", "jean marie le pen"), same_person("dupond", "jean dupont")
    (False, False)
    """
    a, b = _known(short.split()), _known(long.split())
    if a == b:
        return True
    if len(a) >= len(b) and not (len(a) == len(b) and any(len(w) == 1 for w in a)):
        return False
    if len(a) == 1 or " ".join(a) == " ".join(b[-len(a) :]):
        return a[0] in b if len(a) == 1 else True
    if a == b[: len(a)]:
        return True
    return a[-1] == b[-1] and _in_order(a[:-1], b[:-1])


def _known(words: list[str]) -> list[str]:
    return [variants().get(("PER", word), word) for word in words]


def _in_order(short: list[str], long: list[str]) -> bool:
    """Whether the words of ``short`` come in ``long`` in that order, with initials for words."""
    rest = iter(long)
    return all(any(word == other or (len(word) == 1 and other.startswith(word)) for other in rest) for word in short)


def _share(entity: Entity, owners: list[Entity]) -> None:
    """Each bare mention goes to one of its bearers: the last one fully named before it, else the first after it."""
    fully = sorted((full.start, n) for n, owner in enumerate(owners) for full in owner.mentions)
    form = next(iter(entity.forms))
    borne = [owner.genders or _first_name_genders(owner) for owner in owners]
    bearers = {
        g: [(start, n) for start, n in fully if not g or not borne[n] or g in borne[n]] for g in _genders(entity)
    }
    for mention in entity.mentions:
        able = bearers[mention.gender]
        at = bisect_left(able, (mention.start, 0))
        owner = able[at - 1][1] if at else able[0][1] if able else 0
        owners[owner].take(mention, form)


def _genders(entity: Entity) -> set[str]:
    return {mention.gender for mention in entity.mentions}


def _first_name_genders(person: Entity) -> set[str]:
    """The gender of a first name that only women or only men bear: *Mme Roux* is *Anne Roux* and not *Paul Roux*."""
    gender, _ = first_name_gender(fullest(person.forms)) if len(person.parts) > 1 else ("", "")
    return {gender} - {""}

"""People: which shorter name belongs to which longer one."""

from __future__ import annotations

from analysis.entities.kinds.voting import LabelledName
from analysis.entities.known.names import variants

from .entity import Entity


def people(entities: list[Entity]) -> list[Entity]:
    """People: the shorter form joins the longer one it is part of; where several would do, the discourse decides."""
    full: list[Entity] = []
    for entity in sorted(entities, key=lambda e: (-len(e.parts), e.first)):
        owners = [other for other in full if same_person(entity.key, other.key) and _may_agree(entity, other)]
        if not owners:
            full.append(entity)
        elif len(owners) == 1:
            owners[0].absorb(entity)
        else:
            _share(entity, owners)
    return full


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
    for mention in entity.mentions:
        before = [n for start, n in fully if start < mention.start and _may_bear(owners[n], mention)]
        after = [n for start, n in fully if start > mention.start]
        owners[(before[-1:] or after[:1] or [0])[0]].take(mention, form)


def _may_bear(owner: Entity, mention: LabelledName) -> bool:
    return not mention.gender or not owner.genders or mention.gender in owner.genders

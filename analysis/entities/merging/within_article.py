"""Mentions of one entity in an article share a name: the fullest form that the article gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from analysis.entities.kinds.voting import LabelledName
from analysis.entities.known.acronyms import initials
from analysis.entities.known.heads import town_of_club
from analysis.entities.known.names import context_words, variants
from analysis.french.first_names import is_first_name
from analysis.text import fold

from .entity import Entity, fullest
from .people import people

#: What tells two people of one surname apart where titles of both genders announce it.
_CIVILITIES = {"m": "M.", "f": "Mme"}


def names(text: str, mentions: Sequence[LabelledName], acronyms: Mapping[str, str]) -> list[str]:
    """The name of the entity that each mention means; ``acronyms`` are those that the text explains, folded."""
    entities = _by_form(_with_shared_surnames(text, mentions))
    persons = people([e for e in entities if e.label == "PER"])
    others = _others([e for e in entities if e.label != "PER"], acronyms)
    found = {mention.start: entity.name for entity in [*persons, *others] for mention in entity.mentions}
    return [found[mention.start] for mention in mentions]


def _with_shared_surnames(text: str, mentions: Sequence[LabelledName]) -> list[LabelledName]:
    """*Paul et Marie X*: the first name has the family name after it, but not in *le roi Albert et Paul Albert*."""
    out = list(mentions)
    for n, (left, right) in enumerate(pairwise(mentions)):
        first, _, family = right.form.partition(" ")
        joined = left.label == right.label == "PER" and text[left.end : right.start] in {" et ", " & "}
        alone = " " not in left.form and is_first_name(left.form) and fold(left.form) != fold(family)
        if joined and alone and family and is_first_name(first):
            out[n] = left._replace(listed=f"{left.form} {family}")
    return out


def _by_form(mentions: Sequence[LabelledName]) -> list[Entity]:
    """Entities by folded form; a surname that titles of both genders announce stays two (M. X, Mme X)."""
    found: dict[tuple[str, str, str], Entity] = {}
    split = _two_genders(mentions)
    for mention in mentions:
        person = mention.label == "PER"
        bare = fold(mention.listed or mention.form)
        gender = mention.gender if bare in split and person else ""
        entity = found.setdefault((mention.label, bare, gender), Entity(mention.label, bare))
        entity.take(mention, mention.listed if person and mention.listed else mention.form)
        if gender:
            entity.civility = _CIVILITIES.get(gender, "")
        if mention.gender in _CIVILITIES:
            entity.genders.add(mention.gender)
    return list(found.values())


def _two_genders(mentions: Sequence[LabelledName]) -> set[str]:
    """Folded surnames that follow titles of both genders."""
    genders: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.label == "PER" and mention.gender in _CIVILITIES:
            genders[fold(mention.form)].add(mention.gender)
    return {bare for bare, both in genders.items() if len(both) > 1 and " " not in bare}


def _others(entities: Sequence[Entity], acronyms: Mapping[str, str]) -> list[Entity]:
    """Places, organisations, works: known variants, acronyms with their expansion, short forms after the full one."""
    found: dict[tuple[str, str], Entity] = {}
    for entity in sorted(entities, key=lambda e: -len(e.key)):
        key = variants().get((entity.label, entity.key), entity.key)
        key = acronyms.get(entity.key, key)
        key = variants().get((entity.label, key), key)
        owner = found.get((entity.label, key)) or next(
            (e for (_, k), e in found.items() if k == key and entity.key in acronyms), None
        )
        owner = owner or _longer(entity, [e for (label, _), e in found.items() if label == entity.label])
        if owner:
            owner.absorb(entity)
        else:
            found[entity.label, key] = entity
    return list(found.values())


def _longer(entity: Entity, same: Sequence[Entity]) -> Entity | None:
    """The one longer name that this one shortens: an acronym's expansion, or a name whose beginning it is."""
    if " " not in entity.key and any(form.isupper() for form in entity.forms):
        spelled = [e for e in same if initials(fullest(e.forms)) == entity.key]
        if len(spelled) == 1:
            return spelled[0]
    if entity.label in {"ORG", "MISC"}:
        plain = [e for e in same if e.key in {entity.key + "s", entity.key + "x"}]
        if plain:
            return plain[0]
        clubs = [e for e in same if town_of_club(e.key) == entity.key]
        if len(clubs) == 1:
            return clubs[0]
        begun = [e for e in same if _shortens(entity, e)]
        if len(begun) == 1 and not is_first_name(next(iter(entity.forms)).split()[0]):
            return begun[0]
    return None


def _shortens(entity: Entity, longer: Entity) -> bool:
    """Whether an organisation's name begins a longer one: given in full before, or a company's (X, X Electronics)."""
    if not longer.key.startswith(entity.key + " "):
        return False
    rest = fullest(longer.forms)[len(fullest(entity.forms)) :].strip()
    return longer.first < entity.first or rest.split()[0] in context_words("business")

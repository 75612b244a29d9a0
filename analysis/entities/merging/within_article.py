"""Mentions of one entity in an article share a name: the fullest form that the article gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from analysis.entities.kinds.voting import LabelledName
from analysis.entities.known.names import context_words, nickname, variants
from analysis.french.first_names import is_first_name
from analysis.french.titles import titles
from analysis.text import fold

from .entity import Entity
from .longer_names import LongerNames
from .people import people

#: What tells two people of one surname apart where titles of both genders announce it.
_CIVILITIES = {"m": "M.", "f": "Mme"}
_AND = {" et ", " & "}
#: How long a title may be, in characters.
_TITLE = 30
#: How long the words between a person and a nickname may be, in characters.
_NICKNAME_WITHIN = 28


def names(text: str, mentions: Sequence[LabelledName], acronyms: Mapping[str, str]) -> list[str]:
    """The name of the entity that each mention means; ``acronyms`` are those that the text explains, folded."""
    entities = _by_form(_with_nicknames(text, _with_shared_surnames(text, mentions)))
    persons = people([e for e in entities if e.label == "PER"], _coordinated(text, mentions))
    others = _others([e for e in entities if e.label != "PER"], acronyms)
    found = {mention.start: entity.name for entity in [*persons, *others] for mention in entity.mentions}
    return [found[mention.start] for mention in mentions]


def _with_shared_surnames(text: str, mentions: Sequence[LabelledName]) -> list[LabelledName]:
    """*Paul et Marie X*: the first name has the family name after it, but not in *le prince Léon et Marc Léon*.

    Nor is it one after a title in the singular, or where the article has it as a family name (*le président Aydin et
    Marc Léon*); *les frères Paul et Marc Léon* are two.
    """
    out = list(mentions)
    full = (mention.form for mention in mentions if mention.label == "PER" and " " in mention.form)
    families = {fold(form.split()[-1]) for form in full}
    for n, (left, right) in enumerate(pairwise(mentions)):
        first, _, family = right.form.partition(" ")
        joined = left.label == right.label == "PER" and text[left.end : right.start] in _AND
        alone = " " not in left.form and is_first_name(left.form) and fold(left.form) not in families
        if joined and alone and family and is_first_name(first) and not _is_titled(text, left.start):
            out[n] = left._replace(listed=f"{left.form} {family}")
    return out


def _is_titled(text: str, start: int) -> bool:
    """Whether a title in the singular is right before a name."""
    title = text[max(0, start - _TITLE) : start].split()[-1:]
    return title != [] and title[0].casefold() in titles() and not title[0].endswith(("s", "x"))


def _with_nicknames(text: str, mentions: Sequence[LabelledName]) -> list[LabelledName]:
    """*Abel Vartan, dit le « Renard du port »*: wherever the nickname is, it means the person named before it."""
    borne: dict[str, str] = {}
    for left, right in pairwise(mentions):
        gap = text[left.end : right.start]
        between = gap.lstrip(", ").split()
        people = left.label == right.label == "PER" and not is_first_name(right.form.split()[0])
        if not (people and between and len(gap) < _NICKNAME_WITHIN and nickname().fullmatch(gap.lstrip(", "))):
            continue
        if between[-1] not in context_words("said or called"):  # *…, dit X* is an attribution
            borne[fold(right.form)] = left.listed or left.form
    return [
        mention._replace(listed=borne[bare])
        if mention.label == "PER" and (bare := fold(mention.form)) in borne
        else mention
        for mention in mentions
    ]


def _coordinated(text: str, mentions: Sequence[LabelledName]) -> set[frozenset[str]]:
    """Folded names that *et* joins: they are two people, if one is a first name (le prince Léon et Marc Léon)."""
    return {
        frozenset({fold(left.form), fold(right.form)})
        for left, right in pairwise(mentions)
        if left.label == right.label == "PER" and text[left.end : right.start] in _AND and is_first_name(left.form)
    }


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
    by_key: dict[str, Entity] = {}
    longer: dict[str, LongerNames] = defaultdict(LongerNames)
    for entity in sorted(entities, key=lambda e: -len(e.key)):
        key = variants().get((entity.label, entity.key), entity.key)
        key = acronyms.get(entity.key, key)
        key = variants().get((entity.label, key), key).replace(" ", "")
        same = longer[entity.label]
        owner = found.get((entity.label, key)) or (by_key.get(key) if entity.key in acronyms else None)
        owner = owner or same.of(entity)
        if owner:
            owner.absorb(entity)
            longer[owner.label].changed(owner)
        else:
            found[entity.label, key] = entity
            by_key.setdefault(key, entity)
            same.add(entity)
    return list(found.values())

"""Mentions of one entity in an article share a name: the fullest form that the article gives."""

from __future__ import annotations

import re
from collections import defaultdict

from analysis.entities.known.acronyms import initials
from analysis.entities.known.names import context_words, variants
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import is_first_name
from analysis.text import fold

from .entity import Entity, fullest
from .people import absorb, people, share_surname


def name(view: View, spans: list[NameSpan]) -> None:
    """Write on every span the name of its entity."""
    share_surname(view, spans)
    entities = _by_form(view, spans)
    for group in (
        people(view, [e for e in entities if e.label == "PER"]),
        _others(view, [e for e in entities if e.label != "PER"]),
    ):
        for entity in group:
            best = fullest(entity.forms)
            if entity.civility and " " not in best:
                best = f"{entity.civility} {best}"
            for span in entity.spans:
                span.name = best


def _by_form(view: View, spans: list[NameSpan]) -> list[Entity]:
    """Entities by folded form; a surname that titles of both genders announce stays two (M. X, Mme X)."""
    found: dict[tuple[str, str, str], Entity] = {}
    split = _two_genders(view, spans)
    for span in spans:
        form = span.known if span.label == "PER" and span.known else view.span_text(span)
        bare = fold(span.known or form)
        gender = span.gender if bare in split and span.label == "PER" else ""
        entity = found.setdefault((span.label, bare, gender), Entity(span.label, bare))
        entity.forms[form] += 1
        if gender:
            entity.civility = {"m": "M.", "f": "Mme"}.get(gender, "")
        entity.spans.append(span)
        if span.gender in {"m", "f"}:
            entity.genders.add(span.gender)
    return list(found.values())


def _two_genders(view: View, spans: list[NameSpan]) -> set[str]:
    genders: dict[str, set[str]] = defaultdict(set)
    for span in spans:
        if span.label == "PER" and span.gender in {"m", "f"}:
            genders[fold(view.span_text(span))].add(span.gender)
    return {bare for bare, both in genders.items() if len(both) > 1 and " " not in bare}


def _others(view: View, entities: list[Entity]) -> list[Entity]:
    """Places, organisations, works: known variants, acronyms with their expansion, short forms after the full one."""
    pairs = expansions(view)
    found: dict[tuple[str, str], Entity] = {}
    for entity in sorted(entities, key=lambda e: -len(e.key)):
        key = variants().get((entity.label, entity.key), entity.key)
        key = pairs.get(entity.key, key)
        key = variants().get((entity.label, key), key)
        owner = found.get((entity.label, key)) or next(
            (e for (_, k), e in found.items() if k == key and entity.key in pairs), None
        )
        owner = owner or _longer(entity, found, pairs)
        if owner:
            absorb(owner, entity)
        else:
            found[entity.label, key] = entity
    return list(found.values())


def _longer(entity: Entity, found: dict[tuple[str, str], Entity], pairs: dict[str, str]) -> Entity | None:
    """The one longer name that this one shortens: an acronym's expansion, or a name whose beginning it is."""
    same = [e for (label, _), e in found.items() if label == entity.label]
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


_CLUB = re.compile(
    r"^(?:fc|sc|ac|as|rc|us|olympique|racing|sporting|stade|union|royal|athletic|real|ogc|ca|su|es) "
    r"(?:d[eu]s? |d'|de la )?(.+)$"
)


def town_of_club(key: str) -> str:
    """The town in a folded club's name, or nothing.

    >>> town_of_club("olympique de meribourg"), town_of_club("cgt")
    ('meribourg', '')
    """
    match = _CLUB.match(key)
    return match.group(1) if match else ""


def _shortens(entity: Entity, longer: Entity) -> bool:
    """Whether an organisation's name begins a longer one: given in full before, or a company's (X, X Electronics)."""
    if not longer.key.startswith(entity.key + " "):
        return False
    rest = fullest(longer.forms)[len(fullest(entity.forms)) :].strip()
    return longer.first < entity.first or rest.split()[0] in context_words("business")


def expansions(view: View) -> dict[str, str]:
    """Acronyms that the text explains, by parentheses: folded acronym → folded expansion."""
    found: dict[str, str] = {}
    for start, end, acro_start, acro_end in view.expansions:
        found.setdefault(fold(view.text[acro_start:acro_end]).replace(" ", ""), fold(view.text[start:end]))
    return found

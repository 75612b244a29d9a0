"""Mentions of one entity in an article share a name: the fullest form that the article gives."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from .acronyms import initials
from .knowledge import fold, is_first_name, variants
from .view import Span, View


@dataclass(slots=True)
class Entity:
    """The mentions of one entity: their texts by spelling, the first place, the genders its titles give."""

    label: str
    key: str
    forms: Counter[str] = field(default_factory=Counter)
    spans: list[Span] = field(default_factory=list)
    genders: set[str] = field(default_factory=set)
    civility: str = ""

    @property
    def first(self) -> int:
        return min(s.i for s in self.spans)

    @property
    def parts(self) -> list[str]:
        return self.key.split()


def name(view: View, spans: list[Span]) -> None:
    """Write on every span the name of its entity."""
    _share_surname(view, spans)
    entities = _by_form(view, spans)
    for group in (_people(view, [e for e in entities if e.label == "PER"]), _others(view, [e for e in entities if e.label != "PER"])):
        for entity in group:
            best = fullest(entity.forms)
            if entity.civility and " " not in best:
                best = f"{entity.civility} {best}"
            for span in entity.spans:
                span.name = best


def _share_surname(view: View, spans: list[Span]) -> None:
    """``Paul et Marie X``: the first name before *et* has the family name after it."""
    for left, right in itertools.pairwise(spans):
        if left.label == right.label == "PER" and left.j - left.i == 1 and right.j - right.i > 1:
            first, rest = view.span_text(left), view.span_text(right).split(" ", 1)
            joined = view.text[view.end(left.j - 1) : view.start[right.i]] in {" et ", " & "}
            if joined and is_first_name(first) and is_first_name(rest[0]):
                left.known = f"{first} {rest[1]}"


def fullest(forms: Counter[str]) -> str:
    """The longest form, by words then letters; initials count as nothing; a form in capitals only if there is no other."""

    def weight(form: str) -> tuple[bool, int, int, int]:
        words = [w for w in re.split(r"[\s-]+", form) if not re.fullmatch(r"\w\.?", w)]
        shouted = form.isupper()
        letters = sum(map(len, words))
        rival = next((other for other in forms if other + "s" == form), "")
        return not shouted, len(words), letters - 2 * (forms[rival] > forms[form]), forms[form]

    return max(forms, key=weight)


def _by_form(view: View, spans: list[Span]) -> list[Entity]:
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


def _two_genders(view: View, spans: list[Span]) -> set[str]:
    genders: dict[str, set[str]] = defaultdict(set)
    for span in spans:
        if span.label == "PER" and span.gender in {"m", "f"}:
            genders[fold(view.span_text(span))].add(span.gender)
    return {bare for bare, both in genders.items() if len(both) > 1 and " " not in bare}


def _people(view: View, entities: list[Entity]) -> list[Entity]:
    """People: the shorter form joins the longer one it is part of; where several would do, the discourse decides."""
    full: list[Entity] = []
    for entity in sorted(entities, key=lambda e: (-len(e.parts), e.first)):
        owners = [other for other in full if same_person(entity.key, other.key) and _may_agree(entity, other)]
        if not owners:
            full.append(entity)
        elif len(owners) == 1:
            _absorb(owners[0], entity)
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
    """Whether the words of ``short`` come in ``long`` in that order, an initial standing for its word."""
    rest = iter(long)
    return all(any(word == other or (len(word) == 1 and other.startswith(word)) for other in rest) for word in short)


def _absorb(owner: Entity, entity: Entity) -> None:
    owner.forms.update(entity.forms)
    owner.spans.extend(entity.spans)
    owner.genders |= entity.genders


def _share(entity: Entity, owners: list[Entity]) -> None:
    """Each bare mention goes to the one of its bearers that was fully named last before it, else first after it."""
    fully = [(span.i, owner) for owner in owners for span in owner.spans]
    for span in entity.spans:
        before = [(i, o) for i, o in fully if i < span.i and (not span.gender or not o.genders or span.gender in o.genders)]
        after = [(i, o) for i, o in fully if i > span.i]
        owner = max(before, key=lambda p: p[0])[1] if before else min(after, key=lambda p: p[0])[1] if after else owners[0]
        owner.spans.append(span)
        owner.forms.update([next(iter(entity.forms))])


def _others(view: View, entities: list[Entity]) -> list[Entity]:
    """Places, organisations, works: known variants, acronyms with their expansion, short forms after the full one."""
    pairs = expansions(view)
    found: dict[tuple[str, str], Entity] = {}
    for entity in sorted(entities, key=lambda e: -len(e.key)):
        key = variants().get((entity.label, entity.key), entity.key)
        key = pairs.get(entity.key, key)
        key = variants().get((entity.label, key), key)
        owner = found.get((entity.label, key)) or next((e for (_, k), e in found.items() if k == key and entity.key in pairs), None)
        owner = owner or _longer(entity, found, pairs)
        if owner:
            _absorb(owner, entity)
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
    r"^(?:fc|sc|ac|as|rc|us|olympique|racing|sporting|stade|union|royal|athletic|real|ogc|ca|su|es) (?:d[eu]s? |d'|de la )?(.+)$"
)


def town_of_club(key: str) -> str:
    """The town in a folded club's name, or nothing.

    >>> town_of_club("olympique de meribourg"), town_of_club("cgt")
    ('meribourg', '')
    """
    match = _CLUB.match(key)
    return match.group(1) if match else ""


_BUSINESS = {"Electronics", "Group", "Motors", "Corporation", "Inc", "Corp", "Ltd", "Technologies", "Industries", "Holding", "International", "SA", "AG"}


def _shortens(entity: Entity, longer: Entity) -> bool:
    """Whether an organisation's name is the beginning of a longer one: given in full before, or by a capital after (X, X Electronics)."""
    if not longer.key.startswith(entity.key + " "):
        return False
    rest = fullest(longer.forms)[len(fullest(entity.forms)) :].strip()
    return longer.first < entity.first or rest.split()[0] in _BUSINESS


def expansions(view: View) -> dict[str, str]:
    """Acronyms that the text explains, by parentheses: folded acronym → folded expansion."""
    found: dict[str, str] = {}
    for start, end, acro_start, acro_end in view.expansions:
        found.setdefault(fold(view.text[acro_start:acro_end]).replace(" ", ""), fold(view.text[start:end]))
    return found

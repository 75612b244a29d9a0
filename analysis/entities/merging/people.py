"""People: which shorter name belongs to which longer one."""

from __future__ import annotations

import itertools

from analysis.entities.known.names import variants
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import is_first_name

from .entity import Entity


def share_surname(view: View, spans: list[NameSpan]) -> None:
    """``Paul et Marie X``: the first name before *et* has the family name after it."""
    for left, right in itertools.pairwise(spans):
        if left.label == right.label == "PER" and left.j - left.i == 1 and right.j - right.i > 1:
            first, rest = view.span_text(left), view.span_text(right).split(" ", 1)
            joined = view.text[view.end(left.j - 1) : view.start[right.i]] in {" et ", " & "}
            if joined and is_first_name(first) and is_first_name(rest[0]):
                left.known = f"{first} {rest[1]}"


def people(view: View, entities: list[Entity]) -> list[Entity]:
    """People: the shorter form joins the longer one it is part of; where several would do, the discourse decides."""
    full: list[Entity] = []
    for entity in sorted(entities, key=lambda e: (-len(e.parts), e.first)):
        owners = [other for other in full if same_person(entity.key, other.key) and _may_agree(entity, other)]
        if not owners:
            full.append(entity)
        elif len(owners) == 1:
            absorb(owners[0], entity)
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


def absorb(owner: Entity, entity: Entity) -> None:
    """Give the mentions of ``entity`` to ``owner``."""
    owner.forms.update(entity.forms)
    owner.spans.extend(entity.spans)
    owner.genders |= entity.genders


def _share(entity: Entity, owners: list[Entity]) -> None:
    """Each bare mention goes to the one of its bearers that was fully named last before it, else first after it."""
    fully = [(span.i, owner) for owner in owners for span in owner.spans]
    for span in entity.spans:
        before = [
            (i, o) for i, o in fully if i < span.i and (not span.gender or not o.genders or span.gender in o.genders)
        ]
        after = [(i, o) for i, o in fully if i > span.i]
        owner = (
            max(before, key=lambda p: p[0])[1] if before else min(after, key=lambda p: p[0])[1] if after else owners[0]
        )
        owner.spans.append(span)
        owner.forms.update([next(iter(entity.forms))])

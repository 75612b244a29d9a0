"""The parse between the units of a sentence: the dependencies, and how far what depends on a unit reaches."""

from __future__ import annotations

from collections.abc import Sequence

from .stretches import Stretch
from .tokens import Tokens

#: Outside the sentence.
OUTSIDE = -1
#: A dependency: the unit that depends, the unit that it depends on (``OUTSIDE`` for none here), and the relation.
Arc = tuple[int, int, str]
_SIGNS = {"PUNCT", "SPACE"}


def arcs_of(tokens: Tokens, token: Sequence[int], stretches: Sequence[Stretch | None]) -> list[Arc]:
    """The dependencies of the tokens, laid over the units; the words of a stretch in marks depend as one."""
    arcs = list[Arc]()
    unit_of = {i: n for n, i in enumerate(token) if i != OUTSIDE}
    for n, stretch in enumerate(stretches):
        unit_of.update((i, n) for i in (stretch.tokens if stretch else ()))
    for i, n in unit_of.items():
        if tokens.pos[i] in _SIGNS:
            continue
        head = unit_of.get(tokens.head[i], OUTSIDE)
        if head == OUTSIDE or tokens.head[i] == i:
            arcs.append((n, OUTSIDE, "root" if tokens.head[i] == i else tokens.dep[i]))
        elif head != n:
            arcs.append((n, head, tokens.dep[i]))
    return arcs


def reach_of(arcs: Sequence[Arc], size: int) -> list[tuple[int, int]]:
    """The first and the last unit among those that depend on each unit, over any number of steps.

    >>> reach_of([(0, 1, "det"), (1, 2, "nsubj"), (2, OUTSIDE, "root")], 3)
    [(0, 0), (0, 1), (0, 2)]
    """
    heads: dict[int, list[int]] = {}
    for child, head, _ in arcs:
        heads.setdefault(child, []).append(head)
    first, last = list(range(size)), list(range(size))
    for n in range(size):
        todo = list(heads.get(n, ()))
        while todo:
            head = todo.pop()
            if head != OUTSIDE and (n < first[head] or n > last[head]):
                first[head], last[head] = min(n, first[head]), max(n, last[head])
                todo += heads.get(head, ())
    return list(zip(first, last, strict=True))

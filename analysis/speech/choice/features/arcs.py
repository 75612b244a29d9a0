"""Which dependencies the borders of a content cut: a constituent has one way out and none in."""

from __future__ import annotations

from analysis.speech.choice.candidates.openers import class_name

from .context import Context
from .facts import Facts, Found
from .shapes import Shape, yes

_BACK = 6
_ONE_SIDE: Facts = {"arcs in from the attribution": None, "sides joined": None, "verb before it": None}
_NO_HEAD: Facts = {"constituent": None, "constituent end": None, "head": None}


def arc_facts(context: Context, shape: Shape) -> tuple[Facts, list[Found]]:
    """The facts of the dependencies that cross the borders of a content, and the relations of those that enter it."""
    out = len(shape.governors)
    left = [relation for child, _, relation in shape.entering if child < shape.first]
    right = [relation for child, _, relation in shape.entering if child >= shape.last]
    cuts = min(len(left), 1), min(len(right), 1)
    facts: Facts = {
        "arcs out": str(min(out, 4)),
        "arcs in from the left": str(min(len(left), 2)),
        "arcs in from the right": str(min(len(right), 2)),
        "arcs": f"{min(out, 3)} out, {cuts[0]} {cuts[1]} in",
        "phrase cut": yes(right),
        "phrase cut before": yes(left),
        "holds the root": yes(any(head < 0 for _, head, _ in shape.governors)),
        "phrase goes on": yes(_goes_on(context, shape)),
        "one way out": shape.governors[0][2] if out == 1 else None,
    }
    facts.update(_constituent(context, shape))
    repeated: list[Found] = [("type, depends from the left", (shape.type, relation)) for relation in {*left}]
    repeated += [("type, depends from the right", (shape.type, relation)) for relation in {*right}]
    if shape.cut is None:
        return facts | _ONE_SIDE, repeated
    joins = _joins(context, shape, shape.cut)
    facts["arcs in from the attribution"] = str(min(len(shape.entering) - len(left) - len(right), 2))
    facts["sides joined"] = yes(joins)
    facts["verb before it"] = yes(context.pool.reading.finites(shape.first, shape.cut[0]))
    return facts, repeated + [("sides joined by", (relation,)) for relation in joins]


def _goes_on(context: Context, shape: Shape) -> bool:
    """Whether something at the end of the content has dependents beyond it."""
    reading, first, last = context.pool.reading, shape.first, shape.last
    if last not in context.going_on:
        near = range(max(0, last - _BACK), last)
        going = [i for i in near if reading.is_word[i] and reading.reach[i][1] >= last]
        context.going_on[last] = [min(i, reading.reach[i][0]) for i in going]
    return any(begin >= first for begin in context.going_on[last])


def _joins(context: Context, shape: Shape, cut: tuple[int, int]) -> set[str]:
    """How the two sides of an attribution hang together."""
    return {
        ("from the left " if child < cut[0] else "from the right ") + relation
        for child, head, relation in context.pool.reading.arcs
        if head >= 0 and (child < cut[0]) != (head < cut[0]) and shape.holds(child) and shape.holds(head)
    }


def _constituent(context: Context, shape: Shape) -> Facts:
    """Whether the content is just what depends on its head."""
    heads = {child for child, _, _ in shape.governors}
    if len(heads) != 1:
        return _NO_HEAD
    reading, head = context.pool.reading, heads.pop()
    first, last = reading.reach[head]
    while last > head and not reading.is_word[last]:
        last -= 1
    end = _compared(last, shape.last - 1)
    pos = "marks" if reading.is_in_marks(head) else class_name(reading.pos[head])
    return {
        "constituent": f"begins {_compared(first, shape.first)}, ends {end}",
        "constituent end": end,
        "head": f"{pos} {'finite' if reading.finite[head] else 'not finite'}",
    }


def _compared(one: int, other: int) -> str:
    return "later" if one > other else "earlier" if one < other else "there"

"""Which dependencies the borders of a content cut: a constituent has one way out and none in."""

from __future__ import annotations

from analysis.speech.choice.candidates.openers import class_name

from .context import Context
from .facts import Facts, Found
from .shapes import Shape, yes

_NO_HEAD: Facts = {"constituent": None, "constituent end": None, "head": None}


def arc_facts(context: Context, shape: Shape) -> tuple[Facts, list[Found]]:
    """The facts of the dependencies that cross the borders of a content, and the relations of those that enter it."""
    out = len(shape.governors)
    left = sorted({relation for child, _, relation in shape.entering if child < shape.first})
    right = sorted({relation for child, _, relation in shape.entering if child >= shape.last})
    facts: Facts = {
        "arcs": f"{min(out, 3)} out, {min(len(left), 1)} {min(len(right), 1)} in",
        "phrase cut": yes(right),
        "phrase cut before": yes(left),
        "holds the root": yes(any(head < 0 for _, head, _ in shape.governors)),
        "one way out": shape.governors[0][2] if out == 1 else None,
        **_constituent(context, shape),
    }
    repeated: list[Found] = [("type, depends from the left", (shape.type, relation)) for relation in left]
    return facts, repeated + [("type, depends from the right", (shape.type, relation)) for relation in right]


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

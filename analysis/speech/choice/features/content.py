"""What speaks for a content whatever attributes it: its type, borders, words, marks and place."""

from __future__ import annotations

from analysis.speech.choice.candidates.anchors import VERB
from analysis.speech.choice.candidates.openers import class_name

from .arcs import arc_facts
from .context import Context
from .facts import Facts, Found
from .shapes import Shape, band, yes


def content_facts(context: Context, shape: Shape) -> tuple[Facts, list[Found]]:
    """The facts of a content, and what can hold of it several times."""
    facts: Facts = {
        **context.facts,
        **_left_border(context, shape.first),
        **_right_border(context, shape.last),
        **_beyond(context, shape),
        "family of the first verb": _first_family(context, shape, context.pool.reading.next_finite),
        "family of the first noun": _first_family(context, shape, context.pool.reading.next_noun),
        **(_marks(context, shape) if shape.stretches else _NO_MARKS),
        "type": shape.type,
        "opening": shape.opener,
        "before": shape.before,
        "after": shape.after,
        "verbs": f"{min(shape.finites, 3)} {'and in marks' if shape.marks_speak else 'none in marks'}",
        "words": band(shape.words),
        "whole sentence": _WHOLE[shape.first == 0, shape.last >= len(context.pool.reading) - 1],
    }
    inside = _inside(context, shape, facts)
    arcs, repeated = arc_facts(context, shape)
    facts.update(arcs)
    return facts, inside + repeated


def _left_border(context: Context, first: int) -> Facts:
    if first not in context.left_borders:
        reading = context.pool.reading
        context.left_borders[first] = {
            "first word": "marks" if reading.is_in_marks(first) else reading.low[first],
            "family of the first word": reading.families[first],
            "family of the word before": reading.families[first - 1] if first else None,
            "first class": class_name(reading.pos[first]),
            "word before": reading.low[first - 1] or "marks" if first else "begin",
            "verb before": yes(reading.finites(0, first)) if first else None,
        }
    return context.left_borders[first]


def _right_border(context: Context, last: int) -> Facts:
    if last not in context.right_borders:
        reading = context.pool.reading
        following = "end" if last >= len(reading) else "marks" if reading.is_in_marks(last) else reading.low[last]
        context.right_borders[last] = {
            "family of the last word": reading.families[last - 1],
            "family of the word after": reading.families[last] if last < len(reading) else None,
            "last class": class_name(reading.pos[last - 1]),
            "word after": following,
            "rest": context.held(last, len(reading)),
        }
    return context.right_borders[last]


def _first_family(context: Context, shape: Shape, following: list[int]) -> str | None:
    """The family of the first word of a class in the content."""
    n = following[shape.first]
    if n < shape.last and not shape.holds(n):
        n = next((i for i in following[n : shape.last] if shape.holds(i)), shape.last)
    return context.pool.reading.families[n] if n < shape.last else None


def _inside(context: Context, shape: Shape, facts: Facts) -> list[Found]:
    """Attributions and commas in the content."""
    reading, first, last = context.pool.reading, shape.first, shape.last
    inner = [a for a in context.sure if first <= a.head < last and shape.holds(a.head)]
    verbs = [a for a in inner if a.kind == VERB]
    commas = reading.commas_before[last] - reading.commas_before[first]
    facts["attributions inside"] = f"{min(len(verbs), 2)} {min(len(inner) - len(verbs), 1)}"
    facts["commas inside"] = str(min(commas, 4))
    return [("verb inside", (f"{a.form} {a.sense}".strip(),)) for a in verbs[:3]]


_NO_MARKS: Facts = dict.fromkeys((
    "words in marks", "marks begin and end", "words outside marks", "marks at the edges", "same words again",
    "longest marks", "first in marks", "head in marks", "units before marks", "units after marks", "to the marks",
))  # fmt: skip
_NO_MARKS["verb in marks"] = "no"


def _marks(context: Context, shape: Shape) -> Facts:
    first, stretches, marked = shape.stretches[0], shape.stretches, shape.marked
    words = sum(stretch.words for stretch in stretches)
    times = max(stretch.times for stretch in stretches)
    ends = ["a verb"] * first.finite + ["a capital"] * first.capital + ["a stop"] * first.stop
    edges = ["first"] * (marked[0] == shape.first) + ["last"] * (marked[-1] == shape.last - 1)
    facts: Facts = {
        "words in marks": band(words),
        "verb in marks": yes(shape.marks_speak),
        "marks begin and end": " and ".join(ends) or "nothing of it",
        "words outside marks": band(shape.words - words),
        "marks at the edges": " and ".join(edges) or "neither",
        "same words again": str(min(times, 3)) + ("" if len(stretches) == 1 else " among others"),
        "longest marks": band(max(stretch.words for stretch in stretches)),
        "first in marks": first.first or "none",
        "head in marks": first.head or "none",
    }
    mixed = shape.type == "mixed"
    before = marked[0] - shape.first
    openers = context.pool.openers[shape.first : marked[0]] if before <= 3 else ["long"]
    facts["units before marks"] = band(before) if mixed else None
    facts["units after marks"] = band(shape.last - 1 - marked[-1]) if mixed else None
    facts["to the marks"] = (" ".join(openers) or "at once") if mixed else None
    return facts


#: Whether a content begins its sentence and ends it.
_WHOLE = {
    (True, True): "begins it and ends it",
    (True, False): "begins it",
    (False, True): "ends it",
    (False, False): "inside",
}


def _beyond(context: Context, shape: Shape) -> Facts:
    """What the next and the last piece of the sentence hold: should the content have gone on, or ended earlier?"""
    ends = context.pool.ends(shape.first)
    n = ends.index(shape.last) if shape.last in ends else -1
    if n < 0:
        return _NOTHING_BEYOND
    following = ends[n + 1] if n + 1 < len(ends) else None
    return {
        "next piece": context.piece(shape.last, following) if following else "end",
        "last piece": context.piece(ends[n - 1], shape.last) if n else "only",
        "rank of the end": f"{min(n, 5)}{'' if following else ' and last'}",
        "in the next piece": context.held(shape.last, following) if following else None,
    }


_NOTHING_BEYOND: Facts = dict.fromkeys(("next piece", "last piece", "rank of the end", "in the next piece"))

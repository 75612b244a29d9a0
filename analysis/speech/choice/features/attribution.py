"""What speaks for a content as that of its attribution: the verb and its government, the relation, the parse."""

from __future__ import annotations

from analysis.french.function_words import preposition_in
from analysis.speech.choice.candidates.anchors import EXPRESSION, Anchor
from analysis.speech.choice.candidates.openers import INFINITIVE, OF_INFINITIVE, QUESTION, TO_INFINITIVE
from analysis.speech.choice.candidates.pool import Candidate
from analysis.speech.sentence.government import Government
from analysis.speech.sentence.verb_groups import Cue

from .context import Context
from .facts import Facts, Found
from .gaps import gap_of
from .shapes import Shape, band, yes

_NEXT = 3
#: Facts of one relation only.
_ELSEWHERE: Facts = dict.fromkeys((
    "allowed", "fragment allowed", "the voice ends", "words after it", "its last sign", "marks beside it",
    "words before it", "before it", "detached",
))  # fmt: skip


def attributed_facts(context: Context, candidate: Candidate, shape: Shape, content: Facts) -> tuple[Facts, list[Found]]:
    """The facts of a content with its anchor, ``content`` those of the content; and what can hold several times."""
    anchor = context.pool.anchors[candidate.anchor]
    attribution = f"{anchor.kind} {candidate.relation}"
    gap, dependents = gap_of(context, candidate)
    facts = {**content, **_ELSEWHERE, **context.of_anchor(candidate.anchor), **gap, **_linked(context, anchor, shape)}
    facts["attribution"], facts["relation"] = attribution, candidate.relation
    if candidate.relation == "governed":
        facts.update(_governed(context, anchor, shape))
    elif candidate.cut is not None:
        facts.update(_around(context, candidate.cut, shape))
    else:
        facts.update(_beside(context, anchor, shape))
    gone: list[Found] = [
        ("attribution, type, dependent in the gap", (attribution, shape.type, relation)) for relation in dependents
    ]
    return facts, gone


def _linked(context: Context, anchor: Anchor, shape: Shape) -> Facts:
    """How the parser joins attribution and content, and which attribution comes after the content."""
    up = next((arc[2] for arc in context.heads.get(anchor.head, ()) if arc[1] >= 0 and shape.holds(arc[1])), "none")
    if shape.last not in context.soon:
        context.soon[shape.last] = [a for a in context.sure if 0 <= a.first - shape.last <= _NEXT]
    after = next((a for a in context.soon[shape.last] if a is not anchor), None)
    return {
        "link": next((relation for _, head, relation in shape.governors if head == anchor.head), "none"),
        "link up": up,
        "ways out": str(min(len(shape.governors), 3)),
        "next attribution": f"{after.kind} {after.form}".strip() if after is not None else "none",
    }


def _governed(context: Context, anchor: Anchor, shape: Shape) -> Facts:
    reading, begin = context.pool.reading, anchor.first
    mark = reading.low[begin - 1] if begin and not reading.is_word[begin - 1] else "no sign"
    facts: Facts = {"before it": mark if begin else "begin"}
    if anchor.kind == EXPRESSION:
        facts["detached"] = f"{reading.low[shape.first - 1]} {'first' if begin == 0 else 'further on'}"
    if anchor.cue is not None:
        facts |= _allowed(context, anchor, anchor.cue, shape)
        end = context.voice_ends(anchor.cue, shape.first)
        facts["the voice ends"] = "there" if end == shape.last else "before" if end < shape.last else "after"
    return facts


def _allowed(context: Context, anchor: Anchor, cue: Cue, shape: Shape) -> Facts:
    """Whether the lexicon has the verb with such a content."""
    government, opener = cue.government, shape.opener
    facts: Facts = {"allowed": yes(_allows(government, opener))}
    if shape.type != "indirect":
        preposition = preposition_in(context.pool.reading.low[shape.first])
        allowed = ["bare"] * ("0" in government.fragment) + ["with it"] * (preposition in government.fragment)
        facts["fragment allowed"] = " and ".join(allowed) or "no"
    return facts


def _allows(government: Government, opener: str) -> bool:
    if opener == "que":
        return government.que
    if opener == QUESTION:
        return government.si
    if opener == INFINITIVE:
        return "0" in government.inf
    wanted = {OF_INFINITIVE: "de", TO_INFINITIVE: "à"}.get(opener)
    return wanted is not None and wanted in government.inf | government.obj_inf


def _beside(context: Context, anchor: Anchor, shape: Shape) -> Facts:
    return {
        "words after it": band(len(context.pool.reading) - anchor.after),
    }


def _around(context: Context, cut: tuple[int, int], shape: Shape) -> Facts:
    reading = context.pool.reading
    left = reading.finites(shape.first, cut[0]) > 0
    before = reading.skip_back(cut[0]) - 1
    marks = ["before"] * (before >= 0 and reading.is_in_marks(before)) + ["after"] * reading.is_in_marks(cut[1])
    return {
        "its last sign": reading.low[cut[1] - 1] or "marks",
        "marks beside it": (" and ".join(marks) or "none") + f"; a verb before: {yes(left)}",
        "words before it": band(cut[0] - shape.first),
    }

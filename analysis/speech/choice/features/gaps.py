"""What stands between an attribution and its content."""

from __future__ import annotations

from analysis.french.function_words import CONTRACTIONS, QUE
from analysis.speech.choice.candidates.anchors import EXPRESSION, Anchor
from analysis.speech.choice.candidates.openers import RELATIVE
from analysis.speech.choice.candidates.pool import Candidate

from .context import Context
from .facts import Facts
from .shapes import band, yes

Gap = tuple[Facts, list[str]]


def gap_of(context: Context, candidate: Candidate) -> Gap:
    """The facts of the units between an anchor and its content, and the relations of the dependents among them."""
    anchor = context.pool.anchors[candidate.anchor]
    if candidate.relation == "governed":
        past = anchor.kind == EXPRESSION and anchor.after <= candidate.first
        first, last = (anchor.after if past else anchor.last + 1), candidate.first
    else:
        first, last = (candidate.cut[0] if candidate.cut is not None else candidate.last), anchor.first
    key = candidate.anchor, first, last
    if key not in context.gaps:
        context.gaps[key] = _gap(context, anchor, range(first, last))
    return context.gaps[key]


def _gap(context: Context, anchor: Anchor, gap: range) -> Gap:
    pool, reading = context.pool, context.pool.reading
    words = sum(reading.is_word[i] for i in gap)
    nouns = [i for i in gap if reading.pos[i] in {"NOUN", "PROPN"}]
    others = sum(a is not anchor and a.head in gap for a in context.sure)
    dependents = sorted({arc[2] for arc in context.dependents.get(anchor.head, ()) if arc[0] in gap})
    reads = " ".join(reading.pos[i] if reading.is_word[i] else reading.low[i] for i in gap) if words <= 2 else None
    facts: Facts = {
        "gap": band(words),
        "verb in the gap": yes(any(reading.finite[i] for i in gap)),
        "marks in the gap": yes(any(reading.is_in_marks(i) for i in gap)),
        "commas in the gap": str(min(sum(reading.low[i] == "," for i in gap), 2)),
        "attributions in the gap": str(min(others, 2)),
        "nouns in the gap": str(min(len(nouns), 2)),
        "clause in the gap": yes(any(pool.openers[i] == RELATIVE or reading.low[i] in QUE for i in gap)),
        "bare nouns in the gap": f"{_bare(context, gap, nouns)} of {min(words, 3)}",
        "gap reads": reads if reads != "" else "nothing",
        "dependents in the gap": " ".join(dependents[:3]) or ("none" if words else "no words"),
    }
    return facts, dependents


def _bare(context: Context, gap: range, nouns: list[int]) -> int:
    """How many nouns of the gap no preposition governs, at most two: they are objects, the content is another thing."""
    reading = context.pool.reading
    count = 0
    for n in nouns:
        before = range(max(gap.start, n - 4), n)
        count += not any(reading.pos[i] == "ADP" or reading.low[i] in CONTRACTIONS for i in before)
    return min(count, 2)

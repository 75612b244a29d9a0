"""Content that a verb of speech governs: *dit que*, *demande si*, *accuse X de*, *dénonce « … »*, *: « … »*."""

from __future__ import annotations

from collections.abc import Iterator

from .clauses import begins_like_content, infinitive_at, is_clause
from .extents import content_end, trimmed
from .found import Found, Type
from .fragments import fragment_after
from .frames import Frame, is_finite
from .groups import Cue
from .inverted import agent, span_of
from .naming import is_named
from .relays import relay_after
from .subjects import subject_before

_QUESTIONS = {
    "si",
    "s'",
    "pourquoi",
    "comment",
    "où",
    "quand",
    "combien",
    "quel",
    "quelle",
    "quels",
    "quelles",
    "qui",
    "lequel",
}
_IMPERSONAL = {"on", "il"}
_MAX_GAP = 22
#: How many words may stand between a verb of speech and the colon before its words.
_FAR = 100


def governed(frame: Frame, cues: list[Cue], beside: set[int]) -> Iterator[Found]:
    """The quotations governed by the verbs of a sentence; ``beside`` are the heads of verbs that are incises."""
    for cue in cues:
        if cue.unsaid or cue.imperative or cue.last + 1 >= len(frame) or (cue.passive and cue.frames.sense == "commit"):
            continue
        complement = _complement(frame, cue, cues, incise=cue.head in beside)
        if complement is None:
            continue
        first, last, rule, kind = complement
        found = _build(frame, cue, cues, first, last, rule, kind)
        if found:
            yield found


def _complement(frame: Frame, cue: Cue, cues: list[Cue], *, incise: bool) -> tuple[int, int, str, Type] | None:
    """The units, rule and type of what the verb governs, or None."""
    units = frame.units
    limit = min(len(units), cue.last + _MAX_GAP)
    commas, nouns, i = 0, 0, cue.last + 1
    while i < limit:
        unit = units[i]
        if i > cue.last + 1 and is_named(frame, i):
            nouns, i = nouns + 1, i + 1
            continue
        if unit.low in {"que", "qu'"} and cue.frames.que and is_clause(frame, cue, i, nouns):
            return _clause(frame, cue, cues, i, "que-clause")
        if unit.low in _QUESTIONS and cue.frames.si and nouns == 0 and (unit.low not in {"qui"} or i == cue.last + 1):
            return _clause(frame, cue, cues, i, "que-clause")
        if cue.passive:
            if unit.low in {"de", "d'", "comme"} and i == cue.last + 1:
                i += 1
                continue
            return _passive_fragment(frame, cue, cues, i) if unit.marked else None
        infinitive = infinitive_at(frame, cue, i, nouns)
        if infinitive:
            return _clause(frame, cue, cues, i, "infinitive")
        if unit.low == ":" and i + 1 < len(units) and units[i + 1].marked and not incise:
            return _after_colon(frame, i + 1)
        if unit.marked and (i == cue.last + 1 or cue.frames.obj_inf) and begins_like_content(frame, cue, i):
            return _clause(frame, cue, cues, i, "infinitive")
        if unit.marked:
            return None if incise and commas == 0 and nouns == 0 else fragment_after(frame, cue, cues, i)
        if unit.low == ",":
            commas += 1
            if commas > 2 or incise:
                return None
        elif unit.low in {";", ":"} or is_finite(unit) or unit.low in {"qui", "dont", "où"}:
            if not _colon_ahead(frame, cue, i):
                return None
            return _after_colon(frame, _colon_ahead(frame, cue, i) + 1)
        elif unit.pos in {"NOUN", "PROPN"} and not _prepositional(frame, i):
            nouns += 1
        i += 1
    colon = _colon_ahead(frame, cue, i)
    return _after_colon(frame, colon + 1) if colon and not incise else None


def _passive_fragment(frame: Frame, cue: Cue, cues: list[Cue], i: int) -> tuple[int, int, str, Type] | None:
    """*ont été qualifiés de « … » par X*: words of the agent, which stands outside."""
    by, found = agent(frame, cue), fragment_after(frame, cue, cues, i)
    if by is None or found is None:
        return None
    first, last, rule, kind = found
    return first, min(last, by[0] - 1), rule, kind


def _colon_ahead(frame: Frame, cue: Cue, i: int) -> int:
    """The index of a colon before marks, with no marks between the verb and it; 0 for none."""
    units = frame.units
    for k in range(i, min(len(units) - 1, i + _FAR)):
        if units[k].low == ":" and units[k + 1].marked:
            return k if cue.frames.incise and not any(units[n].marked for n in range(cue.last, k)) else 0
    return 0


def _after_colon(frame: Frame, i: int) -> tuple[int, int, str, Type]:
    """Marks after a colon are direct speech, all of them, also where an attribution interrupts them."""
    last = i + 1
    while last + 1 < len(frame) and frame.units[last].low in {",", "et"} and frame.units[last + 1].marked:
        last += 2
    return i, last, "colon", "direct"


def _prepositional(frame: Frame, i: int) -> bool:
    """Whether the noun at unit ``i`` depends on a preposition (*à la presse, dans un entretien*)."""
    units = frame.units
    k = i - 1
    while k >= 0 and units[k].pos in {"DET", "ADJ", "NUM", "NOUN", "PROPN"}:
        k -= 1
    return k >= 0 and units[k].pos == "ADP"


def _clause(frame: Frame, cue: Cue, cues: list[Cue], i: int, rule: str) -> tuple[int, int, str, Type]:
    end = content_end(frame, i, cue, cues)
    marked = any(u.marked for u in frame.units[i:end])
    return i, end, rule, "mixed" if marked else "indirect"


def _build(frame: Frame, cue: Cue, cues: list[Cue], first: int, last: int, rule: str, kind: Type) -> Found | None:
    units = frame.units
    if kind == "direct":
        quotes = [u.marked for u in units[first:last] if u.marked]
        spans = [part for quote in quotes for part in quote.parts]
    else:
        span = trimmed(frame, first, last)
        spans = [span] if span else []
    if not spans:
        return None
    subject = agent(frame, cue) if cue.passive else subject_before(frame, cue, cues)
    impersonal = subject is not None and subject[1] - subject[0] == 1 and _is_nobody(frame, subject[0], cue)
    marks = [u.marked for u in units[first:last] if u.marked]
    return Found(
        spans, kind, rule, frame.number, (units[cue.first].start, units[cue.last].end), cue.frames.lemma,
        None if impersonal else span_of(frame, subject), relay_after(frame, cue.last + 1, first - 1),
        marks[0].mark if marks else None, impersonal=impersonal,
        inherits=cue.form in {"participle", "infinitive", "past"},
    )  # fmt: skip


def _is_nobody(frame: Frame, i: int, cue: Cue) -> bool:
    token = frame.units[i].token
    if token is None or token.lower_ not in _IMPERSONAL:
        return False
    return token.lower_ == "on" or (cue.passive and token.dep_ in {"expl:subj", "expl", "nsubj:pass"})

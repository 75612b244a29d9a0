"""Content that a verb of speech governs: *dit que*, *demande si*, *accuse X de*, *dénonce « … »*, *: « … »*."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.speech.quotation import Quotation, Type
from analysis.speech.sentence.named_things import is_named
from analysis.speech.sentence.sentence import Sentence, is_finite
from analysis.speech.sentence.verb_groups import Cue
from analysis.speech.sources.relays import relay_after
from analysis.speech.sources.subjects_after import agent, span_of
from analysis.speech.sources.subjects_before import subject_before

from .boundaries import content_end, trimmed
from .clauses import begins_like_content, infinitive_at, is_clause
from .fragments import fragment_after

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


def governed(sentence: Sentence, cues: list[Cue], beside: set[int]) -> Iterator[Quotation]:
    """The quotations governed by the verbs of a sentence; ``beside`` are the heads of verbs that are incises."""
    for cue in cues:
        if (
            cue.unsaid
            or cue.imperative
            or cue.last + 1 >= len(sentence)
            or (cue.passive and cue.government.sense == "commit")
        ):
            continue
        complement = _complement(sentence, cue, cues, incise=cue.head in beside)
        if complement is None:
            continue
        first, last, rule, kind = complement
        found = _build(sentence, cue, cues, first, last, rule, kind)
        if found:
            yield found


def _complement(sentence: Sentence, cue: Cue, cues: list[Cue], *, incise: bool) -> tuple[int, int, str, Type] | None:
    """The units, rule and type of what the verb governs, or None."""
    units = sentence.units
    limit = min(len(units), cue.last + _MAX_GAP)
    commas, nouns, i = 0, 0, cue.last + 1
    while i < limit:
        unit = units[i]
        if i > cue.last + 1 and is_named(sentence, i):
            nouns, i = nouns + 1, i + 1
            continue
        if unit.low in {"que", "qu'"} and cue.government.que and is_clause(sentence, cue, i, nouns):
            return _clause(sentence, cue, cues, i, "que-clause")
        if (
            unit.low in _QUESTIONS
            and cue.government.si
            and nouns == 0
            and (unit.low not in {"qui"} or i == cue.last + 1)
        ):
            return _clause(sentence, cue, cues, i, "que-clause")
        if cue.passive:
            if unit.low in {"de", "d'", "comme"} and i == cue.last + 1:
                i += 1
                continue
            return _passive_fragment(sentence, cue, cues, i) if unit.marked else None
        infinitive = infinitive_at(sentence, cue, i, nouns)
        if infinitive:
            return _clause(sentence, cue, cues, i, "infinitive")
        if unit.low == ":" and i + 1 < len(units) and units[i + 1].marked and not incise:
            return _after_colon(sentence, i + 1)
        if unit.marked and (i == cue.last + 1 or cue.government.obj_inf) and begins_like_content(sentence, cue, i):
            return _clause(sentence, cue, cues, i, "infinitive")
        if unit.marked:
            return None if incise and commas == 0 and nouns == 0 else fragment_after(sentence, cue, cues, i)
        if unit.low == ",":
            commas += 1
            if commas > 2 or incise:
                return None
        elif unit.low in {";", ":"} or is_finite(unit) or unit.low in {"qui", "dont", "où"}:
            if not _colon_ahead(sentence, cue, i):
                return None
            return _after_colon(sentence, _colon_ahead(sentence, cue, i) + 1)
        elif unit.pos in {"NOUN", "PROPN"} and not _prepositional(sentence, i):
            nouns += 1
        i += 1
    colon = _colon_ahead(sentence, cue, i)
    return _after_colon(sentence, colon + 1) if colon and not incise else None


def _passive_fragment(sentence: Sentence, cue: Cue, cues: list[Cue], i: int) -> tuple[int, int, str, Type] | None:
    """*ont été qualifiés de « … » par X*: words of the agent, which stands outside."""
    by, found = agent(sentence, cue), fragment_after(sentence, cue, cues, i)
    if by is None or found is None:
        return None
    first, last, rule, kind = found
    return first, min(last, by[0] - 1), rule, kind


def _colon_ahead(sentence: Sentence, cue: Cue, i: int) -> int:
    """The index of a colon before marks, with no marks between the verb and it; 0 for none."""
    units = sentence.units
    for k in range(i, min(len(units) - 1, i + _FAR)):
        if units[k].low == ":" and units[k + 1].marked:
            return k if cue.government.incise and not any(units[n].marked for n in range(cue.last, k)) else 0
    return 0


def _after_colon(sentence: Sentence, i: int) -> tuple[int, int, str, Type]:
    """Marks after a colon are direct speech, all of them, also where an attribution interrupts them."""
    last = i + 1
    while last + 1 < len(sentence) and sentence.units[last].low in {",", "et"} and sentence.units[last + 1].marked:
        last += 2
    return i, last, "colon", "direct"


def _prepositional(sentence: Sentence, i: int) -> bool:
    """Whether the noun at unit ``i`` depends on a preposition (*à la presse, dans un entretien*)."""
    units = sentence.units
    k = i - 1
    while k >= 0 and units[k].pos in {"DET", "ADJ", "NUM", "NOUN", "PROPN"}:
        k -= 1
    return k >= 0 and units[k].pos == "ADP"


def _clause(sentence: Sentence, cue: Cue, cues: list[Cue], i: int, rule: str) -> tuple[int, int, str, Type]:
    end = content_end(sentence, i, cue, cues)
    marked = any(u.marked for u in sentence.units[i:end])
    return i, end, rule, "mixed" if marked else "indirect"


def _build(
    sentence: Sentence, cue: Cue, cues: list[Cue], first: int, last: int, rule: str, kind: Type
) -> Quotation | None:
    units = sentence.units
    if kind == "direct":
        quotes = [u.marked for u in units[first:last] if u.marked]
        spans = [part for quote in quotes for part in quote.parts]
    else:
        span = trimmed(sentence, first, last)
        spans = [span] if span else []
    if not spans:
        return None
    subject = agent(sentence, cue) if cue.passive else subject_before(sentence, cue, cues)
    impersonal = subject is not None and subject[1] - subject[0] == 1 and _is_nobody(sentence, subject[0], cue)
    marks = [u.marked for u in units[first:last] if u.marked]
    return Quotation(
        spans, kind, rule, sentence.number, (units[cue.first].start, units[cue.last].end), cue.government.lemma,
        None if impersonal else span_of(sentence, subject), relay_after(sentence, cue.last + 1, first - 1),
        marks[0].mark if marks else None, impersonal=impersonal,
        inherits=cue.form in {"participle", "infinitive", "past"},
    )  # fmt: skip


def _is_nobody(sentence: Sentence, i: int, cue: Cue) -> bool:
    token = sentence.units[i].token
    if token is None or token.lower_ not in _IMPERSONAL:
        return False
    return token.lower_ == "on" or (cue.passive and token.dep_ in {"expl:subj", "expl", "nsubj:pass"})

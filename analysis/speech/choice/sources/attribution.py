"""A quotation in its sentence as the phrases that may be its source see it: where its words are, where its cue is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analysis.speech.quotation import Quotation, Span
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run, Unit

Form = Literal["finite", "participle", "infinitive", "past", "expression", "noun", "colon", "none"]
#: Where the cue is, seen from the words that are quoted.
Place = Literal["cue before content", "cue after content", "cue within content", "no cue"]
_VERBAL = {"VERB", "AUX"}


@dataclass(frozen=True, slots=True)
class Attribution:
    """The units of the cue (none where nothing attributes the words), its form, and the units of what is quoted.

    ``plural`` says whether the verb is in the plural, where it shows; ``found`` is the phrase that the rules take.
    """

    quotation: Quotation
    cue: Run | None
    form: Form
    place: Place
    quoted: frozenset[int]
    plural: bool | None
    found: Run | None


def attribution(sentence: Sentence, quotation: Quotation) -> Attribution:
    """How a sentence attributes a quotation."""
    cue = run_of(sentence, quotation.cue) if quotation.cue else None
    quoted = frozenset(i for i, unit in enumerate(sentence) if _is_inside(unit, quotation.spans))
    verbs = [unit for unit in sentence.within(cue) if unit.pos in _VERBAL] if cue else []
    finite = [unit for unit in verbs if unit.finite]
    return Attribution(
        quotation,
        cue,
        _form(sentence.within(cue), verbs) if cue else "none",
        _place(sentence, quotation, cue),
        quoted,
        any(unit.plural for unit in finite) if finite else None,
        _whole(sentence, run_of(sentence, quotation.source), quoted) if quotation.source else None,
    )


def is_readable(sentence: Sentence, quotation: Quotation) -> bool:
    """Whether the cue is outside the units in marks, whose words are no units of the sentence."""
    if quotation.cue is None:
        return True
    start = quotation.cue[0]
    return not any(sentence[i].start <= start < sentence[i].end for i in sentence.quotes)


def run_of(sentence: Sentence, span: Span) -> Run | None:
    """The units that a span of characters touches; None where it is not in the sentence."""
    first, end = sentence.index_at(span[0]), sentence.index_at(span[1] - 1) + 1
    return Run(first, end) if first < end <= len(sentence) and sentence[first].start < span[1] else None


def _whole(sentence: Sentence, run: Run | None, quoted: frozenset[int]) -> Run | None:
    """A phrase from the beginning of the name in which it begins; a determiner shows that the name goes too far.

    So do quoted words (*« Je quitte l'agence » Val*).
    """
    if run is None or sentence[run.first].pos == "DET":
        return run
    first = run.first
    while sentence[first].entity and not sentence[first].begins_entity and first > 0:
        first -= 1
    widened = first < run.first and sentence[first].begins_entity and quoted.isdisjoint(range(first, run.first))
    return Run(first, run.end) if widened else run


def _is_inside(unit: Unit, spans: list[Span]) -> bool:
    return any(start < unit.end and unit.start < end for start, end in spans)


def _place(sentence: Sentence, quotation: Quotation, cue: Run | None) -> Place:
    if cue is None:
        return "no cue"
    if cue.first > sentence.index_at(quotation.end - 1):
        return "cue after content"
    return "cue before content" if cue.end <= sentence.index_at(quotation.start) else "cue within content"


def _form(units: list[Unit], verbs: list[Unit]) -> Form:
    if not verbs:
        if any(unit.low == ":" for unit in units):
            return "colon"
        return "noun" if units[0].pos != "ADP" and any(unit.pos == "NOUN" for unit in units) else "expression"
    last = verbs[-1]
    if any(verb.finite for verb in verbs):
        return "finite"
    if last.participle:
        return "participle" if last.present else "past"
    return "infinitive" if last.infinitive else "finite"

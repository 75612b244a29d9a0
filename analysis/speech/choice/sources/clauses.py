"""A phrase in its sentence: taken up by *qui*, subject of the verb before a participle, one of a list."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.french.function_words import CLITICS, ET
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run

from .attribution import Attribution
from .nature import Phrase

#: What keeps no subject away from its verb.
_LIGHT = {"ADV", "AUX"}
_QUI = "qui"


def of_clause(sentence: Sentence, phrase: Phrase, attributed: Attribution) -> Iterator[str]:
    """What is true of a phrase that stands outside the clause of the cue, or is a part of its subject."""
    cue = attributed.cue
    if cue is None:
        return
    relative = _relative(sentence, cue)
    if relative is not None and phrase.run.end <= relative:
        yield from _before_relative(sentence, phrase, relative)
    if attributed.form == "participle" and phrase.run.end <= cue.first:
        yield from _before_participle(sentence, phrase, attributed, cue)
    if attributed.plural is not None:
        yield from _in_list(sentence, phrase, "plural" if attributed.plural else "singular")
    unit = sentence[phrase.run.end]
    if unit.entity and not unit.begins_entity and unit.entity == sentence[phrase.run.end - 1].entity:
        yield "cuts a name"


def _relative(sentence: Sentence, cue: Run) -> int | None:
    """The unit of the *qui* that is the subject of the cue (*…, qui a aussitôt promis*)."""
    k = cue.first - 1
    while k > 0 and (sentence[k].pos in _LIGHT or sentence[k].low in CLITICS):
        k -= 1
    return k if sentence[k].low == _QUI and sentence[k - 1].pos != "ADP" else None


def _before_relative(sentence: Sentence, phrase: Phrase, relative: int) -> Iterator[str]:
    """Whether *qui* follows the phrase at once: it takes up what is right before it."""
    between = [unit.low for unit in sentence.within((phrase.run.end, relative))]
    if between in ([], [","]):
        yield "taken up by qui"
        yield f"taken up by qui, is {phrase.kind}"
        yield f"taken up by qui, governed {phrase.governed or 'by nothing'}"
    else:
        yield "before qui, not taken up"
        yield f"before qui, not taken up, {'a comma' if ',' in between else 'no comma'} between"


def _before_participle(sentence: Sentence, phrase: Phrase, attributed: Attribution, cue: Run) -> Iterator[str]:
    """Whether the phrase is the subject of the last finite verb before a participle, or completes that verb."""
    finite = (k for k in range(cue.first - 1, -1, -1) if sentence[k].finite and k not in attributed.quoted)
    verb = next(finite, None)
    if verb is None:
        return
    gerund = "gerund" if sentence[cue.first].low in {"en", "tout"} else "participle"
    if phrase.run.end == cue.first:
        yield f"{gerund}, right before it"
    between = sentence.within((phrase.run.end, verb))
    if phrase.run.end <= verb:
        beside = all(unit.pos in _LIGHT or unit.low in CLITICS for unit in between)
        yield f"{gerund}, {'subject of' if beside else 'before'} the verb before it"
    elif sentence[phrase.head].dep.startswith("nsubj"):
        yield f"{gerund}, inverted subject of the verb before it"
    else:
        comma = any(unit.low == "," for unit in sentence.within((phrase.run.end, cue.first)))
        yield f"{gerund}, completes the verb before it, {'a' if comma else 'no'} comma between"


def _in_list(sentence: Sentence, phrase: Phrase, number: str) -> Iterator[str]:
    """Whether the phrase is cut out of a list, or is one, and whether the verb is in the plural."""
    before, after = sentence[phrase.run.first - 1], sentence[phrase.run.end]
    if before.low == ET:
        yield f"after et, {number} verb"
    if after.low == ET:
        yield f"before et, {number} verb"
    if any(unit.low == ET for unit in sentence.within(phrase.run)):
        commas = any(unit.low == "," for unit in sentence.within(phrase.run))
        yield f"{'a list' if commas else 'two joined'}, {number} verb"

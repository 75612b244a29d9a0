"""What a phrase is, whatever it is beside: its head, the kind of source it names, its number, how it ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.french.function_words import (
    DE,
    DEFINITE,
    DEMONSTRATIVE,
    ET,
    INDEFINITE,
    INVERTED_PRONOUNS,
    ON,
    PAR,
    PLURALS,
    POSSESSIVE,
    RELATIVES,
    THIRD_PERSON,
    A,
    forms,
)
from analysis.speech.sentence.around import is_governed
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.sentence.units import Run, Unit
from analysis.speech.sources.able_to_speak import SUBJECTS

from .attribution import Attribution

_NAMED = ("PER", "ORG", "LOC", "MISC")
_NOUNS, _VERBAL = {"NOUN", "PROPN"}, {"VERB", "AUX"}
#: Kinds that hardly ever speak.
_MUTE = {"noun", "other", "number", "LOC", "MISC"}
_FIRST_PERSON = forms("subject pronoun", "inverted pronoun", person="1") - ON
_DETERMINERS = {
    "indefinite": INDEFINITE,
    "demonstrative": DEMONSTRATIVE,
    "possessive": POSSESSIVE,
    "definite": DEFINITE,
}
_PLURAL_PRONOUNS = forms("subject pronoun", "inverted pronoun", "disjunctive pronoun", number="p")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase with its head, its kind, its number, and what governs it."""

    run: Run
    head: int
    kind: str
    plural: bool
    governed: str

    @property
    def may_speak(self) -> bool:
        """Whether it is of a kind that speaks, and no preposition governs it."""
        return self.kind not in _MUTE and not self.governed


def read(sentence: Sentence, run: Run) -> Phrase:
    """A phrase of a sentence."""
    head = next((i for i in range(*run) if _is_head(sentence[i])), run.first)
    kind = _kind(sentence, run, sentence[head])
    return Phrase(run, head, kind, _is_plural(sentence, run, head), _governor(sentence, run.first))


def _is_head(unit: Unit) -> bool:
    return unit.pos in _NOUNS or unit.low in SUBJECTS or unit.low in INVERTED_PRONOUNS or unit.entity != ""


def bare(low: str) -> str:
    """A pronoun without what ties it to its verb: *elle* of *-t-elle*."""
    return low.removeprefix("-t").lstrip("-")


def _kind(sentence: Sentence, run: Run, head: Unit) -> str:
    """A kind of pronoun, of source noun, of name, or ``noun``, ``number``, ``other``."""
    if head.low in SUBJECTS or head.low in INVERTED_PRONOUNS or head.low in THIRD_PERSON:
        low = bare(head.low)
        if low in ON:
            return "impersonal"
        if low in _FIRST_PERSON:
            return "first person"
        return "pronoun" if low in THIRD_PERSON else "indefinite pronoun"
    units = sentence.within(run)
    person = any(unit.entity == "PER" for unit in units) and not any(unit.low in DE for unit in units)
    named = head.entity if head.entity in _NAMED else "PER" if person else ""
    return source_kind(head) or named or _part_of_speech(units[0], head)


def _part_of_speech(first: Unit, head: Unit) -> str:
    if head.pos == "PROPN":
        return "capital"
    if first.pos == "NUM":
        return "number"
    return "noun" if head.pos == "NOUN" else "other"


def _is_plural(sentence: Sentence, run: Run, head: int) -> bool:
    unit, low = sentence[head], bare(sentence[head].low)
    if low in THIRD_PERSON or low in ON:
        return low in _PLURAL_PRONOUNS
    joined = any(u.low == ET for u in sentence.within(run))
    return joined or sentence[run.first].low in PLURALS or (unit.plural and unit.pos != "PROPN")


def _governor(sentence: Sentence, first: int) -> str:
    """The class of the preposition before a phrase; empty where there is none."""
    low = sentence[first - 1].low
    if low in DE:
        return "of"
    if low in A:
        return "toward"
    if low == PAR:
        return "by"
    return "another" if is_governed(sentence, first) else ""


def nature_of(sentence: Sentence, phrase: Phrase, attributed: Attribution, ends: Sequence[int]) -> Iterator[str]:
    """The features of a phrase by itself; ``ends`` are those that it could have from its beginning."""
    first, before = sentence[phrase.run.first], sentence[phrase.run.first - 1]
    yield f"is {phrase.kind}"
    yield f"parsed {sentence[phrase.head].dep.partition(':')[0]}"
    yield f"governed {phrase.governed or 'by nothing'}"
    yield f"begins {_determiner(first)}"
    if before.low == ",":
        yield "after a comma"
        if sentence[phrase.run.end].low == ",":
            yield "between commas"
    if before.pos in _NOUNS:
        yield "after a noun"
    if attributed.found is None:
        yield f"the rules take nobody, is {phrase.kind}"
    if _in_brackets(sentence, phrase.run.first):
        yield "in brackets"
    yield from _ending(sentence, phrase, attributed, ends)


def _in_brackets(sentence: Sentence, first: int) -> bool:
    """Whether a bracket is open where a phrase begins."""
    signs = [unit.low for unit in sentence.units[:first] if unit.low in {"(", ")"}]
    return bool(signs) and signs[-1] == "("


def _determiner(first: Unit) -> str:
    listed = next((name for name, words in _DETERMINERS.items() if first.low in words), None)
    return listed or ("with a capital" if first.capital else "bare")


def _ending(sentence: Sentence, phrase: Phrase, attributed: Attribution, ends: Sequence[int]) -> Iterator[str]:
    """How the phrase ends, and how that compares with its other ends."""
    end = phrase.run.end
    yield f"ends in {sentence[end - 1].pos}"
    yield f"before {_after(sentence, end, attributed)}"
    if len(ends) > 1:
        yield "longest end" if end == max(ends) else "shortest end" if end == min(ends) else "middle end"
    if attributed.plural and any(unit.low == ET for unit in sentence.within(phrase.run)):
        yield "two joined, plural verb"


def _after(sentence: Sentence, end: int, attributed: Attribution) -> str:
    """What comes after the phrase."""
    unit = sentence[end]
    if attributed.cue is not None and attributed.cue.first <= end < attributed.cue.end:
        return "cue"
    if end in attributed.quoted:
        return "content"
    classes = {"of": DE, "toward": A, "relative pronoun": RELATIVES}
    listed = next((name for name, words in classes.items() if unit.low in words), None)
    if unit.low == "," or listed:
        return listed or "a comma"
    if unit.participle:
        return "participle"
    return "verb" if unit.pos in _VERBAL else unit.pos or "end"

"""A sentence as it is read: its marks, verb groups, noun phrases, times, and expressions that name a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from analysis.speech.quotation import Span
from analysis.speech.sentence.phrases import phrase_end, starts_phrase
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.sentence.verb_groups import Cue

Kind = Literal["marks", "verb", "expression", "time", "phrase", "word"]
#: How a segment is shown among the words, by kind.
BRACKETS: dict[Kind, tuple[str, str]] = {
    "marks": ("", ""),
    "verb": ("{", "}"),
    "expression": ("/", "/"),
    "time": ("<", ">"),
    "phrase": ("(", ")"),
    "word": ("", ""),
}
LEGEND = "{verb of speech} /expression or noun that attributes/ (noun phrase) <time>"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a sentence that is read as one: its words, its kind, and what is known of it."""

    kind: Kind
    text: str
    note: str = ""

    def __str__(self) -> str:
        opening, closing = BRACKETS[self.kind]
        return f"{opening}{self.text}{closing}"


def segments(sentence: Sentence, cues: Iterable[Cue], expressions: Iterable[Span]) -> list[Segment]:
    """The segments of a sentence; ``expressions`` are the places of what attributes and is no verb."""
    return list(_read(sentence, {cue.first: cue for cue in cues}, dict(expressions)))


def _read(sentence: Sentence, cues: dict[int, Cue], expressions: dict[int, int]) -> Iterator[Segment]:
    i = 0
    while i < len(sentence):
        unit, end = sentence[i], i + 1
        kind: Kind = "word"
        note = ""
        if unit.marked:
            kind, note = "marks", f"opened by {unit.marked.mark}"
        elif i in cues:
            kind, end, note = "verb", cues[i].last + 1, _about(cues[i])
        elif unit.start in expressions:
            kind, end = "expression", sentence.index_at(expressions[unit.start] - 1) + 1
        elif sentence.is_time(i):
            kind, end = "time", i + sentence.time_at(i)
        elif starts_phrase(sentence, i) and phrase_end(sentence, i) > i:
            kind, end = "phrase", _before(phrase_end(sentence, i), i, cues)
            note = _about_phrase(sentence, i, end)
        end = max(end, i + 1)
        yield Segment(kind, " ".join(sentence.text[unit.start : sentence[end - 1].end].split()), note)
        i = end


def _before(end: int, start: int, cues: dict[int, Cue]) -> int:
    """The end of a phrase, or the verb group that begins before it."""
    return min([end, *(first for first in cues if start < first < end)])


def _about(cue: Cue) -> str:
    flags = {"passive": cue.passive, "not said": cue.unsaid, "imperative": cue.imperative}
    inverted = ["subject inverted"] if cue.pronoun is not None else []
    return ", ".join([cue.government.lemma, cue.form, *inverted, *(name for name, holds in flags.items() if holds)])


def _about_phrase(sentence: Sentence, first: int, end: int) -> str:
    """The kinds of the names in a phrase, or the kind of source that its noun names."""
    units = sentence.units[first:end]
    names = [unit.entity for unit in units if unit.entity and unit.begins_entity]
    kinds = [kind for unit in units if (kind := source_kind(unit))]
    return ", ".join(dict.fromkeys([*names, *(f"a source: {kind}" for kind in kinds[:1])])) or "no source"

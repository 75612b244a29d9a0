"""A sentence for the rules of attribution: its words, with every stretch in quotation marks as a single unit."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from analysis.text import Marked, marked_spans, sentence_spans

from .cues import cues_of
from .phrases import phrase_end, starts_phrase
from .segments import Segment, segments_of
from .tokens import Tokens, read_tokens
from .units import NOTHING, Run, Unit, is_predicate, stretch, word
from .verb_groups import Cue
from .words import Words, words_of

__all__ = ["NOTHING", "TITLES", "Run", "Sentence", "Unit", "is_finite", "lows", "sentences_of", "word", "words_of"]

#: Regions whose words are those of a headline.
TITLES = frozenset({"title", "subhead", "repeated title"})
#: Units; a longer sentence is a table or a list.
LONGEST = 400


@dataclass(eq=False)
class Sentence(Words):
    """A sentence: its span, its units, and the text that it is part of.

    What is read of the sentence as a whole is read once and kept: its times, verbs of speech, phrases, segments.
    """

    start: int
    end: int
    units: list[Unit]
    text: str
    region: str
    number: int

    @cached_property
    def cues(self) -> list[Cue]:
        """The verbs of speech outside quotation marks, in order."""
        return cues_of(self)

    @cached_property
    def segments(self) -> list[Segment]:
        """The sentence from left to right: marks, verbs of speech, times, noun phrases, other verbs, the rest."""
        return list(segments_of(self, self.cues))

    @property
    def is_list(self) -> bool:
        """Whether it is too long for a sentence: a table or a list, of which the rules' answer is kept."""
        return len(self) > LONGEST

    def starts_phrase(self, i: int) -> bool:
        """Whether a noun phrase can begin at unit ``i``."""
        return starts_phrase(self, i)

    def phrase_end(self, i: int, *, plural: bool = False) -> int:
        """The index after the noun phrase that begins at unit ``i``, or ``i``; a plural verb lets *et* join two."""
        return phrase_end(self, i, plural=plural)


def is_finite(unit: Unit) -> bool:
    """Whether the unit is a finite verb form."""
    return unit.finite


def lows(units: list[Unit], first: int, count: int) -> list[str]:
    """The words of ``count`` units from ``first`` on, in lower case."""
    return [unit.low for unit in units[max(0, first) : first + count]]


def sentences_of(doc: Doc, text: str, regions: list[tuple[int, int, str]]) -> list[Sentence]:
    """The sentences of a document that can carry quotations, in order."""
    reader = _Reader(read_tokens(doc), marked_spans(text), text)
    return [
        Sentence(start, end, list(reader.units(start, end)), text, _region(regions, start), number)
        for number, (start, end) in enumerate(sentence_spans(text, reader.marked))
    ]


@dataclass(frozen=True, slots=True)
class _Reader:
    """The tokens of a document with their offsets, and the stretches of its text in marks."""

    tokens: Tokens
    marked: list[Marked]
    text: str

    def units(self, start: int, end: int) -> Iterator[Unit]:
        """The units of the sentence from ``start`` to ``end``: a stretch in marks takes the place of its tokens."""
        starts, text = self.tokens.starts, self.tokens.text
        i = bisect_left(starts, start)
        at = bisect_left(self.marked, start, key=lambda marked: marked.start)
        while i < len(starts) and starts[i] < end:
            if at < len(self.marked) and self.marked[at].start <= starts[i]:
                yield stretch(self.marked[at], self.text, predicate=is_predicate(self.marked[at], self.tokens, i))
                i = max(i + 1, bisect_left(starts, self.marked[at].end))
                at += 1
                continue
            if not text[i].isspace():
                yield word(self.tokens, i)
            i += 1


def _region(regions: list[tuple[int, int, str]], offset: int) -> str:
    i = bisect_right(regions, (offset, 1 << 60, "")) - 1
    return regions[i][2] if i >= 0 else "body"

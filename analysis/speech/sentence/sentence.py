"""A sentence as attribution sees it: its words, with every stretch in quotation marks as one unit among them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from analysis.lexicons import from_lexicons, lexicon
from analysis.text import Marked, marked_spans, sentence_spans

from .units import NOTHING, Run, Unit, noun, stretch, word
from .words import Words, words_of

__all__ = ["NOTHING", "Run", "Sentence", "Unit", "is_finite", "lows", "sentences_of", "word", "words_of"]


@dataclass(eq=False)
class Sentence(Words):
    """A sentence: its span, its units, and the text that it is part of.

    Whatever is read of the sentence as a whole is read once and kept.
    """

    start: int
    end: int
    units: list[Unit]
    text: str
    region: str
    number: int


def is_finite(unit: Unit) -> bool:
    """Whether the unit is a finite verb form."""
    return unit.finite


def lows(units: list[Unit], first: int, count: int) -> list[str]:
    """The words of ``count`` units from ``first`` on, in lower case."""
    return [unit.low for unit in units[max(0, first) : first + count]]


@from_lexicons
def _agents() -> frozenset[str]:
    """Nouns for persons that have the form of a present participle."""
    return frozenset(row["lemma"] for row in lexicon("person_nouns") if row["lemma"].endswith("ant"))


def sentences_of(doc: Doc, text: str, regions: list[tuple[int, int, str]]) -> list[Sentence]:
    """The sentences of a document that can carry quotations, in order."""
    marked = marked_spans(text)
    tokens = list(doc)
    starts = doc.to_array("IDX").tolist()
    sentences = []
    for number, (start, end) in enumerate(sentence_spans(text, marked)):
        units = list(_units(tokens, starts, marked, start, end, text))
        sentences.append(Sentence(start, end, units, text, _region(regions, start), number))
    return sentences


def _units(
    tokens: list[Token], starts: list[int], marked: list[Marked], start: int, end: int, text: str
) -> Iterator[Unit]:
    i = bisect_left(starts, start)
    at = bisect_left(marked, start, key=lambda m: m.start)
    while i < len(tokens) and starts[i] < end:
        token = tokens[i]
        if at < len(marked) and marked[at].start <= token.idx:
            yield stretch(marked[at], text)
            i = max(i + 1, bisect_left(starts, marked[at].end))
            at += 1
            continue
        if not token.is_space:
            agent = token.pos_ == "VERB" and i and tokens[i - 1].pos_ == "DET" and token.lower_ in _agents()
            yield noun(token) if agent else word(token)
        i += 1


def _region(regions: list[tuple[int, int, str]], offset: int) -> str:
    i = bisect_right(regions, (offset, 1 << 60, "")) - 1
    return regions[i][2] if i >= 0 else "body"

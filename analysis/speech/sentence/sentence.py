"""A sentence as attribution sees it: its words, with every stretch in quotation marks as one unit among them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from analysis.lexicons import lexicon
from analysis.text import Marked, marked_spans, sentence_spans

_FINITE_POS = {"VERB", "AUX"}


@dataclass(slots=True)
class Unit:
    """A word of the sentence outside marks (``token``) or a stretch in marks (``marked``).

    ``low`` is the word in lower case, empty for a stretch in marks; ``pos`` its part of speech, ``QUOTE`` for marks.
    """

    start: int
    end: int
    token: Token | None = None
    marked: Marked | None = None
    low: str = ""
    pos: str = "QUOTE"


def word(token: Token) -> Unit:
    """A token as a unit."""
    return Unit(token.idx, token.idx + len(token), token, None, token.lower_, token.pos_)


@dataclass(slots=True)
class Sentence:
    """A sentence: its span, its units, and the text they stand in (original and normalised)."""

    start: int
    end: int
    units: list[Unit]
    text: str
    region: str
    number: int

    def __len__(self) -> int:
        return len(self.units)

    @property
    def quotes(self) -> list[int]:
        """The indices of the units that stand in marks."""
        return [i for i, u in enumerate(self.units) if u.marked]

    def finite_between(self, first: int, last: int) -> bool:
        """Whether a finite verb stands among the units from ``first`` to ``last`` (not included)."""
        return any(is_finite(u) for u in self.units[first:last])

    def index_at(self, offset: int) -> int:
        """The index of the first unit that ends after ``offset``."""
        return bisect_right(self.units, offset, key=lambda u: u.end)


def is_finite(unit: Unit) -> bool:
    """Whether the unit is a finite verb form."""
    token = unit.token
    return token is not None and token.pos_ in _FINITE_POS and "Fin" in token.morph.get("VerbForm", [])


def lows(units: list[Unit], first: int, count: int) -> list[str]:
    """The words of ``count`` units from ``first`` on, in lower case."""
    return [unit.low for unit in units[max(0, first) : first + count]]


@lru_cache(maxsize=1)
def _agents() -> frozenset[str]:
    """Nouns for persons that have the form of a present participle."""
    return frozenset(row["lemma"] for row in lexicon("person_nouns") if row["lemma"].endswith("ant"))


def words_of(expression: str) -> list[str]:
    """The words of an expression of a lexicon as they are units of a sentence: an elision is a word of its own.

    >>> words_of("tout d'abord")
    ['tout', "d'", 'abord']
    """
    return expression.replace("'", "' ").split()


def sentences_of(doc: Doc, text: str, regions: list[tuple[int, int, str]]) -> list[Sentence]:
    """The sentences of a document that can carry quotations, in order."""
    marked = marked_spans(text)
    tokens = list(doc)
    starts = doc.to_array("IDX").tolist()
    sentences = []
    for number, (start, end) in enumerate(sentence_spans(text, marked)):
        units = list(_units(tokens, starts, marked, start, end))
        sentences.append(Sentence(start, end, units, text, _region(regions, start), number))
    return sentences


def _units(tokens: list[Token], starts: list[int], marked: list[Marked], start: int, end: int) -> Iterator[Unit]:
    i = bisect_left(starts, start)
    at = bisect_left(marked, start, key=lambda m: m.start)
    while i < len(tokens) and starts[i] < end:
        token = tokens[i]
        if at < len(marked) and marked[at].start <= token.idx:
            yield Unit(marked[at].start, marked[at].end, marked=marked[at])
            i = max(i + 1, bisect_left(starts, marked[at].end))
            at += 1
            continue
        if not token.is_space:
            unit = word(token)
            if unit.pos == "VERB" and i and tokens[i - 1].pos_ == "DET" and unit.low in _agents():
                unit.pos = "NOUN"  # *accusent l'exploitant*: the noun for who does it, not the participle
            yield unit
        i += 1


def _region(regions: list[tuple[int, int, str]], offset: int) -> str:
    i = bisect_right(regions, (offset, 1 << 60, "")) - 1
    return regions[i][2] if i >= 0 else "body"

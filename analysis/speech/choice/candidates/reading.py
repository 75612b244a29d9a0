"""A sentence as the chooser reads it: its units as flat lists, their dependencies, and sums up to each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from spacy.tokens import Doc

from analysis.french.word_families import word_families
from analysis.speech.sentence.sentence import Sentence
from analysis.text import marked_spans

from .dependencies import OUTSIDE, Arc, arcs_of, reach_of
from .stretches import Stretch, stretches_of
from .tokens import Tokens, read_tokens


@dataclass
class Reading:
    """One list an attribute, one item a unit; sums have one item more, the sum of all units before it.

    ``marked`` are the units that are marks, ``next_marks`` the first of them from a unit on. What only candidates ask
    for is read where there are some.
    """

    sentence: Sentence
    tokens: Tokens
    low: list[str]
    pos: list[str]
    token: list[int]
    stretch: list[Stretch | None]
    is_word: list[bool]
    finite: list[bool]
    infinitive: list[bool]
    participle: list[bool]
    marked: list[int]

    @cached_property
    def arcs(self) -> list[Arc]:
        """The dependencies between units."""
        return arcs_of(self.tokens, self.token, self.stretch)

    @cached_property
    def reach(self) -> list[tuple[int, int]]:
        """The first and the last unit of what depends on each."""
        return reach_of(self.arcs, len(self))

    @cached_property
    def commas_before(self) -> list[int]:
        """Commas."""
        return _sums(low == "," for low in self.low)

    @cached_property
    def brackets_before(self) -> list[int]:
        """Open brackets less closed ones."""
        return _sums((low == "(") - (low == ")") for low in self.low)

    @cached_property
    def next_marks(self) -> list[int]:
        """The first marks from each unit on."""
        return _next(self.marked, len(self))

    @cached_property
    def families(self) -> list[str | None]:
        """The family of each word; none of marks, names and rare words."""
        known = word_families()
        return [known.get(low) for low in self.low]

    @cached_property
    def next_finite(self) -> list[int]:
        """The first finite verb outside marks from each unit on."""
        return _next([i for i, finite in enumerate(self.finite) if finite], len(self))

    @cached_property
    def next_noun(self) -> list[int]:
        """The first noun from each unit on."""
        return _next([i for i, pos in enumerate(self.pos) if pos == "NOUN"], len(self))

    @cached_property
    def words_before(self) -> list[int]:
        """Words, those in marks too."""
        return _sums(s.words if s else w for s, w in zip(self.stretch, self.is_word, strict=True))

    @cached_property
    def finite_before(self) -> list[int]:
        """Finite verbs outside marks."""
        return _sums(self.finite)

    @cached_property
    def marks_before(self) -> list[int]:
        """Stretches in marks."""
        return _sums(s is not None for s in self.stretch)

    @cached_property
    def single_before(self) -> list[int]:
        """Words outside marks."""
        return _sums(w and s is None for s, w in zip(self.stretch, self.is_word, strict=True))

    def __len__(self) -> int:
        return len(self.low)

    def is_in_marks(self, i: int) -> bool:
        """Whether unit ``i`` is a stretch in marks."""
        return self.stretch[i] is not None

    def skip(self, i: int) -> int:
        """The first unit from ``i`` on that has a word."""
        while i < len(self.low) and not self.is_word[i]:
            i += 1
        return i

    def skip_back(self, end: int) -> int:
        """``end`` without the punctuation before it; a bracket or a per cent sign closes what it ends."""
        while end > 0 and not self.is_word[end - 1] and self.low[end - 1] not in {")", "%"}:
            end -= 1
        return end

    def words(self, first: int, last: int) -> int:
        """The words of the units from ``first`` to ``last`` (not included), those in marks too."""
        return self.words_before[last] - self.words_before[first]

    def single_words(self, first: int, last: int) -> int:
        """The words outside marks among those units."""
        return self.single_before[last] - self.single_before[first]

    def finites(self, first: int, last: int) -> int:
        """The finite verbs outside marks among those units."""
        return self.finite_before[last] - self.finite_before[first]

    def marks(self, first: int, last: int) -> int:
        """The stretches in marks among those units."""
        return self.marks_before[last] - self.marks_before[first]


class Reader:
    """Reads the sentences of one document."""

    def __init__(self, doc: Doc, text: str) -> None:
        self.tokens = read_tokens(doc)
        self.text = text
        self.stretches = stretches_of(text, self.tokens, marked_spans(text))
        self._by_start = {stretch.marked.start: stretch for stretch in self.stretches}

    def read(self, sentence: Sentence) -> Reading:
        """A sentence of the document."""
        tokens, units = self.tokens, sentence.units
        token = [unit.token.i if unit.token is not None else OUTSIDE for unit in units]
        stretch = [self._by_start.get(unit.start) if unit.marked else None for unit in units]
        outside = [i if i != OUTSIDE else None for i in token]
        return Reading(
            sentence=sentence,
            tokens=tokens,
            low=[unit.low for unit in units],
            pos=[unit.pos for unit in units],
            token=token,
            stretch=stretch,
            is_word=[
                s is not None or (tokens.is_word[i] if i != OUTSIDE else any(map(str.isalnum, u.low)))
                for s, i, u in zip(stretch, token, units, strict=True)
            ],
            finite=[i is not None and tokens.is_finite(i) for i in outside],
            infinitive=[i is not None and tokens.form[i] == "Inf" for i in outside],
            participle=[i is not None and _is_participle(tokens, i) for i in outside],
            marked=[i for i, s in enumerate(stretch) if s is not None],
        )


def _is_participle(tokens: Tokens, i: int) -> bool:
    """Whether the token is a present participle (*affirmant*)."""
    present = tokens.tense[i] == "Pres" or tokens.low[i].endswith("ant")
    return tokens.pos[i] == "VERB" and tokens.form[i] == "Part" and present


def _sums(values: Iterable[int]) -> list[int]:
    return list(accumulate(values, initial=0))


def _next(marked: list[int], size: int) -> list[int]:
    """For each unit the first unit from it on that is marks; ``size`` where there is none."""
    found, at = [0] * size, size
    marks = set(marked)
    for i in range(size - 1, -1, -1):
        at = i if i in marks else at
        found[i] = at
    return found

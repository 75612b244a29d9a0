"""Units in a row with safe access and the parse between them: what the grammar of phrases and verb groups reads."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from spacy.tokens import Token

from analysis.french.function_words import CLITICS

from .times import times_of
from .units import NOTHING, Run, Unit


class Words:
    """Units in order; ``words[i]`` is the unit at ``i``, and outside a unit with nothing in it (``low == ""``).

    A rule asks ``words[i - 1].low == ","`` without asking first whether there is such a unit.
    """

    units: list[Unit]

    def __len__(self) -> int:
        return len(self.units)

    def __iter__(self) -> Iterator[Unit]:
        return iter(self.units)

    def __getitem__(self, i: int) -> Unit:
        units = self.units
        return units[i] if 0 <= i < len(units) else NOTHING

    def within(self, run: tuple[int, int]) -> list[Unit]:
        """The units of a run."""
        return self.units[max(0, run[0]) : max(0, run[1])]

    def lows(self, first: int, count: int) -> list[str]:
        """The words of ``count`` units from ``first`` on, in lower case."""
        return [unit.low for unit in self.within((first, first + count))]

    @cached_property
    def quotes(self) -> list[int]:
        """The indices of the units in marks."""
        return [i for i, unit in enumerate(self.units) if unit.marked]

    def finite_between(self, first: int, last: int) -> bool:
        """Whether a finite verb is among the units from ``first`` to ``last`` (not included)."""
        return any(unit.finite for unit in self.units[first:last])

    def past_clitics(self, i: int) -> int:
        """The first unit from ``i`` on that is no clitic of a verb (*ne, le, y*)."""
        while self[i].low in CLITICS:
            i += 1
        return i

    def index_at(self, offset: int) -> int:
        """The index of the first unit that ends after ``offset``."""
        return bisect_right(self.units, offset, key=lambda unit: unit.end)

    def index_of(self, token: Token | None) -> int:
        """The index of the word that ``token`` is; -1 for a token in marks or in another sentence."""
        return self._indices.get(token.i, -1) if token is not None else -1

    def head(self, i: int) -> int:
        """The index of the word that governs the word at ``i`` in the parse; -1 where no word of the sentence does."""
        token = self[i].token
        return self.index_of(token.head) if token is not None and token.head.i != token.i else -1

    def children(self, i: int) -> list[int]:
        """The indices of the words that the word at ``i`` governs in the parse, in order."""
        token = self[i].token
        indices = (self.index_of(child) for child in token.children) if token is not None else ()
        return [n for n in indices if n >= 0]

    @cached_property
    def times(self) -> list[Run]:
        """The expressions of time, in order."""
        return times_of(self.units)

    def time_at(self, i: int) -> int:
        """How many units the expression of time that begins at unit ``i`` has; 0 if none begins there."""
        return self._times.get(i, 0)

    def is_time(self, i: int) -> bool:
        """Whether an expression of time begins at unit ``i``."""
        return i in self._times

    def in_time(self, i: int) -> bool:
        """Whether unit ``i`` is in an expression of time."""
        return any(time.first <= i < time.end for time in self.times)

    @cached_property
    def phrase_ends(self) -> dict[tuple[int, bool], int]:
        """The ends of noun phrases that have been asked for, by first unit and by whether *et* may join two."""
        return {}

    @cached_property
    def completed(self) -> dict[tuple[int, int], int]:
        """The ends of what completes a noun, by the noun and the unit after what is read of it so far."""
        return {}

    @cached_property
    def _times(self) -> dict[int, int]:
        return {time.first: time.end - time.first for time in self.times}

    @cached_property
    def _indices(self) -> dict[int, int]:
        return {unit.token.i: n for n, unit in enumerate(self.units) if unit.token is not None}


def words_of(expression: str) -> list[str]:
    """The words of an expression of a lexicon as they are units of a sentence: an elision is a word of its own.

    >>> words_of("tout d'abord")
    ['tout', "d'", 'abord']
    """
    return expression.replace("'", "' ").split()

"""A place after a verb of speech where its content may begin, and what is found there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from analysis.french.function_words import QUE, RELATIVES
from analysis.speech.quotation import Type
from analysis.speech.sentence.government import Government
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Unit
from analysis.speech.sentence.verb_groups import Cue

from .boundaries import content_end
from .context import Context

_OPENERS = {";", ":"} | RELATIVES - QUE


class Complement(NamedTuple):
    """The units of a content from ``first`` to ``end`` (not included), its type, and the column that allowed it."""

    first: int
    end: int
    type: Type
    column: str


@dataclass(frozen=True, slots=True)
class Place:
    """The unit at ``i`` after the verb ``cue``."""

    context: Context
    cue: Cue
    i: int
    #: Nouns between verb and unit that no preposition governs.
    nouns: int = 0
    commas: int = 0
    #: Whether the verb is an inserted clause, whose content is beside it.
    inserted: bool = False

    @property
    def sentence(self) -> Sentence:
        """The sentence."""
        return self.context.sentence

    @property
    def unit(self) -> Unit:
        """The unit itself."""
        return self.sentence[self.i]

    @property
    def government(self) -> Government:
        """What the verb governs."""
        return self.cue.government

    @property
    def is_first(self) -> bool:
        """Whether the unit is right after the verb."""
        return self.i == self.cue.last + 1

    @property
    def opens_clause(self) -> bool:
        """Whether another clause begins here, which is no content of the verb."""
        return self.unit.finite or self.unit.low in _OPENERS

    def clause(self, column: str) -> Complement:
        """The content that begins here and goes on as far as the voice of the speaker does."""
        end = content_end(self.context, self.i, self.cue)
        marked = any(unit.marked for unit in self.sentence.units[self.i : end])
        return Complement(self.i, end, "mixed" if marked else "indirect", column)

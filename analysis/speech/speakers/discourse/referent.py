"""Somebody or something that an article talks of, and each place where it does."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Literal

from analysis.speech.speakers.known.genders import ENDING, NOT_SHOWN, Shown

#: What the phrase of a mention is in its sentence; a *lower subject* has its verb in a subordinate clause.
Role = Literal["subject", "lower subject", "object", "complement", "other"]
#: How many of the last mentions of one referent say how it was taken up.
_LAST = 4


@dataclass(slots=True, eq=False)
class Referent:
    """Somebody or something that can speak: a named entity, or a source with no name.

    ``gender`` is ``m``, ``f`` or empty, ``number`` ``s`` or ``p``; ``nouns`` and ``words`` are what it is called;
    ``shown`` is what shows the gender.
    """

    speaker: str
    label: str | None
    gender: str
    number: str
    kind: str
    guessed: bool = False  # the gender is only that of a first name
    nouns: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    former: set[str] = field(default_factory=set)  # offices that it held once
    ages: set[int] = field(default_factory=set)  # how old the text says somebody is
    taken: set[str] = field(default_factory=set)  # nouns of descriptions that were found to mean it
    shown: Shown = NOT_SHOWN
    mentions: list[Mention] = field(default_factory=list, repr=False)
    origins: set[str] = field(default_factory=set)  # the inhabitants that it is one of

    @property
    def sure_gender(self) -> str:
        """The gender, unless only the ending of a first name that no list holds shows it (*Lalaina*)."""
        return "" if self.guessed and self.shown.strength <= ENDING else self.gender

    def times(self, before: int) -> int:
        """How often the text mentions it before an offset."""
        return bisect_left(self.mentions, before, key=lambda m: m.at)

    def last(self, before: int) -> list[Mention]:
        """The last few of those mentions, in order."""
        end = self.times(before)
        return self.mentions[max(0, end - _LAST) : end]

    def is_mentioned_in(self, start: int, end: int) -> bool:
        """Whether the text mentions it between two offsets."""
        first = bisect_left(self.mentions, start, key=lambda m: m.at)
        return first < len(self.mentions) and self.mentions[first].at < end

    def is_mentioned_before(self, offset: int) -> bool:
        """Whether the text mentions it before an offset."""
        return bool(self.mentions) and self.mentions[0].at < offset

    def mention_at(self, offset: int) -> Mention | None:
        """The mention that begins at an offset."""
        i = self.times(offset)
        return self.mentions[i] if i < len(self.mentions) and self.mentions[i].at == offset else None


@dataclass(slots=True, eq=False)
class Mention:
    """One mention of a referent: the offset where it begins, its sentence, its role there."""

    referent: Referent = field(repr=False)
    at: int
    sentence: int
    role: Role
    marked: bool = False  # inside quotation marks
    spoke: bool = False
    replied: bool = False
    pronoun: bool = False
    undergoes: bool = False  # the subject of a passive: *X a été renversé*

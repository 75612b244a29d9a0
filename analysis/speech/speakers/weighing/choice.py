"""A choice between referents: what is to be resolved, the candidates with their features and scores, the best."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import exp
from typing import Literal

from analysis.speech.quotation import Span
from analysis.speech.speakers.discourse.referent import Referent
from analysis.speech.speakers.known.ages import Ages

Kind = Literal["pronoun", "description", "silence"]
Features = dict[str, float]


@dataclass(slots=True)
class Target:
    """What is to be resolved: a pronoun, a description (with its noun and words), or words with no source."""

    kind: Kind
    at: int
    gender: str = ""
    number: str = ""
    noun: str = ""  # the noun of a description, masculine singular
    source: str = ""  # its kind: person, group, institution, medium, document
    words: set[str] = field(default_factory=set)  # its other words, folded
    flags: tuple[str, ...] = ()  # what speaks for somebody new
    contents: tuple[Span, ...] = ()  # the quotation itself: whoever is named in it does not speak it
    addressed: frozenset[str] = frozenset()  # names of those who are told or asked
    offices: frozenset[str] = frozenset()  # the office that the description names
    ages: Ages | None = None  # how old the description says that somebody is
    gendered: bool = False  # the noun has a form for women and another for men
    apart: Mapping[str, str] = field(default_factory=dict)  # names that the sentence tells apart from it, and how


@dataclass(slots=True)
class Candidate:
    """A referent that could be meant (None: somebody new), its features, and the sum of their weights."""

    referent: Referent | None
    features: Features
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Vetoed:
    """A referent that cannot be meant, and why; ``gender`` says whether its gender is the reason."""

    referent: Referent
    reason: str
    gender: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates for a target in the order in which they are weighed, those ruled out, and the one chosen.

    ``withheld`` is the likeliest, where it has a name and is too unlikely for that name to be given.
    """

    target: Target
    candidates: list[Candidate]
    vetoed: list[Vetoed]
    chosen: Candidate | None
    withheld: Candidate | None = None


def chances(candidates: list[Candidate]) -> list[float]:
    """How likely each candidate is meant, by the scores of all (McFadden 1974)."""
    best = max((c.score for c in candidates), default=0.0)
    odds = [exp(c.score - best) for c in candidates]
    return [one / sum(odds) for one in odds]


Observer = Callable[[Choice], None]

"""A choice between referents in words: what speaks for the one chosen, and what the others lack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.speech.quotation import Evidence
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.speakers.discourse.referent import Referent
from analysis.speech.speakers.weighing.choice import Candidate, Choice, Kind, Vetoed, chances
from analysis.speech.speakers.weighing.ranking import SURE, weights

from .cells import Cell, cell

_LEXICON = "speaker_weights"
#: How many weights say why a candidate won or lost, unless all are asked for.
_TOLD = 3
#: How many sentences back nouns are told that no row lets speak.
_NEAR = 3
#: A weight smaller than this is not told.
_LEAST = 0.005


@dataclass(frozen=True, slots=True)
class Weight:
    """A feature with what it adds to the score: its weight times its value."""

    feature: str
    value: float

    #: The candidate lacks the feature that the chosen one has.
    lacking: bool = False

    def __str__(self) -> str:
        return f"{'without ' * self.lacking}{self.feature} {self.value:+.2f}"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate: who it is, its score, its weights from the heaviest, and why it has fewer than the chosen one."""

    name: str
    score: float
    weights: list[Weight]
    lacks: list[Weight]
    chosen: bool


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A noun that is no source, and the cell that would make it one."""

    text: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class RuledOut:
    """A referent that could not be meant, why, and the cell that says so."""

    name: str
    reason: str
    cell: Cell | None


def weighed(choice: Choice) -> list[Weighed]:
    """The candidates, the chosen one first, then by score."""
    ordered = sorted(choice.candidates, key=lambda c: (c is not choice.chosen, -c.score))
    return [_weighed(candidate, choice) for candidate in ordered]


def _weighed(candidate: Candidate, choice: Choice) -> Weighed:
    own = _weights(candidate, choice.target.kind)
    chosen = _weights(choice.chosen, choice.target.kind) if choice.chosen is not None else {}
    differences = {name: own.get(name, 0.0) - chosen.get(name, 0.0) for name in [*chosen, *own]}
    lost = sorted((name for name, value in differences.items() if value < -_LEAST), key=lambda n: (differences[n], n))
    lacks = [Weight(n, own.get(n, -differences[n]), lacking=n not in own) for n in lost]
    return Weighed(who(candidate.referent), candidate.score, _ordered(own), lacks, candidate is choice.chosen)


def _weights(candidate: Candidate, kind: Kind) -> dict[str, float]:
    table = weights(kind)
    return {name: table.get(name, 0.0) * value for name, value in candidate.features.items()}


def _ordered(values: dict[str, float]) -> list[Weight]:
    """From the heaviest, for or against; those of no weight are left out."""
    ordered = sorted(values.items(), key=lambda item: (-abs(item[1]), item[0]))
    return [Weight(name, value) for name, value in ordered if abs(value) >= _LEAST]


def withheld(choice: Choice) -> str | None:
    """Whose name was not given for want of certainty, with its chance; None if no name was withheld."""
    if choice.withheld is None:
        return None
    likely = max(chances(choice.candidates))
    return f"{who(choice.withheld.referent)}: likely by {likely:.0%}, and a name needs {SURE:.0%}"


def ruled_out(choice: Choice) -> list[RuledOut]:
    """The referents in mind that could not be meant, nearest first."""
    return [_ruled_out(vetoed) for vetoed in choice.vetoed]


def _ruled_out(vetoed: Vetoed) -> RuledOut:
    shown = vetoed.referent.shown
    if not vetoed.gender or shown.evidence is None:
        return RuledOut(who(vetoed.referent), vetoed.reason, None)
    return RuledOut(who(vetoed.referent), f"{vetoed.reason}, by « {shown.words} »", cell(shown.evidence))


def deciding(choice: Choice) -> list[Cell]:
    """The weights that parted the chosen one from the next best."""
    others = weighed(choice)[1:]
    told = others[0].lacks[:_TOLD] if others else []
    return [cell(Evidence(_LEXICON, weight.feature, choice.target.kind)) for weight in told]


def unlisted(sentences: Sequence[Sentence], choice: Choice) -> list[Unlisted]:
    """Nouns that are subjects just before the target and no candidates, for no row says that they can speak."""
    before = choice.target.at
    near = [sentence for sentence in sentences if sentence.start < before][-_NEAR:]
    units = (unit for sentence in reversed(near) for unit in sentence if unit.end <= before)
    nouns = (u for u in units if u.pos == "NOUN" and u.dep.startswith("nsubj") and not u.entity)
    return [Unlisted(u.text, cell(Evidence("person_nouns", u.lemma, "kind"))) for u in nouns if not source_kind(u)]


def who(referent: Referent | None) -> str:
    """A referent by name and label; *somebody new* is whoever the text has not mentioned.

    >>> who(None)
    'somebody new'
    """
    if referent is None:
        return "somebody new"
    return f"{referent.speaker} ({referent.label or 'no name'})"

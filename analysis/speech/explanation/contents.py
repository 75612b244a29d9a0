"""What a sentence could hold, in words: each content with its chance, and the weights that part it from others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.speech.choice.choosing import Chooser
from analysis.speech.choice.contents import Analysis, Content, contents_of
from analysis.speech.choice.decoding import best, chances_of, choose
from analysis.speech.choice.features.facts import Term
from analysis.speech.choice.telling import telling
from analysis.speech.choice.weights import quotation_weights
from analysis.speech.quotation import Span, Type
from analysis.speech.sentence.sentence import Sentence

from .cells import Cell, weight_cell

#: From this chance on a content is told of.
NOTICEABLE = 0.02
#: A difference smaller than this is not told.
_LEAST = 0.005
#: How a content stands to what attributes it.
_PLACES = {"governed": "after", "beside": "before", "around": "around"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A content that a sentence could hold: its words, what would attribute it, its chance, whether it was chosen.

    ``matches`` is the chance of what was chosen together with what nearly has the same words.
    """

    text: str
    type: Type
    attribution: str
    chance: float
    matches: float
    worth: float
    chosen: bool
    terms: list[Term]
    spans: list[Span]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a feature adds to one content and to the other, and the lines that say so."""

    feature: str
    found: str
    value: float
    found_instead: str
    value_instead: float
    cells: list[Cell]

    @property
    def size(self) -> float:
        """By how much the first is ahead through this feature."""
        return self.value - self.value_instead

    def __str__(self) -> str:
        both = self.found and self.found_instead
        found = self.found + (f" {self.value:+.2f}" if both else "")
        instead = f"not {self.found_instead}" + (f" {self.value_instead:+.2f}" if both else "")
        return f"{self.feature} = " + ", ".join([found] * bool(self.found) + [instead] * bool(self.found_instead))


@dataclass(frozen=True, slots=True)
class Contest:
    """A content and the next best thing, from what sets them apart most; ``other`` is None for no quotation at all."""

    one: Candidate
    other: Candidate | None
    differences: list[Difference]


@dataclass(frozen=True, slots=True)
class Weighing:
    """What a sentence could hold, the chosen first, then by chance; and what decided."""

    candidates: list[Candidate]
    contests: list[Contest]


def weighing_of(chooser: Chooser, sentence: Sentence) -> Weighing | None:
    """The contents of a sentence as they were weighed; None for a list, which quotes nobody."""
    if sentence.is_list:
        return None
    context = chooser.context(sentence)
    contents = contents_of(context, chooser.letters, quotation_weights())
    told = contents_of(context, chooser.letters, telling())
    taken = {id(chosen.content): chosen.confidence for chosen in choose(contents)}
    chances = chances_of(contents)
    candidates = [
        _candidate(sentence, content, in_words, chance, taken.get(id(content)))
        for content, in_words, chance in zip(contents, told, chances, strict=True)
    ]
    candidates.sort(key=lambda c: (not c.chosen, -c.chance))
    return Weighing(candidates, list(_contests(candidates)))


def _candidate(
    sentence: Sentence, content: Content[float], told: Content[list[Term]], chance: float, matches: float | None
) -> Candidate:
    likeliest = best(content)
    terms = told.analyses[content.analyses.index(likeliest)].worth
    return Candidate(
        text=" ".join(" … ".join(sentence.text[start:end] for start, end in likeliest.spans).split()),
        type=likeliest.type,
        attribution=_attribution(sentence, likeliest),
        chance=chance,
        matches=chance if matches is None else matches,
        worth=likeliest.worth,
        chosen=matches is not None,
        terms=sorted(terms, key=lambda term: -abs(term.weight)),
        spans=likeliest.spans,
    )


def _attribution(sentence: Sentence, analysis: Analysis[float]) -> str:
    if analysis.anchor is None:
        return "unattributed"
    first, last = sentence.units[analysis.anchor.first], sentence.units[analysis.anchor.last]
    return f"{_PLACES[analysis.candidate.relation]} « {' '.join(sentence.text[first.start : last.end].split())} »"


def _contests(candidates: Sequence[Candidate]) -> Iterator[Contest]:
    """Each chosen content against the best refused that it excludes; the best of the others against no quotation."""
    refused = [c for c in candidates if not c.chosen]
    for one in candidates:
        if one.chosen:
            other = next((c for c in refused if _overlap(one, c)), None)
            yield Contest(one, other, _differences(one, other))
    chosen = [c for c in candidates if c.chosen]
    left = next((c for c in refused if not any(_overlap(c, one) for one in chosen)), None)
    if left is not None and (left.chance >= NOTICEABLE or not chosen):
        yield Contest(left, None, _differences(left, None))


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.spans[0][0] < other.spans[-1][1] and other.spans[0][0] < one.spans[-1][1]


def _differences(one: Candidate, other: Candidate | None) -> list[Difference]:
    """The features that do not add the same to both, from the largest difference."""
    features = dict.fromkeys(term.feature for c in (one, other) if c is not None for term in c.terms)
    found = (_difference(feature, one, other) for feature in features)
    return sorted((d for d in found if abs(d.size) >= _LEAST), key=lambda d: (-abs(d.size), d.feature))


def _difference(feature: str, one: Candidate, other: Candidate | None) -> Difference:
    own = {term for term in one.terms if term.feature == feature}
    instead = {term for term in other.terms if term.feature == feature} if other is not None else set[Term]()
    mine, theirs = sorted(own - instead), sorted(instead - own)
    return Difference(
        feature,
        ", ".join(term.value for term in mine),
        sum(term.weight for term in mine),
        ", ".join(term.value for term in theirs),
        sum(term.weight for term in theirs),
        [weight_cell("quotation_weights", feature, term.value) for term in [*mine, *theirs]],
    )

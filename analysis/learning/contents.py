"""The contents of a sentence as examples to learn from: the features of each analysis, and which of them are right."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.speech.choice.candidates.contents import Letters
from analysis.speech.choice.contents import Content
from analysis.speech.choice.features.facts import JOINT, Facts, Found, named
from analysis.speech.choice.features.slots import ALONE, ATTRIBUTED, CONTENT
from analysis.speech.quotation import Span

#: From here on two contents are one quotation.
SAME = 0.8


@dataclass(slots=True)
class Example:
    """A content: its letters, the quotation that it is (none if it is not one), and its analyses.

    ``analyses`` are features by number; ``allowed`` says which of them have the attribution that is right. Of a content
    that is ``unknown`` nobody has said whether it is a quotation.
    """

    letters: Letters
    gold: int | None
    analyses: list[array[int]]
    allowed: list[bool]
    types: list[str]
    unknown: bool = False


class Names:
    """The features seen with what was found there, each with a number; says of facts which features they show."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.numbers)

    def content(self, facts: Facts, found: Iterable[Found]) -> list[int]:
        """Of a content, whatever attributes it."""
        return self._of(CONTENT, facts) + self._numbers(found)

    def alone(self, facts: Facts) -> list[int]:
        """Of words in marks that nothing attributes."""
        return self._of(ALONE, facts)

    def attributed(self, facts: Facts, found: Iterable[Found]) -> list[int]:
        """Of a content with its attribution."""
        return self._of(ATTRIBUTED, facts) + self._numbers(found)

    def _of(self, listed: Sequence[str], facts: Facts) -> list[int]:
        read = ((feature, [facts[name] for name in feature.split(", ")]) for feature in listed)
        return self._numbers((f, tuple(v for v in values if v is not None)) for f, values in read if None not in values)

    def _numbers(self, found: Iterable[Found]) -> list[int]:
        written = (named(feature, JOINT.join(values)) for feature, values in found)
        return [self.numbers.setdefault(name, len(self.numbers)) for name in written]


def example_of(content: Content[list[int]], right: int | None, cue: Span | None, starts: Sequence[int]) -> Example:
    """A content as an example; ``right`` is the number of the quotation that it is, ``cue`` where that is attributed.

    ``starts`` are the places at which the units of the sentence begin.
    """
    allowed: list[bool] = []
    for analysis in content.analyses:
        if analysis.anchor is None:
            allowed.append(cue is None)
        elif cue is None:
            allowed.append(analysis.anchor.kind == "colon")
        else:
            at = starts[analysis.anchor.head]
            allowed.append(cue[0] <= at < cue[1])
    analyses = content.analyses
    return Example(content.letters, right, [array("i", a.worth) for a in analyses], allowed, [a.type for a in analyses])

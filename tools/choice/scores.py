"""How good weights are: precision, recall and F1 of the contents chosen, and whether confidences are true."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from analysis.learning.contents import SAME
from analysis.learning.likelihood import Corpus, Floats
from analysis.speech.choice.candidates.contents import Letters, overlap
from analysis.speech.choice.contents import Analysis, Content
from analysis.speech.choice.decoding import choose

from .examples import Case

Found = list[tuple[Letters, str, float]]


@dataclass(slots=True)
class Score:
    """Counts of matches; ``bands`` are the right and all of those chosen, by tenths of their confidence."""

    gold: int = 0
    found: int = 0
    right: int = 0
    bands: dict[int, list[int]] = field(default_factory=dict)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in per cent."""
        return 200 * self.right / max(1, self.gold + self.found)

    def __str__(self) -> str:
        precision, recall = 100 * self.right / max(1, self.found), 100 * self.right / max(1, self.gold)
        return f"P {precision:.1f} R {recall:.1f} F1 {self.f1:.1f}"


def corpus_of(cases: Iterable[Case], features: int) -> Corpus:
    """The sentences of some articles."""
    return Corpus((sentence for case in cases for sentence in case.sentences), features)


def chosen(cases: Sequence[Case], weights: Floats) -> dict[str, Found]:
    """The contents chosen in each article, with type and confidence."""
    rows = (corpus_of(cases, len(weights)).table @ weights).tolist()
    result: dict[str, Found] = {}
    row = 0
    for case in cases:
        found = result.setdefault(case.name, [])
        for sentence in case.sentences:
            contents: list[Content[float]] = []
            for example in sentence:
                analyses = [
                    Analysis(rows[row + n], [], kind, None)  # type: ignore[arg-type]
                    for n, kind in enumerate(example.types)
                ]
                row += len(example.analyses)
                contents.append(Content(example.letters, analyses))
            found += [(c.content.letters, c.analysis.type, c.confidence) for c in choose(contents)]
    return result


def score(cases: Iterable[Case], found: dict[str, Found]) -> Score:
    """The score of what was chosen in some articles."""
    total = Score()
    for case in cases:
        items = found[case.name]
        right = _matches([letters for letters, _ in case.gold], [letters for letters, _, _ in items])
        total.gold += len(case.gold)
        total.found += len(items)
        total.right += len(right)
        for n, (_, _, confidence) in enumerate(items):
            band = total.bands.setdefault(min(int(10 * confidence), 9), [0, 0])
            band[0] += n in right
            band[1] += 1
    return total


def _matches(gold: Sequence[Letters], found: Sequence[Letters]) -> set[int]:
    """Which of those found are an annotated quotation, one to one from the best on."""
    shares = ((overlap(one, other), g, f) for g, one in enumerate(gold) for f, other in enumerate(found))
    pairs = sorted((pair for pair in shares if pair[0] > 0), reverse=True)
    taken: dict[int, tuple[int, float]] = {}
    used: set[int] = set()
    for share, g, f in pairs:
        if g not in used and f not in taken:
            used.add(g)
            taken[f] = g, share
    return {f for f, (_, share) in taken.items() if share >= SAME}


def outlets(cases: Iterable[Case]) -> list[str]:
    """The outlets of some articles: the letters that their names begin with."""
    return sorted({case.outlet for case in cases})

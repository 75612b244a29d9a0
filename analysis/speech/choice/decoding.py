"""The quotations of a sentence: the contents whose expected number of matches is worth their chance of being wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.speech.choice.candidates.contents import overlap

from .chain import heaviest, log_sum, marginals
from .contents import Analysis, Content

#: Two contents that share so much are one quotation, as the evaluation counts.
_SAME = 0.8
#: What a quotation must be expected to match, so that precision and recall weigh alike.
THRESHOLD = 0.46
#: How much the content itself counts beside its near copies: of copies, the likeliest is taken.
_OWN = 0.1
#: Contents less likely than this add nothing to those that they resemble.
_FAINT = 0.001


@dataclass(slots=True)
class Chosen:
    """A content with its best analysis and the chance that it matches what is quoted."""

    content: Content[float]
    analysis: Analysis[float]
    confidence: float


def choose(contents: Sequence[Content[float]]) -> list[Chosen]:
    """The quotations among the contents of a sentence, sorted by their ends."""
    if not contents:
        return []
    intervals = [content.interval for content in contents]
    chances = chances_of(contents)
    likely = [n for n, chance in enumerate(chances) if chance > _FAINT]
    expected = _expected(contents, chances, likely)
    gains = {n: expected[n] + _OWN * chances[n] - THRESHOLD for n in likely}
    worth = [n for n in likely if gains[n] > 0]
    taken = heaviest([intervals[n] for n in worth], [gains[n] for n in worth])
    return [Chosen(contents[n], best(contents[n]), min(expected[n], 1.0)) for n in (worth[k] for k in taken)]


def chances_of(contents: Sequence[Content[float]]) -> list[float]:
    """How likely each content of a sentence is to be just what is quoted."""
    worth = [log_sum(analysis.worth for analysis in content.analyses) for content in contents]
    return marginals([content.interval for content in contents], worth)


def best(content: Content[float]) -> Analysis[float]:
    """The likeliest way to read a content."""
    return max(content.analyses, key=lambda analysis: analysis.worth)


def _expected(contents: Sequence[Content[float]], chances: Sequence[float], likely: list[int]) -> dict[int, float]:
    """How likely each of some contents is to match what is quoted: its own chance and those of its near copies."""
    expected = {n: chances[n] for n in likely}
    letters = [contents[n].letters for n in likely]
    sizes = [sum(end - start for start, end in parts) for parts in letters]
    for i, n in enumerate(likely):
        for j in range(i + 1, len(likely)):
            small, large = sorted((sizes[i], sizes[j]))
            if small >= _SAME * large and overlap(letters[i], letters[j]) >= _SAME:
                expected[n] += chances[likely[j]]
                expected[likely[j]] += chances[n]
    return expected

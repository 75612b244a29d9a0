"""The likelihood of the annotated quotations, over all sentences at once, and its slope.

A sentence is a set of contents that do not overlap; it is as likely as the exponential of the sum of their scores,
and a content scores the logarithm of the sum over its analyses (a semi-Markov conditional random field with hidden
analyses: Sarawagi and Cohen 2004, Quattoni et al. 2007). Where it is not known of a content whether it is a quotation,
it may be either: the likelihood is that of all sets which agree with what is known. Sentences are taken side by side,
content by content, so that NumPy does the work.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from analysis.speech.choice.chain import before

from .contents import Example

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
#: The score of a content that is in no set.
_NEVER = -1e9


class Corpus:
    """The examples of some sentences as arrays: rows are analyses, in the order of their contents."""

    def __init__(self, sentences: Iterable[list[Example]], features: int) -> None:
        indices: list[int] = []
        ends, first_rows, skipped, sizes = [0], [], [], []
        annotated: list[list[int]] = []
        unknown: list[bool] = []
        for sentence in sentences:
            spans = [(e.letters[0][0], e.letters[-1][1]) for e in sentence]
            skipped += before(spans)
            sizes.append(len(sentence))
            right: dict[int, list[int]] = {}
            for example in sentence:
                first_rows.append(len(ends) - 1)
                unknown.append(example.unknown)
                any_allowed = any(example.allowed)
                for row, allowed in zip(example.analyses, example.allowed, strict=True):
                    if example.gold is not None and (allowed or not any_allowed):
                        right.setdefault(example.gold, []).append(len(ends) - 1)
                    indices.extend(row)
                    ends.append(len(indices))
            annotated += right.values()
        self.table = csr_matrix(
            (np.ones(len(indices)), np.array(indices, np.int32), np.array(ends, np.int64)),
            shape=(len(ends) - 1, features),
        )
        self.table.sum_duplicates()
        self.unknown = np.array(unknown, bool)
        self.first_rows = np.array(first_rows, np.int64)
        self.content_of = np.repeat(np.arange(len(first_rows)), np.diff([*first_rows, len(ends) - 1]))
        self.right_rows = np.array([row for rows in annotated for row in rows], np.int64)
        self.first_right = np.cumsum([0, *map(len, annotated)])[:-1]
        self.right_of = np.repeat(np.arange(len(annotated)), [len(rows) for rows in annotated])
        self._lay_out(np.array(skipped, np.int64), np.array(sizes, np.int64))

    def _lay_out(self, skipped: Integers, sizes: Integers) -> None:
        """Sentences from the longest on, so that those with an n-th content are always the first ones."""
        order = np.argsort(-sizes, kind="stable")
        first = np.cumsum([0, *sizes])[:-1]
        self.sizes, self.skipped = sizes, skipped
        self.first_content = first
        self.first_sum = first + np.arange(len(sizes))  # a sentence has one sum more than contents
        self.long_first, self.long_sums, self.long_sizes = first[order], self.first_sum[order], sizes[order]
        self.active = [
            int(np.searchsorted(-self.long_sizes, -n, side="left")) for n in range(int(sizes.max(initial=0)))
        ]

    def counts(self) -> Integers:
        """How many analyses have each feature."""
        return np.bincount(self.table.indices, minlength=self.table.shape[1])

    def content_scores(self, rows: Floats) -> tuple[Floats, Floats]:
        """The score of each content, and the share of each analysis in it."""
        return _log_sums(rows, self.first_rows, self.content_of)

    def marginals(self, scores: Floats) -> tuple[Floats, Floats]:
        """The logarithm of the sum over all sets of each sentence, and how likely each content is."""
        forward = np.zeros(len(scores) + len(self.sizes))
        for n, count in enumerate(self.active):
            contents, sums = self.long_first[:count] + n, self.long_sums[:count]
            within = forward[sums + self.skipped[contents]] + scores[contents]
            forward[sums + n + 1] = np.logaddexp(forward[sums + n], within)
        share = np.zeros_like(forward)
        share[self.long_sums + self.long_sizes] = 1.0
        found = np.zeros(len(scores))
        for n in range(len(self.active) - 1, -1, -1):
            count = self.active[n]
            contents, sums = self.long_first[:count] + n, self.long_sums[:count]
            skip = sums + self.skipped[contents]
            taken = share[sums + n + 1] * np.exp(forward[skip] + scores[contents] - forward[sums + n + 1])
            found[contents] = taken
            share[skip] += taken
            share[sums + n] += share[sums + n + 1] - taken
        return forward[self.first_sum + self.sizes], found

    def loss(self, rows: Floats, transposed: csr_matrix) -> tuple[float, Floats]:
        """The negative log-likelihood, and its slope in the columns in use; ``rows`` are the scores of the analyses."""
        scores, shares = self.content_scores(rows)
        totals, chances = self.marginals(scores)
        if self.unknown.any():
            open_totals, open_chances = self.marginals(np.where(self.unknown, scores, _NEVER))
            totals, chances = totals - open_totals, chances - open_chances
        right, right_shares = _log_sums(rows[self.right_rows], self.first_right, self.right_of)
        slope = chances[self.content_of] * shares
        slope[self.right_rows] -= right_shares
        return float(totals.sum() - right.sum()), transposed @ slope


def _log_sums(rows: Floats, first: Integers, group: Integers) -> tuple[Floats, Floats]:
    """The logarithm of the sum of exponentials of each group of rows, and the share of each row in it."""
    if not len(first):
        return np.zeros(0), np.zeros(0)
    top = np.maximum.reduceat(rows, first)
    powers = np.exp(rows - top[group])
    sums = np.add.reduceat(powers, first)
    return top + np.log(sums), powers / sums[group]

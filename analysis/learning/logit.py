"""Conditional logistic regression near a prior: which of several candidates is meant, by what is true of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Case:
    """A choice in an article: the features of each candidate with their values, and which candidates are right."""

    article: str
    kind: str
    features: Sequence[Mapping[str, float]]
    right: list[bool]

    @property
    def outlet(self) -> str:
        """The letters that the name of the article begins with."""
        return self.article.rstrip("0123456789")


def seen(cases: Iterable[Case], least: int) -> set[str]:
    """The features that at least ``least`` candidates have."""
    counts = Counter(name for case in cases for features in case.features for name in features)
    return {name for name, count in counts.items() if count >= least}


def fitted(cases: Sequence[Case], names: Iterable[str], prior: Mapping[str, float], strength: float) -> Weights:
    """The weights of ``names`` that make the right candidates likeliest, near the prior (maximum a posteriori).

    ``strength`` is half of the inverse of the prior's variance.
    """
    listed = sorted(names)
    centre = np.array([prior.get(name, 0.0) for name in listed])
    told = [case for case in cases if any(case.right) and not all(case.right)]
    if not told:
        return dict(zip(listed, centre.tolist(), strict=True))
    table = _table(told, {name: i for i, name in enumerate(listed)})
    right = np.array([right for case in told for right in case.right])
    sizes = [len(case.right) for case in told]
    first = np.cumsum([0, *sizes[:-1]])
    case_of = np.repeat(np.arange(len(told)), sizes)
    turned = table.T.tocsr()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ weights
        chances = np.exp(scores - np.maximum.reduceat(scores, first)[case_of])
        chances /= np.add.reduceat(chances, first)[case_of]
        hit = np.add.reduceat(np.where(right, chances, 0.0), first) + 1e-12
        apart = weights - centre
        value = strength * float((apart**2).sum()) - float(np.log(hit).sum())
        slope = 2 * strength * apart - turned @ (np.where(right, chances / hit[case_of], 0.0) - chances)
        return value, slope

    found = minimize(loss, centre, jac=True, method="L-BFGS-B").x
    return dict(zip(listed, found.tolist(), strict=True))


def _table(cases: Sequence[Case], index: Mapping[str, int]) -> csr_matrix:
    rows, columns, values, row = [], [], [], 0
    for case in cases:
        for features in case.features:
            for name, value in features.items():
                if name in index:
                    rows.append(row)
                    columns.append(index[name])
                    values.append(value)
            row += 1
    return csr_matrix((values, (rows, columns)), shape=(row, len(index)))


def strongest(weights: Weights, count: int) -> set[str]:
    """The names of the ``count`` weights that are furthest from zero."""
    return set(sorted(weights, key=lambda name: (-abs(weights[name]), name))[:count])


def hits(cases: Iterable[Case], weights: Mapping[str, float]) -> int:
    """In how many cases the candidate with the highest score is right."""
    count = 0
    for case in cases:
        scores = [sum(weights.get(n, 0.0) * v for n, v in features.items()) for features in case.features]
        count += bool(scores) and case.right[int(np.argmax(scores))]
    return count

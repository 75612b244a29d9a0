"""The weights of the choice of quotations that make what is known likeliest, near those that were there before."""

from __future__ import annotations

import numpy as np
from scipy.optimize import minimize

from .likelihood import Corpus, Floats, Integers

_STEPS = 60


def fitted(corpus: Corpus, columns: Integers, centre: Floats, strength: float) -> Floats:
    """A weight for each feature: those of ``columns`` fitted, the others as in ``centre`` (maximum a posteriori).

    ``strength`` is the inverse of the variance of a normal prior around ``centre``.
    """
    weights = centre.copy()
    if not len(columns) or not len(corpus.first_rows):
        return weights
    table = corpus.table[:, columns]
    transposed = table.T.tocsr()
    fixed = corpus.table @ np.where(np.isin(np.arange(len(centre)), columns), 0.0, centre)
    before = centre[columns]

    def loss(given: Floats) -> tuple[float, Floats]:
        value, slope = corpus.loss(table @ given + fixed, transposed)
        apart = given - before
        return value + 0.5 * strength * float(apart @ apart), slope + strength * apart

    weights[columns] = minimize(loss, before, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    return weights

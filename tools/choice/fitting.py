"""The weights that make the annotated quotations likeliest: all of them, then the few that matter, fitted again."""

from __future__ import annotations

import numpy as np

from analysis.learning.fitting import fitted as near
from analysis.learning.likelihood import Corpus, Floats

#: Half of the inverse of the variance of a weight, twice: how strongly it is drawn to nought.
STRENGTH = 30.0
#: A feature of fewer analyses says nothing.
SELDOM = 8
#: Chosen with each outlet left out: 2,500 lose 0.3 of a point, 4,000 gain nothing.
KEPT = 3200


def fitted(corpus: Corpus, strength: float = STRENGTH, among: Floats | None = None) -> Floats:
    """A weight for each feature; ``among`` is true of those that may have one."""
    usable = corpus.counts() >= SELDOM
    if among is not None:
        usable &= among.astype(bool)
    return near(corpus, np.flatnonzero(usable), np.zeros(corpus.table.shape[1]), strength)


def cut(corpus: Corpus, kept: int = KEPT, never: Floats | None = None) -> Floats:
    """Weights for the ``kept`` features that move the scores most, fitted with a weaker prior once they are alone.

    ``never`` is true of features that count for fitting and are not kept on their own account.
    """
    weights = fitted(corpus)
    force = np.abs(weights) * np.sqrt(corpus.counts())
    ranked = force if never is None else np.where(never, 0.0, force)
    among = np.zeros(len(weights), bool)
    among[np.argsort(-ranked, kind="stable")[:kept]] = True
    if never is not None:
        among |= never & (force > np.sort(ranked)[-kept])
    return fitted(corpus, STRENGTH / 3, among)

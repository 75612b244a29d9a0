"""How far counts could be off: articles drawn again with replacement, and rows that are wrong as often as measured.

The articles are the sample, not their quotations: one long interview is one draw (the bootstrap of clusters, Davison
and Hinkley 1997, *Bootstrap Methods and their Application*, ch. 3.8).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]


def resampled_totals(
    articles: Integers, who: Integers, amounts: Floats, right: Floats, wrong: Floats, *, times: int = 500, seed: int = 1
) -> Floats:
    """What each of several people has in ``times`` samples: one row per sample, one column per person, then nobody.

    Each item is one of an article (``articles``, numbered from 0) and of a person (``who``; −1 for nobody). In a sample
    it exists with the chance ``right``, and then is somebody else's with the chance ``wrong``: of another item of its
    article at random, or of nobody if that is the same person's. A single article is not drawn, only its errors are.

    >>> resampled_totals(*(np.array(a) for a in ([0, 0], [0, 1], [3.0, 1.0], [1.0, 1.0], [0.0, 0.0])), times=2).tolist()
    [[3.0, 1.0, 0.0], [3.0, 1.0, 0.0]]
    """
    rng = np.random.default_rng(seed)
    order = np.argsort(articles, kind="stable")
    articles, who, amounts = articles[order], who[order], amounts[order]
    right, wrong = right[order], wrong[order]
    sizes = np.bincount(articles)
    first = (np.cumsum(sizes) - sizes)[articles]
    people = int(who.max(initial=-1)) + 1
    named = np.where(who < 0, people, who)
    totals = np.zeros((times, people + 1))
    for sample in range(times):
        drawn = np.bincount(rng.integers(len(sizes), size=len(sizes)), minlength=len(sizes))
        there = rng.binomial(drawn[articles] if len(sizes) > 1 else np.ones_like(articles), right)
        theirs = rng.binomial(there, wrong)
        other = named[first + (rng.random(len(articles)) * sizes[articles]).astype(np.int64)]
        other = np.where(other == named, people, other)
        totals[sample] = np.bincount(named, amounts * (there - theirs), people + 1)
        totals[sample] += np.bincount(other, amounts * theirs, people + 1)
    return totals


def interval_of(samples: Floats, value: float, level: float = 0.95) -> tuple[float, float]:
    """The middle of the samples that holds ``level`` of them, widened to ``value``, which was observed.

    >>> [round(end, 3) for end in interval_of(np.linspace(0, 1, 101), 0.5)]
    [0.025, 0.975]
    """
    known = samples[~np.isnan(samples)]
    if not len(known):
        return float("nan"), float("nan")
    low, high = np.quantile(known, [(1 - level) / 2, (1 + level) / 2])
    return min(float(low), value), max(float(high), value)

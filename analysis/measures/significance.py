"""From a test statistic to a p-value, and corrections of p-values for many tests."""

from __future__ import annotations

from typing import Literal

import numpy as np
import scipy  # its parts, which take most of a second, are imported when they are first asked
from numpy.typing import ArrayLike

from .numbers import Floats, Numbers, as_floats, plain

Correction = Literal["bonferroni", "holm", "benjamini-hochberg", "benjamini-yekutieli"]


def p_value(statistic: ArrayLike, df: int = 1, *, log10: bool = False) -> Numbers:
    """The probability of a G² or X² at least this large by chance, from the chi-square distribution.

    A probability below 1e-308 is 0 as a float; ``log10=True`` gives its decimal logarithm, which stays finite.

    >>> round(p_value(3.841458820694124), 4)
    0.05
    >>> round(p_value(5000.0, log10=True), 1)
    -1087.7
    """
    (x,) = as_floats(statistic)
    x = np.abs(x)
    if not log10:
        return plain(np.asarray(scipy.special.chdtrc(df, x)))
    with np.errstate(divide="ignore"):
        direct = np.log10(scipy.special.chdtrc(df, x))
    return plain(np.where(x < 1000, direct, _log10_tail(x, df)))


def _log10_tail(x: Floats, df: int) -> Floats:
    """The far tail by its continued fraction (Abramowitz and Stegun 1964, 6.5.31), which cannot underflow."""
    a, half = df / 2, np.maximum(x, 1000.0) / 2
    fraction = half
    for k in range(60, 0, -1):
        fraction = half + (k - a) / (1 + k / fraction)
    tail: Floats = (a * np.log(half) - half - np.log(fraction) - scipy.special.gammaln(a)) / np.log(10)
    return tail


def adjusted_p_values(p: ArrayLike, method: Correction = "holm") -> Floats:
    """p-values corrected for the number of tests, in the same order; ``nan`` stays ``nan`` and is not counted.

    ``bonferroni`` and ``holm`` (1979) control the probability of any false finding; ``benjamini-hochberg`` (1995) and
    ``benjamini-yekutieli`` (2001) control the share of false findings among all, the latter under any dependence.

    >>> adjusted_p_values([0.01, 0.04, 0.03]).tolist()
    [0.03, 0.06, 0.06]
    """
    p = np.asarray(p, dtype=np.float64)
    out = np.full(p.shape, np.nan)
    known = ~np.isnan(p)
    values = p[known]
    n = values.size
    if method == "bonferroni":
        out[known] = np.minimum(values * n, 1.0)
    elif method == "holm":
        order = np.argsort(values, kind="stable")
        steps = np.maximum.accumulate(values[order] * np.arange(n, 0, -1))
        adjusted = np.empty(n)
        adjusted[order] = np.minimum(steps, 1.0)
        out[known] = adjusted
    elif method in ("benjamini-hochberg", "benjamini-yekutieli"):
        if n:
            short: Literal["bh", "by"] = "bh" if method == "benjamini-hochberg" else "by"
            out[known] = scipy.stats.false_discovery_control(values, method=short)
    else:
        raise ValueError(f"method={method!r}: use 'bonferroni', 'holm', 'benjamini-hochberg' or 'benjamini-yekutieli'")
    return out

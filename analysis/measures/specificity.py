"""Spécificités: the measure of French textometry, exact and signed, from the hypergeometric distribution."""

from __future__ import annotations

from typing import Literal

import numpy as np
import scipy  # its parts, which take most of a second, are imported when they are first asked
from numpy.typing import ArrayLike

from .numbers import Floats, Numbers, as_floats, deviance, divide, plain

_HALF_LOG_TAU = 0.5 * np.log(2 * np.pi)
_ENOUGH = 1e-17


def specificity(
    f: ArrayLike, t: ArrayLike, F: ArrayLike, T: ArrayLike, *, pivot: Literal["expected", "mode"] = "expected"
) -> Numbers:
    """The signed decimal logarithm of the probability of so extreme a count: 3 means 1 in 1000, -3 the same below.

    Lafon (1980), *Sur la variabilité de la fréquence des formes dans un corpus*, Mots 1: a word with ``F`` occurrences
    in the ``T`` words of the corpus has ``f`` in the ``t`` words of a part. The value is ``log10 P(X <= f)`` for fewer
    occurrences than expected, and ``-log10 P(X >= f)`` otherwise. With ``pivot="mode"`` the sign changes at the mode of
    the distribution, as in the R package textometry; the two differ only for counts next to the expected one. Words
    above 3 or so are called specific in TXM, Lexico and IRaMuTeQ.

    The result is exact at any size, down to tails of 1e-300 and up to corpora of 1e9 words. SciPy's
    ``hypergeom.logsf`` sums one term per draw, and its ``logpmf`` subtracts logarithms of factorials, which leaves five
    digits at 1e9.

    >>> round(specificity(14, 6903, 296, 61449), 4)
    -4.1743
    """
    f, t, F, T = as_floats(f, t, F, T)
    if np.any((f < 0) | (f > F) | (f > t) | (F > T) | (t > T) | (F - f > T - t)):
        raise ValueError("impossible counts: need 0 <= f <= F <= T, f <= t <= T and F - f <= T - t")
    if pivot == "expected":
        fewer = f * T < t * F
    elif pivot == "mode":
        fewer = f < np.floor((t + 1) * (F + 1) / (T + 2))
    else:
        raise ValueError(f"pivot={pivot!r}: use 'expected' or 'mode'")
    tail = _log_tail(f, t, F, T, upwards=~fewer) / np.log(10)
    return plain(np.where(fewer, tail, -tail) + 0.0)


def hypergeometric_log_tails(f: ArrayLike, t: ArrayLike, F: ArrayLike, T: ArrayLike) -> tuple[Numbers, Numbers]:
    """The natural logarithms of ``P(X <= f)`` and of ``P(X >= f)``, arguments as in ``specificity``.

    >>> [round(float(x), 4) for x in np.exp(hypergeometric_log_tails(1, 2, 2, 4))]
    [0.8333, 0.8333]
    """
    f, t, F, T = as_floats(f, t, F, T)
    up = np.ones(f.shape, dtype=bool)
    return plain(_log_tail(f, t, F, T, ~up)), plain(_log_tail(f, t, F, T, up))


def _stirling_error(n: Floats) -> Floats:
    """``ln n! - ln(√(2πn) (n/e)^n)``, from a series for large n, where the difference would vanish (Loader 2000)."""
    m = np.maximum(n, 1.0)
    small = scipy.special.gammaln(m + 1) - (m + 0.5) * np.log(m) + m - _HALF_LOG_TAU
    s = 1 / (m * m)
    large = (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)))) / m
    return np.where(m < 16, small, large)


def _log_binomial(x: Floats, n: Floats, p: Floats, q: Floats) -> Floats:
    """Loader's saddle-point form of ``ln C(n, x) p^x q^(n-x)``."""
    inside = (x > 0) & (x < n)
    y, rest = np.where(inside, x, 1.0), np.where(inside, n - x, 1.0)
    whole = y + rest
    value = _stirling_error(whole) - _stirling_error(y) - _stirling_error(rest)
    value = value - deviance(y, whole * p) - deviance(rest, whole * q)
    value = value - 0.5 * (2 * _HALF_LOG_TAU + np.log(y) + np.log(rest / whole))
    # All or nothing: n ln p, by log1p where p is near one.
    base = np.where(x == 0, q, p)
    other = np.where(x == 0, p, q)
    near_one = np.log1p(-np.minimum(other, 0.5))
    edge = np.where(base > 0.5, near_one, np.log(np.where(base > 0, base, 1.0)))
    return np.where(inside, value, np.where(n == 0, 0.0, n * edge))


def _log_pmf(f: Floats, t: Floats, F: Floats, T: Floats) -> Floats:
    """``ln P(X = f)`` from three binomial probabilities with ``p = t / T``, like ``dhyper`` in R."""
    p, q = divide(t, T, 0.0), divide(T - t, T, 1.0)
    certain = (t == 0) | (t == T)
    p, q = np.where(certain, 0.5, p), np.where(certain, 0.5, q)
    value = _log_binomial(f, F, p, q) + _log_binomial(t - f, T - F, p, q) - _log_binomial(t, T, p, q)
    return np.where(certain, 0.0, value)


def _log_tail(f: Floats, t: Floats, F: Floats, T: Floats, upwards: np.ndarray) -> Floats:
    """The logarithm of the tail that begins at ``f``.

    The tail is summed from its first term, using the ratios of neighbours. If ``f`` is on the far side of the mode, the
    terms would first grow; then the other tail is summed and subtracted from 1.
    """
    shape = f.shape
    f, t, F, T, up = (np.ravel(x) for x in np.broadcast_arrays(f, t, F, T, upwards))
    mode = np.floor((t + 1) * (F + 1) / (T + 2))
    turned = np.where(up, f < mode, f > mode)
    start = np.where(turned, np.where(up, f - 1, f + 1), f)
    direction = up ^ turned
    possible = (start >= np.maximum(0.0, t + F - T)) & (start <= np.minimum(t, F))
    safe = np.where(possible, start, mode)
    log_sum = _log_pmf(safe, t, F, T) + np.log(_relative_sum(safe, t, F, T, direction))
    log_sum = np.minimum(np.where(possible, log_sum, -np.inf), 0.0)
    with np.errstate(divide="ignore"):
        complement = np.log1p(-np.exp(log_sum))
    return np.where(turned, complement, log_sum).reshape(shape)


def _relative_sum(f: Floats, t: Floats, F: Floats, T: Floats, up: np.ndarray) -> Floats:
    """The tail relative to its first term, ``1 + r1 + r1 r2 + …``, in blocks, until terms are negligible."""
    total, term = np.ones(f.size), np.ones(f.size)
    active, done, block = np.arange(f.size), 0, 4
    while active.size:
        block = min(block * 2, max(8, 1_000_000 // active.size))
        steps = np.arange(done, done + block)
        k, t_, F_, T_ = (x[active, None] for x in (f, t, F, T))
        u = k + steps
        d = k - steps
        rising = (F_ - u) * (t_ - u) / ((u + 1) * np.maximum(T_ - F_ - t_ + u + 1, 1.0))
        falling = d * np.maximum(T_ - F_ - t_ + d, 0.0) / ((F_ - d + 1) * (t_ - d + 1))
        ratios = np.where(up[active, None], rising, falling)
        # The first factor outside the support is zero, and everything after it must stay zero.
        terms = term[active, None] * np.cumprod(np.maximum(ratios, 0.0), axis=1)
        total[active] += terms.sum(axis=1)
        term[active] = terms[:, -1]
        done += block
        active = active[term[active] > _ENOUGH * total[active]]
    return total

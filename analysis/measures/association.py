"""Measures of collocation: do two words occur together more often than by chance?

``o`` is how often they occur together, ``f1`` and ``f2`` how often each occurs, ``n`` the number of places where they
could; the expected count is ``f1 f2 / n``. In logarithms and under the root of t, a count of 0 is replaced by ``zero``
(0.5), so that all values are finite; ``zero=0`` gives the bare formula and minus infinity. Evert (2008), *Corpora and
collocations*, compares the measures and is the source if no other is named.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from .numbers import Floats, Numbers, as_floats, deviance, divide, plain


def _log(values: Floats, base: float) -> Floats:
    out = np.full(values.shape, -np.inf)
    np.log(values, out=out, where=values > 0)
    scaled: Floats = out / np.log(base)
    return scaled


def _met(o: Floats, zero: float) -> Floats:
    return np.where(o == 0, zero, o)


def expected_count(f1: ArrayLike, f2: ArrayLike, n: ArrayLike) -> Numbers:
    """How often two words would occur together by chance, ``f1 f2 / n``.

    >>> expected_count(20, 50, 1000)
    1.0
    """
    f1, f2, n = as_floats(f1, f2, n)
    return plain(f1 * divide(f2, n, 0.0))


def mutual_information(
    o: ArrayLike, f1: ArrayLike, f2: ArrayLike, n: ArrayLike, base: float = 2, *, zero: float = 0.5
) -> Numbers:
    """Pointwise mutual information, ``log(o / e)``, in bits unless ``base`` is given (Church and Hanks 1990).

    >>> round(mutual_information(20, 42, 20, 14_307_668), 2)
    18.38
    """
    return _information(o, f1, f2, n, base, zero, power=1)


def cubed_mutual_information(
    o: ArrayLike, f1: ArrayLike, f2: ArrayLike, n: ArrayLike, base: float = 2, *, zero: float = 0.5
) -> Numbers:
    """MI³, ``log(o³ / e)``: mutual information without its preference for rare words (Daille 1994, Oakes 1998).

    >>> cubed_mutual_information(2, 4, 4, 16)
    3.0
    """
    return _information(o, f1, f2, n, base, zero, power=3)


def _information(
    o: ArrayLike, f1: ArrayLike, f2: ArrayLike, n: ArrayLike, base: float, zero: float, power: int
) -> Numbers:
    o, f1, f2, n = as_floats(o, f1, f2, n)
    absent = (f1 == 0) | (f2 == 0) | (n == 0)
    # A difference of logarithms, because the product of counts of 1e9 need not fit the fraction.
    f1, f2, n = (np.where(absent, 1.0, count) for count in (f1, f2, n))
    value = power * _log(_met(o, zero), base) + _log(n, base) - _log(f1, base) - _log(f2, base)
    return plain(np.where(absent, 0.0, value))


def log_dice(o: ArrayLike, f1: ArrayLike, f2: ArrayLike, *, zero: float = 0.5) -> Numbers:
    """logDice, ``14 + log2(2 o / (f1 + f2))``: at most 14, the same scale in corpora of any size (Rychlý 2008).

    >>> round(log_dice(300, 3000, 3000), 5)
    10.67807
    """
    o, f1, f2 = as_floats(o, f1, f2)
    return plain(np.where(f1 + f2 == 0, 0.0, 14.0 + _log(divide(2.0 * _met(o, zero), f1 + f2, 1.0), 2)))


def dice(o: ArrayLike, f1: ArrayLike, f2: ArrayLike) -> Numbers:
    """Dice's coefficient, ``2 o / (f1 + f2)``.

    >>> dice(5, 10, 10)
    0.5
    """
    o, f1, f2 = as_floats(o, f1, f2)
    return plain(divide(2.0 * o, f1 + f2, 0.0))


def t_score(o: ArrayLike, f1: ArrayLike, f2: ArrayLike, n: ArrayLike, *, zero: float = 0.5) -> Numbers:
    """The t-score, ``(o - e) / √o`` (Church, Gale, Hanks and Hindle 1991).

    >>> t_score(4, 10, 10, 100)
    1.5
    """
    o, f1, f2, n = as_floats(o, f1, f2, n)
    return plain(divide(o - expected_count(f1, f2, n), np.sqrt(_met(o, zero)), 0.0))


def z_score(o: ArrayLike, f1: ArrayLike, f2: ArrayLike, n: ArrayLike) -> Numbers:
    """The z-score, ``(o - e) / √e`` (Berry-Rogghe 1973 in Evert's form); 0 where nothing is expected.

    >>> z_score(4, 10, 10, 100)
    3.0
    """
    o, f1, f2, n = as_floats(o, f1, f2, n)
    e = np.asarray(expected_count(f1, f2, n))
    return plain(divide(o - e, np.sqrt(e), 0.0))


def simple_log_likelihood(o: ArrayLike, e: ArrayLike, *, signed: bool = False) -> Numbers:
    """Evert's simple log-likelihood, ``2 (o ln(o / e) - (o - e))``; ``signed=True`` makes it negative below ``e``.

    >>> round(simple_log_likelihood(20, 10), 4)
    7.7259
    """
    o, e = as_floats(o, e)
    return plain(2.0 * deviance(o, e) * (np.where(o < e, -1.0, 1.0) if signed else 1.0))


def delta_p(
    o: ArrayLike,
    f1: ArrayLike,
    f2: ArrayLike,
    n: ArrayLike,
    direction: Literal["second given first", "first given second"] = "second given first",
) -> Numbers:
    """ΔP: how much more probable one word is near the other than elsewhere, from -1 to 1 (Gries 2013).

    >>> delta_p(8, 10, 20, 110)
    0.68
    """
    if direction not in ("second given first", "first given second"):
        raise ValueError(f"direction={direction!r}: use 'second given first' or 'first given second'")
    o, f1, f2, n = as_floats(o, f1, f2, n)
    given, other = (f1, f2) if direction == "second given first" else (f2, f1)
    return plain(divide(o, given, 0.0) - divide(other - o, n - given, 0.0))

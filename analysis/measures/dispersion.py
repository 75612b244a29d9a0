"""How evenly a word is spread over the parts of a corpus.

``counts`` are its occurrences in the parts, ``sizes`` the sizes of the parts. The last axis runs over the parts, so a
table of words by parts gives one value per word. The dispersion of a word that never occurs is ``nan``. Gries (2020),
*Analyzing dispersion*, compares the measures and is the source if no other is named.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from .numbers import Floats, Numbers, divide, plain


def _parts(counts: ArrayLike, sizes: ArrayLike) -> tuple[Floats, Floats]:
    v, s = np.asarray(counts, dtype=np.float64), np.asarray(sizes, dtype=np.float64)
    if v.ndim == 0 or s.ndim == 0 or v.shape[-1] != s.shape[-1]:
        raise ValueError(f"counts and sizes need one value per part; got shapes {v.shape} and {s.shape}")
    return v, s


def _shares(values: Floats) -> Floats:
    return divide(values, values.sum(axis=-1, keepdims=True))


def dp(counts: ArrayLike, sizes: ArrayLike) -> Numbers:
    """Gries' deviation of proportions (2008): 0 if evenly spread, near 1 if all in one small part.

    >>> round(dp([2, 1, 0], [10, 10, 10]), 3)
    0.333
    """
    v, s = _parts(counts, sizes)
    return plain(0.5 * np.abs(_shares(v) - _shares(s)).sum(axis=-1))


def dp_norm(counts: ArrayLike, sizes: ArrayLike) -> Numbers:
    """DP divided by its maximum, 1 minus the share of the smallest part (Lijffijt and Gries 2012).

    >>> round(dp_norm([2, 1, 0], [10, 10, 10]), 3)
    0.5
    """
    v, s = _parts(counts, sizes)
    return plain(divide(dp(v, s), 1.0 - _shares(s).min(axis=-1)))


def variation_coefficient(counts: ArrayLike, sizes: ArrayLike) -> Numbers:
    """The coefficient of variation: standard deviation over mean of the relative frequencies in the parts.

    >>> variation_coefficient([0, 0, 3, 0, 0], [9, 9, 9, 9, 9])
    2.0
    """
    v, s = _parts(counts, sizes)
    p = divide(v, s, 0.0)
    return plain(divide(p.std(axis=-1), p.mean(axis=-1)))


def juilland_d(counts: ArrayLike, sizes: ArrayLike) -> Numbers:
    """Juilland's D (1970), ``1 - VC / √(parts - 1)``: 1 if relative frequencies are equal, ``nan`` for a single part.

    For parts of unequal sizes it is computed from relative frequencies, as in Gries.

    >>> round(juilland_d([0, 4, 3, 2, 1], [100] * 5), 4)
    0.6464
    """
    v, s = _parts(counts, sizes)
    return plain(1.0 - divide(variation_coefficient(v, s), np.sqrt(v.shape[-1] - 1.0)))


def carroll_d2(counts: ArrayLike, sizes: ArrayLike) -> Numbers:
    """Carroll's D2 (1970), the entropy of the relative frequencies over its maximum; ``nan`` for a single part.

    >>> carroll_d2([3, 3], [10, 10])
    1.0
    """
    v, s = _parts(counts, sizes)
    p = _shares(divide(v, s, 0.0))
    terms = -p * np.log(p, out=np.zeros_like(p), where=p > 0)
    return plain(divide(terms.sum(axis=-1), np.log(v.shape[-1])))


def rosengren_s(counts: ArrayLike, sizes: ArrayLike) -> Numbers:
    """Rosengren's S (1971), ``(Σ √(share of part · count))² / total``: 1 if evenly spread.

    >>> round(rosengren_s([3, 3], [10, 10]), 3)
    1.0
    """
    v, s = _parts(counts, sizes)
    return plain(divide(np.sqrt(_shares(s) * v).sum(axis=-1) ** 2, v.sum(axis=-1)))


def kullback_leibler(counts: ArrayLike, sizes: ArrayLike, base: float = 2) -> Numbers:
    """The Kullback–Leibler divergence of the word's distribution from the sizes of the parts, in bits; 0 is even.

    >>> kullback_leibler([2, 0], [10, 10])
    1.0
    """
    v, s = _parts(counts, sizes)
    p, q = np.broadcast_arrays(_shares(v), _shares(s))
    ratio = divide(p, q, 1.0)
    terms = p * np.log(ratio, out=np.zeros_like(ratio), where=ratio > 0) / np.log(base)
    return plain(terms.sum(axis=-1))


def occurrence_range(counts: ArrayLike) -> Numbers:
    """The number of parts in which the word occurs.

    >>> occurrence_range([0, 2, 5])
    2.0
    """
    return plain(np.asarray(np.asarray(counts) > 0).sum(axis=-1).astype(np.float64))

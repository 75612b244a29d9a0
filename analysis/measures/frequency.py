"""Frequencies made comparable: per million, Zipf's scale, weighted by rarity."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from .numbers import Numbers, as_floats, divide, plain


def per_million(count: ArrayLike, size: ArrayLike) -> Numbers:
    """Occurrences in a million words; ``nan`` in a corpus of none.

    >>> per_million(3, 1500)
    2000.0
    """
    count, size = as_floats(count, size)
    return plain(divide(1e6 * count, size))


def zipf(per_million: ArrayLike, *, zero: float = 0.001) -> Numbers:
    """The Zipf scale, ``log10(per million) + 3``: 3 and below is rare, 4 and above frequent (van Heuven et al. 2014).

    A frequency of zero counts as ``zero`` a million, one in a billion, the bottom of the scale as wordfreq has it.

    >>> zipf(1000.0)
    6.0
    >>> zipf(0)
    0.0
    """
    (f,) = as_floats(per_million)
    return plain(np.log10(np.where(f == 0, zero, f)) + 3.0)


def tf_idf(
    count: ArrayLike,
    size: ArrayLike,
    articles: ArrayLike,
    n: ArrayLike,
    *,
    base: float = 10,
    scheme: Literal["proportion", "count", "log"] = "proportion",
) -> Numbers:
    """Frequency in one article weighted by rarity among all, ``tf · log(n / articles)`` (Spärck Jones 1972).

    ``count`` of ``size`` words is the frequency in the article, ``articles`` of ``n`` hold the word. The frequency is a
    ``proportion`` (quanteda's ``prop``), the bare ``count``, or ``1 + log(count)``; the logarithms are decimal unless
    another ``base`` is asked (scikit-learn's are natural and add 1).

    >>> round(tf_idf(2, 5, 1, 2), 4)
    0.1204
    """
    count, size, articles, n = as_floats(count, size, articles, n)
    logarithm = np.log(np.where(count > 0, count, 1.0)) / np.log(base)
    weights = {"proportion": divide(count, size), "count": count, "log": np.where(count > 0, 1.0 + logarithm, 0.0)}
    if scheme not in weights:
        raise ValueError(f"scheme={scheme!r}: use 'proportion', 'count' or 'log'")
    return plain(weights[scheme] * np.log(divide(n, articles)) / np.log(base))

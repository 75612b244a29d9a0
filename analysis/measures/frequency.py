"""Comparable frequencies: per million words, on the Zipf scale, weighted by rarity."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from .numbers import Numbers, as_floats, divide, plain


def per_million(count: ArrayLike, size: ArrayLike) -> Numbers:
    """Occurrences per million words; ``nan`` for an empty corpus.

    >>> per_million(3, 1500)
    2000.0
    """
    count, size = as_floats(count, size)
    return plain(divide(1e6 * count, size))


def zipf(per_million: ArrayLike, *, zero: float = 0.001) -> Numbers:
    """The Zipf scale, ``log10(per million) + 3``: 3 and less is rare, 4 and more frequent (van Heuven et al. 2014).

    A frequency of 0 is replaced by ``zero`` per million, one in a billion, the bottom of the scale as in wordfreq.

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

    The article has ``count`` occurrences in ``size`` words; ``articles`` of ``n`` articles contain the word. ``scheme``
    says how the frequency is counted: as a ``proportion`` (``prop`` in quanteda), as the bare ``count``, or, with
    ``log``, as ``1 + log(count)``. Logarithms are decimal unless ``base`` is given (those of scikit-learn are natural,
    plus 1).

    >>> round(tf_idf(2, 5, 1, 2), 4)
    0.1204
    """
    count, size, articles, n = as_floats(count, size, articles, n)
    logarithm = np.log(np.where(count > 0, count, 1.0)) / np.log(base)
    weights = {"proportion": divide(count, size), "count": count, "log": np.where(count > 0, 1.0 + logarithm, 0.0)}
    if scheme not in weights:
        raise ValueError(f"scheme={scheme!r}: use 'proportion', 'count' or 'log'")
    return plain(weights[scheme] * np.log(divide(n, articles)) / np.log(base))

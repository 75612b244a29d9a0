"""Is a word more frequent in the target than in the reference? Tests and effect sizes on a two-by-two table."""

from __future__ import annotations

from typing import Literal

import numpy as np
import scipy  # its parts, which take most of a second, are imported when they are first asked
from numpy.typing import ArrayLike

from .numbers import Floats, Numbers, as_floats, deviance, divide, plain

#: Decimals of sums and differences of logarithms: their last digits depend on the processor.
_DECIMALS = 9


def _cells(a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike) -> tuple[Floats, Floats, Floats, Floats]:
    a, b, c, d = as_floats(a, b, c, d)
    if np.any(a < 0) or np.any(b < 0) or np.any(a > c) or np.any(b > d):
        raise ValueError("counts must be between 0 and the size of their corpus: 0 <= a <= c and 0 <= b <= d")
    return a, b, c, d


def log_likelihood(
    a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike, cells: Literal[2, 4] = 4, *, signed: bool = False
) -> Numbers:
    """The log-likelihood ratio G² of a word in target and reference.

    ``cells=4`` is that of Dunning (1993, *Computational Linguistics* 19(1), p. 72): the sum of ``2 O ln(O/E)`` over the
    word and all other words in both corpora. ``cells=2`` is that of Rayson and Garside (2000), the sum over the word
    only, as in UCREL's log-likelihood wizard, AntConc (by default) and CLiC. Counts of zero add nothing.
    ``signed=True`` makes the value negative if the word is rarer in the target than expected.

    >>> round(log_likelihood(110, 2442, 221, 31556), 2)
    270.72
    >>> round(log_likelihood(540, 7525, 116_000, 5_451_382, cells=2), 2)
    534.64
    """
    a, b, c, d = _cells(a, b, c, d)
    if cells not in (2, 4):
        raise ValueError(f"cells={cells!r}: use 4 (Dunning 1993) or 2 (Rayson and Garside 2000)")
    word = a + b
    e1, e2 = divide(c * word, c + d, 0.0), divide(d * word, c + d, 0.0)
    g2 = deviance(a, e1) + deviance(b, e2)
    if cells == 4:
        rest = (c - a) + (d - b)
        g2 = g2 + deviance(c - a, divide(c * rest, c + d, 0.0)) + deviance(d - b, divide(d * rest, c + d, 0.0))
    return plain((2.0 * g2 * (np.where(a < e1, -1.0, 1.0) if signed else 1.0)).round(_DECIMALS))


def chi_square(
    a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike, correction: Literal["yates"] | None = None
) -> Numbers:
    """Pearson's X² of the four cells, ``N (ad - bc)² / product of the margins``.

    ``correction="yates"`` reduces ``|ad - bc|`` by N/2, but not below 0. A margin of 0 gives 0.

    >>> round(chi_square(110, 2442, 221, 31556), 2)
    525.02
    """
    a, b, c, d = _cells(a, b, c, d)
    if correction not in (None, "yates"):
        raise ValueError(f"correction={correction!r}: use None or 'yates'")
    n, word = c + d, a + b
    gap = np.abs(a * (d - b) - b * (c - a))
    if correction:
        gap = np.maximum(gap - n / 2, 0.0)
    # Divided step by step: the product of four margins of 1e9 is still finite, but their squares are not exact.
    return plain(divide(gap, word * c, 0.0) * divide(gap, (n - word) * d, 0.0) * n)


def log_ratio(a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike, *, zero: float = 0.5, base: float = 2) -> Numbers:
    """The logarithm of the ratio of relative frequencies: 1 means twice as frequent in the target (Hardie 2014).

    A count of 0 is replaced by ``zero`` (0.5, as in Hardie), which keeps the value finite; a word in neither corpus
    gives 0, an empty corpus ``nan``.

    >>> round(log_ratio(8, 1, 1000, 1000), 6)
    3.0
    """
    a, b, c, d = _cells(a, b, c, d)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = (np.log(np.where(a == 0, zero, a) / c) - np.log(np.where(b == 0, zero, b) / d)) / np.log(base)
    value = np.where((a == 0) & (b == 0), 0.0, value.round(_DECIMALS))
    return plain(np.where((c == 0) | (d == 0), np.nan, value))


def log_ratio_interval(
    a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike, confidence: float = 0.95, *, zero: float = 0.5
) -> tuple[Numbers, Numbers]:
    """The lower and upper limit of the binary log ratio at this level of confidence.

    Katz, Baptista, Azen and Pike (1978, *Biometrics* 34): the logarithm of a ratio of two proportions is nearly
    normal, with variance ``1/a - 1/c + 1/b - 1/d``. Counts of 0 are treated as in ``log_ratio``.

    >>> [round(x, 2) for x in log_ratio_interval(80, 10, 1000, 1000)]
    [2.06, 3.94]
    """
    ratio = np.asarray(log_ratio(a, b, c, d, zero=zero))
    a, b, c, d = _cells(a, b, c, d)
    a, b = np.where(a == 0, zero, a), np.where(b == 0, zero, b)
    variance = divide(1, a) - divide(1, c) + divide(1, b) - divide(1, d)
    margin = scipy.stats.norm.ppf((1 + confidence) / 2) * np.sqrt(np.maximum(variance, 0.0)) / np.log(2)
    return plain((ratio - margin).round(_DECIMALS)), plain((ratio + margin).round(_DECIMALS))


def percent_difference(a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike, *, zero: float = 1e-18) -> Numbers:
    """%DIFF: by how many per cent the relative frequency in the target exceeds that in the reference.

    Gabrielatos and Marchi (2012). As in their paper, a frequency of 0 in the reference is replaced by ``zero``, which
    gives a huge but finite value. A word in neither corpus gives 0.

    >>> round(percent_difference(30, 10, 1000, 1000), 6)
    200.0
    """
    a, b, c, d = _cells(a, b, c, d)
    target, reference = divide(a, c, 0.0), divide(b, d, 0.0)
    value = 100.0 * (target - reference) / np.where(reference == 0, zero, reference)
    return plain(np.where((a == 0) & (b == 0), 0.0, value))


def odds_ratio(a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike, *, zero: float = 0.5) -> Numbers:
    """The odds of the word in the target over its odds in the reference.

    If one of the four cells is 0, ``zero`` is added to all four (Haldane 1956, Anscombe 1956), so that the value is
    finite and positive.

    >>> odds_ratio(20, 10, 120, 110)
    2.0
    """
    a, b, c, d = _cells(a, b, c, d)
    cells = [a, b, c - a, d - b]
    shift = np.where(np.min(cells, axis=0) == 0, zero, 0.0)
    a, b, not_a, not_b = (cell + shift for cell in cells)
    return plain(divide(a, not_a) * divide(not_b, b))


def bayes_information(g2: ArrayLike, n: ArrayLike, df: int = 1) -> Numbers:
    """The Bayesian information criterion of a log-likelihood, ``G² - df ln n`` (Wilson 2013, after Raftery 1986).

    ``n`` is the size of both corpora together. Values above 2 are some evidence against chance, above 10 very strong.

    >>> round(bayes_information(534.64, 5_567_382), 2)
    519.11
    """
    g2, n = as_floats(g2, n)
    return plain(g2 - df * np.log(n, out=np.zeros_like(n), where=n > 0))

"""Sets of contents that do not overlap: how likely each content is in them (forward and backward sums).

The contents of a sentence are intervals sorted by their ends. A set of intervals that do not overlap weighs the product
of the weights of its members; the sum over all sets is found from left to right, and the share of the sets that hold an
interval from right to left, as in a semi-Markov chain (Sarawagi and Cohen 2004).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from math import exp, inf, log, log1p

Interval = tuple[int, int]


def log_sum(values: Iterable[float]) -> float:
    """The logarithm of the sum of exponentials.

    >>> round(log_sum([0.0, 0.0]), 3)
    0.693
    """
    listed = list(values)
    top = max(listed, default=-inf)
    return top if top == -inf else top + log(sum(exp(value - top) for value in listed))


def before(intervals: Sequence[Interval]) -> list[int]:
    """For each interval, sorted by end, how many of those before it end where it begins or earlier.

    >>> before([(0, 2), (1, 3), (2, 5)])
    [0, 0, 1]
    """
    ends = [end for _, end in intervals]
    return [bisect_right(ends, start, 0, n) for n, (start, _) in enumerate(intervals)]


def marginals(intervals: Sequence[Interval], scores: Sequence[float]) -> list[float]:
    """How likely each interval is to be in the set, for intervals sorted by end with their scores.

    >>> [round(p, 2) for p in marginals([(0, 2), (1, 3)], [0.0, 0.0])]
    [0.33, 0.33]
    """
    skipped = before(intervals)
    size = len(scores)
    forward = [0.0] * (size + 1)
    for n, score in enumerate(scores):
        without, within = forward[n], forward[skipped[n]] + score
        top, low = (without, within) if without > within else (within, without)
        forward[n + 1] = top + log1p(exp(low - top))
    share = [0.0] * size + [1.0]
    found = [0.0] * size
    for n in range(size - 1, -1, -1):
        taken = share[n + 1] * exp(forward[skipped[n]] + scores[n] - forward[n + 1])
        found[n] = taken
        share[skipped[n]] += taken
        share[n] += share[n + 1] - taken
    return found


def heaviest(intervals: Sequence[Interval], gains: Sequence[float]) -> list[int]:
    """The intervals, sorted by end, of the set with the largest sum of gains that do not overlap, by number.

    >>> heaviest([(0, 2), (1, 3), (2, 5)], [1.0, 1.5, 1.0])
    [0, 2]
    """
    skipped = before(intervals)
    best, taken = [0.0], []
    for n, gain in enumerate(gains):
        within = best[skipped[n]] + gain
        taken.append(within > best[n])
        best.append(max(within, best[n]))
    found, n = [], len(taken)
    while n:
        if taken[n - 1]:
            found.append(n - 1)
            n = skipped[n - 1]
        else:
            n -= 1
    return found[::-1]

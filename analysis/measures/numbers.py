"""What the formulas share: numbers or arrays in, the same out; division; deviances without cancellation."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Numbers = float | Floats


def as_floats(*values: ArrayLike) -> tuple[Floats, ...]:
    """The values as float arrays of the same shape."""
    return tuple(np.broadcast_arrays(*(np.asarray(v, dtype=np.float64) for v in values)))


def plain(values: Floats) -> Numbers:
    """A ``float`` for an array without dimensions, or else the array."""
    return float(values) if np.ndim(values) == 0 else values


def divide(numerator: ArrayLike, denominator: ArrayLike, undefined: float = np.nan) -> Floats:
    """The quotient, or ``undefined`` where the denominator is 0."""
    top, bottom = as_floats(numerator, denominator)
    out = np.full(top.shape, undefined)
    np.divide(top, bottom, out=out, where=bottom != 0)
    return out


def deviance(observed: ArrayLike, expected: ArrayLike) -> Floats:
    """``O ln(O/E) - (O - E)``, exact even where O and E are large and nearly equal.

    Computed directly, the terms cancel: with counts of 1e9, nine digits are lost. The series is that of Loader (2000),
    *Fast and accurate computation of binomial probabilities*, section 3. ``O = 0`` gives E; ``E = 0 < O`` infinity.

    >>> float(deviance(2, 1))
    0.3862943611198906
    """
    o, e = as_floats(observed, expected)
    total = o + e
    v = divide(o - e, total, 0.0)
    square = v * v
    # sum of v^(2j)/(2j+1) for j = 1..9, by Horner: |v| < 0.1 leaves an error under 1e-20.
    series = np.zeros_like(v)
    for j in range(9, 0, -1):
        series = square * (1.0 / (2 * j + 1) + series)
    near = (o - e) * v + 2.0 * o * v * series
    log = np.log(divide(o, e, 1.0), out=np.zeros_like(o), where=(o > 0) & (e > 0))
    far = o * log - (o - e)
    out = np.where(np.abs(v) < 0.1, near, far)
    return np.where((e == 0) & (o > 0), np.inf, np.maximum(out, 0.0))

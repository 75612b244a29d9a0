"""Correspondence analysis: words and subsets of a corpus on one map."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from .numbers import Floats, divide


@dataclass(frozen=True, slots=True)
class Correspondence:
    """The result of a correspondence analysis; axis ``k`` is column ``k`` of each array.

    ``eigenvalues`` are the principal inertias, ``shares`` their parts of the total inertia; ``rows`` and ``columns``
    are principal coordinates; ``row_contributions`` and ``column_contributions`` are the parts of an axis due to each
    row or column; ``row_quality`` and ``column_quality`` are squared cosines; ``row_masses`` and ``column_masses`` are
    the weights. Rows and columns without counts have the coordinates ``nan``.
    """

    eigenvalues: Floats
    shares: Floats
    rows: Floats
    columns: Floats
    row_masses: Floats
    column_masses: Floats
    row_contributions: Floats
    column_contributions: Floats
    row_quality: Floats
    column_quality: Floats

    @property
    def inertia(self) -> float:
        """The total inertia, chi-square divided by the sum of the counts."""
        return float(self.eigenvalues.sum())


def correspondence_analysis(table: ArrayLike) -> Correspondence:
    """The correspondence analysis of a table of counts, words (or any rows) by subsets (columns).

    Benzécri (1973); computed as in Greenacre (1984, *Theory and Applications of Correspondence Analysis*) from the
    singular value decomposition of the standardised residuals. The sign of each axis is arbitrary; it is chosen so that
    the largest column coordinate is positive, and the same table gives the same picture. Raises ``ValueError`` for a
    table that is not two-dimensional, has negative counts or no counts.

    >>> result = correspondence_analysis([[4, 2, 3, 2], [4, 3, 7, 4], [25, 10, 12, 4], [18, 24, 33, 13], [10, 6, 7, 2]])
    >>> result.eigenvalues.round(4).tolist()
    [0.0748, 0.01, 0.0004]
    """
    counts = np.asarray(table, dtype=np.float64)
    if counts.ndim != 2 or np.any(counts < 0) or not counts.sum():
        raise ValueError(
            f"needs a two-dimensional table of counts; got shape {counts.shape} with negative counts or none"
        )
    r, c = counts.sum(axis=1) / counts.sum(), counts.sum(axis=0) / counts.sum()
    used_rows, used_columns = r > 0, c > 0
    p = (counts / counts.sum())[np.ix_(used_rows, used_columns)]
    rm, cm = r[used_rows], c[used_columns]
    residuals = (p - np.outer(rm, cm)) / np.sqrt(np.outer(rm, cm))
    u, singular, vt = np.linalg.svd(residuals, full_matrices=False)
    axes = max(min(p.shape) - 1, 0)
    u, singular, v = u[:, :axes], singular[:axes], vt[:axes].T
    sign = np.sign(v[np.abs(v).argmax(axis=0), np.arange(axes)]) if axes else np.ones(0)
    u, v = u * sign, v * sign
    eigenvalues = singular**2
    rows = _placed(u * singular / np.sqrt(rm)[:, None], used_rows)
    columns = _placed(v * singular / np.sqrt(cm)[:, None], used_columns)
    return Correspondence(
        eigenvalues=eigenvalues,
        shares=divide(eigenvalues, eigenvalues.sum(), 0.0),
        rows=rows,
        columns=columns,
        row_masses=r,
        column_masses=c,
        row_contributions=_placed(u**2, used_rows),
        column_contributions=_placed(v**2, used_columns),
        row_quality=_quality(rows),
        column_quality=_quality(columns),
    )


def _placed(values: Floats, used: np.ndarray) -> Floats:
    out = np.full((used.size, values.shape[1]), np.nan)
    out[used] = values
    return out


def _quality(coordinates: Floats) -> Floats:
    squares = coordinates**2
    return divide(squares, squares.sum(axis=1, keepdims=True))

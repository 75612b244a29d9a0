"""The time that a chart shows: that of nearly all articles, without a few that are dated far from them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

#: The share of the articles that a stretch has to hold, how many articles that takes, and how much shorter it must be.
_MOST, _LEAST, _TIMES = 0.97, 20, 2.5


def main_stretch(days: pd.Series, weights: Sequence[float] | None = None) -> pd.Series:
    """Which of the days are in the time of nearly all articles.

    A date that was read wrongly, or one old article, would make every period of a chart a year. The shortest stretch
    with 97 % of the ``weights`` (default: one each), or with all but one, is kept where all days together span two and
    a half times as much.

    >>> days = pd.Series(pd.to_datetime(["1912-01-05", *(f"2024-03-{n:02}" for n in range(1, 31))]))
    >>> main_stretch(days).tolist().count(False), main_stretch(days[1:]).tolist().count(False)
    (1, 0)
    """
    mass = pd.Series(1.0 if weights is None else np.asarray(weights, dtype=float), index=days.index)
    if mass.sum() < _LEAST:
        return pd.Series(True, index=days.index)
    order = days.sort_values(kind="stable").index
    at, summed = days.loc[order].to_numpy("datetime64[D]").astype(int), mass.loc[order].cumsum().to_numpy()
    before = summed - mass.loc[order].to_numpy()
    ends = np.searchsorted(summed, before + min(_MOST * summed[-1], summed[-1] - 1) - 1e-9)
    whole = at[-1] - at[0] + 1
    spans = [at[end] - at[start] + 1 if end < len(at) else whole + 1 for start, end in enumerate(ends)]
    best = int(np.argmin(spans))
    if spans[best] * _TIMES > whole:
        return pd.Series(True, index=days.index)
    low, high = at[best], at[ends[best]]
    around = max((high - low) // 4, 31)  # the rest of the same months is no outlier
    inside = (at >= low - around) & (at <= high + around)
    return pd.Series(inside, index=order).reindex(days.index)

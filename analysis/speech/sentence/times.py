"""The expressions of time of a sentence (*jeudi après-midi*, *en fin de matinée*), which are nobody's phrase."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.french.times import time_at

from .units import Run, Unit


def times_of(units: Sequence[Unit]) -> list[Run]:
    """The expressions of time, each as long as it can be, in order."""
    words = [unit.low for unit in units]
    capitals = {i for i, unit in enumerate(units) if unit.capital and not _opens(units, i)}
    found: list[Run] = []
    for i in range(len(units)):
        if not found or i >= found[-1].end:
            count = time_at(words, i, capitals=capitals)
            if count:
                found.append(Run(i, i + count))
    return found


def _opens(units: Sequence[Unit], i: int) -> bool:
    """Whether a capital at unit ``i`` only opens a sentence or a clause."""
    return i == 0 or units[i - 1].pos == "PUNCT"

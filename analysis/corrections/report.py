"""What a file of corrections did: how many rows it touched, which lines none, and the precision that it showed."""

from __future__ import annotations

from math import sqrt

from analysis.text.english import plural

from .file import Corrections


def checked_rows(corrections: Corrections) -> tuple[int, int]:
    """How many single rows a reader looked at, and how many of them were right as they were."""
    lines = [line for line in corrections if line.start is not None and line.line in corrections.touched]
    places = {(line.article, line.start) for line in lines}
    wrong = {(line.article, line.start) for line in lines if not corrections.confirmed.get(line.line)}
    return len(places), len(places - wrong)


def interval(right: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927, *JASA* 22, 209–212).

    >>> [round(end, 2) for end in interval(8, 10)]
    [0.49, 0.94]
    """
    if not of:
        return 0.0, 1.0
    share, square = right / of, z * z
    middle, half = share + square / (2 * of), z * sqrt(share * (1 - share) / of + square / (4 * of * of))
    return (middle - half) / (1 + square / of), (middle + half) / (1 + square / of)


def corrections_report(corrections: Corrections) -> list[str]:
    """Sentences for the user: rows touched, what the sample says of precision, and each line that touched nothing.

    >>> from analysis.corrections import Corrections
    >>> corrections_report(Corrections([]))
    ['0 lines of corrections touched 0 rows.']
    """
    touched = sum(corrections.touched.values())
    said = [f"{plural(len(corrections), 'line')} of corrections touched {plural(touched, 'row')}."]
    looked, right = checked_rows(corrections)
    if looked:
        low, high = interval(right, looked)
        said.append(
            f"Of {plural(looked, 'row')} looked at, {right} {'was' if right == 1 else 'were'} right: "
            f"{100 * right / looked:.0f} % "
            f"(95 % interval {100 * low:.0f} to {100 * high:.0f} %)."
        )
    said += [f"No row for {line}." for line in corrections if line.line not in corrections.touched]
    return said

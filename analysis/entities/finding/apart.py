"""Names that were found first keep their words."""

from __future__ import annotations

from analysis.entities.view import NameSpan


def apart(spans: list[NameSpan], fixed: list[NameSpan]) -> list[NameSpan]:
    """The spans that share no word with the fixed ones."""
    taken = {k for span in fixed for k in range(span.i, span.j)}
    return [span for span in spans if not taken.intersection(range(span.i, span.j))]

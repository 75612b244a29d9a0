"""Pronoun → who it stands for."""

from __future__ import annotations

from .found import Span
from .ranking import Target, best
from .thread import PRONOUNS, Referent, Thread


def pronoun_referent(thread: Thread, span: Span, low: str, contents: tuple[Span, ...] = ()) -> Referent | None:
    """The one of whom the text tells, who agrees in gender and number."""
    gender, number = PRONOUNS[low]
    return best(thread, Target("pronoun", span[0], gender, number, contents=contents))

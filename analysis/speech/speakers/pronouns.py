"""Pronoun → who it stands for."""

from __future__ import annotations

from analysis.speech.quotation import Span

from .discourse import PRONOUNS, Discourse, Referent
from .ranking import Target, best


def pronoun_referent(discourse: Discourse, span: Span, low: str, contents: tuple[Span, ...] = ()) -> Referent | None:
    """The one of whom the text tells, who agrees in gender and number."""
    gender, number = PRONOUNS[low]
    return best(discourse, Target("pronoun", span[0], gender, number, contents=contents))

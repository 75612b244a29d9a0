"""The candidates for names of a text: what lists, patterns and the text itself give, then what the model found."""

from __future__ import annotations

import re

from analysis.entities.known.names import context_words
from analysis.entities.known.votes import vote
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import is_first_name
from analysis.french.function_words import DE, DEFINITE

from .apart import apart
from .bylines import bylines
from .common_heads import with_heads
from .explained import explained_in_lower_case, without_things
from .from_model import repaired
from .handles import handles
from .institutions import extended
from .listed import known_names
from .lower_case import lower_names
from .marked_by_text import explained, titles_in_capitals, works
from .missed import missed
from .offices import without_portfolios
from .patterns import patterned
from .people_again import surnames_again, with_nicknames, with_particles
from .repeated import repeated
from .stand_ins import scores, stand_ins


def candidates(view: View) -> list[NameSpan]:
    """The candidates for names, in order; which kind each is, and whether it is one, the vote decides."""
    listed: list[NameSpan] = []
    for finder in (
        lower_names,
        known_names,
        patterned,
        works,
        titles_in_capitals,
        scores,
        explained_in_lower_case,
        handles,
        bylines,
    ):
        listed += apart(finder(view), listed)
    spans = with_particles(view, with_nicknames(view, repaired(view)))
    listed = [span for span in listed if not any(_goes_further(view, other, span) for other in spans)]
    spans = apart(spans + missed(view, spans + listed), listed)
    spans = apart(with_heads(view, without_portfolios(view, spans)), listed)
    spans = extended(view, spans)
    spans = [_with_plus(view, _without_number(view, span)) for span in explained(view, spans)]
    spans = without_things(view, spans)
    spans = surnames_again(view, repeated(view, sorted(spans + apart(listed, spans), key=lambda s: s.i)))
    return stand_ins(view, spans)


def _goes_further(view: View, span: NameSpan, listed: NameSpan) -> bool:
    """Whether the model's span goes on to whose a listed organisation is (Assemblée nationale du Québec).

    Or has a newspaper in it, with its article (Prix de l'Équipe).
    """
    if view.words[listed.i] in DEFINITE and span.i < listed.i and listed.j <= span.j and view.capital[span.i]:
        return True
    if span.i != listed.i or span.j <= listed.j or listed.label != "ORG":
        return False
    k = view.next(listed.j)
    return view.lower[k] in DE and view.capital[span.j - 1] and not is_first_name(view.words[span.j - 1])


def _without_number(view: View, span: NameSpan) -> NameSpan:
    """A street's name without the number of a house (rue des Tisserands 12)."""
    street = view.lower[span.i] in context_words("street") and span.j - span.i > 2
    if street and re.fullmatch(r"\d{1,3}", view.words[span.j - 1]):
        return span._replace(j=span.j - 1)
    return span


def _with_plus(view: View, span: NameSpan) -> NameSpan:
    """A channel's name with its mark (*Antenne +*)."""
    k = view.next(span.j)
    if view.words[k] != "+" or view.glued(k + 1) or span.label == "PER":
        return span
    after = view.next(k + 1)
    if not view.words[after] or view.capital[after] or view.words[after].isdigit():
        return span
    return span._replace(j=k + 1, sure=vote("pattern", "ORG"), rule="listed")

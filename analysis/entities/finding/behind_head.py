"""The names of a text whose candidates come from our head: fewer rules, which take less away."""

from __future__ import annotations

import re

from analysis.entities.known.names import context_words
from analysis.entities.known.votes import vote
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import is_first_name
from analysis.french.function_words import DE, DEFINITE, function_words

from .apart import apart
from .common_heads import with_heads
from .edges import trimmed
from .explained import explained_in_lower_case, without_things
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

_ELIDED = {word.form.capitalize() for word in function_words() if word.form.endswith("'")}
_BREAKS = {"«", "»", '"', "“", "”", "!", "?", ":", ";", "(", ")", "|", "…"}


def found_behind_head(view: View) -> list[NameSpan]:
    """The candidates for names, in order; which kind each is, and whether it is one, the vote decides."""
    listed: list[NameSpan] = []
    for finder in (lower_names, known_names, patterned, works, titles_in_capitals, explained_in_lower_case, handles):
        listed += apart(finder(view), listed)
    spans = with_particles(view, with_nicknames(view, _of_head(view)))
    listed = [span for span in listed if not any(_goes_further(view, other, span) for other in spans)]
    spans = apart(spans + missed(view, spans + listed), listed)
    spans = apart(with_heads(view, without_portfolios(view, spans)), listed)
    spans = extended(view, spans)
    spans = [_with_plus(view, _without_number(view, span)) for span in explained(view, spans)]
    spans = without_things(view, spans)
    return surnames_again(view, repeated(view, sorted(spans + apart(listed, spans), key=lambda s: s.i)))


def _of_head(view: View) -> list[NameSpan]:
    """What the head found, with edges put right; what is no name is left out."""
    spans: list[NameSpan] = []
    for ent in view.doc.ents:
        for i, j in _parts(view, view.word_at(ent.start_char), view.word_at(ent.end_char - 1) + 1):
            spans += trimmed(view, i, j, ent.label_, "model")
    return spans


def _goes_further(view: View, span: NameSpan, listed: NameSpan) -> bool:
    """Whether the head's span goes on to whose a listed organisation is (Assemblée nationale du Québec).

    Or has a newspaper in it, with its article (Prix de l'Équipe).
    """
    if view.words[listed.i] in DEFINITE and span.i < listed.i and listed.j <= span.j and view.capital[span.i]:
        return True
    if span.i != listed.i or span.j <= listed.j or listed.label != "ORG":
        return False
    k = view.next(listed.j)
    return view.lower[k] in DE and view.capital[span.j - 1] and not is_first_name(view.words[span.j - 1])


def _parts(view: View, i: int, j: int) -> list[tuple[int, int]]:
    """The stretches of a span between line breaks, marks, and words that were glued."""
    parts, begin = [], i
    for k in range(i, j + 1):
        dash = k < j and view.words[k] in {"-", "–", "—"} and not view.glued(k)
        if k == j or dash or "\n" in view.words[k] or view.words[k] in _BREAKS:
            parts.append((begin, k))
            begin = k + 1
        elif k in view.cut_before:
            parts.append((begin, k))
            begin = k
    return [(a, b) for a, b in parts if any(_is_word(view, k) for k in range(a, b))]


def _is_word(view: View, k: int) -> bool:
    """Whether a word may be all of a name; a prefix that was cut off one, or an elided word, may not."""
    if not view.words[k][0].isalnum() or view.words[k] in _ELIDED:
        return False
    return not (k + 1 in view.cut_before and view.lower[k] in context_words("prefix"))


def _without_number(view: View, span: NameSpan) -> NameSpan:
    """A street's name without the number of a house (rue des Tisserands 12)."""
    street = view.lower[span.i] in context_words("street") and span.j - span.i > 2
    if street and re.fullmatch(r"\d{1,3}", view.words[span.j - 1]):
        return span._replace(j=span.j - 1)
    return span


def _with_plus(view: View, span: NameSpan) -> NameSpan:
    """A channel's name with its mark (*Antenne +*)."""
    k = view.next(span.j)
    if k < 0 or view.words[k] != "+" or k + 1 >= len(view) or view.glued(k + 1) or span.label == "PER":
        return span
    after = view.next(k + 1)
    if after < 0 or view.capital[after] or view.words[after].isdigit():
        return span
    return span._replace(j=k + 1, sure=vote("pattern", "ORG"), rule="listed")

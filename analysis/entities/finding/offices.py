"""Ministries, whose field of work is part of their name, and ministers, whose field is no name."""

from __future__ import annotations

from analysis.entities.known.names import context_words
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import is_first_name
from analysis.french.places import places
from analysis.french.titles import titles
from analysis.text import fold

from .institutions import _DETERMINERS, _OF


def ministries(view: View) -> list[NameSpan]:
    """Ministries, one or several, their field being part of the name (ministères des Finances et de la Défense)."""
    found = []
    for k, word in enumerate(view.lower):
        if word not in {"ministère", "ministères"}:
            continue
        n = view.next(k + 1)
        while n >= 0 and view.pos[n] == "ADJ" and view.lower[n] not in _OF:
            n = view.next(n + 1)
        end = _field(view, n)
        if end > 0:
            found.append(NameSpan(k, end, "ORG", "head", votes={"ORG": 6.0}))
            if word == "ministère" and end + 1 < len(view) and view.lower[end] == "et" and _field(view, end + 1) > 0:
                found[-1].j = _field(view, end + 1)
            while word == "ministères" and end < len(view) and view.lower[end] == "et":
                begin, end = end + 1, _field(view, end + 1)
                if end <= 0:
                    break
                begin += 1 + (view.lower[begin + 1] in _DETERMINERS)
                found.append(NameSpan(begin, end, "ORG", "head", votes={"ORG": 6.0}))
    return found


def _field(view: View, n: int) -> int:
    """Where a field of government that begins with *de* at ``n`` ends (de l'Éducation nationale), or -1."""
    if n < 0 or view.lower[n] not in _OF:
        return -1
    k = view.next(n + 1)
    if k >= 0 and view.lower[k] in _DETERMINERS:
        k = view.next(k + 1)
    if k < 0 or view.pos[k] not in {"NOUN", "PROPN", "ADJ"} or fold(view.words[k]) in places():
        return -1
    k += 1
    while k < len(view) and view.pos[k] == "ADJ" and not view.space[k]:
        k += 1
    return k


def without_portfolios(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """Spans that only say what a minister is in charge of are no names (le ministre de l'Intérieur)."""
    kept = []
    for span in spans:
        if _is_portfolio(view, span):
            person = (k for k in range(span.i, span.j - 1) if is_first_name(view.words[k]) and view.capital[k + 1])
            span.i = next(person, span.j)
        if span.i < span.j:
            kept.append(span)
    return kept


def _is_portfolio(view: View, span: NameSpan) -> bool:
    k = span.i - 1
    if (
        span.label == "PER"
        and sum(view.capital[span.i : span.j]) > 1
        and view.pos[span.i] == "PROPN"
        and view.lower[k] in {"d'", "de"}
    ):
        return False
    if k < 0 or view.lower[k] not in _OF | _DETERMINERS | {"à", "au", "aux"} or fold(view.span_text(span)) in places():
        return False
    for back in range(10):
        n = k - back
        if n < 0 or "\n" in view.words[n]:
            return False
        word = view.lower[n]
        if word in context_words("portfolio") and view.lower[k] in {"à", "au"} and "secrétaire" not in word:
            return False
        if word in context_words("portfolio") and n and view.lower[n - 1] in {"premier", "première", "premiers"}:
            return False
        if word in context_words("portfolio"):
            return word != "secrétaire" or "état" in view.lower[n : n + 4] or "etat" in view.lower[n : n + 4]
        if word in {"chargé", "chargée", "chargés", "chargées"}:
            continue
        if view.pos[n] in {"VERB", "AUX", "PRON"} or word in {",", ".", "»", '"', ":", "(", ")", "que", "qui"}:
            return False
        if word in titles() and word not in {"délégué", "déléguée", "premier", "première"}:
            return False
    return False

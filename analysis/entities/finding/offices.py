"""Ministries, whose field of work is part of their name, and ministers, whose field is no name."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.entities.known.names import context_words
from analysis.entities.view import NameSpan, View, headed
from analysis.french.first_names import is_first_name
from analysis.french.function_words import CONTRACTED, DE, DEFINITE, RELATIVES, A
from analysis.french.places import places
from analysis.french.titles import titles
from analysis.text import fold

_FIELD_POS = {"NOUN", "PROPN", "ADJ"}
_CLAUSE_POS = {"VERB", "AUX", "PRON"}
_MARKS = {",", ".", "»", '"', ":", "(", ")"}
#: How far before its field of work an office may be, in words.
_FAR = 10


def ministries(view: View) -> list[NameSpan]:
    """Ministries, one or several, their field being part of the name (ministères des Finances et de la Défense)."""
    heads = context_words("ministry")
    at = [k for k, word in enumerate(view.lower) if word in heads]
    return [headed(i, j, "ORG") for k in at for i, j in _ministries_at(view, k)]


def _ministries_at(view: View, k: int) -> Iterator[tuple[int, int]]:
    """Where the names begin and end of the ministry at ``k``, or of the ministries where it is in the plural."""
    n = view.next(k + 1)
    while view.pos[n] == "ADJ" and view.lower[n] not in DE:
        n = view.next(n + 1)
    end = _field(view, n)
    if end < 0:
        return
    if not view.lower[k].endswith("s"):
        yield k, max(end, _second_field(view, end))
        return
    yield k, end
    while (last := _second_field(view, end)) > 0:
        begin = end + 2
        yield begin + (view.lower[begin] in DEFINITE), last
        end = last


def _second_field(view: View, end: int) -> int:
    """Where the field ends that *et* adds to the one before ``end``, or -1."""
    return _field(view, end + 1) if view.lower[end] == "et" else -1


def noun_after_de(view: View, n: int) -> int:
    """Where the noun after *de* at ``n`` is, past its article (de l'Éducation), or -1, an empty word."""
    if view.lower[n] not in DE:
        return -1
    k = view.next(n + 1)
    return view.next(k + 1) if view.lower[k] in DEFINITE else k


def _field(view: View, n: int) -> int:
    """Where a field of government that begins with *de* at ``n`` ends (de l'Éducation nationale), or -1."""
    k = noun_after_de(view, n)
    if view.pos[k] not in _FIELD_POS or fold(view.words[k]) in places():
        return -1
    k += 1
    while view.pos[k] == "ADJ" and not view.space[k]:
        k += 1
    return k


def party_end(view: View, k: int) -> int:
    """Where a party's name ends that is right after an office at ``k`` (la députée RN du Gard), or -1."""
    if view.before(k) not in titles():
        return -1
    return next((j for j in (k + 2, k + 1) if " ".join(view.words[k:j]) in context_words("party")), -1)


def without_portfolios(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans, those that only say what a minister is in charge of left out (le ministre de l'Intérieur).

    Where a person's name follows in the same span, it stays.
    """
    kept = (_person_in(view, span) if _is_portfolio(view, span) else span for span in spans)
    return [span for span in kept if span is not None]


def _person_in(view: View, span: NameSpan) -> NameSpan | None:
    for k in range(span.i, span.j - 1):
        if is_first_name(view.words[k]) and view.capital[k + 1]:
            return span._replace(i=k)
    return None


def _is_portfolio(view: View, span: NameSpan) -> bool:
    k = span.i - 1
    if view.lower[k] not in DE | DEFINITE | A or fold(view.span_text(span)) in places():
        return False
    if _is_full_name(view, span) and view.lower[k] in DE - CONTRACTED:
        return False
    for n in range(k, max(-1, k - _FAR), -1):
        if view.lower[n] in context_words("portfolio"):
            return _has_field(view, n, k)
        if view.lower[n] not in context_words("in charge") and _ends_phrase(view, n):
            return False
    return False


def _is_full_name(view: View, span: NameSpan) -> bool:
    """Whether the model saw a person with several capitals."""
    return span.label == "PER" and sum(view.capital[span.i : span.j]) > 1 and view.pos[span.i] == "PROPN"


def _has_field(view: View, n: int, k: int) -> bool:
    """Whether what follows the office at ``n`` over the word at ``k`` is its field, and not its country or its town."""
    secretary = view.lower[n] in context_words("secretary")
    in_charge = not context_words("in charge").isdisjoint(view.lower[n + 1 : k])
    if view.lower[k] in {"à", "au"} and not (secretary or in_charge):
        return False
    if view.lower[n - 1] in context_words("head of government"):
        return False
    return not secretary or any(fold(word) == "etat" for word in view.lower[n : n + 4])


def _ends_phrase(view: View, n: int) -> bool:
    """Whether the noun phrase of an office cannot go over word ``n``."""
    word = view.lower[n]
    if "\n" in view.words[n] or view.pos[n] in _CLAUSE_POS or word in _MARKS or word in RELATIVES:
        return True
    return word in titles() and word not in context_words("head of government")

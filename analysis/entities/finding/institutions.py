"""Institutions' names that go on in lower case (Conseil constitutionnel, Ligue des droits de l'homme)."""

from __future__ import annotations

from analysis.entities.known.heads import name_words
from analysis.entities.known.names import context_words, variants
from analysis.entities.view import NameSpan, View
from analysis.french.inhabitants import is_demonym
from analysis.french.places import places
from analysis.text import fold

_OF = {"de", "d'", "du", "des"}
_DETERMINERS = {"la", "l'", "le", "les"}


def extended(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans, those that begin with an institution's head taken to their end; what they come to cover is dropped."""
    out: list[NameSpan] = []
    reach = -1
    for span in sorted(spans, key=lambda s: (s.i, -s.j)):
        if span.i < reach:
            continue
        while _is_elided(view, span.j - 1):
            span.j += 1  # *Le Floc'h, Bourg-l'Évêque*: the apostrophe is in the name
        if name_words().get(view.words[span.i]) in {"ORG", "MISC"} and not span.votes and not _is_known(view, span):
            span.j = _end(view, span)
        reach = max(reach, span.j)
        out.append(span)
    return out


def _is_elided(view: View, k: int) -> bool:
    """Whether a capitalised word ends in an apostrophe and the next one follows with no space."""
    if k + 1 >= len(view) or view.words[k][-1:] not in {"'", "’"} or len(view.words[k]) < 4 or not view.capital[k]:
        return False
    return view.start[k + 1] == view.end(k) and view.words[k + 1][:1].isalpha()


def _is_known(view: View, span: NameSpan) -> bool:
    bare = fold(view.span_text(span))
    return bare in places() or any((label, bare) in variants() for label in ("ORG", "MISC", "LOC"))


def _end(view: View, span: NameSpan) -> int:
    head, end = view.words[span.i], span.j
    inside = view.words[span.i : span.j]
    if inside[-1].isdigit() or view.caps[span.i] or any(w in _OF for w in inside):
        return end
    alone = span.j == span.i + 1
    end = _adjectives(view, end, alone)
    if not alone and end == span.j and any(view.capital[k] for k in range(span.i + 1, span.j)):
        return end
    n = view.next(end)
    if (
        n >= 0
        and head not in context_words("complete")
        and (view.lower[n] in _OF or (view.lower[n] == "pour" and head in context_words("purpose")))
    ):
        noun = _noun(view, n, alone)
        if noun > 0:
            end = _adjectives(view, noun, True)
            n = view.next(end)
            if n >= 0 and view.lower[n] in _OF and not view.capital[end - 1] and _noun(view, n, False) > 0:
                end = _adjectives(view, _noun(view, n, False), False)
    return end


def _adjectives(view: View, k: int, demonyms: bool) -> int:
    """The end of the adjectives that follow at ``k`` (and of *non gouvernemental*, *franco-X*)."""
    while 0 < k < len(view) and not view.space[k] and view.pos[k] == "ADJ" and not view.capital[k]:
        if is_demonym(view.words[k]) and not demonyms:
            break
        k += 1
    return k


def _noun(view: View, n: int, capital: bool) -> int:
    """Where the noun after *de* or *pour* at ``n`` ends, or -1; a proper name only right after the head."""
    k = view.next(n + 1)
    if k >= 0 and view.lower[k] in _DETERMINERS and not view.capital[k]:
        k = view.next(k + 1)
    elif view.lower[n] == "pour":
        return -1
    if (
        k < 0
        or (view.capital[k] and not capital)
        or view.pos[k] not in {"NOUN", "PROPN"}
        or not view.words[k][0].isalpha()
    ):
        return -1
    k += 1
    while view.capital[k - 1] and k < len(view) and view.capital[k] and not view.first[k]:
        k += 1
    return k

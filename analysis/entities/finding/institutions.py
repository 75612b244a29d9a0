"""Institutions' names that go on in lower case (Conseil constitutionnel, Ligue des droits de l'homme)."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.entities.known.heads import name_words
from analysis.entities.known.names import context_words, variants
from analysis.entities.view import NameSpan, View, headed
from analysis.french.endings import SURE_PARTICIPLE
from analysis.french.first_names import is_first_name
from analysis.french.function_words import DE, DEFINITE
from analysis.french.inhabitants import is_demonym
from analysis.french.places import places
from analysis.text import fold

from .edges import is_only_verb


def extended(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans, those that begin with an institution's head taken to their end; what they come to cover is dropped."""
    out: list[NameSpan] = []
    reach = 0
    ends = {span.i: span.j for span in spans}
    for span in sorted(spans, key=lambda s: (s.i, -s.j)):
        if span.i < reach:
            continue
        whole = _with_elided(view, span)
        if out and view.next(out[-1].j) == whole.i and _names_after(view, out[-1], whole):
            whole = out.pop()._replace(j=whole.j)
        whole = _with_own_head(view, whole, reach)
        if not whole.sure and name_words().get(view.words[whole.i]) in {"ORG", "MISC"} and not _is_known(view, whole):
            whole = whole._replace(j=_with_host(view, _end(view, whole), ends))
        reach = max(reach, whole.j)
        out.append(whole)
    return out


def _names_after(view: View, head: NameSpan, person: NameSpan) -> bool:
    """Whether an institution's head and its adjectives are named after a person (Centre hospitalier Paul-Vartan)."""
    first, _, last = view.words[person.i].partition("-")
    hyphened = person.j - person.i == 1 and last[:1].isupper() and is_first_name(first)
    alone = all(view.pos[k] == "ADJ" for k in range(head.i + 1, head.j))
    return hyphened and alone and view.words[head.i] in name_words()


def _with_own_head(view: View, span: NameSpan, reach: int) -> NameSpan:
    """A name after adjectives of an institution's capitalised head (Établissement hospitalier Paul-Vartan)."""
    k = view.previous(span.i)
    while view.pos[k] == "ADJ" and not view.capital[k]:
        k = view.previous(k)
    adjectives = k >= reach and view.next(k + 1) < span.i
    label = name_words().get(view.words[k]) if adjectives and view.capital[span.i] and not view.first[k] else None
    return headed(k, span.j, label) if label else span


def _with_elided(view: View, span: NameSpan) -> NameSpan:
    """The span to the end of a word with an apostrophe in it (Le Floc'h, Bourg-l'Évêque)."""
    j = span.j
    while _is_elided(view, j - 1):
        j += 1
    return span._replace(j=j)


def _is_elided(view: View, k: int) -> bool:
    """Whether a capitalised word ends in an apostrophe and the next one follows with no space."""
    if view.words[k][-1:] not in {"'", "’"} or len(view.words[k]) < 4 or not view.capital[k]:
        return False
    return view.start[k + 1] == view.end(k) and view.words[k + 1][:1].isalpha()


def _is_known(view: View, span: NameSpan) -> bool:
    bare = fold(view.span_text(span))
    return bare in places() or any((label, bare) in variants() for label in ("ORG", "MISC", "LOC"))


def _end(view: View, span: NameSpan) -> int:
    """Where the name ends: after adjectives, after one complement, and after a complement of that one."""
    inside = view.words[span.i : span.j]
    if inside[-1].isdigit() or view.caps[span.i] or any(w in DE for w in inside):
        return span.j
    alone = span.j == span.i + 1
    end = _adjectives(view, span.j, alone)
    if not alone and end == span.j and any(view.capital[k] for k in range(span.i + 1, span.j)):
        return end
    noun = _complement(view, view.next(end), view.words[span.i], alone)
    if noun < 0:
        return end
    end = _adjectives(view, noun, True)
    n = view.next(end)
    further = _noun(view, n, False) if view.lower[n] in DE and not view.capital[end - 1] else -1
    return max(end, _adjectives(view, further, False))


def _with_host(view: View, end: int, ends: Mapping[int, int]) -> int:
    """The end, or that of the institution that a department belongs to (Institut de langues de la faculté d'Orme)."""
    n = view.next(end)
    while view.pos[n] == "ADJ" or (view.pos[n] == "VERB" and view.lower[n].endswith(SURE_PARTICIPLE)):
        n = view.next(n + 1)
    if view.lower[n] not in DE:
        return end
    host = view.next(view.next(n + 1) + 1) if _article(view, n + 1) else view.next(n + 1)
    return ends.get(host, end) if name_words().get(view.words[host]) == "ORG" else end


def _complement(view: View, n: int, head: str, alone: bool) -> int:
    """Where the noun ends that *de*, or *pour* after a head that takes it, adds at ``n``, or -1."""
    if head in context_words("complete"):
        return -1
    if view.lower[n] in DE:
        return _noun(view, n, alone)
    for_article = view.lower[n] == "pour" and head in context_words("purpose") and _article(view, n + 1)
    return _noun(view, n, alone) if for_article else -1


def _article(view: View, n: int) -> bool:
    k = view.next(n)
    return view.lower[k] in DEFINITE and not view.capital[k]


def _adjectives(view: View, k: int, demonyms: bool) -> int:
    """The end of the adjectives that follow at ``k`` (and of *non gouvernemental*, *franco-X*)."""
    while not view.space[k] and view.pos[k] == "ADJ" and not view.capital[k]:
        if (is_demonym(view.words[k]) and not demonyms) or is_only_verb(view, k):
            break
        k += 1
    return k


def _noun(view: View, n: int, capital: bool) -> int:
    """Where the noun after the preposition at ``n`` ends, or -1; a proper name only right after the head."""
    k = view.next(view.next(n + 1) + 1) if _article(view, n + 1) else view.next(n + 1)
    if view.capital[k] and not capital:
        return -1
    if view.pos[k] not in {"NOUN", "PROPN"} or not view.words[k][0].isalpha():
        return -1
    k += 1
    while view.capital[k - 1] and view.capital[k] and not view.first[k]:
        k += 1
    return k

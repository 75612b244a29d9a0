"""Names that begin with a common noun (la place X, le tribunal de X), and numbered roads."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from analysis.entities.known.heads import Head, head, heads
from analysis.entities.known.names import context_words, is_common, variants
from analysis.entities.known.votes import vote
from analysis.entities.view import NameSpan, View, headed
from analysis.french.first_names import is_first_name
from analysis.french.function_words import CONTRACTED, DE, DEFINITE, A
from analysis.french.places import places
from analysis.french.titles import titles
from analysis.text import fold

from .offices import ministries

_NUMERAL = re.compile(r"[IVXL]+e?")
_ROAD = re.compile(r"[ADEN]\d{1,4}[a-z]?")
_NOUN_POS = {"NOUN", "ADJ", "PROPN"}
_OF = DE - CONTRACTED
#: How many adjectives and complements of its own a noun may have before the name.
_OWN = 4


def with_heads(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans, those that a common noun before them belongs to extended over it; names made of common nouns added."""
    out = ministries(view) + _numbered_roads(view)
    made = _words(out)
    starts = {span.i: span for span in spans}
    known = heads()
    for k, word in enumerate(view.lower):
        noun = known.get(word)
        if noun and noun.kept and k not in made and _is_common(view, k):
            begin = _complement(view, k, noun, starts)
            if begin >= 0:
                first = k - 1 if _has_capital_adjective(view, k) else k
                out.append(headed(first, _end(view, begin, noun, starts.get(begin)), _label(view, first, noun)))
    done = _words(out)
    left = (_outside(view, span, done) for span in spans)
    return _without_overlaps([*out, *(span for span in left if span is not None)])


def _without_overlaps(spans: Iterable[NameSpan]) -> list[NameSpan]:
    """The spans in order, those that begin in another left out (A7 in autoroute A7)."""
    kept: list[NameSpan] = []
    for span in sorted(spans, key=lambda s: (s.i, -s.j)):
        if not kept or span.i >= kept[-1].j:
            kept.append(span)
    return kept


def _words(spans: Collection[NameSpan]) -> set[int]:
    """The words of the spans, each asked for once however many spans it is in (a page wholly in capitals)."""
    found, reach = set[int](), 0
    for span in sorted(spans, key=lambda span: span.i):
        found.update(range(max(span.i, reach), span.j))
        reach = max(reach, span.j)
    return found


def _is_common(view: View, k: int) -> bool:
    """Whether word ``k`` is written as a common noun, or its capital shows nothing."""
    return not view.capital[k] or view.first[k] or view.words[k].isupper()


def _has_capital_adjective(view: View, k: int) -> bool:
    """Whether the adjective before a noun has the capital of the whole name: *la Grande mosquée de Lunac*."""
    if k < 2 or view.capital[k] or not view.capital[k - 1] or view.lower[k - 2] not in DEFINITE:
        return False
    word = view.words[k - 1]
    return not word.isupper() and is_common(word) and not is_first_name(word)


def _outside(view: View, span: NameSpan, done: Collection[int]) -> NameSpan | None:
    """What of a span is not covered by names with heads; one that begins with its own head is sure of its kind."""
    rest = [n for n in range(span.i, span.j) if n not in done]
    if len(rest) < span.j - span.i:
        while rest and not view.capital[rest[0]]:
            rest.pop(0)
    if not rest:
        return None
    noun = head(view.lower[rest[0]])
    span = span._replace(i=rest[0], j=rest[-1] + 1)
    if noun.kept and not view.capital[span.i]:
        return span._replace(sure=vote("head in the name", _label(view, span.i, noun)), rule="head")
    return span


def _label(view: View, first: int, noun: Head) -> str:
    """What a name with its noun is: *à l'école X, dans le lycée X* a place, elsewhere one that may act."""
    before = first - 1
    while before > 0 and view.lower[before] in DEFINITE - CONTRACTED:
        before -= 1
    return noun.label if view.lower[before] in A | context_words("happening") else noun.acting


def _complement(view: View, k: int, noun: Head, starts: Mapping[int, NameSpan]) -> int:
    """Where the proper name begins that the common noun at ``k`` takes as its complement, or -1."""
    n = _after_own(view, k, noun)
    if noun.complement == "own always" and n == view.next(k + 1):
        return -1
    linked = view.lower[n] in DE
    if linked and noun.label == "LOC" and n != view.next(k + 1) and not noun.complement.startswith("own"):
        return -1  # *le palais présidentiel de l'Élysée*: the adjective shows that the noun only describes
    begin = _after_article(view, view.next(n + 1)) if linked else n
    if not _is_proper(view, begin, starts) or not (linked or begin == view.next(k + 1)):
        return -1
    return begin if _takes(view, noun, linked, starts.get(begin)) else -1


def _after_own(view: View, k: int, noun: Head) -> int:
    """The word after the noun's adjective, or after all that belongs to it (tribunal correctionnel, cour d'appel)."""
    n = view.next(k + 1)
    own = noun.complement.startswith("own")
    for _ in range(_OWN if own else 1):
        after = view.next(n + 1)
        if own and view.lower[n] in _OF and not view.capital[after]:
            if view.pos[after] not in _NOUN_POS or view.lower[after] in DEFINITE:
                break
            n = view.next(after + 1)
            if view.pos[after] == "ADJ" and view.pos[n] == "NOUN" and not view.capital[n]:
                n = view.next(n + 1)  # *le tribunal de première instance de Lunac*
        elif not view.capital[n] and view.pos[n] == "ADJ":
            n = after
    return n


def _after_article(view: View, n: int) -> int:
    return view.next(n + 1) if view.lower[n] in DEFINITE and not view.capital[n] else n


def _is_proper(view: View, n: int, starts: Mapping[int, NameSpan]) -> bool:
    """Whether a name may begin at ``n``: a capital, no title, no numeral."""
    title = view.lower[n] in titles() and n not in starts
    return view.capital[n] and not title and not _NUMERAL.fullmatch(view.words[n])


def _is_no_place(view: View, span: NameSpan) -> bool:
    return span.label not in {"LOC", ""} or ("ORG", fold(view.span_text(span))) in variants()


def _takes(view: View, noun: Head, linked: bool, span: NameSpan | None) -> bool:
    """Whether the noun takes its name so: with *de* (tribunal de X, never *loi de X*) or without (place X, loi X)."""
    if linked:  # *la place de X, la base de X*, but never *loi de X*, nor *la base du parti X*
        only_place = noun.complement == "no person" and span is not None and _is_no_place(view, span)
        return noun.label != "MISC" and not only_place
    if noun.label == "ORG":
        # *L'institut Carville*, but *l'institut BWV*: an acronym is a name by itself.
        return noun.complement == "bare" and not (span is not None and view.words[span.i].isupper())
    return not (noun.complement == "no person" and span is not None and span.label == "PER")


def _end(view: View, begin: int, noun: Head, span: NameSpan | None) -> int:
    """Where the name ends: with the span that begins there, or with the capitalised words that follow."""
    if span is None:
        end = view.capitals_end[begin + 1]
    else:
        end = _before_place(view, span) if noun.label == "LOC" else span.j
        if end < span.j:
            return end
    k = view.next(end)
    host = noun.complement == "host" and view.lower[k] in A
    return k + 2 if host and view.capital[k + 1] else end


def _before_place(view: View, span: NameSpan) -> int:
    """The end of a place's name, before *de* and the place that it lies in (la gare du Nord de Paris)."""
    for k in range(span.i + 1, span.j - 1):
        if view.lower[k] in DE and fold(" ".join(view.words[k + 1 : span.j])) in places():
            return k
    return span.j


def _numbered_roads(view: View) -> list[NameSpan]:
    """Roads by number (A7, D951, la départementale 12)."""
    found = []
    roads, before = context_words("road"), _before_road()
    for k, word in enumerate(view.words):
        if word in roads and view.words[k + 1].isdigit():
            found.append(headed(k, k + 2, "LOC"))
        elif view.lower[k - 1] in before and _ROAD.fullmatch(word):
            found.append(headed(k, k + 1, "LOC"))
    return found


def _before_road() -> frozenset[str]:
    return DEFINITE | context_words("road") | {"d'", "sur"}

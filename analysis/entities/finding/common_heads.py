"""Names that begin with a common noun (la place X, le tribunal de X), and numbered roads."""

from __future__ import annotations

import re

from analysis.entities.known.heads import heads
from analysis.entities.view import NameSpan, View
from analysis.french.places import places
from analysis.french.titles import titles
from analysis.text import fold

from .offices import ministries

_OF = {"de", "d'", "du", "des"}
_DETERMINERS = {"la", "l'", "le", "les"}
_JUDICIAL = {"tribunal", "cour", "parquet", "conseil"}


def with_heads(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans, those that a common noun before them belongs to extended over it; names made of common nouns added."""
    made = ministries(view) + _numbered_roads(view)
    taken = {k for span in made for k in range(span.i, span.j)}
    out: list[NameSpan] = list(made)
    starts = {span.i: span for span in spans}
    done: set[int] = set()
    for k, word in enumerate(view.lower):
        label, kept = heads().get(word, ("", False))
        if not kept or k in taken or (view.capital[k] and not view.first[k] and not view.words[k].isupper()):
            continue
        begin = _complement(view, k, label, starts)
        if begin < 0:
            continue
        end = _end(view, begin, starts, label)
        out.append(NameSpan(k, end, label, "head", votes={label: 6.0}))
        done.update(range(k, end))
    done |= taken
    for span in spans:
        rest = [n for n in range(span.i, span.j) if n not in done]
        if not rest:
            continue
        if len(rest) < span.j - span.i:
            while rest and (not view.capital[rest[0]]):
                rest.pop(0)
            if not rest:
                continue
            span.i, span.j = rest[0], rest[-1] + 1
        label, kept = heads().get(view.lower[span.i], ("", False))
        if kept and not view.capital[span.i]:
            span.votes, span.rule = {label: 6.0}, "head"
        out.append(span)
    return sorted(out, key=lambda s: s.i)


def _complement(view: View, k: int, label: str, starts: dict[int, NameSpan]) -> int:
    """Where the proper name begins that the common noun at ``k`` takes as its complement, or -1."""
    n = view.next(k + 1)
    court = view.lower[k] in _JUDICIAL
    for _ in range(4 if court else 1):
        if n < 0:
            return -1
        if court and view.lower[n] in {"d'", "de"} and view.next(n + 1) >= 0 and not view.capital[view.next(n + 1)]:
            after = view.next(n + 1)
            if view.pos[after] not in {"NOUN", "ADJ", "PROPN"} or view.lower[after] in _DETERMINERS:
                break
            n = view.next(after + 1)
        elif not view.capital[n] and view.pos[n] == "ADJ":
            n = view.next(n + 1)
    if n < 0 or (view.lower[k] == "conseil" and n == view.next(k + 1)):
        return -1
    linked = view.lower[n] in _OF
    if linked:
        n = view.next(n + 1)
        if n >= 0 and view.lower[n] in _DETERMINERS and not view.capital[n]:
            n = view.next(n + 1)
    if (
        n < 0
        or not view.capital[n]
        or (view.lower[n] in titles() and n not in starts)
        or re.fullmatch(r"[IVXL]+e?", view.words[n])
    ):
        return -1
    bare = view.lower[k] in {
        "front",
        "brigade",
        "académie",
        "milice",
        "opération",
        "lycée",
        "loi",
        "affaire",
        "plan",
        "collège",
    }
    if (label == "ORG" and not linked and not bare) or (label == "MISC" and linked):
        return -1
    if not linked and view.next(k + 1) != n:
        return -1
    if (
        label == "LOC"
        and not linked
        and n in starts
        and starts[n].label == "PER"
        and view.lower[k] in {"île", "tour", "camp", "base"}
    ):
        return -1
    return n


def _end(view: View, begin: int, starts: dict[int, NameSpan], label: str) -> int:
    """Where the name ends: with the span that begins there, or with the capitalised words that follow."""
    span = starts.get(begin)
    if span is not None:
        for k in range(begin + 1, span.j - 1):
            place = fold(" ".join(view.words[k + 1 : span.j])) in places()
            if label == "LOC" and view.lower[k] in _OF and place:
                return k
        end = span.j
    else:
        end = begin + 1
        while end < len(view) and view.capital[end] and not view.first[end]:
            end += 1
    if {"ambassade", "consulat"}.intersection(view.lower[max(0, begin - 3) : begin]):
        k = view.next(end)
        if k >= 0 and view.lower[k] == "à" and k + 1 < len(view) and view.capital[k + 1]:
            end = k + 2
    return end


_ROAD = re.compile(r"[ADEN]\d{1,4}[a-z]?")


def _numbered_roads(view: View) -> list[NameSpan]:
    """Roads by number (A7, D951, la départementale 12)."""
    found = []
    for k, word in enumerate(view.words):
        if _ROAD.fullmatch(word) and k and view.lower[k - 1] in {"l'", "la", "d'", "sur", "le", "route", "autoroute"}:
            found.append(NameSpan(k, k + 1, "LOC", "head", votes={"LOC": 6.0}))
        elif (
            word in {"départementale", "nationale", "autoroute", "route"}
            and k + 1 < len(view)
            and view.words[k + 1].isdigit()
        ):
            found.append(NameSpan(k, k + 2, "LOC", "head", votes={"LOC": 6.0}))
    return found

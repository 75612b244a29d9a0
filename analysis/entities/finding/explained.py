"""Names in lower case whose acronym the text gives: *la taxe intérieure sur les terrasses (TIT)*.

The first noun says which kind both are. Where it is that of a thing or a function, the acronym is no name either
(*le doyen des études de musique (DEM)*).
"""

from __future__ import annotations

from analysis.entities.known.names import context_words
from analysis.entities.known.votes import vote
from analysis.entities.view import NameSpan, View
from analysis.french.function_words import DEFINITE


def explained_in_lower_case(view: View) -> list[NameSpan]:
    """The expansions that begin with a noun in lower case, and their acronyms."""
    found = []
    for i, j, a, b in _expansions(view):
        label = _kind(view.lower[i])
        if label:
            found += [NameSpan(n, m, label, "acronym", sure=vote("pattern", label)) for n, m in ((i, j), (a, b))]
    return sorted(found, key=lambda span: span.i)


def without_things(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans without the acronyms of things and functions."""
    things = {view.words[a] for i, _, a, b in _expansions(view) if b == a + 1 and not _kind(view.lower[i])}
    return [span for span in spans if span.j > span.i + 1 or view.words[span.i] not in things]


def _expansions(view: View) -> list[tuple[int, int, int, int]]:
    """Where expansions wholly in lower case begin and end, and their acronyms, in words."""
    found = []
    for expansion in view.expansions:
        words = view.words_at(expansion.start, expansion.end)
        acronym = view.words_at(expansion.acronym_start, expansion.acronym_end)
        if words and acronym and not any(view.capital[slice(*words)]):
            i, j = words
            found.append((i + (view.lower[i] in DEFINITE), j, *acronym))
    return found


def _kind(noun: str) -> str:
    """The kind of what has an acronym and is called by a noun in lower case."""
    if noun in context_words("institution") or noun in context_words("named institution"):
        return "ORG"
    if noun in context_words("measure"):
        return "MISC"
    return "LOC" if noun in context_words("area") else ""

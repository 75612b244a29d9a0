"""Capitalised names that the model missed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analysis.entities.known.names import is_common, particles, variants
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import first_names, is_first_name
from analysis.french.inhabitants import is_demonym
from analysis.french.places import places
from analysis.french.titles import titles
from analysis.text import fold

from .edges import trimmed

#: An acronym with a figure inside (P7R), not the number of a model (A320).
_FIGURE_INSIDE = re.compile(r"[A-Z]+\d+[A-Z]+")


def missed(view: View, taken: Iterable[NameSpan]) -> list[NameSpan]:
    """Capitalised names that no span covers."""
    covered = [False] * len(view.words)
    for one in taken:
        covered[one.i : one.j] = [True] * (one.j - one.i)
    spans: list[NameSpan] = []
    i = 0
    while view.words[i]:
        if covered[i] or not _may_begin(view, i):
            i += 1
            continue
        j = i + 1
        while not covered[j] and _may_continue(view, j, covered):
            j += 1
        spans += (span for span in trimmed(view, i, j, "", "repeated") if _is_convincing(view, span))
        i = j
    return spans


def _may_begin(view: View, i: int) -> bool:
    word = view.words[i]
    return (view.capital[i] or _has_particle(word)) and not view.caps[i] and any(c.isalpha() for c in word)


def _has_particle(word: str) -> bool:
    """Whether a word is a name with a particle in lower case before its hyphen (*al-Watan*)."""
    before, hyphen, name = word.partition("-")
    return bool(hyphen) and name[:1].isupper() and before in particles()


def _may_continue(view: View, j: int, covered: list[bool]) -> bool:
    if view.capital[j]:
        return not view.first[j] and view.lower[j] not in titles()
    return particles().get(view.lower[j]) == "family" and view.capital[j + 1] and not covered[j + 1]


def _is_convincing(view: View, span: NameSpan) -> bool:
    """Whether the capitals are those of a name: a known one, several, or a word that is not an ordinary one."""
    words = [w for w in view.words[span.i : span.j] if w[:1].isupper()]
    if not words:
        return _has_particle(view.words[span.i])
    if fold(" ".join(words)) in places():
        return True
    if len(words) == 1:
        return _is_convincing_word(view, span.i, words[0])
    return not (view.first[span.i] and is_common(words[0]) and not is_first_name(words[0]))


def _is_convincing_word(view: View, i: int, word: str) -> bool:
    bare = fold(word)
    if not view.first[i] and any((label, bare) in variants() for label in ("PER", "ORG", "LOC", "MISC")):
        return True
    proper = view.pos[i] == "PROPN"
    if view.first[i] and not view.seen_inside[bare]:
        return (proper or view.words[i - 1] == "(") and not is_common(word) and len(word) > 2
    if word.isupper():
        return word.isalpha() or _FIGURE_INSIDE.fullmatch(word) is not None
    people = is_demonym(word) and word not in first_names()
    return len(word) > 2 and (proper or not is_common(word)) and not people

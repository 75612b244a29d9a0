"""Where names begin and end: titles, small words and marks at their edges cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.entities.known.heads import name_words
from analysis.entities.known.names import edge_words, is_common
from analysis.entities.view import NameSpan, View
from analysis.french.endings import SURE_PARTICIPLE
from analysis.french.function_words import DE, DEFINITE
from analysis.french.titles import titles
from analysis.text import fold

from .beginnings import MARKS, SMALL, begins_outside
from .joins import split_people
from .not_names import is_no_name

if TYPE_CHECKING:
    from analysis.entities.rules import Rule

_VERBAL = {"VERB", "AUX"}
SENTENCE_ENDS = {".", "!", "?", "…"}


def trimmed(view: View, i: int, j: int, label: str, rule: Rule) -> list[NameSpan]:
    """The names of a stretch of words, without titles, articles, prepositions and marks at their edges."""
    found = (_trimmed(view, NameSpan(a, b, kind or label, rule)) for a, b, kind in split_people(view, i, j))
    return [span for span in found if span is not None]


def _trimmed(view: View, span: NameSpan) -> NameSpan | None:
    """The span without what does not belong to it at its edges; None where no name is left."""
    i, j = span.i, span.j
    if span.rule == "model" and not _has_capital(view, i, j):
        # Our head has learnt the names that are written in lower case (loi climat); *place boursière de* is a fragment.
        return None if view.lower[j - 1] in SMALL else span
    while i < j and begins_outside(view, i, j, span.label):
        i += 1
    while i < j and _cut_right(view, i, j):
        j -= 1
    if i >= j or not _has_capital(view, i, j):
        return None
    cut = span._replace(i=i, j=j, cut=_glued_title(view, i))
    return None if is_no_name(view, cut) else cut


def _has_capital(view: View, i: int, j: int) -> bool:
    return any(view.capital[k] or view.words[k].isdigit() for k in range(i, j))


def _glued_title(view: View, i: int) -> int:
    """How many characters of word ``i`` are a title glued to the name (Ay.Khamenei, M.Poutine)."""
    head, dot, rest = view.words[i].partition(".")
    return len(head) + 1 if dot and rest[:1].isupper() and (head + dot).casefold() in titles() else 0


def _cut_right(view: View, i: int, j: int) -> bool:
    """Whether the last word of ``i`` to ``j`` is no part of the name."""
    k = j - 1
    word, lower = view.words[k], view.lower[k]
    if any(c.isalpha() for c in word) and lower not in SMALL and not view.capital[k]:
        if view.pos[k] in _VERBAL and not lower.endswith(SURE_PARTICIPLE):
            return True  # *la Ligue des riverains proteste*
        return is_only_verb(view, k) or (len(word) == 2 and word[1] == ".")  # *Lunac b. Tolve*
    if view.space[k] or word in MARKS:
        return not _is_initial_dot(view, k)
    if j - i > 1 and fold(word) in edge_words():
        return True
    if view.capital[k] or word.isdigit():
        return lower in DEFINITE or lower in DE or (j - i > 1 and titles().get(lower) == "civility")
    return lower in SMALL or not any(c.isupper() for c in word)


def is_only_verb(view: View, k: int) -> bool:
    """Whether a noun or adjective behind a proper name is the verb that its sentence lacks (le Centre Vartan ferme)."""
    proper = view.capital[k - 1] and view.words[k - 1] not in name_words()
    if not proper or not view.lower[k].endswith("e") or not is_common(view.lower[k] + "r"):
        return False
    breaks = [n for n in range(len(view)) if view.words[n] in SENTENCE_ENDS or "\n" in view.words[n]]
    begin, end = max((n for n in breaks if n < k), default=0), min((n for n in breaks if n > k), default=-1)
    return view.words[end] in SENTENCE_ENDS and _VERBAL.isdisjoint(view.pos[begin:end])


def _is_initial_dot(view: View, k: int) -> bool:
    return view.words[k] == "." and view.words[k - 1].isupper() and len(view.words[k - 1]) == 1

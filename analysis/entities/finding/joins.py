"""Names in several pieces joined or cut apart; articles, initials and numbers that belong to a name taken in."""

from __future__ import annotations

import re

from analysis.entities.known.heads import name_words
from analysis.entities.known.names import context_words, particles, variants
from analysis.entities.known.votes import vote
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import is_first_name
from analysis.french.function_words import CONTRACTED, DE, DEFINITE
from analysis.french.places import places
from analysis.french.titles import titles
from analysis.text import fold

_YEAR = re.compile(r"(?:19|20)\d\d")
_SMALL_NUMBER = re.compile(r"\d{1,2}")
_INITIAL = re.compile(r"[A-Z]\.")
_OF = DE - CONTRACTED
_COUNTED_POS = {"NOUN", "ADJ", "NUM"}


def joined(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """Spans in order, with neighbours that are one name made one, and with what belongs to each taken in."""
    whole: list[NameSpan] = []
    for span in sorted(spans, key=lambda s: (s.i, -s.j)):
        left = whole[-1] if whole else None
        if left is not None and span.i < left.j:
            continue
        one = None if left is None or view.first[span.i] else _together(view, left, span)
        if one is None:
            whole.append(span)
        else:
            whole[-1] = one
    out: list[NameSpan] = []
    for n, span in enumerate(whole):
        begun = _with_article(view, _with_initial(view, span), out[-1].j if out else 0)
        out.append(_with_number(view, begun, whole[n + 1].i if n + 1 < len(whole) else len(view)))
    return out


def _together(view: View, left: NameSpan, right: NameSpan) -> NameSpan | None:
    """The two as one name, or None."""
    if _one_person(view, left, right):
        return left._replace(j=right.j, label="PER")
    return left._replace(j=right.j, label=left.label or right.label) if _one_name(view, left, right) else None


def _one_person(view: View, left: NameSpan, right: NameSpan) -> bool:
    """A lone first name, then a family name, perhaps over a particle (Mohammed ben Salmane, Charles de Gaulle)."""
    gap = view.words[left.j : right.i]
    if any("\n" in w for w in gap) or (len(gap) == 1 and gap[0].isspace() and len(gap[0]) > 2):
        return False
    if not all(is_first_name(w) or re.fullmatch(r"[A-Z]\.?", w) for w in view.words[left.i : left.j]):
        return False
    between = [w for w in gap if not w.isspace()]
    return len(between) <= 2 and all(particles().get(w, "apart") != "apart" for w in between)


def _one_name(view: View, left: NameSpan, right: NameSpan) -> bool:
    """Two capitalised pieces with nothing between, unless the second is a person and the first what he belongs to."""
    gap = view.words[left.j : right.i]
    if [w for w in gap if not w.isspace()] == ["&"]:
        return True
    if ("ORG", fold(view.text[view.start[left.i] : view.end(right.j - 1)])) in variants():
        return True
    if any(not w.isspace() or "\n" in w for w in gap) or view.lower[right.i] in titles():
        return False
    before = [w for w in view.words[left.i : left.j] if not w.isspace()]
    after = [w for w in view.words[right.i : right.j] if not w.isspace()]
    if not after[0][:1].isupper() or before[-1].isdigit() or fold(" ".join(before)) in places():
        return False
    person = is_first_name(after[0]) and len(after) > 1
    return not person and (len(before) == 1 or len(after) == 1)


def _with_initial(view: View, span: NameSpan) -> NameSpan:
    """A lone first name takes the initial that replaces a withheld surname (Florian M., 34 ans)."""
    k = view.next(span.j)
    if k < 0 or span.j - span.i != 1 or not is_first_name(view.words[span.i]) or not _INITIAL.fullmatch(view.words[k]):
        return span
    after = view.next(k + 1)
    return span if after >= 0 and view.capital[after] else span._replace(j=k + 1, label="PER")


def _with_article(view: View, span: NameSpan, limit: int) -> NameSpan:
    """A capitalised article or particle in mid-sentence begins the name (Les X, La X, Ben X)."""
    k = span.i - 1
    if k < limit or not view.capital[span.i] or not _is_capital_article(view.words[k]):
        return span
    whole = view.text[view.start[k] : view.end(span.i)]
    in_sentence = not view.first[k] or re.search(r"[^\W\d_] " + re.escape(whole) + r"\b", view.text)
    return span._replace(i=k) if in_sentence else span


def _is_capital_article(word: str) -> bool:
    lower = word.casefold()
    return word.istitle() and len(word) > 1 and (lower in DEFINITE or lower in DE or particles().get(lower) == "family")


def _with_number(view: View, span: NameSpan, limit: int) -> NameSpan:
    """A number right after belongs to the name where no noun follows to be counted (France 2, Falcon 9, Ligue 1)."""
    k = view.next(span.j)
    if k < 0 or k >= limit or view.glued(k) or span.label == "PER":
        return span
    if _YEAR.fullmatch(view.words[k]) and not view.space[k - 1]:
        return span._replace(j=k + 1, sure=vote("numbered", "MISC"), rule="number")
    if not _SMALL_NUMBER.fullmatch(view.words[k]) or _counts(view, view.next(k + 1)):
        return span
    numbered = span._replace(j=k + 1)
    series = view.words[span.i] in context_words("series")
    if series or fold(view.span_text(span)) in places() or not span.label:
        return numbered._replace(sure=vote("numbered", "MISC" if series else "ORG"), rule="number")
    return numbered


def _counts(view: View, after: int) -> bool:
    """Whether the word after a number says what is counted, or that it is a time or a score."""
    if after < 0:
        return False
    noun = view.pos[after] in _COUNTED_POS and view.words[after][-1:] in "sxz" and not view.capital[after]
    return noun or view.lower[after] in context_words("counted")


def split_people(view: View, i: int, j: int) -> list[tuple[int, int]]:
    """A stretch cut at commas, and where a first name shows that a person's name follows something else."""
    cuts = [i]
    for k in range(i + 1, j):
        if view.words[k] == ",":
            cuts.append(k + 1)
        elif k + 1 < j and view.capital[k] and view.capital[k + 1] and is_first_name(view.words[k]):
            owned = view.lower[k - 1] in _OF and k - 1 > i and view.words[i] not in name_words()
            if owned or _ends_name(view, i, k - 1):
                cuts.append(k)
    return [(a, b) for a, b in zip(cuts, [*cuts[1:], j], strict=True) if a < b]


def _ends_name(view: View, i: int, k: int) -> bool:
    """Whether word ``k`` ends something that is no person: a number, an acronym, a common noun that begins no name."""
    word = view.words[k]
    if view.caps[k] or is_first_name(word):
        return False
    if word.isdigit() or (word.isupper() and len(word) > 1) or re.search(r"[a-z][A-Z]", word):
        return True
    if k == i and ("ORG", fold(word)) in variants():
        return True
    return k > i and view.pos[k] == "NOUN" and word not in name_words()

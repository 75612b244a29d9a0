"""Names that stand in several pieces joined; articles, initials and numbers that belong to a name taken in."""

from __future__ import annotations

import re

from babel import Locale

from analysis.entities.known.heads import name_words
from analysis.entities.known.names import particles, variants
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import is_first_name
from analysis.french.places import places
from analysis.french.titles import titles
from analysis.text import fold

_MONTHS = frozenset(fold(months) for months in Locale("fr").months["format"]["wide"].values())
_APART = {"e", "y", "i", "und", "des"}


def joined(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """Spans in order, with neighbours that are one name made one."""
    out: list[NameSpan] = []
    for span in sorted(spans, key=lambda s: (s.i, -s.j)):
        if out and span.i < out[-1].j:
            continue
        left = out[-1] if out else None
        if (
            left is not None
            and not view.first[span.i]
            and (_one_person(view, left, span) or _one_name(view, left, span))
        ):
            left.label = "PER" if _one_person(view, left, span) else left.label or span.label
            left.j = span.j
            continue
        out.append(span)
    for n, span in enumerate(out):
        _with_initial(view, span)
        _with_article(view, span, out[n - 1].j if n else 0)
        _with_number(view, span, out[n + 1].i if n + 1 < len(out) else len(view))
    return out


def _one_person(view: View, left: NameSpan, right: NameSpan) -> bool:
    """A lone first name, then a family name, perhaps over a particle (Mohammed ben Salmane, Charles de Gaulle)."""
    gap = view.words[left.j : right.i]
    if any("\n" in w for w in gap) or (
        any(w.isspace() for w in gap) and left.j != right.i and len(gap) == 1 and len(gap[0]) > 2
    ):
        return False
    if not all(is_first_name(w) or re.fullmatch(r"[A-Z]\.?", w) for w in view.words[left.i : left.j]):
        return False
    gap = [w for w in gap if not w.isspace()]
    return len(gap) <= 2 and all(w in particles() and w not in _APART for w in gap)


def _one_name(view: View, left: NameSpan, right: NameSpan) -> bool:
    """Two capitalised pieces with nothing between, unless the second is a person and the first what he belongs to."""
    if [w for w in view.words[left.j : right.i] if not w.isspace()] == ["&"]:
        return True
    if ("ORG", fold(view.text[view.start[left.i] : view.end(right.j - 1)])) in variants():
        return True
    if any(not w.isspace() or "\n" in w for w in view.words[left.j : right.i]) or view.lower[right.i] in titles():
        return False
    before = [w for w in view.words[left.i : left.j] if not w.isspace()]
    after = [w for w in view.words[right.i : right.j] if not w.isspace()]
    if not after[0][:1].isupper() or before[-1].isdigit():
        return False
    person = is_first_name(after[0]) and len(after) > 1
    known = fold(" ".join(before)) in places()
    return not person and not known and (len(before) == 1 or len(after) == 1)


def _with_initial(view: View, span: NameSpan) -> None:
    """A lone first name takes the initial that stands for a withheld surname (Florian M., 34 ans)."""
    k = view.next(span.j)
    if (
        span.j - span.i != 1
        or k < 0
        or not is_first_name(view.words[span.i])
        or not re.fullmatch(r"[A-Z]\.", view.words[k])
    ):
        return
    after = view.next(k + 1)
    if after < 0 or not view.capital[after]:
        span.j, span.label = k + 1, "PER"


def _with_article(view: View, span: NameSpan, limit: int) -> None:
    """A capitalised article in mid-sentence begins the name (Les X, La X)."""
    k = span.i - 1
    if k < limit or view.words[k] not in {
        "Le",
        "La",
        "Les",
        "De",
        "Du",
        "Des",
        "Di",
        "Da",
        "Van",
        "Von",
        "El",
        "Al",
        "Ben",
    }:
        return
    whole = view.text[view.start[k] : view.end(span.i)]
    if view.capital[span.i] and (not view.first[k] or re.search(r"[^\W\d_] " + re.escape(whole) + r"\b", view.text)):
        span.i = k


def _with_number(view: View, span: NameSpan, limit: int) -> None:
    """A number right after belongs to the name where no noun follows to be counted (France 2, Falcon 9, Ligue 1)."""
    k = view.next(span.j)
    if k < 0 or k >= limit or view.glued(k) or span.label == "PER":
        return
    if (
        re.fullmatch(r"(?:19|20)\d\d", view.words[k])
        and view.space[k - 1] is False
        and fold(view.words[span.i]) not in _MONTHS
    ):
        span.j, span.votes, span.rule = k + 1, {"MISC": 5.0}, "number"
    if not re.fullmatch(r"\d{1,2}", view.words[k]):
        return
    after = view.next(k + 1)
    if after >= 0:
        counted = (
            view.pos[after] in {"NOUN", "ADJ", "NUM"} and view.words[after][-1:] in "sxz" and not view.capital[after]
        )
        if counted or view.lower[after] in {
            "%",
            "ans",
            "h",
            "h.",
            "à",
            "-",
            "–",
            "contre",
            "/",
            "km",
            "euros",
            ",",
            "m",
            "millions",
        }:
            return
    league = view.words[span.i] in {"Ligue", "Division", "Pro", "Coupe", "Nationale", "Top", "Formule"}
    if league or fold(view.span_text(span)) in places() or not span.label:
        span.votes = {"MISC" if league else "ORG": 5.0}
        span.rule = "number"
    span.j = k + 1


def split_people(view: View, i: int, j: int) -> list[tuple[int, int]]:
    """A stretch cut at commas, and where a first name shows that a person's name follows something else."""
    cuts = [i]
    for k in range(i + 1, j):
        word = view.words[k]
        if word == ",":
            cuts.append(k + 1)
        elif k + 1 < j and view.capital[k] and view.capital[k + 1] and is_first_name(word):
            owned = view.lower[k - 1] in {"de", "d'"} and k - 1 > i and view.words[i] not in name_words()
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

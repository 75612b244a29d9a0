"""What the words around and inside a name say of its kind: weighted votes for PER, LOC, ORG, MISC."""

from __future__ import annotations

import re

from analysis.entities.known.heads import heads, name_words
from analysis.entities.known.names import article_names, context_words, is_common, particles, variants
from analysis.entities.view import Evidence, NameSpan, View
from analysis.french.first_names import is_first_name
from analysis.french.inhabitants import is_demonym
from analysis.french.places import places
from analysis.french.titles import title_genders, titles
from analysis.text import fold

from .evidence_around import described, followed, placed

_BEFORE_TITLE = {
    "le", "la", "l'", "les", "du", "au", "un", "une", "par", "son", "sa", "notre", "leur", "ancien", "ancienne",
    "premier", "première", "ex",
}  # fmt: skip


def evidence(view: View, span: NameSpan) -> list[Evidence]:
    """Every cue for one span as (label, rule, weight); a negative weight speaks against a label."""
    left = _left(view, span.i)
    bare = sum(view.capital[span.i : span.j]) > 1 and not span.label
    found = [
        *([("PER", "capitals", 0.8)] if bare else []),
        *_inside(view, span),
        *_titles(view, span, left),
        *described(view, left),
        *followed(view, span),
        *placed(view, span, left),
    ]
    return found


def _left(view: View, i: int, size: int = 12) -> list[int]:
    """The words before ``i`` on its line, nearest first, without white space and an opening mark right before."""
    out: list[int] = []
    k = view.previous(i)
    while k >= 0 and len(out) < size:
        if out or view.words[k] not in {"«", '"', "“", "'"}:
            out.append(k)
        k = view.previous(k)
    return out


def _inside(view: View, span: NameSpan) -> list[Evidence]:
    words = [w for w in view.words[span.i : span.j] if not w.isspace()]
    text = view.span_text(span)
    bare = fold(text)
    found: list[Evidence] = []
    if bare in places():
        found.append(("LOC", "country", 4.0))
    for label in ("ORG", "LOC", "MISC", "PER"):
        if (label, bare) in variants() and bare not in places():
            found.append((label, "variant", 3.5 if label != "PER" else 2.0))
    if text in article_names():
        found.append((article_names()[text], "variant", 3.0))
    head = words[1] if words[0] in {"Le", "La", "Les", "L'"} and len(words) > 2 else words[0]
    if head in {"Grand", "Grande", "Haut", "Haute", "Jeune", "Jeunes"} and len(words) > 1 and words[1] in name_words():
        head = words[1]
    if fold(words[0]) in places() and len(words) == 2 and words[1].isdigit() and len(words[1]) < 3:
        found.append(("ORG", "number", 4.0))
    if head in {"Ligue", "Division", "Coupe", "Formule", "Pro", "Top", "Nationale"} and words[-1].isdigit():
        found.append(("MISC", "head", 4.0))
    elif head in name_words() and len(words) > 1:
        found.append((name_words()[head], "head", 3.0))
    elif context_words("inside").intersection(words):
        found.append(("ORG", "head", 2.5))
    elif is_first_name(words[0]) and len(words) > 1 and not words[1].isdigit():
        sure = words[1][:1].isupper() or words[1] in {"de", "ben", "al", "el"}
        found.append(("PER", "first name", 0.8 if fold(words[0]) in places() else 2.5 if sure else 1.0))
    elif len(words) == 1 and is_first_name(words[0]):
        found.append(("PER", "first name", 0.5 if bare in places() else 1.3))
    elif len(words) > 1 and _has_family_particle(words):
        found.append(("PER", "first name", 2.2))
    elif re.fullmatch(r"[A-Z]\.", words[0]) and len(words) > 1:
        found.append(("PER", "first name", 2.5))
    if len(words) > 1 and (fold(words[-1]) in places() or _is_short_acronym(words[0])) and not is_first_name(words[0]):
        common = is_common(words[0]) and words[0] not in name_words() and "de" not in words
        if (common or _is_short_acronym(words[0])) and bare not in places() and not view.first[span.i]:
            found.append(("ORG", "head", 2.2))
    if (
        len(words) == 1
        and words[0].isupper()
        and 1 < len(words[0]) <= 6
        and bare not in places()
        and not view.caps[span.i]
    ):
        found.append(("ORG", "acronym", 1.8))
    return found


def _is_short_acronym(word: str) -> bool:
    return word.isupper() and word.isalpha() and 1 < len(word) < 7


def _has_family_particle(words: list[str]) -> bool:
    """Whether a capitalised word is followed by a particle of family names (X al-Y, X ben Y, X von Y)."""
    family = {p for p, position in particles().items() if position == "family"}
    return words[0][:1].isupper() and (words[1] in family or words[1].partition("-")[0] in family)


def _titles(view: View, span: NameSpan, left: list[int]) -> list[Evidence]:
    """A title or function before the name: right before, or over adjectives, an acronym, a complement, a comma."""
    if span.cut:
        return [("PER", "title", 4.0)]
    if not left:
        return []
    acronym = view.words[span.i].isupper() and span.j - span.i == 1 and len(view.words[span.i]) > 1
    for depth, k in enumerate(left[:3]):
        word = view.lower[k]
        kind_before = heads().get(view.lower[left[depth + 1]], ("", False))[0] if depth + 1 < len(left) else ""
        if word in titles() and kind_before in {"MISC", "ORG"}:
            break
        if word in titles() and not (word.endswith("e") and view.pos[k] == "VERB"):
            span.gender = span.gender or title_genders()[word]
            span.plural = (word.endswith(("s", "x", "mm.")) and title_genders().get(word[:-1]) is not None) or word in {
                "mm.",
                "mmes",
            }
            if acronym:
                return [("ORG", "acronym", 0.8)]
            sure = titles()[word] in {"civility", "religion", "military"}
            return [("PER", "title", (4.0 if sure else 3.0) - 0.5 * depth)]
        if depth == 0 and is_demonym(view.words[k]) and view.capital[k] and view.capital[span.i] and not acronym:
            return [("PER", "apposition", 2.5)]
        adjective = (
            view.pos[k] == "ADJ" or is_demonym(view.words[k]) or (view.words[k].isupper() and len(view.words[k]) > 1)
        )
        if not (adjective or word in {"général", "générale", "national", "suprême", "adjoint", "sortant", "sortante"}):
            break
    return _distant_title(view, span, left)


def _distant_title(view: View, span: NameSpan, left: list[int]) -> list[Evidence]:
    """``La procureure de la Cour, X`` and ``le ministre de l'Intérieur X``: the noun phrase before ends at the name."""
    comma = view.words[left[0]] == ","
    for k in left[1 if comma else 0 :]:
        word = view.lower[k]
        if word in {",", ".", ";", ":", "»", '"', ")", "et", "que", "qui", "à"} or view.pos[k] in {
            "VERB",
            "AUX",
            "PRON",
            "SCONJ",
        }:
            return []
        if word in titles() and k > 0 and view.lower[k - 1] in _BEFORE_TITLE:
            if not comma and view.lower[left[0]] in {
                "de",
                "du",
                "des",
                "d'",
                "la",
                "l'",
                "les",
                "le",
                "au",
                "aux",
                "à",
                "en",
                "chez",
            }:
                return []
            span.gender = span.gender or title_genders()[word]
            return [("PER", "apposition", 2.0)]
    return []

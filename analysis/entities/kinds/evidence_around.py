"""What the words before and after a name say of its kind: nouns that say what it is, ages, functions, prepositions."""

from __future__ import annotations

import re

from analysis.entities.finding.marked_by_text import is_nickname
from analysis.entities.known.heads import heads, person_verbs
from analysis.entities.known.names import context_words, is_common
from analysis.entities.view import Evidence, NameSpan, View
from analysis.french.inhabitants import is_demonym
from analysis.french.titles import title_genders, titles

_DE = {"de", "d'", "du", "des"}

_LINKING = {"de", "du", "des", "la", "le", "les", "à", "au", "aux", "en", "et", "d", "l"}
_APPOSITION = re.compile(
    r", (?:(?:le|la|un|une|l'|ancien|ancienne|actuel|actuelle|nouveau|nouvelle|ex|jeune|leur|son|sa|notre|premier"
    r"|première) ?){0,3}-?([\w-]+)(?! (?:a|ont|est|sont|avait|était|va|se|s'|ne|n') ?)"
)


def described(view: View, left: list[int]) -> list[Evidence]:
    """``l'agence X``, ``la chaîne publique X``, ``la ville de X``, ``les membres de X``."""
    if not left:
        return []
    word = view.lower[left[0]]
    if word in heads() and not view.capital[left[0]]:
        return [(heads()[word][0], "apposition", 5.0 if heads()[word] == ("MISC", False) else 3.0)]
    for depth in range(1, min(4, len(left))):
        before = left[depth - 1]
        odd = view.words[before].isalpha() and not view.capital[before] and not is_common(view.words[before])
        if not (
            view.pos[before] == "ADJ"
            or odd
            or is_demonym(view.words[before])
            or (view.lower[before] in _DE and depth == 1)
        ):
            break
        if view.lower[left[depth]] in heads() and not view.capital[left[depth]]:
            label = heads()[view.lower[left[depth]]][0]
            if view.lower[before] in _DE:
                return [(label, "apposition", 3.0)] if label == "LOC" and depth == 1 else []
            return [(label, "apposition", 4.5 if label == "MISC" else 2.5)]
    k = 2 if len(left) > 2 and word in {"la", "l'"} and view.lower[left[1]] == "de" else 1
    if len(left) > k and (word in _DE or k == 2) and view.lower[left[k]] in context_words("member"):
        return [
            ("ORG", "context", 2.3 if view.lower[left[k]] in context_words("staff") else 0.8),
            ("PER", "context", -1.0),
        ]
    if len(left) > 0 and word in {"les", "aux", "ces"}:
        return [("PER", "context", -2.5), ("ORG", "context", 0.2)]
    if len(left) > 1 and word in {"le", "la", "l'", "du", "au"} and view.pos[left[0]] in {"DET", "ADP"}:
        return [("PER", "context", -1.5), ("ORG", "context", 0.6)]
    return []


def followed(view: View, span: NameSpan) -> list[Evidence]:
    """What follows: an age, a function after a comma, a verb that takes people."""
    rest = view.text[view.end(span.j - 1) : view.end(span.j - 1) + 60]
    found: list[Evidence] = []
    if re.match(r"(?: et \w+)?,? \(?(?:âgée? de )?\d{1,2} ans\b|, âgée? ", rest):
        found.append(("PER", "apposition", 3.0))
    if is_nickname(view, span):
        found.append(("PER", "alias", 4.0))
    match = _APPOSITION.match(rest)
    if match:
        noun = match.group(1).casefold()
        if (
            noun in titles()
            and not noun.startswith(tuple(context_words("shared noun")))
            and not _names_other(rest[match.end() :])
        ):
            span.gender = span.gender or title_genders()[noun]
            found.append(("PER", "apposition", 2.5))
        elif noun in heads():
            found.append((heads()[noun][0], "apposition", 2.0))
    k = view.next(span.j)
    for _ in range(3):
        if k < 0 or view.pos[k] not in {"AUX", "PRON", "ADV", "VERB"}:
            break
        lemma = view.lemma[k]
        if lemma in person_verbs()[0] or (lemma in person_verbs()[1] and view.pos[k - 1] == "AUX"):
            found.append(("PER", "verb", 1.0))
            break
        k = view.next(k + 1)
    return found


def _names_other(rest: str) -> bool:
    """Whether the noun phrase after a comma runs on to a name of its own (…, la préfète des études X)."""
    phrase = re.split(r"[,.;:(»\n]", rest)[0]
    words = re.findall(r"[\w'-]+", phrase)
    for before, first, second in zip(words, words[1:], words[2:], strict=False):
        if first[0].isupper() and second[0].isupper() and before[0].islower() and before not in _LINKING:
            return True
    return False


def placed(view: View, span: NameSpan, left: list[int]) -> list[Evidence]:
    """Prepositions that stand before places, and inversion after a verb of speech (…, assure X)."""
    if not left:
        return []
    word = view.lower[left[0]]
    if word == "en" and not re.search(r"\d", view.words[span.i]):
        return [("LOC", "preposition", 2.0)]
    if word == "à":
        media = {
            "interview",
            "entretien",
            "entretiens",
            "interviews",
            "accordée",
            "accordé",
            "accordées",
            "accordés",
            "adressée",
            "adressé",
        }
        if len(left) > 1 and view.lower[left[1]] in media:
            return [("ORG", "context", 2.0)]
        return [("LOC", "preposition", 1.0)]
    if word in {"vers", "depuis", "jusqu'à"}:
        return [("LOC", "preposition", 0.5)]
    if word in _DE and len(left) > 1 and view.lower[left[1]] in context_words("near place"):
        return [("LOC", "preposition", 1.5)]
    if word == "chez":
        return [("ORG", "preposition", 1.5), ("PER", "preposition", 0.5), ("LOC", "preposition", -0.8)]
    if word in {"avec", "contre", "selon"}:
        return [("PER", "preposition", 0.8), ("ORG", "preposition", 0.5), ("LOC", "preposition", -0.8)]
    if word == "(" and len(left) > 1 and view.capital[left[1]]:
        return [("ORG", "context", 1.3)]
    if view.pos[left[0]] == "VERB" and len(left) > 1 and view.words[left[1]] in {",", "»", '"', "a", "ont", "avait"}:
        return [("PER", "verb", 1.0)]
    return []

"""Capitalised words that are not names: peoples, words that begin a sentence, numerals, headings, hashtags."""

from __future__ import annotations

import re

from babel.numbers import list_currencies

from analysis.entities.known.names import is_common, non_names, organisations_with_article, told_names, variants
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import first_names, is_first_name
from analysis.french.function_words import forms
from analysis.french.inhabitants import is_demonym, is_inhabitant_of
from analysis.french.places import places
from analysis.lexicons import from_lexicons, lexicon
from analysis.text import fold

_ARTICLES = ("definite article", "indefinite article", "contraction")
_SINGULAR = forms(*_ARTICLES, "demonstrative determiner", number="s") | {"d'", "jeune"}
_MASCULINE = forms(*_ARTICLES, gender="m", number="s")
_INDEFINITE = forms("indefinite article", number="s")
_PLURAL = forms("definite article", "contraction", number="p")
_PLURAL_DETERMINERS = _PLURAL | forms("demonstrative determiner", number="p")
_FUNCTION_POS = {"VERB", "AUX", "ADV", "ADP", "DET", "PRON", "CCONJ", "SCONJ", "INTJ"}

_NUMERAL = re.compile(r"[IVXL]+(?:e|er|ème)?")
_STATE = re.compile(r"[ÉE]tats?(?:-[a-zé]|$)")


def is_acronym(word: str) -> bool:
    """Whether a word is in capitals, two letters at least, and not an abbreviation with a dot."""
    return word.isupper() and len(word) > 1 and not word.endswith(".")


def is_no_name(view: View, span: NameSpan) -> bool:
    """Whether the span is not a name, in spite of its capitals."""
    words = [w for w in view.words[span.i : span.j] if not w.isspace()]
    bare = fold(" ".join(words)).replace("' ", "'")
    if len(words) == 1 and (_NUMERAL.fullmatch(words[0]) or _is_swiss(view, span.i)):
        return True
    if bare in places() or (span.rule == "model" and _is_told(words, bare, span.label)):
        return False
    if _is_listed(words, bare) or _is_of_the_web(view, span.i, bare) or _is_state(words) or _is_shouted(words):
        return True
    return (len(words) == 1 and _is_ordinary(view, span.i)) or _is_species(view, span)


def _is_told(words: list[str], bare: str, label: str) -> bool:
    """Whether our head is to be believed: a part of the country, a feast, a listed organisation (les Républicains)."""
    organisation = ("ORG", bare) in variants() or bare in organisations_with_article()
    return bare in told_names() or (label == "ORG" and len(words) == 1 and organisation)


def _is_state(words: list[str]) -> bool:
    """*L'Etat, l'État-major*."""
    return bool(_STATE.match(words[0])) and not any(w[0].isupper() for w in words[1:])


def _is_listed(words: list[str], bare: str) -> bool:
    """On the list of non-names, or too little to be one: a letter, numbers."""
    if (words[0] if words[0].isupper() else bare) in non_names():
        return True
    if bare in _offices():
        return True  # *la Garde des sceaux*
    return (len(bare) < 2 and not words[0].isdigit()) or all(w.isdigit() for w in words)


def _is_of_the_web(view: View, i: int, bare: str) -> bool:
    """A hashtag, an account, an address."""
    if view.words[i].startswith(("#", "@")) or "http" in bare or "www" in bare:
        return True
    return view.words[i - 1] == "#"


def _is_shouted(words: list[str]) -> bool:
    """Ordinary words in capitals."""
    long = [w for w in words if len(w) > 4]
    return bool(long) and all(w.isupper() and is_common(w) for w in long)


def _is_ordinary(view: View, i: int) -> bool:
    """A single word: a thing called by its acronym (une IRM), an inhabitant, the beginning of a sentence."""
    if is_acronym(view.words[i]) and (view.lower[i - 1] in _INDEFINITE or _is_unit(view, i)):
        return True
    return _is_inhabitant(view, i) or _is_sentence_word(view, i)


def _is_unit(view: View, i: int) -> bool:
    """A currency beside its amount, a time zone after a time (900 DZD, 18 h 30 (CEST))."""
    beside = [*view.words[max(0, i - 3) : i], *view.words[i + 1 : i + 3]]
    return view.words[i] in _units() and any(word[:1].isdigit() for word in beside)


@from_lexicons
def _offices() -> frozenset[str]:
    return frozenset(fold(row["expression"]) for row in lexicon("offices"))


@from_lexicons
def _units() -> frozenset[str]:
    """The ISO codes of currencies, the abbreviations of time zones."""
    zones = {row["name"].upper() for row in lexicon("timezones")}
    return frozenset(list_currencies()) | {zone for zone in zones if zone.isalpha() and len(zone) > 2}


def _is_species(view: View, span: NameSpan) -> bool:
    """The Latin name of a plant or an animal in parentheses: *(Passer domesticus)*."""
    k = span.i + 1
    if view.before(span.i) != "(" or view.words[k + 1 : k + 2] != [")"] or span.j > k + 1:
        return False
    genus, species = view.words[span.i], view.words[k]
    return genus.isalpha() and genus[1:].islower() and species.islower() and not is_common(species)


def _is_swiss(view: View, i: int) -> bool:
    """*Un Suisse*: the country is feminine."""
    return view.words[i] == "Suisse" and view.lower[i - 1] in _MASCULINE


def _is_inhabitant(view: View, i: int) -> bool:
    """A people or an inhabitant, as the plural or the determiner before it shows."""
    word = view.words[i]
    before = view.lower[i - 1]
    if word.isupper() or not (is_demonym(word) or _is_local(view, word, before)):
        return False
    if word in first_names() and before not in _PLURAL_DETERMINERS:
        return False
    return word.endswith(("s", "x")) or before in _SINGULAR or view.first[i]


def _is_local(view: View, word: str, before: str) -> bool:
    """The inhabitants of a place that the article names: *les X-ois* beside *X*."""
    if before not in _PLURAL or not word.endswith("s"):
        return False
    return any(is_inhabitant_of(word, place) for place in view.seen_inside)


def _is_sentence_word(view: View, i: int) -> bool:
    """An ordinary word whose capital is that of a sentence's beginning."""
    word = view.words[i]
    if not view.first[i] or (word.isupper() and len(word) > 1):
        return False
    bare = fold(word)
    if bare in places() or view.seen_inside[bare]:
        return False
    if view.lower[i] in view.seen_lower:
        return True
    return (view.pos[i] in _FUNCTION_POS or is_common(word)) and not is_first_name(word)

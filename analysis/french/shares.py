"""Parts of several: *12 % des lecteurs* are lecteurs, *l'un des élus* is an élu."""

from __future__ import annotations

import re
from typing import NamedTuple

from .function_words import DE, PREPOSITIONS, RELATIVES, A

_FRACTION = (
    r"(?:un (?:quart|tiers|dixième|cinquième)|(?:deux|trois) (?:quarts|tiers|cinquièmes)|la moitié|le reste|les autres)"
)
_SHARE = re.compile(
    r"^(?:près de |près d'|plus de |plus d'|environ |quelque )?"
    rf"(?:\d+(?:[.,]\d+)? ?(?:%|pour cent)|{_FRACTION}) (?:des |du |de la |de l'|d')",
    re.I,
)
_NUMBER = (
    r"(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|"
    r"quarante|cinquante|soixante|cents?|mille)"
)
_NUMERAL = rf"(?:\d+|{_NUMBER}(?:(?:-| et | ){_NUMBER})*)"
#: *vingt-sept agents sur quarante*.
_OUT_OF = re.compile(rf"^{_NUMERAL} (?P<of>[^\d].*) sur {_NUMERAL}$", re.I)
_ONE_OF = re.compile(r"^(?:l')?une? (?:des |de ses |de leurs |de ces |d'entre les )", re.I)
_SOME = r"certaine?s|plusieurs|beaucoup|quelques-une?s|la plupart"
_OF_THEM = re.compile(
    rf"(?:(?P<one>(?:l')?une?|chacune?|aucune?)|{_SOME}|deux|trois) d'(?:entre )?(?P<them>eux|elles)"
    rf"|{_SOME}|(?:d')?au(?:tres|cuns)|les unes?|tous|toutes"
)
#: Plural endings with those of the singular.
_SINGULAR = (("eaux", "eau"), ("aux", "al"), ("s", ""), ("x", ""))
#: Words that end a noun with its adjectives.
_AFTER_NOUN = PREPOSITIONS | DE | A | RELATIVES


def without_share(phrase: str) -> str:
    """A phrase without the share that it begins with.

    >>> without_share("12 % des lecteurs"), without_share("près d'un tiers des élus"), without_share("les lecteurs")
    ('lecteurs', 'élus', 'les lecteurs')
    >>> without_share("vingt-sept agents sur quarante")
    'agents'
    """
    counted = _OUT_OF.match(phrase)
    return counted["of"] if counted else _SHARE.sub("", phrase)


def is_fraction(phrase: str) -> bool:
    """Whether a phrase is a part of what has been counted before.

    >>> is_fraction("un quart"), is_fraction("les autres"), is_fraction("deux élus")
    (True, True, False)
    """
    return re.fullmatch(_FRACTION, phrase) is not None


class PartOfThem(NamedTuple):
    """Whether it is one of them, and the gender of *eux* (``m``) or *elles* (``f``)."""

    one: bool
    gender: str


def of_them(phrase: str) -> PartOfThem | None:
    """What a phrase in lower case takes of those whom a pronoun means; None where it is no such phrase.

    >>> of_them("l'une d'elles"), of_them("certains d'entre eux"), of_them("l'un des élus"), of_them("beaucoup")
    (PartOfThem(one=True, gender='f'), PartOfThem(one=False, gender='m'), None, PartOfThem(one=False, gender=''))
    """
    match = _OF_THEM.fullmatch(phrase)
    if match is None:
        return None
    return PartOfThem(match["one"] is not None, {"eux": "m", "elles": "f"}.get(match["them"], ""))


def one_of(phrase: str) -> str:
    """One of several, in the singular with its adjectives; any other phrase as it is.

    >>> one_of("l'un des élus locaux de la vallée"), one_of("une des victimes"), one_of("les élus")
    ('élu local de la vallée', 'victime', 'les élus')
    """
    several = _ONE_OF.sub("", phrase)
    if several == phrase:
        return phrase
    words = several.split(" ")
    end = next((n for n, word in enumerate(words) if n and (word in _AFTER_NOUN or "'" in word)), len(words))
    return " ".join([*map(_singular, words[:end]), *words[end:]])


def _singular(word: str) -> str:
    ending = next((pair for pair in _SINGULAR if word.endswith(pair[0]) and not word[:1].isupper()), ("", ""))
    return word[: len(word) - len(ending[0])] + ending[1] if ending[0] else word

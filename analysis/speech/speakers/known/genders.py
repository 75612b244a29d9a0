"""Whether a named person is a man or a woman, and what gender a noun for a source shows."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Token

from analysis.french.first_names import first_name_gender as listed_gender
from analysis.french.first_names import list_of
from analysis.french.function_words import agreement
from analysis.french.titles import is_of_men, title_gender
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.quotation import Evidence

from .source_nouns import SourceNoun

_CIVILITIES = frozenset({"civility"})
_ARTICLES = ("definite article", "indefinite article", "contraction")
_DETERMINERS = (*_ARTICLES, "demonstrative determiner", "possessive determiner")


#: How much each kind of evidence is worth: *le* is said of women too (*le ministre, Mme Roy*), as is
#: *docteur*; *Mme* of women only.
_CIVILITY, _FEMININE, _FIRST_NAME, _MASCULINE, ENDING = 5.0, 2.5, 2.5, 0.8, 0.8
_DETERMINER = {"f": 2.0, "m": 1.2}


class Shown(NamedTuple):
    """A gender (``m``, ``f`` or empty), the words that show it, the cell of a lexicon that says so, and its worth."""

    gender: str = ""
    words: str = ""
    evidence: Evidence | None = None
    strength: float = 0.0


#: Nothing shows the gender.
NOT_SHOWN = Shown()


def noun_gender(head: Token, noun: SourceNoun) -> Shown:
    """The gender that the form of a noun and its determiner show; *la victime* may be a man."""
    if noun.of_anybody:
        return NOT_SHOWN
    form = Evidence("person_nouns", noun.lemma, "feminine")
    if head.lower_.removesuffix("s") in noun.feminine:
        return Shown("f", head.text, form, _FEMININE)
    for token in reversed(head.doc[max(0, head.i - 3) : head.i]):
        gender, _ = agreement(token.lower_, *_DETERMINERS)
        if gender:
            article = Evidence("function_words", token.lower_, "gender")
            return Shown(gender, f"{token.text} {head.text}", article, _DETERMINER[gender])
        if token.pos_ not in {"ADJ", "NUM", "NOUN"}:
            break
    return Shown("m", head.text, form, _MASCULINE) if noun.masculine else NOT_SHOWN


def article_gender(token: Token) -> Shown:
    """The gender that an article shows: *la* CGT, *du* Medef."""
    gender, _ = agreement(token.lower_, "definite article", "contraction")
    evidence = Evidence("function_words", token.lower_, "gender")
    return Shown(gender, token.text, evidence, _DETERMINER[gender]) if gender else NOT_SHOWN


def civility_gender(doc: Doc, first: int) -> Shown:
    """The gender of the civility before a name that begins at token ``first``: *M. Roy*, *Mme Léa Roy*."""
    for token in doc[max(0, first - 2) : first]:
        gender = title_gender(token.text, _CIVILITIES)
        if gender in {"m", "f"}:
            strength = _CIVILITY if gender == "f" or is_of_men(token.text) else _MASCULINE
            return Shown(gender, token.text, Evidence("person_titles", token.text, "kind"), strength)
    return NOT_SHOWN


def agreed_gender(gender: str, name: str) -> Shown:
    """The gender with which words beside a name agree: *Camille Roy est venue*."""
    return Shown(gender, name, strength=_FEMININE if gender == "f" else _MASCULINE)


def first_name_gender(name: str) -> Shown:
    """The gender of a first name, by the list of first names or else by its ending."""
    gender, form = listed_gender(name)
    if form:
        return Shown(gender, form, Evidence(list_of(form), form, "gender"), _FIRST_NAME)
    first = name.split(" ")[0]
    ending = next((ending for ending in _feminine_endings() if first.lower().endswith(ending)), None)
    return Shown("f", first, Evidence("feminine_endings", ending, "ending"), ENDING) if ending else NOT_SHOWN


@from_lexicons
def _feminine_endings() -> tuple[str, ...]:
    return tuple(row["ending"] for row in lexicon("feminine_endings"))

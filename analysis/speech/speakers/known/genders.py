"""Whether a named person is a man or a woman, and what gender a noun for a source shows."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from analysis.french.first_names import first_names
from analysis.french.function_words import agreement
from analysis.french.titles import title_gender
from analysis.lexicons import from_lexicons, lexicon

from .source_nouns import SourceNoun

_CIVILITIES = frozenset({"civility"})
_ARTICLES = ("definite article", "indefinite article", "contraction")
_DETERMINERS = (*_ARTICLES, "demonstrative determiner", "possessive determiner")


def noun_gender(head: Token, noun: SourceNoun) -> str:
    """The gender (``m``, ``f``) that the form of a noun and its determiner show, or an empty string."""
    low = head.lower_.removesuffix("s")
    if low in noun.feminine:
        return "f"
    for token in reversed(head.doc[max(0, head.i - 3) : head.i]):
        gender, _ = agreement(token.lower_, *_DETERMINERS)
        if gender:
            return gender
        if token.pos_ not in {"ADJ", "NUM", "NOUN"}:
            break
    return "m" if noun.masculine else ""


def article_gender(token: Token) -> str:
    """The gender that an article shows: *la* CGT, *du* Medef."""
    return agreement(token.lower_, "definite article", "contraction")[0]


def civility_gender(doc: Doc, first: int) -> str:
    """The gender of the civility before a name that begins at token ``first``: *M. Roy*, *Mme Léa Roy*."""
    genders = (title_gender(token.text, _CIVILITIES) for token in doc[max(0, first - 2) : first])
    return next((gender for gender in genders if gender in {"m", "f"}), "")


def first_name_gender(name: str) -> str:
    """The gender of a first name, by the list of first names or else by its ending."""
    first = name.split(" ")[0]
    gender = first_names().get(first) or first_names().get(first.split("-")[0], "")
    if gender:
        return gender.replace("mf", "")
    return "f" if first.lower().endswith(_feminine_endings()) else ""


@from_lexicons
def _feminine_endings() -> tuple[str, ...]:
    return tuple(row["ending"] for row in lexicon("feminine_endings"))

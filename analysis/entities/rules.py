"""Why a mention is in the table with its kind: the whole vocabulary of the column ``rule``."""

from __future__ import annotations

from typing import Literal

Rule = Literal[
    "model", "title", "apposition", "first name", "country", "preposition", "head", "variant", "acronym", "verb",
    "context", "agreement", "alias", "listed", "repeated", "capitals", "user",
]  # fmt: skip

#: Rule → what it says.
RULES: dict[Rule, str] = {
    "model": "the spaCy model's own span and label, which nothing in the article contradicts",
    "title": "a civility, title or function right before (M. X, le général X, les présidents X et Y)",
    "apposition": "a noun next to it says what it is (l'agence X, la ville de X, X, avocate; X, 34 ans; le film « X »)",
    "first name": "its first word is a known first name or an initial",
    "country": "CLDR lists it among countries, continents and large cities",
    "preposition": "a preposition used with places (en X, à X, près de X)",
    "head": "its own first word says what it is (place X, ministère de X, Conseil X)",
    "variant": "a known name or a known variant of one",
    "acronym": "an acronym, or the expansion of one that the text explains",
    "verb": "a verb of speech before it",
    "context": "the words around it exclude other kinds (les membres de X, un entretien à X, les X)",
    "agreement": "other mentions of the name, or its neighbours in a list, show it",
    "alias": "it follows surnommé, alias, dit",
    "listed": "a name that is written in lower case (gilets jaunes)",
    "repeated": "the same words are a name elsewhere in the article",
    "capitals": "several capitalised words in mid-sentence, and nothing else",
    "user": "the file of aliases says so",
}

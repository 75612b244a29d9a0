"""Gender and number of the phrases that may speak, by their head and by the pronouns of the third person."""

from __future__ import annotations

from functools import cache

from analysis.french.function_words import PLURALS, forms, function_words
from analysis.speech.quotation import Span
from analysis.speech.speakers.known.genders import noun_gender
from analysis.speech.speakers.known.source_nouns import source_noun

from .discourse import Discourse

#: Determiners that say that one is meant, whatever the tagger makes of the noun: *l'ONG*.
_SINGULARS = forms("definite article", "indefinite article", "demonstrative determiner", number="s")


@cache
def pronouns() -> dict[str, tuple[str, str]]:
    """The pronouns and possessives that take up somebody, with the gender and number of whom they mean.

    >>> pronouns()["elles"], pronouns()["celui-ci"], pronouns()["ses"], pronouns()["leur"]
    (('f', 'p'), ('m', 's'), ('', 's'), ('', 'p'))
    """
    kinds = {"subject pronoun", "disjunctive pronoun", "demonstrative pronoun"}
    found = {
        word.form: (word.gender, word.number)
        for word in function_words()
        if word.kind in kinds and word.person == "3" and word.gender in {"m", "f"}
    }
    # *leur* and *leurs* have several owners, *son, sa, ses* have one, whatever the number of what is owned.
    for form in forms("possessive determiner", person="3"):
        found[form] = "", "p" if form.startswith("leur") else "s"
    return found | {"l'": ("", "s")}


def bare(pronoun: str) -> str:
    """A pronoun in lower case without what ties it to its verb.

    >>> bare("-t-elle"), bare("Il")
    ('elle', 'il')
    """
    return pronoun.lower().removeprefix("-t").lstrip("-")


def gender_and_number(discourse: Discourse, span: Span | None) -> tuple[str, str]:
    """The gender (``m``, ``f`` or empty) and number (``s``, ``p``) of a phrase, by its head."""
    tokens = discourse.tokens_in(span)
    head = next((t for t in tokens if t.pos_ == "NOUN" and source_noun(t)), None) or next(
        (t for t in tokens if t.pos_ in {"NOUN", "PROPN", "PRON"} or source_noun(t)), None
    )
    if head is None:
        return "", "s"
    if bare(head.text) in pronouns():
        return pronouns()[bare(head.text)]
    first = tokens[0].lower_.replace("’", "'")
    plural = first in PLURALS or ("Plur" in head.morph.get("Number", []) and first not in _SINGULARS)
    noun = source_noun(head)
    marked = {"Masc": "m", "Fem": "f"}.get(next(iter(head.morph.get("Gender", [])), ""), "")
    gender = noun_gender(head, noun).gender or noun.gender.replace("mf", "") if noun else marked
    return gender, "p" if plural else "s"

"""Offices that have several names: *le chef du parquet* is *le procureur*."""

from __future__ import annotations

import re
from collections.abc import Set

from spacy.tokens import Token

from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.sentence.source_nouns import person_nouns
from analysis.speech.sentence.words import words_of
from analysis.text import fold

#: Words of the longest name of an office, and those of it before its noun.
_LONGEST, _BEFORE = 8, 1
#: What says that somebody held an office once, and how many words before its noun.
FORMER, EX, _MODIFIERS = {"ancien", "ancienne"}, "ex-", 2


def office_of(head: Token) -> set[str]:
    """The office that the phrase around a noun names, by the name that all its names share; empty if it names none."""
    first = max(0, head.i - _BEFORE)
    for begin in range(first, head.i + 1):
        words = [fold(_masculine(token.lower_.replace("’", "'"))) for token in head.doc[begin : begin + _LONGEST]]
        for expression, office in _offices().get(words[0], ()):
            if words[: len(expression)] == expression and begin + len(expression) > head.i:
                return {office}
    return set()


def is_former(head: Token) -> bool:
    """*l'ancien maire, l'ancienne jeune élue, l'ex-ministre*."""
    before = head.doc[max(0, head.i - _MODIFIERS) : head.i]
    return head.lower_.startswith(EX) or any(token.lower_ in FORMER or token.lower_ == EX for token in before)


def _masculine(word: str) -> str:
    """*la cheffe du gouvernement*, *la Première ministre*: an office is listed in the masculine."""
    row = person_nouns().get(word)
    return row["lemma"].lower() if row else re.sub("ère$", "er", word)


@from_lexicons
def described(kind: str) -> frozenset[str]:
    """The nouns of a kind of ``described_sources.tsv``: ``office``, ``post`` or ``organisation``."""
    return frozenset(row["lemma"] for row in lexicon("described_sources") if row["kind"] == kind)


def is_office(noun: str, *, of_something: bool) -> bool:
    """Whether one person holds what a noun names: *le maire*, and *le chef de la police*, but not *le chef*."""
    return noun in described("office") or (of_something and noun in described("post"))


def holds_office(nouns: set[str]) -> bool:
    """Whether any noun by which somebody is called names an office."""
    return bool(nouns & (described("office") | described("post")))


@from_lexicons
def _sides() -> dict[str, str]:
    return {row["lemma"]: row["side"] for row in lexicon("opposed_roles")}


def are_opposed(one: Set[str], other: Set[str]) -> bool:
    """Whether nobody is called by nouns of both sets in one trial: *le prévenu* and *la procureure*."""
    sides = [{_sides()[noun] for noun in nouns & _sides().keys()} for nouns in (one, other)]
    return all(sides) and sides[0].isdisjoint(sides[1])


@from_lexicons
def _offices() -> dict[str, list[tuple[list[str], str]]]:
    """The names of offices by their first word, longest first, each as words, with the office."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for row in sorted(lexicon("offices"), key=lambda row: -len(row["expression"])):
        words = words_of(fold(row["expression"]))
        found.setdefault(words[0], []).append((words, row["office"]))
    return found

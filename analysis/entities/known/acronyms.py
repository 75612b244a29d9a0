"""Acronyms and what they stand for, as a text explains them by parentheses."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.french.function_words import DE, DEFINITE, A, function_words
from analysis.lexicons import from_lexicons
from analysis.text import fold

from .names import context_words


@from_lexicons
def _small() -> frozenset[str]:
    """Folded words that an acronym may leave out: articles, *de*, *à*, conjunctions, a few English ones."""
    return context_words("unspelled") | {fold(word).rstrip("'") for word in DE | A | DEFINITE}


@from_lexicons
def _figures() -> dict[str, str]:
    """Numerals from two on, as figures: an acronym writes them so (Club des six villages, C6V)."""
    numerals = (word.form for word in function_words() if word.kind == "numeral")
    return {fold(word): str(n) for n, word in zip(range(2, 17), numerals, strict=False)}


def initials(expansion: str) -> str:
    """The initials of the words that count.

    >>> initials("Société des journalistes"), initials("Cour pénale internationale")
    ('sj', 'cpi')
    """
    return "".join(w[0] for w in re.split(r"[\s'-]+", fold(expansion)) if w and w not in _small())


_BRACKETED = re.compile(r"(?<=[^\W_] )\(([A-ZÉÈÀ][\w.-]{1,11})(?:, [^()]{1,40})?\)")
_CLAUSE = re.compile(r"[^\w' .-]+|\. ")
_REVERSED = re.compile(r"\b([A-ZÉÈÀ][A-ZÉÈÀ\d]{1,7}|[A-ZÉÈÀ][a-zà-ÿ]{3,11}) \(((?:[\w'.-]+ ){1,8}[\w'-]+)\)")


class Expansion(NamedTuple):
    """Offsets of an expansion and of its acronym, whichever comes first in the text."""

    start: int
    end: int
    acronym_start: int
    acronym_end: int


def expansions_at(text: str) -> list[Expansion]:
    """Where the text explains an acronym.

    >>> expansions_at("La Société des journalistes (SDJ) proteste.")
    [Expansion(start=3, end=27, acronym_start=29, acronym_end=32)]
    """
    found = []
    for match in _BRACKETED.finditer(text):
        acronym, start = match.group(1), match.start() - 1
        before = _CLAUSE.split(text[max(0, start - 110) : start])[-1]
        upper = sum(c.isupper() for c in acronym) > 1
        for begin in reversed([0, *(m.end() for m in re.finditer(r"[ ']", before))]):
            tail = before[begin:]
            if (upper and spells(fold(acronym).replace(" ", ""), tail)) or (not upper and blends(acronym, tail)):
                found.append(Expansion(start - len(tail), start, *match.span(1)))
                break
    for match in _REVERSED.finditer(text):
        acronym = match.group(1)
        if spells(fold(acronym), match.group(2)) if acronym.isupper() else blends(acronym, match.group(2)):
            found.append(Expansion(*match.span(2), *match.span(1)))
    return found


def blends(word: str, expansion: str) -> bool:
    """Whether a word is made of the beginnings of the expansion's words (Synapron, Cédéao).

    >>> blends("Frocrest", "Front commun des restaurateurs"), blends("Lyon", "Marie Lafarge")
    (True, False)
    """
    letters, words = fold(word), [w for w in re.split(r"[\s'-]+", fold(expansion)) if w]
    if len(letters) < 4 or len([w for w in words if w not in _small()]) < 3 or not expansion[:1].isupper():
        return False

    def fits(rest: str, pool: tuple[str, ...]) -> bool:
        if not rest:
            return True
        if not pool:
            return False
        head = pool[0]
        return any(rest.startswith(head[:n]) and fits(rest[n:], pool[1:]) for n in range(min(len(head), 5), 0, -1)) or (
            rest is not letters and fits(rest, pool[1:])
        )

    return fits(letters, tuple(words))


def spells(acronym: str, expansion: str) -> bool:
    """Whether an acronym may stand for the expansion: its letters are initials in order, small words optional.

    >>> spells("sdj", "Société des journalistes"), spells("isf", "Impôt sur la fortune"), spells("ps", "Denis Baupin")
    (True, True, False)
    """
    words = [_figures().get(w, w) for w in re.split(r"[\s'-]+", fold(expansion).replace("'", " ")) if w]
    if not words or words[0][0] != acronym[:1] or words[0] in _small():
        return False

    def fits(letters: str, rest: list[str]) -> bool:
        if not letters:
            return len([w for w in rest if w not in _small()]) <= (len(acronym) > 2)
        if not rest:
            return False
        return (rest[0][0] == letters[0] and fits(letters[1:], rest[1:])) or (
            rest[0] in _small() and fits(letters, rest[1:])
        )

    return fits(acronym, words)

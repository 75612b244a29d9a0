"""Noun phrases, read from left to right: an opening, a noun, and what completes it.

::

    phrase      = pronoun [-même | -ci | -là] [de group]  |  group [et group]
    group       = opening noun {noun | number | [adverb of degree] adjective | title | complement}
    opening     = {determiner | number | adjective | adverb | title}
    complement  = de group | de pronoun | {, de group} et de group | et noun (beside one for a source)
                | à group (of a person) | aux group (of a body) | en chef

A relative clause, an apposition, an adjunct or a time ends the phrase.
"""

from __future__ import annotations

from analysis.french.function_words import (
    DE,
    DEGREE,
    DEMONSTRATIVE_PRONOUNS,
    DETERMINERS,
    ELIDED,
    ET,
    FUNCTIONS_AFTER_EN,
    INDEFINITE,
    INDEFINITE_PRONOUNS,
    ONE,
    POINTERS,
    A,
)

from .completed import is_completed
from .phrase_words import OPENERS, goes_on, is_noun, is_pronoun, is_short
from .source_nouns import posts, source_kind
from .words import Words

#: Pronouns that *de* may complete: *un des élus, plusieurs d'entre eux, celle du préfet*.
_PARTITIVE = INDEFINITE | INDEFINITE_PRONOUNS | DEMONSTRATIVE_PRONOUNS
_BODIES = {"institution", "group"}
_OPENING = {"DET", "ADJ", "ADV", "NUM"}
#: Units before the comma of a list in which a complement is, and after it in which the list ends.
_NEAR, _FAR = 5, 30


def starts_phrase(words: Words, i: int) -> bool:
    """Whether a noun phrase can begin at unit ``i``."""
    unit = words[i]
    if goes_on(words, i) and unit.start == words[i - 1].end:
        return False  # *à L'Orient-**Le** Jour*, *à N'**Djamena***
    return unit.pos in {"DET", "PROPN", "NUM"} or (unit.pos in {"NOUN", "ADJ", "PRON"} and unit.low not in OPENERS)


def phrase_end(words: Words, start: int, *, plural: bool = False) -> int:
    """The index after the noun phrase that begins at unit ``start``; ``start`` where none does.

    A plural verb lets *et* join two groups: *ont dit la maire et le préfet*.
    """
    key = start, plural
    if key not in words.phrase_ends:
        words.phrase_ends[key] = _name_end(words, start, _phrase_end(words, start, plural=plural))
    return words.phrase_ends[key]


def _name_end(words: Words, start: int, end: int) -> int:
    """No phrase ends inside a name: *à L'Orient-Le Jour*."""
    while end > start and goes_on(words, end):
        end += 1
    return end


def _phrase_end(words: Words, start: int, *, plural: bool) -> int:
    if words[start].low in ELIDED and words[start + 1].low in ONE:
        start += 1  # *l'un des élus*
    if is_pronoun(words[start]) or (words[start].low in _PARTITIVE and words[start + 1].low in DE):
        return _pronoun_end(words, start)
    end = _group_end(words, start)
    if plural and end > start and words[end].low == ET and _noun_ahead(words, end + 1) >= 0:
        return _group_end(words, end + 1)
    return end


def _pronoun_end(words: Words, start: int) -> int:
    """The index after a pronoun and its complement: *lui-même, plusieurs d'entre eux, celle du préfet*."""
    end = start + (2 if words[start + 1].low in POINTERS else 1)
    noun = _of(words, end) if words[start].low in _PARTITIVE else -1
    return _completed(words, noun) if noun >= 0 else end


def _group_end(words: Words, start: int) -> int:
    """The index after a noun with its opening and what completes it."""
    noun = _noun_ahead(words, start) if words[start].marked is None else -1
    return _completed(words, noun) if noun >= 0 else _adjective_end(words, start)


def _completed(words: Words, noun: int) -> int:
    """The index after all that completes the noun at ``noun``.

    Phrases in a chain (*l'annonce de la promesse de l'idée*) share their end, which is sought once.
    """
    known, passed = words.completed, list[tuple[int, int]]()
    head, i = noun, noun + 1
    while (head, i) not in known:
        passed.append((head, i))
        end = _part_end(words, i, head)
        if end <= i:
            known[head, i] = i
        else:
            head, i = end - 1 if is_noun(words[end - 1]) else head, end
    end = known[head, i]
    known.update(dict.fromkeys(passed, end))
    return end


def _noun_ahead(words: Words, start: int) -> int:
    """The index of the noun that an opening at unit ``start`` leads to; -1 where there is none."""
    i = start
    while _opens(words, i, start):
        i += 1
    return i if is_noun(words[i]) or is_short(words[i]) else -1


def _of(words: Words, i: int) -> int:
    """The index of the noun or pronoun that *de* at unit ``i`` adds (*du préfet, de l'un, d'entre eux*), or -1."""
    if words[i].low not in DE or words.is_time(i + 1):
        return -1
    noun, pronoun = _noun_ahead(words, i + 1), i + 1 + (words[i + 1].low in {"l'", "entre"})
    return noun if noun >= 0 else pronoun if is_pronoun(words[pronoun]) else -1


def _opens(words: Words, i: int, start: int) -> bool:
    """Whether a word may be between the beginning of a phrase and its noun."""
    unit = words[i]
    if unit.pos == "DET" and i > start and words[i - 1].pos == "ADJ":
        return words[i - 1].low in DETERMINERS  # *tous les élus*, not *dernier le préfet*
    if unit.pos in _OPENING:
        return not is_noun(unit)
    return i == start and unit.pos in {"VERB", "ADP"} and unit.low in {"certains", "plusieurs", "quelque"}


def _adjective_end(words: Words, start: int) -> int:
    """The index after the adjective that is used as a noun (*ce dernier, les plus jeunes*)."""
    end, i = start, start
    while _opens(words, i, start):
        i += 1
        if words[i - 1].pos == "ADJ" and i - 1 > start:
            end = i
    return end


def _part_end(words: Words, i: int, head: int) -> int:
    """The index after what completes the noun at ``head`` and begins at unit ``i``; ``i`` where nothing does."""
    unit = words[i]
    if words.is_time(i):
        return i
    if is_noun(unit) or is_short(unit) or unit.pos in {"X", "NUM", "ADJ"} or unit.low == "-":
        return i + 1
    if unit.low in {"un", "deux"} and words[i - 1].low == "numéro":
        return i + 1
    if unit.low in posts() and words[i + 1].low in A:
        return i + 1  # *la ministre déléguée à la Santé*
    if unit.low in DEGREE and words[i + 1].pos == "ADJ":
        return i + 2  # *une note très discrète*
    return 1 + max(_complement(words, i, head), _coordination(words, i, head), _enumeration(words, i), i - 1)


def _complement(words: Words, i: int, head: int) -> int:
    """The index of the noun of a complement whose preposition is unit ``i``; -1 where there is none."""
    low, noun = words[i].low, _noun_ahead(words, i + 1)
    if low == "en" and words[i + 1].low in FUNCTIONS_AFTER_EN:
        return i + 1
    if low in DE:
        return _of(words, i)
    kind = source_kind(words[head])
    joins = (low in A and kind == "person") or (low == "aux" and kind in _BODIES)
    return noun if joins and is_completed(words, i, head, noun) else -1


def _coordination(words: Words, i: int, head: int) -> int:
    """The index of the noun that *et* at unit ``i`` adds: a second complement, name or trade (*géologue et élu*)."""
    if words[i].low != ET:
        return -1
    if words[i + 1].low in DE:
        return _noun_ahead(words, i + 2)
    kinds = {source_kind(words[head]), source_kind(words[i + 1])} if words[i + 1].pos == "NOUN" else {None}
    trades = kinds == {"person"} or (None not in kinds and words[head].plural and words[i + 1].plural)
    return i + 1 if trades or words[i - 1].pos == words[i + 1].pos == "PROPN" else -1


def _enumeration(words: Words, i: int) -> int:
    """The index of the noun that a comma at unit ``i`` adds: *les ministres du Budget | , de la Mer | et de l'Eau*."""
    if words[i].low != "," or not any(unit.low in DE for unit in words.within((max(0, i - _NEAR), i))):
        return -1
    noun = last = _of(words, i + 1)
    while 0 <= noun <= last < i + _FAR and words[last + 1].low == ",":
        last = _of(words, last + 2)
    return noun if last >= 0 and words[last + 1].low == ET and words[last + 2].low in DE else -1

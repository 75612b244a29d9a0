"""The noun phrase around a unit, the phrase that a relative pronoun takes up, and whether a preposition governs it."""

from __future__ import annotations

from .phrases import phrase_end, source_kind
from .sentence import Sentence

_RELATIVE = {"qui"}
_PREPOSITIONS = {
    "du",
    "au",
    "aux",
    "à",
    "dans",
    "en",
    "sur",
    "depuis",
    "chez",
    "pour",
    "sous",
    "lors",
    "contre",
    "avec",
}


def phrase_around(sentence: Sentence, n: int) -> tuple[int, int]:
    """The units of the noun phrase whose head is unit ``n``; of a relative pronoun, those of its antecedent."""
    units = sentence.units
    if units[n].low in _RELATIVE:
        return antecedent(sentence, n)
    start = n
    while (
        start > 0 and units[start - 1].pos in {"DET", "ADJ", "NUM"} and units[start - 1].low != "," and start - 1 >= 0
    ):
        start -= 1
    if (
        units[n].low in {"dernier", "dernière", "derniers", "dernières"}
        and start == n
        and n
        and units[n - 1].low in {"ce", "cette", "ces"}
    ):
        start = n - 1
    return start, max(phrase_end(sentence, start), n + 1)


def antecedent(sentence: Sentence, n: int) -> tuple[int, int]:
    """The noun phrase that the relative pronoun at unit ``n`` takes up."""
    units, k = sentence.units, n - 1
    while k >= 0 and (units[k].pos == "PUNCT" or units[k].low in {"-", "et"}):
        k -= 1
    start = k
    while start > 0 and n - start < 12:
        if units[start].pos == "DET" and (units[start - 1].low not in {"de", "d'", "à"} or _speaks(sentence, start, k)):
            break
        if units[start - 1].pos in {"PUNCT", "VERB", "AUX", "CCONJ"}:
            break
        start -= 1
    end = phrase_end(sentence, start)
    return (start, end) if end > start else (max(k, 0), max(k, 0) + 1)


def _speaks(sentence: Sentence, start: int, last: int) -> bool:
    """Whether the head of the phrase from ``start`` to ``last`` is a noun for a source."""
    head = next((u for u in sentence.units[start : last + 1] if u.pos in {"NOUN", "PROPN"}), None)
    return head is not None and (source_kind(head) is not None or head.pos == "PROPN")


def is_governed(sentence: Sentence, k: int) -> bool:
    """Whether a preposition stands before the phrase at unit ``k``; capital *À* and *A* are often tagged otherwise."""
    if k < 1:
        return False
    before = sentence.units[k - 1]
    first = k == 1 or sentence.units[k - 2].pos == "PUNCT"
    return before.pos == "ADP" or before.low in _PREPOSITIONS or (before.low == "a" and first)

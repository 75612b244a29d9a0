"""What a clause or a phrase begins with, as ``lexicons/clause_openers.tsv`` and ``circumstances.tsv`` list it."""

from __future__ import annotations

from functools import lru_cache

from analysis.lexicons import lexicon
from analysis.speech.sentence.sentence import Sentence, lows, words_of


@lru_cache(maxsize=8)
def clause_openers(kind: str) -> frozenset[str]:
    """The expressions of one kind.

    >>> "alias" in clause_openers("describes")
    True
    """
    return frozenset(row["expression"] for row in lexicon("clause_openers") if row["kind"] == kind)


@lru_cache(maxsize=1)
def _circumstances() -> dict[str, list[list[str]]]:
    """Beginnings of adjuncts as lists of words, by their first word."""
    found: dict[str, list[list[str]]] = {}
    for row in lexicon("circumstances"):
        words = words_of(row["expression"])
        found.setdefault(words[0], []).append(words)
    return found


def is_tail(sentence: Sentence, i: int) -> bool:
    """Whether an adjunct of the verb of speech begins at unit ``i`` (*lors d'une conférence, avant de, tout en*)."""
    known = _circumstances().get(sentence[i].low, ())
    return any(lows(sentence.units, i, len(words)) == words for words in known)

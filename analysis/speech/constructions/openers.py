"""What a clause or a phrase begins with, as ``lexicons/clause_openers.tsv`` and ``circumstances.tsv`` list it."""

from __future__ import annotations

from analysis.french.function_words import QUE
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.sentence.sentence import Sentence, lows, words_of


@from_lexicons
def clause_openers(kind: str) -> frozenset[str]:
    """The expressions of one kind.

    >>> "alias" in clause_openers("describes")
    True
    """
    return frozenset(row["expression"] for row in lexicon("clause_openers") if row["kind"] == kind)


@from_lexicons
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


def awaits_clause(sentence: Sentence, i: int) -> bool:
    """*Il s'est avéré, selon X, que …*: at *que* comes the clause that an impersonal verb still lacks."""
    if sentence[i].low not in QUE:
        return False
    before = sentence.text[sentence.start : sentence[i].start].replace("’", "'").lower()
    return before.startswith(tuple(clause_openers("impersonal")))

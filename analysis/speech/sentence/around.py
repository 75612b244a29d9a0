"""The noun phrase around a unit, the phrase that a relative pronoun takes up, and whether a preposition governs it."""

from __future__ import annotations

from analysis.french.function_words import BARE_DE, DEMONSTRATIVE, DISJUNCTIVE, PREPOSITIONS, A

from .phrases import phrase_end
from .source_nouns import source_kind
from .units import Run
from .words import Words

#: Words before its relative pronoun in which an antecedent is looked for.
_FAR = 12
_NOUNS = {"NOUN", "PROPN"}
_REPEATED = {"NOUN", "PROPN", "ADJ"}
#: The adverb of *auprès de*, and the noun of *de source policière*.
AUPRES, SOURCES = "auprès", frozenset({"source", "sources"})
_AFTER_WHICH = {"NOUN", "PROPN", "ADJ"}


def is_set_off(words: Words, k: int) -> bool:
    """*La centrale, **elle**, y voit « un recul »*: a pronoun between commas repeats the subject before it."""
    return words[k].low in DISJUNCTIVE and words[k - 1].low == "," == words[k + 1].low and words[k - 2].pos in _REPEATED


def phrase_around(words: Words, n: int) -> Run:
    """The units of the noun phrase whose head is unit ``n``; of *qui*, those of its antecedent."""
    if words[n].low == "qui":
        return antecedent(words, n)
    start = phrase_start(words, n)
    if start == n and words[n].lemma == "dernier" and words[n - 1].low in DEMONSTRATIVE:
        start = n - 1  # *ce dernier*, where the tagger takes *ce* for a pronoun
    return Run(start, max(phrase_end(words, start), n + 1))


def phrase_start(words: Words, n: int) -> int:
    """The index of the first of the determiners, adjectives and numbers before the noun at unit ``n``."""
    while words[n - 1].pos in {"DET", "ADJ", "NUM"}:
        n -= 1
    return n


def antecedent(words: Words, n: int) -> Run:
    """The noun phrase that the relative pronoun at unit ``n`` takes up."""
    last = n - 1
    while words[last].pos == "PUNCT" or words[last].low in {"-", "et"}:
        last -= 1
    start = last
    while start > 0 and n - start < _FAR and not _begins(words, start, last):
        start -= 1
    end, last = phrase_end(words, start), max(last, 0)
    return Run(start, end) if end > start else Run(last, last + 1)


def _begins(words: Words, start: int, last: int) -> bool:
    """Whether the phrase that ends at unit ``last`` begins at ``start``: the complement of a noun does not."""
    before = words[start - 1]
    determined = words[start].pos == "DET" or (words[start].pos == "NUM" and start < last)
    if determined and (before.low not in {"de", "d'", "à"} or _names_source(words, start, last)):
        return True
    if before.low in A and any(source_kind(unit) == "person" for unit in words.within((start, last + 1))):
        return True  # *a répondu au jeune homme qui le quittait*
    after_noun = before.participle and words[start - 2].pos in _AFTER_WHICH  # *des rameurs retenus à Lunac, qui*
    return before.pos in {"PUNCT", "VERB", "AUX", "CCONJ"} and not after_noun


def _names_source(words: Words, start: int, last: int) -> bool:
    """Whether the head of the phrase from ``start`` to ``last`` is a name or a noun for a source."""
    head = next((unit for unit in words.within((start, last + 1)) if unit.pos in _NOUNS), None)
    return head is not None and (source_kind(head) is not None or head.pos == "PROPN")


def is_governed(words: Words, k: int) -> bool:
    """Whether a preposition is before the phrase at unit ``k``; capital *À* and *A* are often tagged otherwise."""
    before = words[k - 1]
    opens = k == 1 or words[k - 2].pos == "PUNCT"
    return before.pos == "ADP" or before.low in PREPOSITIONS or (before.low == "a" and opens)


def is_sourced(words: Words, i: int) -> bool:
    """Whether *de source …* begins at unit ``i``."""
    return words[i].low in BARE_DE and words[i + 1].low in SOURCES

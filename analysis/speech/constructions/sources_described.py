"""What surrounds the source of an expression: what describes it, and the clause before it."""

from __future__ import annotations

from analysis.french.function_words import RELATIVES
from analysis.speech.sentence.asides import has_verb_after
from analysis.speech.sentence.phrases import phrase_end
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind

from .appositions import is_apposition
from .openers import awaits_clause

#: Kinds that no person's name names.
_BODIES = {"institution", "group", "document", "medium"}
_PHRASE = {"NOUN", "PROPN", "ADJ", "ADP", "DET", "NUM"}


def after_source(sentence: Sentence, i: int, *, auxiliary: bool = False) -> int:
    """The index of the content after *selon X*, past what describes X.

    After an ``auxiliary``, a participle is what it lacks (*Le bac a, selon la régie, fermé jeudi*), and so is a phrase
    with which the sentence ends (*Le suspect serait, selon la police, un pompier*).
    """
    while i < len(sentence):
        unit = sentence[i]
        if unit.marked and sentence[i - 1].pos == "ADP" and sentence[i + 1].low == ",":
            i += 1  # *selon un rapport sur « les lacs », …*
            continue
        if unit.marked or unit.low in {":", "–", "—"} or awaits_clause(sentence, i):
            return i
        if unit.low == "," and _is_spoken_of(sentence, i + 1):
            return i + 1
        if unit.low == "," and _names_again(sentence, i + 1):
            i = phrase_end(sentence, i + 1)
            continue
        if unit.low == "," and auxiliary and (sentence[i + 1].participle or _ends_after(sentence, i + 1)):
            return i + 1
        if unit.low == "," and (not is_apposition(sentence, i + 1) or _clause_follows(sentence, i + 1)):
            return i + 1
        i += 1
    return i


def _ends_after(sentence: Sentence, i: int) -> bool:
    """Whether the sentence ends after the noun phrase at unit ``i``."""
    end = phrase_end(sentence, i)
    return end > i and sentence[end].low in {"", "."}


def _names_again(sentence: Sentence, i: int) -> bool:
    """*Selon sa fille, Léa Roy, …*: a name between commas after the noun that describes it."""
    name = sentence[i + 1] if sentence[i].pos == "DET" else sentence[i]
    if "PROPN" not in {sentence[i].pos, name.pos} or i + 1 >= len(sentence):
        return False
    before = next((unit for unit in reversed(sentence.units[: i - 1]) if unit.pos in {"NOUN", "PROPN"}), None)
    return before is not None and before.pos == "NOUN" and sentence[phrase_end(sentence, i)].low in {",", ":"}


def _is_spoken_of(sentence: Sentence, i: int) -> bool:
    """*Selon la police, Léa Roy, mère de deux fils, a fui*: a person is named who is not the source."""
    if not sentence[i].begins_entity or sentence[i].entity != "PER":
        return False
    end = phrase_end(sentence, i)
    return sentence[end].low == "," and (_is_body(sentence, i - 1) or has_verb_after(sentence, end))


def _is_body(sentence: Sentence, end: int) -> bool:
    """Whether the phrase before a comma is no person's, whom a person's name could name: *la mairie*, *le club*."""
    first = end
    while first > 0 and sentence[first - 1].pos in _PHRASE:
        first -= 1
    noun = next((unit for unit in sentence.within((first, end)) if unit.pos in {"NOUN", "PROPN"}), None)
    return noun is not None and source_kind(noun) in _BODIES


def _clause_follows(sentence: Sentence, i: int) -> bool:
    """Whether a noun phrase at unit ``i`` is the subject of a finite verb rather than an apposition."""
    if sentence[i].pos not in {"DET", "PROPN", "PRON"} or sentence[i].low in RELATIVES:
        return False
    end = phrase_end(sentence, i)
    while sentence[end].pos in {"ADV", "PRON"}:
        end += 1
    return sentence[end].pos in {"VERB", "AUX"}


def clause_start(sentence: Sentence, begin: int, before: int) -> int:
    """Where the clause before the expression begins: a relative clause between commas is a clause of its own."""
    for i in range(before - 2, begin, -1):
        relative = sentence[i + 2] if sentence[i + 1].low == "ce" else sentence[i + 1]
        if sentence[i].low == "," and relative.low in RELATIVES:
            return i + 1
    return begin

"""What describes the name before it, after a comma: *…, maire de Lunac, …*, *…, âgé de 40 ans, …*, *…, qui …*"""

from __future__ import annotations

from analysis.french.function_words import DETERMINERS, RELATIVES
from analysis.speech.sentence.phrases import phrase_end
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind

from .openers import clause_openers


def is_apposition(sentence: Sentence, i: int) -> bool:
    """Whether what begins at unit ``i``, after a comma, describes the name before it."""
    unit = sentence[i]
    if i >= len(sentence) or unit.low in RELATIVES or unit.low in clause_openers("describes"):
        return True
    if unit.pos == "NOUN" or (unit.pos == "PROPN" and source_kind(unit)):
        return True
    if unit.pos == "PROPN" and sentence[i - 2].pos in {"NOUN", "ADJ"}:
        return _closes(sentence, phrase_end(sentence, i), ",.(")
    if unit.pos in {"VERB", "AUX"} and unit.participle:
        return True  # *retraité depuis mars*, *ayant requis l'anonymat*
    if unit.pos == "ADJ" and sentence[i - 2].entity == "PER":
        return True  # *Léa Roy, permanente au syndicat, …*
    return (unit.low in DETERMINERS or unit.pos == "DET") and _describes_a_person(sentence, i)


def _describes_a_person(sentence: Sentence, i: int) -> bool:
    """*…, la présidente du club, …*: the head of the phrase is a noun for a person, and the phrase is all there is."""
    end = phrase_end(sentence, i)
    words = sentence.units[i:end]
    person = next((source_kind(unit) == "person" for unit in words if unit.pos in {"NOUN", "PROPN"}), None)
    if person is None:
        person = any(source_kind(unit) == "person" for unit in words)  # the tagger takes *un étudiant* for an adjective
    return person and _closes(sentence, end, ",.:")


def _closes(sentence: Sentence, i: int, marks: str) -> bool:
    """Whether the sentence ends at unit ``i``, or one of some marks is there."""
    return i >= len(sentence) or sentence[i].low in set(marks)

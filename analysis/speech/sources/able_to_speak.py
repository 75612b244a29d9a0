"""Whether a phrase can be the source of a quotation: a pronoun, a name, or a noun for one."""

from __future__ import annotations

from analysis.french.function_words import (
    DEMONSTRATIVE_PRONOUNS,
    INDEFINITE_PRONOUNS,
    NEGATIVE,
    NEUTER_PRONOUNS,
    ON,
    SUBJECT_PRONOUNS,
)
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.sentence.named_things import is_naming
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.sentence.units import Run, Unit
from analysis.speech.sentence.verb_groups import Cue

#: Pronouns that can be the subject of a verb of speech: not *cela*, not *rien*; the tokenizer cuts *celui* *-ci*.
SUBJECTS = (SUBJECT_PRONOUNS | DEMONSTRATIVE_PRONOUNS | INDEFINITE_PRONOUNS) - NEUTER_PRONOUNS - NEGATIVE | {"-ci"}
_NOUNS = {"NOUN", "PROPN"}


def is_nominal(sentence: Sentence, run: Run) -> bool:
    """Whether something in the phrase can be a source; articles and adverbs alone cannot."""
    units = sentence.within(run)
    return any(_stands_for_somebody(unit) or (unit.pos == "ADJ" and len(units) > 1) for unit in units)


def _stands_for_somebody(unit: Unit) -> bool:
    named = unit.pos in _NOUNS or unit.pos == "X" or unit.entity != "" or unit.marked is not None
    return named or unit.low in SUBJECTS or source_kind(unit) is not None


@from_lexicons
def _silent() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon("silent_nouns"))


def is_silent(sentence: Sentence, run: Run) -> bool:
    """Whether the phrase may be the subject of a verb, but is nobody's words: *l'histoire montre que*."""
    head = next((unit for unit in sentence.within(run) if unit.pos in _NOUNS), None)
    return head is not None and head.entity == "" and not head.forms.isdisjoint(_silent())


def is_thing(sentence: Sentence, cue: Cue, subject: Run) -> bool:
    """Whether the subject said no words in marks: *une robe qui rappelle « … »*, *celui qu'on surnomme « … »*."""
    beside = sentence[cue.first - 1]
    if is_naming(sentence[cue.head]) and (beside.low in ON or (beside.pos == "NOUN" and source_kind(beside) is None)):
        return True
    relative = beside.low == "qui"
    return relative and sentence[subject.first].pos not in {"PROPN", "PRON"} and not may_speak(sentence, subject)


def may_speak(sentence: Sentence, run: Run) -> bool:
    """Whether the phrase can name a source: a pronoun, a name, or a noun of the list."""
    units = sentence.within(run)
    if units[-1].lemma == "dernier" or any(unit.entity in {"PER", "ORG"} for unit in units):
        return True
    head = next((u for u in units if u.pos in _NOUNS or u.pos == "PRON" or source_kind(u)), None)
    if head is None:
        return len(units) == 1 and units[0].low in SUBJECTS  # *beaucoup* is tagged as an adverb
    if head.pos == "PRON":
        return head.low in SUBJECTS
    return head.pos == "PROPN" or head.entity != "" or source_kind(head) is not None

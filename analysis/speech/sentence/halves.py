"""What is half of a clause: its beginning, before something inserted, or a verb that shares a subject with others."""

from __future__ import annotations

import re

from analysis.french.function_words import (
    BEFORE_QUE,
    DETERMINERS,
    ET,
    NEUTER_PRONOUNS,
    QUE,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATING,
)

from .sentence import Sentence
from .units import Run

#: Words with which the subject of a clause begins.
_SUBJECTS = DETERMINERS | SUBJECT_PRONOUNS | NEUTER_PRONOUNS
#: Units after a verb in which *et* and another verb are looked for.
_REACH = 10


def is_half(sentence: Sentence, before: Run, after: int) -> bool:
    """Whether units before something inserted say nothing without what begins at unit ``after``.

    *La mairie, | par la voix de X, | dit que …* · *Si les élus hésitent, | selon Y, | « rien n'est perdu »*
    """
    if not _begins_clause(sentence, after + (sentence[after].low == ",")):
        return False
    first, end = before
    if any(sentence[i].low == "," for i in range(first, end - 1)):
        return False
    if sentence[first].low in SUBORDINATING or (sentence[first].low in BEFORE_QUE and sentence[first + 1].low in QUE):
        return True
    marked = any(sentence[i].marked is not None for i in range(first, end))
    return not marked and not sentence.finite_between(first, end)


def _begins_clause(sentence: Sentence, i: int) -> bool:
    """Whether a finite verb or a clause in marks is at unit ``i``."""
    unit = sentence[i]
    if unit.finite or any(cue.form == "finite" and cue.first <= i <= cue.head for cue in sentence.cues):
        return True
    words = re.findall(r"\w+['’]?", unit.inside.lower()) if unit.marked is not None else []
    return len(words) > 1 and words[0].replace("’", "'") in _SUBJECTS  # not *« a déjà compté »*


def is_whole_clause(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a finite verb is there outside relative clauses: *La maire, qui part, …* still waits for its verb."""
    relative = False
    for n in range(begin, end):
        if sentence[n].low in RELATIVES and n > begin and sentence[n - 1].pos in {"PUNCT", "NOUN", "PROPN", "ADJ"}:
            relative = True
        elif sentence[n].finite:
            if not relative:
                return True
            relative = False
    return False


def is_one_of_several(sentence: Sentence, verb: Run) -> bool:
    """Whether a verb shares its subject with another after *et* or a comma, so that none is inverted.

    *Un collectif qui aide les locataires, | dénonce | les expulsions et publie un bulletin* · *La préfète s'est levée,
    | a salué | la foule, a remercié les élus*
    """
    return _is_joined(sentence, verb.end) or _is_listed(sentence, verb)


def _is_joined(sentence: Sentence, end: int) -> bool:
    for i in range(end, min(end + _REACH, len(sentence))):
        if sentence[i].pos == "PUNCT" or sentence[i].marked is not None or sentence[i].finite:
            return False
        if sentence[i].low == ET:
            return sentence[sentence.past_clitics(i + 1)].finite
    return False


def _is_listed(sentence: Sentence, verb: Run) -> bool:
    """Whether verbs with one auxiliary follow each other behind a whole clause: *…, a salué X, a remercié Y*."""
    if sentence[verb.first - 1].low != ",":
        return False
    auxiliary = sentence[sentence.past_clitics(verb.first)].low
    before = next((i for i in range(verb.first - 2, max(0, verb.first - _REACH), -1) if sentence[i].low == ","), 0)
    after = next((i for i in range(verb.end, verb.end + _REACH) if sentence[i].low == ","), 0)
    others = [sentence[sentence.past_clitics(i + 1)] for i in (before, after) if i]
    same = any(other.pos == "AUX" and other.low == auxiliary for other in others)
    return same and is_whole_clause(sentence, 0, before or verb.first)

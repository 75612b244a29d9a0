"""What is half of a clause: its beginning, before something inserted, or a verb that shares a subject with others."""

from __future__ import annotations

import re

from analysis.french.function_words import (
    BEFORE_QUE,
    CLITICS,
    DETERMINERS,
    ET,
    NEUTER_PRONOUNS,
    QUE,
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


def is_one_of_several(sentence: Sentence, last: int) -> bool:
    """Whether a verb, which ends at unit ``last``, and another after *et* share a subject, so that none is inverted.

    *Un collectif qui aide les locataires, | dénonce | les expulsions et publie un bulletin*
    """
    for i in range(last + 1, min(last + 1 + _REACH, len(sentence))):
        if sentence[i].pos == "PUNCT" or sentence[i].marked is not None or sentence[i].finite:
            return False
        if sentence[i].low == ET:
            after = i + 1
            while sentence[after].low in CLITICS:
                after += 1
            return sentence[after].finite
    return False

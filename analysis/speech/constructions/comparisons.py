"""*Comme l'indiquait X, …* · *…, comme X l'a dit, …*: a comparison whose verb takes up what is said as *le*."""

from __future__ import annotations

from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.verb_groups import Cue

COMPARISON = "comparison"
#: How many words before a verb *comme* is looked for, its subject between them.
_NEAR = 12
_LE = {"l'", "le"}


def comparison(sentence: Sentence, cue: Cue) -> int | None:
    """The unit of *comme* right before a verb that has *le*, or before its subject; None where there is none."""
    if not any(unit.low in _LE for unit in sentence.within((cue.first, cue.head))):
        return None
    for k in range(cue.first - 1, max(-1, cue.first - _NEAR), -1):
        if sentence[k].low == "comme":
            return k if k == cue.first - 1 or sentence.phrase_end(k + 1) == cue.first else None
    return None

"""Why a verb of speech reports nothing, in words."""

from __future__ import annotations

from analysis.french.function_words import NE
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.verb_groups import Cue


def why_unsaid(sentence: Sentence, cue: Cue) -> str:
    """Why nothing is said (yet) by a verb of speech; empty where something is."""
    if not cue.unsaid:
        return ""
    group = sentence.units[cue.first : cue.head + 1]
    if any(unit.low in NE for unit in group):
        return "the verb is negated"
    if cue.form == "infinitive":
        return "the infinitive does not say that it was said"
    finite = next((unit for unit in group if unit.finite), None)
    if finite is not None and finite.future:
        return "the verb is in the future"
    if finite is not None and finite.conditional:
        return "the verb is in the conditional"
    return "the verb is under a condition (si)"

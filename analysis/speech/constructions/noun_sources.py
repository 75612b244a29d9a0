"""Who speaks where a noun reports: its complement (*l'annonce du maire*), or the subject of its verb."""

from __future__ import annotations

from analysis.french.function_words import CONTRACTIONS, DE, forms
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.sentence.government import NO_GOVERNMENT
from analysis.speech.sentence.phrases import phrase_end
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run, Unit
from analysis.speech.sentence.verb_groups import Cue
from analysis.speech.sources.subjects_before import subject_before

CLAUSE, INFINITIVE, RELATIVE = "noun and clause", "noun and infinitive", "noun and selon lequel"
_POSSESSIVES = forms("possessive determiner", person="3")
_WHICH = forms("relative", number="s") | forms("relative", number="p")
#: How far before the noun its verb may be.
_NEAR = 6


@from_lexicons
def speech_nouns() -> dict[str, dict[str, str]]:
    """The rows of the nouns of speech by noun."""
    return {row["lemma"]: row for row in lexicon("speech_nouns")}


@from_lexicons
def _support_verbs() -> dict[str, frozenset[str]]:
    """The verbs that make a report of a noun (*avoir le sentiment, lancer un appel*), by noun."""
    return {
        noun: frozenset(verb.split(" ")[0] for verb in row["support"].split("|") if verb != "-")
        for noun, row in speech_nouns().items()
    }


def noun_row(unit: Unit) -> dict[str, str] | None:
    """The row of the lexicon for a noun of speech, or None."""
    if unit.pos != "NOUN":
        return None
    return speech_nouns().get(unit.lemma) or speech_nouns().get(unit.low)


def follows_which(sentence: Sentence, i: int) -> bool:
    """Whether *selon lequel* is right before unit ``i``: *la rumeur selon laquelle | la halle serait vendue*."""
    return sentence[i - 2].low == "selon" and sentence[i - 1].low in _WHICH


def says_to_what_end(sentence: Sentence, n: int) -> bool:
    """Whether the noun at ``n`` says what somebody acts for, not what they say: *prient dans l'espoir que*."""
    return sentence[n - 2].low == "dans" and sentence[n - 1].pos == "DET" and noun_row(sentence[n]) is not None


def support_of(sentence: Sentence, n: int) -> int | None:
    """The unit at which the verb begins that makes a report of the noun at ``n``, or None."""
    row = noun_row(sentence[n])
    for i in range(n - 1, max(-1, n - _NEAR - 1), -1):
        unit = sentence[i]
        if unit.marked is not None:
            return None
        if unit.pos in {"VERB", "AUX"}:
            compound = sentence[i - 1].pos == "AUX" and sentence[i - 1].finite
            supports = row is not None and unit.lemma in _support_verbs()[row["lemma"]]
            if not supports or not (compound or unit.finite):
                return None
            return i if unit.finite else i - 1
    return None


def source_of(sentence: Sentence, n: int, start: int, verb: int | None) -> tuple[int, int] | None:
    """The units of the source of the noun at ``n`` whose content begins at ``start``."""
    if sentence[n - 1].low in _POSSESSIVES:
        return Run(n - 1, n)
    complement = next((i for i in range(n + 1, start) if sentence[i].low in DE or sentence[i].low == "par"), None)
    if complement is not None:
        first = complement if sentence[complement].low in CONTRACTIONS else complement + 1
        begin = first + 1 if sentence[first].pos == "ADP" else first
        end = phrase_end(sentence, begin)
        return Run(begin, end) if end > first else None
    if verb is None:
        return None
    return subject_before(sentence, Cue(NO_GOVERNMENT, verb, verb, verb, "finite"), sentence.cues)

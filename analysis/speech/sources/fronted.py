"""The subject of the main verb, which a participle ahead of it shares: *Estimant que la digue cède, la maire a …*."""

from __future__ import annotations

from analysis.french.function_words import CLITICS, RELATIVES
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run
from analysis.speech.sentence.verb_groups import Cue

from .able_to_speak import may_speak

#: Units before the participle, and from it to the main verb, at most.
_HEAD, _REACH = 20, 60
#: Units of what is between commas after a subject, at most.
_ASIDE = 20
#: What may be between a subject and its verb.
_LIGHT = {"ADV", "AUX"}


def fronted_subject(sentence: Sentence, cue: Cue) -> Run | None:
    """The first phrase after a comma that can speak and has a verb of its own; None where a verb comes before.

    Where none can speak, as far as is known, it is the last: the main clause comes after the content.
    """
    if cue.form != "participle" or cue.first > _HEAD or sentence.finite_between(0, cue.first):
        return None
    commas = (k for k in range(cue.last + 1, min(cue.last + _REACH, len(sentence))) if sentence[k].low == ",")
    phrases = [run for k in commas if (run := _with_verb(sentence, k + 1)) is not None]
    return next((run for run in phrases if may_speak(sentence, run)), phrases[-1] if phrases else None)


def _with_verb(sentence: Sentence, k: int) -> Run | None:
    """The phrase at unit ``k`` where a finite verb follows it."""
    k += sentence.time_at(k)
    while sentence[k].pos == "ADV":
        k += 1
    end = sentence.phrase_end(k, plural=True) if sentence.starts_phrase(k) else k
    verb = _past_aside(sentence, end)
    while (sentence[verb].pos in _LIGHT and not sentence[verb].finite) or sentence[verb].low in CLITICS:
        verb += 1
    return Run(k, end) if end > k and sentence[verb].finite else None


def _past_aside(sentence: Sentence, end: int) -> int:
    """The unit after what is between commas at ``end`` (*la maire, Léa Roy, …*, *le syndicat, qui attend, …*)."""
    if sentence[end].low != ",":
        return end
    closed = next((i for i in range(end + 1, end + _ASIDE) if sentence[i].low == ","), end)
    relative = sentence[end + 1].low in RELATIVES
    return closed + 1 if closed > end and (relative or not sentence.finite_between(end, closed)) else end

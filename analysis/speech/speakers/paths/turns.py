"""Whose turn to speak is over: *« … », dit X. Le curé, lui, assure que …*, *L'opérateur affirme pour sa part que …*"""

from __future__ import annotations

from analysis.french.function_words import DISJUNCTIVE
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.quotation import Quotation
from analysis.speech.sentence.sentence import Sentence, words_of
from analysis.speech.speakers.discourse.discourse import Discourse

#: Units around source and cue in which another turn is announced, and sentences back in which somebody spoke.
_AROUND, _BACK = 8, 2


def whose_turn_is_over(discourse: Discourse, sentence: Sentence, item: Quotation) -> frozenset[str]:
    """Who spoke last, where the clause announces somebody else."""
    if item.cue is None or item.source is None:
        return frozenset()
    first, last = sentence.index_at(min(item.source[0], item.cue[0])), sentence.index_at(item.cue[1] - 1)
    around = range(max(0, first - _AROUND), last + _AROUND)
    announced = (sentence[k] for k in around if _announces(sentence, k))
    turn = next((unit.start for unit in announced if not item.says((unit.start, unit.end))), -1)
    speech = discourse.last_speech(turn)
    near = speech is not None and speech.sentence >= sentence.number - _BACK
    return frozenset({speech.referent.speaker} if speech is not None and near else ())


def _announces(sentence: Sentence, k: int) -> bool:
    """Whether *pour sa part*, or *lui* between commas, begins at a unit."""
    if sentence[k].low in DISJUNCTIVE:
        return sentence[k - 1].low == "," and sentence[k + 1].low in {",", "."}
    return any(sentence.lows(k, len(words)) == words for words in _turns().get(sentence[k].low, ()))


@from_lexicons
def _turns() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for row in lexicon("inserted_phrases"):
        if row["kind"] == "turn":
            words = words_of(row["expression"])
            found.setdefault(words[0], []).append(words)
    return found

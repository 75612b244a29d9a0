"""What begins at a unit: *que*, an infinitive with its preposition, a relative, marks …"""

from __future__ import annotations

from analysis.french.function_words import BARE_DE, INTERROGATIVES, QUE, RELATIVES
from analysis.speech.constructions.noun_sources import follows_which

from .reading import Reading

QUESTION, INFINITIVE, PARTICIPLE, RELATIVE = "question", "infinitive", "participle", "relative"
AFTER_WHICH = "clause after selon lequel"
OF_INFINITIVE, TO_INFINITIVE = "infinitive after de", "infinitive after à"
AND, CONJUNCTION, PREPOSITION, FINITE = "and", "subordinate clause", "preposition", "finite verb"
#: What opens the content of a verb of speech.
GOVERNED = frozenset({"que", AFTER_WHICH, QUESTION, OF_INFINITIVE, TO_INFINITIVE, INFINITIVE})
#: What a new clause begins with.
CLAUSAL = GOVERNED | {RELATIVE, AND, CONJUNCTION, PARTICIPLE}
_QUESTIONS = INTERROGATIVES - RELATIVES | {"ce", "où"}
_RELATIVES = RELATIVES - QUE
_NAMES = {
    "CCONJ": AND, "SCONJ": CONJUNCTION, "ADP": PREPOSITION, "DET": "determiner", "PRON": "pronoun", "NOUN": "noun",
    "PROPN": "name", "ADV": "adverb", "ADJ": "adjective", "NUM": "number", "PUNCT": "punctuation",
    "VERB": "verb", "AUX": "auxiliary", "QUOTE": "marks",
}  # fmt: skip
#: What stands before an infinitive: *ne pas*, *bien*, *le leur*.
_BEFORE_INFINITIVE = {"PRON", "ADV"}
#: How far the infinitive can stand from its preposition (*de ne pas le leur dire*).
_NEAR = 4


def opener(reading: Reading, i: int) -> str:
    """The class of what begins at unit ``i``."""
    stretch, low = reading.stretch[i], reading.low[i]
    if stretch is not None:
        return f"marks {stretch.opening}" if stretch.opening else "marks"
    clause = _clause(reading, i)
    if clause:
        return clause
    if low in BARE_DE or low == "à":
        kind = TO_INFINITIVE if low == "à" else OF_INFINITIVE
        return kind if _infinitive_after(reading, i) else PREPOSITION
    if reading.infinitive[i] or (reading.pos[i] in _BEFORE_INFINITIVE and _infinitive_after(reading, i)):
        return INFINITIVE  # *avoir*, *ne pas avoir*, *se sentir*
    if low in _RELATIVES:
        return RELATIVE
    if reading.pos[i] in {"CCONJ", "SCONJ", "ADP"}:
        return _NAMES[reading.pos[i]]
    if reading.participle[i]:
        return PARTICIPLE
    return FINITE if reading.finite[i] else class_name(reading.pos[i])


def _clause(reading: Reading, i: int) -> str:
    """The class of a clause that a noun or a verb of speech governs; empty where none begins at unit ``i``."""
    if follows_which(reading.sentence, i):
        return AFTER_WHICH
    if reading.low[i] in QUE:
        return "que"
    return QUESTION if reading.low[i] in _QUESTIONS else ""


def _infinitive_after(reading: Reading, i: int) -> bool:
    """Whether the preposition at unit ``i`` has an infinitive: *de le dire*, *de « renouveler … »*."""
    for k in range(i + 1, min(i + 1 + _NEAR, len(reading))):
        stretch = reading.stretch[k]
        if reading.infinitive[k] or (stretch is not None and stretch.opening == INFINITIVE):
            return True
        if reading.pos[k] not in _BEFORE_INFINITIVE:
            return False
    return False


def class_name(pos: str) -> str:
    """A part of speech in words; ``other`` for the rest."""
    return _NAMES.get(pos, "other")

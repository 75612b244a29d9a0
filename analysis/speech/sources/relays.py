"""The medium that passed words on: *…, cité par l'AFP* · *a-t-il dit à Reuters* · *selon le correspondant de …*"""

from __future__ import annotations

from analysis.speech.quotation import Span
from analysis.speech.sentence.phrases import phrase_end, source_kind
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import media_names

CITED = {
    "cité",
    "citée",
    "cités",
    "citées",
    "repris",
    "reprise",
    "reprises",
    "relayé",
    "relayée",
    "rapporté",
    "rapportée",
}
_TO = {"à", "au", "aux", "auprès", "sur", "dans", "chez"}


def relay_after(sentence: Sentence, start: int, end: int) -> Span | None:
    """The medium named in the attributing clause from unit ``start`` to ``end``, or None."""
    units = sentence.units
    for i in range(start, min(end + 1, len(units))):
        low = units[i].low
        if low == "par" and i > 0 and units[i - 1].low in CITED:
            return _phrase(sentence, i + 1)
        if low == "selon" and i > start:
            return _phrase(sentence, i + 1)
        if low in _TO and i + 1 < len(units):
            span = _phrase(sentence, i + 1)
            if span and _is_medium(sentence, i + 1):
                return span
    return None


def _phrase(sentence: Sentence, start: int) -> Span | None:
    end = phrase_end(sentence, start)
    return (sentence.units[start].start, sentence.units[end - 1].end) if end > start else None


def _is_medium(sentence: Sentence, start: int) -> bool:
    end = phrase_end(sentence, start)
    for unit in sentence.units[start:end]:
        if unit.low in media_names() or source_kind(unit) == "medium":
            return True
        if unit.pos == "NOUN":
            return False
    return False

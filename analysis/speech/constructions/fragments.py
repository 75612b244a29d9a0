"""Words in marks that a verb of speech governs, in their phrase: *dénonce « … »*, *qualifie X de « … »*."""

from __future__ import annotations

from analysis.speech.quotation import Type
from analysis.speech.sentence.phrases import phrase_end, starts_phrase
from analysis.speech.sentence.sentence import Sentence, is_finite
from analysis.speech.sentence.verb_groups import Cue

from .boundaries import content_end, is_tail


def fragment_after(sentence: Sentence, cue: Cue, cues: list[Cue], i: int) -> tuple[int, int, str, Type] | None:
    """Words in marks that the verb governs, with the phrase they stand in."""
    units = sentence.units
    first = cue.last + 1
    while first < i and (units[first].pos in {"ADV", "PUNCT"} or units[first].low in {"lui", "elle", "-même", "ainsi"}):
        first += 1
    if cue.government.sense == "ask" and units[first].low in {"à", "au", "aux"} and "0" in cue.government.fragment:
        first = min(max(phrase_end(sentence, first + 1), first), i)
    if not cue.government.fragment and not (
        cue.government.que or cue.government.inf or cue.government.obj_inf or cue.government.incise
    ):
        return None
    quote = units[i].marked
    assert quote is not None
    text = sentence.text[quote.parts[0][0] : quote.parts[-1][1]]
    if first == i and cue.government.incise and text[:1].isupper() and (len(text.split()) > 3 or text[-1] in "!?."):
        return i, i + 1, "colon", "direct"
    if not cue.government.fragment:
        return None
    comma = next((k for k in range(i - 1, first, -1) if units[k].low == ","), None)
    if comma is not None and _prep(units[comma + 1].low) in cue.government.fragment:
        first = comma + 1
    if comma is not None and i - comma > 3 and first <= comma:
        return None  # another phrase, after a comma, holds the marks
    if cue.government.lemma == "voir" and not any(u.low in {"y", "dans", "en"} for u in units[cue.first : i]):
        return None
    if not _governs(sentence, cue, first, i):
        return None
    first = _past_object(sentence, cue, first, i)
    end = _fragment_end(sentence, cue, cues, i)
    return first, end, "fragment", "mixed"


def _governs(sentence: Sentence, cue: Cue, first: int, i: int) -> bool:
    """Whether the phrase from ``first`` to the marks at ``i`` is what the sentences of the verb allow."""
    units = sentence.units
    allowed = cue.government.fragment
    if any(is_finite(u) for u in units[first:i]):
        return False
    low = _prep(units[first].low)
    if low in {"de", "à", "contre", "sur", "comme", "pour", "par", "en", "devant"} and units[first].pos in {
        "ADP",
        "SCONJ",
        "DET",
    }:
        if low in allowed or (low == "de" and units[first].low == "des" and "0" in allowed):
            return True
        return any(_prep(u.low) in allowed for u in units[first:i])
    return "0" in allowed or "adj" in allowed or any(_prep(u.low) in allowed for u in units[first:i])


def _prep(low: str) -> str:
    return {"d'": "de", "d": "de", "du": "de", "des": "de", "au": "à", "aux": "à"}.get(low, low)


def _past_object(sentence: Sentence, cue: Cue, first: int, i: int) -> int:
    """*qualifie X de « … »*, *appelle X « à … »*: an object that is a person stays outside the content."""
    units = sentence.units
    if "0" in cue.government.fragment or not cue.government.obj_inf:
        return first
    for k in range(i - 1, first, -1):
        if _prep(units[k].low) in cue.government.fragment | cue.government.obj_inf and starts_phrase(sentence, first):
            return k
    text = sentence.text[units[i].start : units[i].end].strip("«»“”\"' \u00a0\u202f")
    return i if text.split(" ")[0].lower() in {"à", "de", "d'"} else first


def _fragment_end(sentence: Sentence, cue: Cue, cues: list[Cue], i: int) -> int:
    """The end of the phrase around the marks: to the comma after the last marks that belong to it."""
    units = sentence.units
    end = content_end(sentence, i, cue, cues)
    last = i
    for k in range(i + 1, end):
        if units[k].marked and not any(is_finite(u) for u in units[last + 1 : k]):
            last = k
    for k in range(last + 1, end):
        if units[k].low in {",", "(", ":"} or is_tail(sentence, k) or units[k].low in {"qui", "dont", "où", "alors"}:
            return k
        if is_finite(units[k]) or (
            units[k].low in {"dans", "lors", "sur", "après", "avant", "devant"} and not _inside_phrase(sentence, k)
        ):
            return k
    return end


def _inside_phrase(sentence: Sentence, k: int) -> bool:
    return sentence.units[k - 1].pos in {"NOUN", "ADJ", "PROPN"} and sentence.units[k - 1].marked is None

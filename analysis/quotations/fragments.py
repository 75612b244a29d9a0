"""Words in marks that a verb of speech governs, in their phrase: *dénonce « … »*, *qualifie X de « … »*."""

from __future__ import annotations

from .extents import content_end, is_tail
from .found import Type
from .frames import Frame, is_finite
from .groups import Cue
from .phrases import phrase_end, starts_phrase


def fragment_after(frame: Frame, cue: Cue, cues: list[Cue], i: int) -> tuple[int, int, str, Type] | None:
    """Words in marks that the verb governs, with the phrase they stand in."""
    units = frame.units
    first = cue.last + 1
    while first < i and (units[first].pos in {"ADV", "PUNCT"} or units[first].low in {"lui", "elle", "-même", "ainsi"}):
        first += 1
    if cue.frames.sense == "ask" and units[first].low in {"à", "au", "aux"} and "0" in cue.frames.fragment:
        first = min(max(phrase_end(frame, first + 1), first), i)
    if not cue.frames.fragment and not (cue.frames.que or cue.frames.inf or cue.frames.obj_inf or cue.frames.incise):
        return None
    quote = units[i].marked
    assert quote is not None
    text = frame.text[quote.parts[0][0] : quote.parts[-1][1]]
    if first == i and cue.frames.incise and text[:1].isupper() and (len(text.split()) > 3 or text[-1] in "!?."):
        return i, i + 1, "colon", "direct"
    if not cue.frames.fragment:
        return None
    comma = next((k for k in range(i - 1, first, -1) if units[k].low == ","), None)
    if comma is not None and _prep(units[comma + 1].low) in cue.frames.fragment:
        first = comma + 1
    if comma is not None and i - comma > 3 and first <= comma:
        return None  # another phrase, after a comma, holds the marks
    if cue.frames.lemma == "voir" and not any(u.low in {"y", "dans", "en"} for u in units[cue.first : i]):
        return None
    if not _governs(frame, cue, first, i):
        return None
    first = _past_object(frame, cue, first, i)
    end = _fragment_end(frame, cue, cues, i)
    return first, end, "fragment", "mixed"


def _governs(frame: Frame, cue: Cue, first: int, i: int) -> bool:
    """Whether the phrase from ``first`` to the marks at ``i`` is what the frames of the verb allow."""
    units = frame.units
    allowed = cue.frames.fragment
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


def _past_object(frame: Frame, cue: Cue, first: int, i: int) -> int:
    """*qualifie X de « … »*, *appelle X « à … »*: an object that is a person stays outside the content."""
    units = frame.units
    if "0" in cue.frames.fragment or not cue.frames.obj_inf:
        return first
    for k in range(i - 1, first, -1):
        if _prep(units[k].low) in cue.frames.fragment | cue.frames.obj_inf and starts_phrase(frame, first):
            return k
    text = frame.text[units[i].start : units[i].end].strip("«»“”\"' \u00a0\u202f")
    return i if text.split(" ")[0].lower() in {"à", "de", "d'"} else first


def _fragment_end(frame: Frame, cue: Cue, cues: list[Cue], i: int) -> int:
    """The end of the phrase around the marks: to the comma after the last marks that belong to it."""
    units = frame.units
    end = content_end(frame, i, cue, cues)
    last = i
    for k in range(i + 1, end):
        if units[k].marked and not any(is_finite(u) for u in units[last + 1 : k]):
            last = k
    for k in range(last + 1, end):
        if units[k].low in {",", "(", ":"} or is_tail(frame, k) or units[k].low in {"qui", "dont", "où", "alors"}:
            return k
        if is_finite(units[k]) or (
            units[k].low in {"dans", "lors", "sur", "après", "avant", "devant"} and not _inside_phrase(frame, k)
        ):
            return k
    return end


def _inside_phrase(frame: Frame, k: int) -> bool:
    return frame.units[k - 1].pos in {"NOUN", "ADJ", "PROPN"} and frame.units[k - 1].marked is None

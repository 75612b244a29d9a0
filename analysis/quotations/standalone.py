"""Words in marks that no verb of the sentence attributes: after a name and a colon, or standing alone."""

from __future__ import annotations

from collections.abc import Iterator

from .found import Found, Span
from .frames import Frame, Unit, is_finite
from .phrases import phrase_end, source_kind, starts_phrase

_TITLE_REGIONS = {"title", "subhead", "repeated title"}


def standalone(frame: Frame, covered: list[Span]) -> Iterator[Found]:
    """The quotations of a sentence that are none of those ``covered`` already."""
    units = frame.units
    bare = all(u.pos == "PUNCT" or u.marked is not None for u in units)
    for i in frame.quotes:
        unit = units[i]
        if any(s < unit.end and unit.start < e for s, e in covered):
            continue
        found = _after_name(frame, i) or (_alone(frame, i) if bare else None)
        if found:
            yield found


def _text(frame: Frame, i: int) -> str:
    marked = frame.units[i].marked
    assert marked is not None
    return frame.text[marked.parts[0][0] : marked.parts[-1][1]]


def _found(frame: Frame, i: int, rule: str, source: Span | None) -> Found:
    marked = frame.units[i].marked
    assert marked is not None
    return Found(list(marked.parts), "direct", rule, frame.number, source=source, mark=marked.mark)


def _after_name(frame: Frame, i: int) -> Found | None:
    """*X : « … »*, also where the sentence before the colon has another verb: its subject is the source."""
    units = frame.units
    if i < 2 or units[i - 1].low != ":" or len(_text(frame, i).split()) < 2:
        return None
    subject = next((n for n in range(i - 1) if _is_subject(units[n])), None)
    start = subject if subject is not None else next((n for n in range(i - 1) if starts_phrase(frame, n)), None)
    if start is None or (frame.region in _TITLE_REGIONS and not can_speak(frame, start, i - 1)):
        return _found(frame, i, "colon", None)
    while start > 0 and units[start - 1].pos in {"DET", "ADJ", "NUM"}:
        start -= 1
    end = max(phrase_end(frame, start), start + 1)
    return _found(frame, i, "colon", (units[start].start, units[end - 1].end))


def can_speak(frame: Frame, start: int, last: int) -> bool:
    """Whether what a headline has before its colon can be a source: a name of somebody, a noun for one."""
    end = max(phrase_end(frame, start), start + 1)
    return any(
        source_kind(u) is not None or (u.token is not None and u.token.ent_type_ in {"PER", "ORG"})
        for u in frame.units[start : min(end, last)]
    )


def _is_subject(unit: Unit) -> bool:
    token = unit.token
    return (
        token is not None
        and token.dep_.startswith("nsubj")
        and (token.pos_ in {"NOUN", "PROPN"} or token.lower_ in {"il", "elle", "ils", "elles"})
    )


def _alone(frame: Frame, i: int) -> Found | None:
    """Marks that are the whole sentence, or all of it after an adverb."""
    units = frame.units
    text = _text(frame, i)
    long_enough = len(text.split()) >= 3 or text[-1:] in {"!", "?", "."}
    if frame.region in _TITLE_REGIONS and len(text.split()) < 4 and text[-1:] not in {"!", "?"}:
        return None
    if long_enough and (text[:1].isupper() or text[:1] in "[(…." or any(map(is_finite, units))):
        return _found(frame, i, "alone", None)
    return None

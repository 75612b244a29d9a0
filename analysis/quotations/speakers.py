"""Who said each quotation: sentence by sentence, each speaker and each subject remembered for what follows."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from .found import Found, Span
from .frames import Frame
from .people import Mention, known_sources, row_of
from .phrases import phrase_end
from .sources import speaker_of
from .thread import Event, Thread, gender_and_number
from .unattributed import name_headlines, speaker_without_source

_REPLIES = {"répondre", "rétorquer", "répliquer", "objecter", "demander", "interroger", "riposter", "questionner"}


def name_speakers(doc: Doc, text: str, frames: list[Frame], mentions: list[Mention], found: list[Found]) -> None:
    """Write ``speaker`` and ``label`` on every quotation found."""
    thread = Thread(doc, text, frames, mentions, known_sources(doc, mentions))
    by_frame: dict[int, list[Found]] = {}
    for item in found:
        by_frame.setdefault(item.frame, []).append(item)
    for frame in frames:
        _note_subject(thread, frame)
        previous: Found | None = None
        for item in sorted(by_frame.get(frame.number, []), key=lambda f: (f.inherits, f.start)):
            _name(thread, frame, item, previous)
            if item.speaker:
                previous = item
                _note(thread, item)
    name_headlines(thread, found)


def _note(thread: Thread, item: Found) -> None:
    assert item.speaker is not None
    at = item.source[0] if item.source else item.start
    known = thread.known.get(item.speaker)
    gender, number = (known.gender, "s") if known else gender_and_number(thread, item.source)
    thread.events.append(
        Event(at, item.speaker, item.label, gender, number, item.frame, True, item.cue_lemma in _REPLIES)
    )
    thread.events.sort(key=lambda e: e.at)


def _note_subject(thread: Thread, frame: Frame) -> None:
    """Remember the grammatical subject of the sentence as somebody the text talks of."""
    if frame.units and frame.units[0].low == "quant":
        return  # *Quant à X, il …*: whoever speaks is noted with the quotation
    for n, unit in enumerate(frame.units):
        token = unit.token
        if token is None or not token.dep_.startswith("nsubj") or token.head.dep_ not in {"ROOT", "conj", "ccomp"}:
            continue
        if token.lower_ in {"il", "elle", "ils", "elles"}:
            _note_as(thread, frame, (unit.start, unit.end), None)
        elif token.pos_ in {"NOUN", "PROPN"}:
            start = n
            while start > 0 and frame.units[start - 1].pos in {"DET", "ADJ", "NUM"}:
                start -= 1
            end = max(phrase_end(frame, start, plural=True), n + 1)
            _note_as(thread, frame, (frame.units[start].start, frame.units[end - 1].end), token)
        else:
            continue
        return


def _note_as(thread: Thread, frame: Frame, span: Span, head: Token | None) -> None:
    resolved = speaker_of(thread, span)
    if resolved is None or resolved[1] not in {"PER", "ORG", None}:
        return
    row = row_of(head) if head is not None else None
    if resolved[1] is None and head is not None and (row is None or row["kind"] not in {"person", "group"}):
        return
    known = thread.known.get(resolved[0])
    gender, number = (known.gender, "s") if known else gender_and_number(thread, span)
    thread.events.append(Event(span[0], resolved[0], resolved[1], gender, number, frame.number, False))


def _name(thread: Thread, frame: Frame, item: Found, previous: Found | None) -> None:
    if item.impersonal and item.source is None:
        return
    if item.impersonal:
        item.speaker, item.label = _place_of_on(thread, frame, item)
        item.source = item.source if item.speaker else None
        return
    resolved = None
    if item.source is not None:
        resolved = speaker_of(thread, item.source)
    elif item.inherits and previous is not None:
        resolved = (previous.speaker or "", previous.label)
        item.source = previous.source
    else:
        resolved = speaker_without_source(thread, frame, item)
    if resolved and resolved[0]:
        item.speaker, item.label = resolved


def _place_of_on(thread: Thread, frame: Frame, item: Found) -> tuple[str | None, str | None]:
    """*a-t-on appris auprès de X, indique-t-on à la préfecture*: *on* is nobody, unless the sentence says where."""
    assert item.cue is not None
    units = frame.units
    for n in range(frame.index_at(item.cue[0]), len(units)):
        sourced = units[n].low in {"de", "d'"} and n + 1 < len(units) and units[n + 1].low in {"source", "sources"}
        if (sourced or units[n].low in {"auprès", "chez", "à", "au", "dans"}) and units[n].start > item.cue[0]:
            start = n + 2 if units[n].low == "auprès" else n + 1
            end = phrase_end(frame, start)
            if end > start and not units[start].low.isdigit():
                span = units[start].start, units[end - 1].end
                item.source = span
                resolved = speaker_of(thread, span)
                if resolved:
                    return resolved
    return None, None

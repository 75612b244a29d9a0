"""Who said each quotation: sentence by sentence, each speaker and each subject remembered for what follows."""

from __future__ import annotations

from spacy.tokens import Doc

from .found import Found, Span
from .frames import Frame
from .people import Mention, known_sources
from .phrases import phrase_end
from .referents import note_names, note_phrases
from .sources import referent_of
from .thread import Referent, Taking, Thread
from .unattributed import name_headlines, referent_without_source

_REPLIES = {"répondre", "rétorquer", "répliquer", "objecter", "demander", "interroger", "riposter", "questionner"}
_SUBJECTS = {"il", "elle", "ils", "elles"}


def name_speakers(doc: Doc, text: str, frames: list[Frame], mentions: list[Mention], found: list[Found]) -> None:
    """Write ``speaker`` and ``label`` on every quotation found."""
    thread = Thread(doc, text, frames, mentions, known_sources(doc, mentions))
    note_names(thread)
    thread.settle()
    by_frame: dict[int, list[Found]] = {}
    for item in found:
        by_frame.setdefault(item.frame, []).append(item)
    for frame in frames:
        items = sorted(by_frame.get(frame.number, []), key=lambda f: (f.inherits, _place(f)))
        subjects = _subjects(thread, frame, {item.source[0] for item in items if item.source})
        previous: Found | None = None
        for item in items:
            while subjects and subjects[0][0] < _place(item):
                _take(thread, frame, subjects.pop(0))
            _name(thread, frame, item, previous)
            if item.speaker:
                previous = item
        for span in subjects:
            _take(thread, frame, span)
    name_headlines(thread, found)


def _place(item: Found) -> int:
    """Where the text says who speaks, if it does, else where the words begin."""
    return item.source[0] if item.source else item.start


def _subjects(thread: Thread, frame: Frame, sources: set[int]) -> list[Span]:
    """Phrases with no name in them and pronouns that are subjects, in order; sources are named with their words."""
    phrases = {span[0]: span for span in note_phrases(thread, frame)}
    found = []
    topic = bool(frame.units) and frame.units[0].low == "quant"  # *Quant à X, il …*: the pronoun is X
    for unit in frame.units:
        if unit.start in sources or (topic and unit.low in _SUBJECTS):
            continue
        if unit.start in phrases:
            found.append(phrases[unit.start])
        elif unit.low in _SUBJECTS and unit.token is not None and unit.token.dep_.startswith("nsubj"):
            found.append((unit.start, unit.end))
    return found


def _take(thread: Thread, frame: Frame, span: Span) -> None:
    referent = referent_of(thread, span)
    if referent is not None:
        thread.take(referent, Taking(span[0], frame.number, "subject", pronoun=_is_pronoun(thread, span)))


def _is_pronoun(thread: Thread, span: Span) -> bool:
    return thread.text[span[0] : span[1]].lower().removeprefix("-t").lstrip("-") in _SUBJECTS


def _name(thread: Thread, frame: Frame, item: Found, previous: Found | None) -> None:
    contents = tuple(item.spans)
    if item.impersonal:
        referent = _place_of_on(thread, frame, item) if item.source is not None else None
        item.source = item.source if referent else None
    elif item.source is not None:
        referent = referent_of(thread, item.source, contents)
    elif item.inherits and previous is not None and previous.speaker:
        referent = thread.referent(previous.speaker, previous.label)
        item.source = previous.source
    else:
        referent = referent_without_source(thread, frame, item)
    if referent is None:
        return
    item.speaker, item.label = referent.speaker, referent.label
    pronoun = item.source is not None and _is_pronoun(thread, item.source)
    replied = _addresses(frame, item)
    taking = Taking(_place(item), item.frame, "subject", spoke=True, replied=replied, pronoun=pronoun)
    thread.take(referent, taking)


def _addresses(frame: Frame, item: Found) -> bool:
    """Whether the words address somebody (*lui demande, rétorque*), so that the other speaks next."""
    if any(u.marked for u in frame.units):
        return False
    return item.cue_lemma in _REPLIES or any(u.low in {"lui", "leur"} for u in frame.units)


def _place_of_on(thread: Thread, frame: Frame, item: Found) -> Referent | None:
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
                resolved = referent_of(thread, span)
                if resolved:
                    return resolved
    return None

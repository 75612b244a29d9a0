"""The thread of an article: whom the text has talked of and who has talked, in order."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from .found import Span
from .frames import Frame
from .people import Known, Mention, noun_gender, row_of

PRONOUNS = {
    "il": ("m", "s"), "elle": ("f", "s"), "ils": ("m", "p"), "elles": ("f", "p"), "lui": ("m", "s"), "eux": ("m", "p"),
    "celui-ci": ("m", "s"), "celle-ci": ("f", "s"), "ceux-ci": ("m", "p"), "celles-ci": ("f", "p"),
    "ses": ("", "s"), "son": ("", "s"),
    "celui": ("m", "s"), "celle": ("f", "s"), "ceux": ("m", "p"), "celles": ("f", "p"), "leurs": ("", "p"),
    "leur": ("", "p"), "l'": ("", "s"),
}  # fmt: skip

_PLURALS = {"les", "des", "ces", "plusieurs", "certains", "ses", "leurs", "deux", "trois"}


@dataclass(slots=True)
class Event:
    """Somebody taken up by the text: the subject of a sentence, or the speaker of a quotation."""

    at: int
    speaker: str
    label: str | None
    gender: str
    number: str
    frame: int
    spoke: bool
    replied: bool = False


@dataclass(slots=True)
class Thread:
    """The thread of an article: who has been talked of and who has talked, in order."""

    doc: Doc
    text: str
    frames: list[Frame]
    mentions: list[Mention]
    known: dict[str, Known]
    events: list[Event] = field(default_factory=list)

    def recent(
        self,
        before: int,
        gender: str,
        number: str,
        *,
        label: str | None = None,
        spoke: bool = False,
        other_than: str | None = None,
    ) -> Event | None:
        """The last event before an offset that agrees in gender, number and label."""
        for event in reversed(self.events):
            if event.at >= before or event.speaker == other_than or (spoke and not event.spoke):
                continue
            if agrees(event, gender, number) and (label is None or event.label in {label, None}):
                return event
        return None

    def last_named(self, before: int, gender: str, label: str = "PER") -> Known | None:
        """The entity of that label and gender whose mention stands last before an offset."""
        unsure = None
        for mention in reversed(self.mentions):
            if mention["end"] <= before and mention["label"] == label:
                known = self.known[mention["name"]]
                if not gender or known.gender == gender:
                    return known
                if not known.gender:
                    unsure = unsure or known
        return unsure


def agrees(event: Event, gender: str, number: str) -> bool:
    """Whether somebody may be meant by a word of that gender (unknown agrees with all) and number."""
    return event.number == number and (not gender or not event.gender or event.gender == gender)


def tokens_in(thread: Thread, span: Span | None) -> list[Token]:
    """The tokens that a span of characters touches."""
    if span is None:
        return []
    found = thread.doc.char_span(*span, alignment_mode="expand")
    return list(found) if found is not None else []


def gender_and_number(thread: Thread, span: Span | None) -> tuple[str, str]:
    """The gender (``m``, ``f`` or empty) and number (``s``, ``p``) of a mention, by its head."""
    tokens = tokens_in(thread, span)
    head = next((t for t in tokens if t.pos_ in {"NOUN", "PROPN", "PRON"}), None)
    if head is None:
        return "", "s"
    low = head.lower_.removeprefix("-t").lstrip("-")
    if low in PRONOUNS:
        return PRONOUNS[low]
    plural = "Plur" in head.morph.get("Number", []) or tokens[0].lower_ in _PLURALS
    row = row_of(head)
    marked = {"Masc": "m", "Fem": "f"}.get(next(iter(head.morph.get("Gender", [])), ""), "")
    return noun_gender(head, row) if row else marked, "p" if plural else "s"


def frame_at(thread: Thread, offset: int) -> int:
    """The number of the sentence at an offset."""
    return max(bisect_right(thread.frames, offset, key=lambda f: f.start) - 1, 0)


def may_be(one: str, other: str) -> bool:
    """Whether two genders agree; one that is not known agrees with both."""
    return not one or not other or one == other


def is_nearer(thread: Thread, known: Known, event: Event, before: int) -> bool:
    """Whether somebody was named after the one last talked of, and the sentence before talks of nobody."""
    here = frame_at(thread, before)
    named = max((s for s, _ in known.mentions if s < before), default=-1)
    return event.frame < here - 1 and named > event.at


def somebody(thread: Thread, before: int, gender: str) -> tuple[str, str | None] | None:
    """The person last talked of, or named, whose gender agrees."""
    event = thread.recent(before, gender, "s", label="PER")
    known = thread.last_named(before, gender)
    if event is not None and event.label == "PER" and not (known and is_nearer(thread, known, event, before)):
        return event.speaker, event.label
    return (known.name, known.label) if known else None


def just_spoke(thread: Thread, before: int, gender: str) -> tuple[str, str | None] | None:
    """The person who spoke in the sentence before, if the gender agrees."""
    event = thread.recent(before, gender, "s", label="PER", spoke=True)
    if event is not None and event.label == "PER" and event.frame >= frame_at(thread, before) - 1:
        return event.speaker, event.label
    return None

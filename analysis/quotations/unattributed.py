"""Words with no source beside them → whose they are, by the thread of the talk and by what is quoted again."""

from __future__ import annotations

import re

from analysis.entities.knowledge import fold

from .found import Found
from .frames import Frame
from .thread import Event, Thread


def speaker_without_source(thread: Thread, frame: Frame, item: Found) -> tuple[str, str | None] | None:
    """Words with no source beside them: the thread of the talk says whose they are."""
    if frame.region in {"title", "subhead", "repeated title"}:
        return None
    before = [e for e in thread.events if e.at < item.start]
    if not before:
        return _subject_after(thread, frame)
    last = before[-1]
    if item.rule == "dialogue":
        return _other_of_two(before)
    here = [e for e in before if e.frame >= frame.number - 1]
    if here and last.spoke and _answers(thread, last):
        other = thread.recent(item.start, "", "s", label="PER", other_than=last.speaker)
        if other:
            return other.speaker, other.label
    if here:
        return here[-1].speaker, here[-1].label
    spoken = [e for e in before if e.spoke]
    following = _subject_after(thread, frame)
    if following and not (spoken and spoken[-1].frame >= frame.number - 3):
        return following
    return (spoken[-1].speaker, spoken[-1].label) if spoken else (last.speaker, last.label)


def _other_of_two(before: list[Event]) -> tuple[str, str | None]:
    """In a dialogue that two people hold, the one who did not speak last."""
    spoken = [e for e in before if e.spoke]
    if not spoken:
        return before[-1].speaker, before[-1].label
    other = next((e for e in reversed(spoken) if e.speaker != spoken[-1].speaker), spoken[-1])
    return other.speaker, other.label


def _subject_after(thread: Thread, frame: Frame) -> tuple[str, str | None] | None:
    """The person whom the next sentence has as its subject: *« … » Le message est signé …*"""
    if frame.number + 1 >= len(thread.frames):
        return None
    after = thread.frames[frame.number + 1]
    for mention in thread.mentions:
        if (
            after.start <= mention["start"] < after.end
            and mention["label"] == "PER"
            and "\n" not in thread.text[frame.end : after.start]
        ):
            known = thread.known[mention["name"]]
            return known.name, known.label
    return None


def _answers(thread: Thread, event: Event) -> bool:
    """Whether the sentence before addressed somebody (*lui demande, lui rétorque*), so that the other speaks now."""
    frame = thread.frames[event.frame]
    if any(u.marked for u in frame.units):
        return False
    return event.replied or any(u.low in {"lui", "leur"} for u in frame.units)


def name_headlines(thread: Thread, found: list[Found]) -> None:
    """Words quoted in a headline are whose they are where the article quotes them again."""
    contents = [(_letters(thread.text, f), f) for f in found]
    for mine, item in contents:
        if (
            item.speaker is None
            and not item.impersonal
            and thread.frames[item.frame].region in {"title", "subhead", "repeated title"}
        ):
            for theirs, other in contents:
                if (
                    other is not item
                    and other.speaker
                    and len(mine) > 8
                    and (mine in theirs or _overlap(mine, theirs) > 0.8)
                ):
                    item.speaker, item.label = other.speaker, other.label
                    break


def _letters(text: str, item: Found) -> str:
    return fold(re.sub(r"\W+", " ", " ".join(text[s:e] for s, e in item.spans)))


def _overlap(mine: str, theirs: str) -> float:
    a, b = set(mine.split()), set(theirs.split())
    return len(a & b) / len(a) if a else 0.0

"""Words with no source beside them → whose they are, by the thread of the talk and by what is quoted again."""

from __future__ import annotations

import re

from analysis.entities.knowledge import fold

from .found import Found
from .frames import Frame
from .ranking import Target, best
from .referents import named_referent
from .thread import Referent, Thread


def referent_without_source(thread: Thread, frame: Frame, item: Found) -> Referent | None:
    """Words with no source beside them: the thread of the talk says whose they are."""
    if frame.region in {"title", "subhead", "repeated title"}:
        return None
    if item.rule == "dialogue":
        return _other_of_two(thread, item.start)
    speech = thread.last_speech(item.start)
    recent = speech is not None and speech[1].frame >= frame.number - 3
    if not recent and not any(r.last(item.start)[-1].frame >= frame.number - 1 for r in thread.in_mind(item.start)):
        following = _subject_after(thread, frame)
        if following:
            return following
    return best(thread, Target("silence", item.start, contents=tuple(item.spans)))


def _other_of_two(thread: Thread, before: int) -> Referent | None:
    """In a dialogue that two people hold, the one who did not speak last."""
    last = thread.last_speech(before)
    if last is None:
        return best(thread, Target("silence", before))
    for at, _, referent, _ in reversed(thread.speeches[-12:]):
        if at < before and referent is not last[0]:
            return referent
    return last[0]


def _subject_after(thread: Thread, frame: Frame) -> Referent | None:
    """The person whom the next sentence has as its subject: *« … » Le message est signé …*"""
    if frame.number + 1 >= len(thread.frames):
        return None
    after = thread.frames[frame.number + 1]
    if "\n" in thread.text[frame.end : after.start]:
        return None
    for mention in thread.mentions_in(after.start, after.end):
        if mention["label"] == "PER":
            return named_referent(thread, thread.known[mention["name"]])
    return None


def name_headlines(thread: Thread, found: list[Found]) -> None:
    """Words quoted in a headline are whose they are where the article quotes them again, by name if it can."""
    heads = {"title", "subhead", "repeated title"}
    if not any(_wants_name(f) and thread.frames[f.frame].region in heads for f in found):
        return
    contents = [(_letters(thread.text, f), f) for f in found]
    for mine, item in contents:
        if not _wants_name(item) or thread.frames[item.frame].region not in heads or len(mine) <= 8:
            continue
        for theirs, other in contents:
            known = other.speaker and (item.speaker is None or other.label in {"PER", "ORG"})
            if other is not item and known and (mine in theirs or _overlap(mine, theirs) > 0.8):
                item.speaker, item.label = other.speaker, other.label
                break


def _wants_name(item: Found) -> bool:
    return item.label is None and not item.impersonal


def _letters(text: str, item: Found) -> str:
    return fold(re.sub(r"\W+", " ", " ".join(text[s:e] for s, e in item.spans)))


def _overlap(mine: str, theirs: str) -> float:
    a, b = set(mine.split()), set(theirs.split())
    return len(a & b) / len(a) if a else 0.0

"""Pronoun → who it stands for: the last one talked of that agrees, or the one the article is about."""

from __future__ import annotations

from .found import Span
from .people import Known
from .thread import PRONOUNS, Thread, agrees, frame_at, is_nearer, may_be


def pronoun_speaker(thread: Thread, span: Span, low: str) -> tuple[str, str | None] | None:
    """The last one talked of that agrees, or somebody named since, or the one the article is about."""
    gender, number = PRONOUNS[low]
    before = span[0]
    here = frame_at(thread, before)
    events = [
        e
        for e in thread.events
        if e.at < before and agrees(e, gender, number) and not (e.label is None and e.frame == here)
    ]
    sure = [e for e in events if e.label != "ORG" or e.gender]
    event = (sure or events or [None])[-1]  # type: ignore[list-item]
    if number == "p":
        return (event.speaker, event.label) if event else None
    known = thread.last_named(before, gender)
    if known and (event is None or is_nearer(thread, known, event, before)):
        return known.name, known.label
    if event is not None and event.frame < here - 3:
        hero = _hero(thread, gender)
        if hero:
            return hero.name, hero.label
    return (event.speaker, event.label) if event else None


def _hero(thread: Thread, gender: str) -> Known | None:
    """The person whom the article names most, if nobody of that gender comes near."""
    people = sorted(
        (k for k in thread.known.values() if k.label == "PER" and may_be(k.gender, gender)),
        key=lambda k: -len(k.mentions),
    )
    if (
        not people
        or len(people[0].mentions) < 3
        or (len(people) > 1 and len(people[1].mentions) * 2 > len(people[0].mentions))
    ):
        return None
    return people[0]

"""A sentence in segments, from left to right: marks, verbs of speech, times, noun phrases, other verbs, the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from .phrases import phrase_end, starts_phrase
from .verb_groups import Cue
from .words import Words

Kind = Literal["marks", "cue", "time", "phrase", "verb", "infinitive", "word", "punctuation"]


class Segment(NamedTuple):
    """Units of a sentence from ``first`` to ``end`` (not included) that belong together, and what they are."""

    kind: Kind
    first: int
    end: int


def segments_of(words: Words, cues: list[Cue]) -> Iterator[Segment]:
    """The segments of a sentence, which cover it without overlap."""
    groups = {cue.first: cue.last + 1 for cue in cues}
    borders = sorted(groups)
    i = 0
    while i < len(words):
        limit = next((border for border in borders if border > i), len(words))
        segment = Segment("cue", i, groups[i]) if i in groups else _segment_at(words, i, limit)
        yield segment
        i = segment.end


def _segment_at(words: Words, i: int, limit: int) -> Segment:
    """What begins at unit ``i`` where no verb of speech does; the next one begins at ``limit``."""
    unit = words[i]
    if unit.marked:
        return Segment("marks", i, i + 1)
    if words.is_time(i):
        return Segment("time", i, min(i + words.time_at(i), limit))
    if unit.pos == "PUNCT":
        return Segment("punctuation", i, i + 1)
    end = phrase_end(words, i) if starts_phrase(words, i) else i
    if end > i:
        return Segment("phrase", i, min(end, limit))
    verbal = unit.finite or unit.infinitive
    return Segment(("verb" if unit.finite else "infinitive") if verbal else "word", i, i + 1)

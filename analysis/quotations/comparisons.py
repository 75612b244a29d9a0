"""*Comme l'indiquait X, …* · *…, comme l'a dit X*: the clause beside the comparison is the content."""

from __future__ import annotations

from collections.abc import Iterator

from .contents import contents
from .found import Found
from .frames import Frame
from .groups import Cue
from .inverted import inverted_subject, span_of
from .prepositions import after_source


def comparisons(frame: Frame, cues: list[Cue]) -> Iterator[Found]:
    """*Comme l'indiquait X, …* · *…, comme l'a dit X*: the clause beside it is the content."""
    units = frame.units
    for cue in cues:
        if cue.first < 1 or not (cue.frames.que or cue.frames.incise):
            continue
        before = cue.first - 1
        if units[before].low != "comme" or not any(u.low in {"l'", "le"} for u in units[cue.first : cue.head]):
            continue
        subject = inverted_subject(frame, cue)
        if subject is None:
            continue
        after = after_source(frame, subject[1])
        opening = not any(u.pos not in {"PUNCT", "ADV", "CCONJ"} for u in units[:before])
        stretch = (after, len(units)) if opening else (0, before)
        for spans, kind, mark in contents(frame, stretch, None):
            cue_span = units[before].start, units[cue.last].end
            yield Found(
                spans, kind, "comme", frame.number, cue_span, cue.frames.lemma, span_of(frame, subject), mark=mark
            )

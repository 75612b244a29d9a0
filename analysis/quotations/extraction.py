"""A document → its quotations: sentence by sentence, outermost only, never overlapping."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from spacy.tokens import Doc

from analysis.corpus import Article

from .comparisons import comparisons
from .cues import cues_of
from .following import attributed_after
from .found import Found, Span
from .frames import Frame, frames_of
from .governed import governed
from .incises import incises
from .inside import dialogue, dialogue_lines, interrupted
from .nouns import nominal
from .prepositions import prepositional
from .speakers import name_speakers
from .standalone import standalone

_DATELINE = re.compile(
    r"^\s*(?:\([^)]{2,40}\)\s+(?=\S)|[^|\n]{2,40}\s\|\s|"
    r"[A-ZÀ-Ý][\w’' -]{1,30},? \([^)]{2,20}\)\s?[-–—]\s|[-–—]\s|[•*]\s)"
)
#: A word of a content, other than the conjunction that may begin it.
_WORD = re.compile(r"\b(?!(?:que|qu|de|d)\b)\w", re.I)
_ORDER = {
    "incise": 0,
    "preposition": 1,
    "comme": 2,
    "colon": 3,
    "que-clause": 4,
    "infinitive": 5,
    "fragment": 6,
    "noun": 7,
}


def extract(doc: Doc, article: Article, mentions: list[dict[str, object]]) -> list[Found]:
    """The quotations of an article with their speakers, in order."""
    regions = [(r.start, r.end, str(r.kind)) for r in article.regions]
    frames = frames_of(doc, article.text, regions)
    found: list[Found] = []
    lines = dialogue_lines(article.text)
    ends = [end for _, end in lines]
    for frame in frames:
        line = bisect_right(ends, frame.start)
        if line == len(lines) or lines[line][0] > frame.end:
            found += sentence_quotations(frame)
    found += dialogue(article.text, lines, frames)
    found = interrupted(doc, article.text, frames, found)
    found = _sound(article.text, _apart(found))
    attributed_after(frames, found)
    name_speakers(doc, article.text, frames, mentions, found)
    return found


def sentence_quotations(frame: Frame) -> list[Found]:
    """The quotations of one sentence."""
    begin = _begin(frame)
    if begin:
        frame = replace(frame, start=frame.units[begin].start, units=frame.units[begin:])
    cues = cues_of(frame)
    found: list[Found] = []
    heads: set[int] = set()
    clauses: list[tuple[int, int]] = []
    for cue, clause, items in incises(frame, cues):
        heads.add(cue.head)
        clauses.append(clause)
        found += items
    found += prepositional(frame, cues, clauses)
    found += comparisons(frame, cues)
    found += governed(frame, cues, heads)
    found += nominal(frame, cues)
    found = _apart(found)
    found += standalone(frame, [(f.start, f.end) for f in found])
    return found


def _begin(frame: Frame) -> int:
    match = _DATELINE.match(frame.text[frame.start : min(frame.end, frame.start + 80)])
    begin = frame.index_at(frame.start + match.end()) if match else 0
    return begin if begin < len(frame) else 0


def _apart(found: list[Found]) -> list[Found]:
    """Of quotations that overlap, the outermost; of those that cross, the one with the surer rule."""
    kept: list[Found] = []
    longest = max((f.end - f.start for f in found), default=0)
    for item in sorted(found, key=lambda f: (-f.size, _ORDER.get(f.rule, 9), f.start)):
        first = bisect_left(kept, item.start - longest, key=lambda f: f.start)
        last = bisect_left(kept, item.end, key=lambda f: f.start)
        if not any(_crosses(item, other) for other in kept[first:last]):
            kept.insert(bisect_left(kept, item.start, key=lambda f: f.start), item)
    return kept


def _crosses(one: Found, other: Found) -> bool:
    if one.end <= other.start or other.end <= one.start:
        return False
    return any(_meet(a, b) for a in one.spans for b in other.spans)


def _meet(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _sound(text: str, found: list[Found]) -> list[Found]:
    """Those that have a word; a source that stands in the words it attributes is none."""
    for item in found:
        item.spans = [span for span in item.spans if _WORD.search(text, *span)]
    kept = [item for item in found if item.spans]
    for item in kept:
        if item.source and any(_meet(item.source, span) for span in item.spans):
            item.source = None
    return kept

"""Of quotations that overlap, the outermost; of those that cross, the one whose rule is tried first."""

from __future__ import annotations

import re
from bisect import bisect_left

from analysis.speech.quotation import Quotation, Span, meet

from .rows import RULES

#: A word of a content, other than the conjunction that may begin it.
_WORD = re.compile(r"\b(?!(?:que|qu|de|d)\b)\w", re.I)
_RANKS = {rule: rank for rank, rule in enumerate(RULES)}


def apart(found: list[Quotation]) -> list[Quotation]:
    """The quotations that do not overlap, in the order of the text."""
    kept: list[Quotation] = []
    longest = max((item.end - item.start for item in found), default=0)
    for item in sorted(found, key=lambda item: (-item.size, _RANKS[item.rule], item.start)):
        first = bisect_left(kept, item.start - longest, key=lambda other: other.start)
        last = bisect_left(kept, item.end, key=lambda other: other.start)
        if not any(_cross(item, other) for other in kept[first:last]):
            kept.insert(bisect_left(kept, item.start, key=lambda other: other.start), item)
    return kept


def _cross(one: Quotation, other: Quotation) -> bool:
    if one.end <= other.start or other.end <= one.start:
        return False
    return any(meet(a, b) for a in one.spans for b in other.spans)


def sound(text: str, found: list[Quotation]) -> list[Quotation]:
    """Those with words left in them, none over another; a source or a cue inside its own quotation is dropped.

    A line of dialogue may be of several sentences, and in one of them something else may have been chosen.
    """
    for item in found:
        item.spans = [_without_edges(text, span) for span in item.spans if _WORD.search(text, *span)]
    kept = apart([item for item in found if item.spans])
    for item in kept:
        nowhere = item.source and item.source[0] >= item.source[1]  # the pronoun of *racontait-ilen*
        if nowhere or (item.source and item.says(item.source)):
            item.source = None
        if item.cue and item.says(item.cue):
            item.cue = item.cue_lemma = None
    return kept


def _without_edges(text: str, span: Span) -> Span:
    """The span without spaces, tabs and line ends of any kind at its edges."""
    start, end = span
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end

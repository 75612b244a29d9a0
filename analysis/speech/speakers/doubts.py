"""What makes a quotation or its speaker doubtful: the vocabulary of the column ``doubt``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analysis.speech.quotation import Quotation

from .discourse.discourse import Discourse
from .weighing.choice import Choice

#: Each value with what it means, from the gravest; a quotation has the first that holds.
DOUBTS: dict[str, str] = {
    "open mark": "its quotation mark is never closed, so the words may end earlier",
    "long": "it has more than a hundred words",
    "one of several": "its pronoun may mean somebody else of the same gender and number nearly as well",
    "far away": "its source is a description of somebody last mentioned many sentences before, or only later",
    "low confidence": "the words are quoted, or quoted just so, in hardly more than one case of two like it",
}
_LONGEST = 100
_WORD = re.compile(r"\w+")
#: Scores nearer than this are hardly apart: the better one is right in less than three cases of four.
_CLOSE = 1.0
#: Sentences between a description and the last mention of whom it means.
_FAR = 8
_LOW = 0.5


def note_doubts(discourse: Discourse, found: Iterable[Quotation], choices: Iterable[Choice]) -> None:
    """Write ``doubt`` on every quotation; ``choices`` are those made between speakers."""
    by_place = {choice.target.at: choice for choice in choices}
    unclosed = [u.start for sentence in discourse.sentences for u in sentence if u.marked and not u.marked.closed]
    for item in found:
        choice = by_place.get(item.source[0] if item.source else item.start)
        holds = {
            "open mark": any(item.start - 2 <= start < item.end for start in unclosed),
            "long": sum(len(_WORD.findall(discourse.text, *span)) for span in item.spans) > _LONGEST,
            "one of several": item.speaker_rule == "pronoun" and choice is not None and _is_close(choice),
            "far away": item.speaker_rule == "description" and choice is not None and _is_far(discourse, choice, item),
            "low confidence": item.confidence is not None and item.confidence < _LOW,
        }
        item.doubt = next((doubt for doubt in DOUBTS if holds[doubt]), None)


def _is_close(choice: Choice) -> bool:
    """Whether another candidate who agrees is nearly as likely as the chosen one."""
    chosen = choice.chosen
    others = (c for c in choice.candidates if c is not chosen and c.referent is not None)
    return chosen is not None and any(chosen.score - other.score < _CLOSE for other in others)


def _is_far(discourse: Discourse, choice: Choice, item: Quotation) -> bool:
    referent = choice.chosen.referent if choice.chosen is not None else None
    if referent is None:
        return False
    before = [mention for mention in referent.last(choice.target.at) if mention.at < choice.target.at]
    return not before or item.sentence - before[-1].sentence > _FAR

"""Whom the attributing clause says is told or asked: *demande à Léa Roy si …*, *a répondu au maire, Paul Colin*."""

from __future__ import annotations

from analysis.french.function_words import DEFINITE, A
from analysis.french.titles import title_gender
from analysis.speech.quotation import Quotation
from analysis.speech.sentence.sentence import Sentence, words_of
from analysis.speech.speakers.discourse.discourse import Discourse

from .source import plain

#: Characters after a cue in which somebody is addressed.
_REACH = 80


def addressees(discourse: Discourse, sentence: Sentence, item: Quotation) -> frozenset[str]:
    """The names after the cue that *à* governs, outside the words that are quoted and their source."""
    if item.cue is None:
        return frozenset()
    begin, end = item.cue[1], min(item.cue[1] + _REACH, sentence.end)
    taken = [*item.spans, *([item.source] if item.source else [])]
    return frozenset(
        discourse.known[name.name].name
        for name in discourse.names_in(begin, end)
        if name.label == "PER"
        and not any(start <= name.start < stop for start, stop in taken)
        and _is_addressed(discourse.text[begin : name.start])
    )


def _is_addressed(before: str) -> bool:
    """Whether *à* is right before a name, at most a title between."""
    words = words_of(plain(before).lower())
    while words and (title_gender(words[-1]) or words[-1] in DEFINITE):
        words.pop()
    return bool(words) and words[-1] in A

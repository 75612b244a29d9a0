"""*on* is nobody, unless the sentence says where: *indique-t-on à la préfecture*, *a-t-on appris auprès de Léa Roy*."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.french.function_words import BARE_DE, A
from analysis.speech.quotation import Quotation, Span
from analysis.speech.sentence.phrases import phrase_end
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.rules import Resolution

from .resolving import resolve
from .source import Source

_AT = A | {"auprès", "chez", "dans"}


def impersonal(discourse: Discourse, sentence: Sentence, item: Quotation) -> Resolution:
    """Whoever is at the place that the sentence names, which becomes the source; else nobody."""
    spans = _places(sentence, item.cue) if item.source is not None and item.cue is not None else ()
    item.source = None
    for span in spans:
        resolved = resolve(discourse, Source.read(discourse, span))
        if resolved.referent is not None:
            item.source = span
            return Resolution(resolved.referent, "place", resolved.evidence)
    return Resolution(None, "impersonal")


def _places(sentence: Sentence, cue: Span) -> Iterator[Span]:
    """The noun phrases after the verb that *à, auprès de, de source …* bring in."""
    for n in range(sentence.index_at(cue[0]), len(sentence)):
        unit = sentence[n]
        sourced = unit.low in BARE_DE and sentence[n + 1].low in {"source", "sources"}
        if not (sourced or unit.low in _AT) or unit.start <= cue[0]:
            continue
        first = n + 2 if unit.low == "auprès" else n + 1
        end = phrase_end(sentence, first)
        if end > first and not sentence[first].low.isdigit():
            yield sentence[first].start, sentence[end - 1].end

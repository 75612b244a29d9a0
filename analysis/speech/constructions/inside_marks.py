"""Attributions inside the marks: *« On y va, a-t-il dit, et tout de suite. »*"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.french.function_words import RELATIVES, forms
from analysis.french.titles import title_gender
from analysis.speech.quotation import Quotation, Span
from analysis.speech.sentence.cues import cues_of
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.sentence.tokens import read_tokens
from analysis.speech.sentence.units import Run, word
from analysis.speech.sentence.verb_groups import Cue
from analysis.speech.sources.subjects_after import inverted_subject, span_of

from .appositions import is_apposition
from .openers import is_tail
from .rows import rows
from .texts import Text

NAME = "inside the marks"
_CLOSERS = {",", ".", "!", "?", "…", "...", ";", ":", "–", "—"}
#: How many units may describe the subject of the attribution.
_LONGEST = 14
_SPEAKERS_OWN = forms("inverted pronoun", person="1")


class _Attribution(NamedTuple):
    """A clause inside marks that attributes them: its units, its verb, its source."""

    units: Run
    cue: Cue
    source: Span | None


def interrupted(text: Text) -> None:
    """Divide the quotations with an attribution inside their marks around it."""
    for quotation in text.found:
        if quotation.type == "direct" and quotation.cue is None:
            _divide(text, quotation)


def _divide(text: Text, quotation: Quotation) -> None:
    spans: list[Span] = []
    for start, end in quotation.spans:
        inner = _inner(text, start, end, quotation)
        cursor = start
        for attribution in _attributions(inner):
            spans += _stripped(text.text, cursor, inner[attribution.units.first].start)
            cursor = inner[attribution.units.end - 1].end
            if quotation.cue is None:
                _attribute(quotation, inner, attribution)
        spans += _stripped(text.text, cursor, end)
    quotation.spans = spans or quotation.spans


def _inner(text: Text, start: int, end: int, quotation: Quotation) -> Sentence:
    """The words in marks as a sentence of their own."""
    span = text.doc.char_span(start, end, alignment_mode="contract") or text.doc[:0]
    first, last = max(span.start - 1, 0), min(span.end + 1, len(text.doc))  # a word is read beside its neighbours
    tokens = read_tokens(text.doc[first:last])
    inside = range(span.start - first, span.end - first)
    units = [word(tokens, i) for i in inside if not tokens.text[i].isspace()]
    region = text.sentences[quotation.sentence].region
    return Sentence(start, end, units, text.text, region, quotation.sentence)


def _attribute(quotation: Quotation, inner: Sentence, attribution: _Attribution) -> None:
    cue, row = attribution.cue, rows()[NAME]
    quotation.cue = inner[cue.first].start, inner[cue.last].end
    quotation.cue_lemma, quotation.source = cue.government.lemma, attribution.source
    quotation.rule, quotation.construction = row.rule, row.name
    quotation.evidence = row.evidence(cue.government.lemma)


def _attributions(inner: Sentence) -> Iterator[_Attribution]:
    """Clauses with their subject between signs."""
    for cue in cues_of(inner):
        if not cue.government.incise or inner[cue.first - 1].low not in _CLOSERS or _is_of_speaker(inner, cue):
            continue
        subject = inverted_subject(inner, cue)
        if subject is None:
            continue
        end = subject[1]
        while not _closes(inner, end) and end - subject[1] < _LONGEST:
            end += 1
        closed = end >= len(inner) or inner[end].low in _CLOSERS
        first = inner[subject[0]]
        if closed and (cue.pronoun is not None or first.pos in {"PROPN", "DET"} or title_gender(first.text)):
            yield _Attribution(Run(cue.first, end), cue, span_of(inner, subject))


def _is_of_speaker(inner: Sentence, cue: Cue) -> bool:
    """*« On y va, dis-je »*, *dit-on*: the words of the one who speaks in the marks, or of nobody."""
    pronoun = inner[cue.pronoun].low if cue.pronoun is not None else ""
    return pronoun in _SPEAKERS_OWN or pronoun.endswith("-on")


def _closes(inner: Sentence, i: int) -> bool:
    """Whether the attribution ends before unit ``i``: at a sign that nothing follows which describes the subject."""
    if i >= len(inner):
        return True
    describes = inner[i].low == "," and (is_apposition(inner, i + 1) or is_tail(inner, i + 1) or _is_told(inner, i + 1))
    return inner[i].low in _CLOSERS and not describes


def _is_told(inner: Sentence, i: int) -> bool:
    """*raconte Léa Roy, une voisine qui habite au-dessus*: a person with a relative clause."""
    return source_kind(inner[i + 1]) == "person" and inner[inner.phrase_end(i)].low in RELATIVES


def _stripped(text: str, start: int, end: int) -> list[Span]:
    """The stretch without the punctuation around it, in a list; empty where it has no word."""
    while start < end and not text[start].isalnum() and text[start] not in '«“"([':
        start += 1
    while end > start and text[end - 1] in " ,;:\t\u00a0\u202f–—":
        end -= 1
    return [(start, end)] if any(char.isalnum() for char in text[start:end]) else []

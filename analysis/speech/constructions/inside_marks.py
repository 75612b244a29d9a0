"""Attributions that stand inside the marks: *« On y va, a-t-il dit, et tout de suite. »*, and lines of dialogue."""

from __future__ import annotations

import re
from bisect import bisect_right

from spacy.tokens import Doc

from analysis.speech.quotation import Quotation, Span
from analysis.speech.sentence.cues import cues_of
from analysis.speech.sentence.sentence import Sentence, word
from analysis.speech.sources.subjects_after import inverted_subject, span_of

from .boundaries import is_apposition, is_tail

_DASH = re.compile(r"\s*[—–]\s+")
_CLOSERS = {",", ".", "!", "?", "…", "...", ";", ":", "–", "—"}


def interrupted(doc: Doc, text: str, sentences: list[Sentence], found: list[Quotation]) -> list[Quotation]:
    """The quotations, those with an attribution inside their marks divided around it."""
    return [
        _divided(doc, text, sentences, item) if item.type == "direct" and item.cue is None else item for item in found
    ]


def dialogue_lines(text: str) -> list[Span]:
    """The lines that a dash of dialogue opens: two in a row, or one after a colon."""
    lines = [m.span() for m in re.finditer(r"[^\n]+", text) if m.group().strip()]
    dashed = [bool(_DASH.match(text, start)) for start, _ in lines]
    found = []
    for n, (start, end) in enumerate(lines):
        beside = (n > 0 and (dashed[n - 1] or text[lines[n - 1][1] - 1] == ":")) or (
            n + 1 < len(lines) and dashed[n + 1]
        )
        opening = _DASH.match(text, start)
        if opening and beside:
            found.append((opening.end(), end))
    return found


def dialogue(text: str, lines: list[Span], sentences: list[Sentence]) -> list[Quotation]:
    """Each line of dialogue as direct speech; attributions inside it are cut out later."""
    starts = [f.start for f in sentences]
    return [
        Quotation([(start, end)], "direct", "dialogue", max(bisect_right(starts, start) - 1, 0), mark="—")
        for start, end in lines
        if any(c.isalnum() for c in text[start:end])
    ]


def _divided(doc: Doc, text: str, sentences: list[Sentence], item: Quotation) -> Quotation:
    spans: list[Span] = []
    for start, end in item.spans:
        units = [word(t) for t in doc.char_span(start, end, alignment_mode="contract") or [] if not t.is_space]
        inner = Sentence(start, end, units, text, sentences[item.sentence].region, item.sentence)
        cursor = start
        for first, last, cue_span, lemma, source in _attributions(inner):
            piece = _stripped(text, cursor, units[first].start)
            if piece:
                spans.append(piece)
            cursor = units[last - 1].end
            if item.cue is None:
                item.cue, item.cue_lemma, item.source, item.rule = cue_span, lemma, source, "incise"
        rest = _stripped(text, cursor, end)
        if rest:
            spans.append(rest)
    item.spans = spans or item.spans
    return item


def _attributions(inner: Sentence) -> list[tuple[int, int, Span, str, Span | None]]:
    """Incises with their subject between punctuation: first and last unit, cue, lemma, source."""
    found = []
    units = inner.units
    for cue in cues_of(inner):
        if cue.first < 1 or not cue.government.incise or units[cue.first - 1].low not in _CLOSERS:
            continue
        if cue.pronoun is not None and units[cue.pronoun].low.lstrip("-").removeprefix("t-") in {"on", "je", "nous"}:
            continue
        subject = inverted_subject(inner, cue)
        if subject is None:
            continue
        end = subject[1]
        while (
            end < len(units)
            and (units[end].low not in _CLOSERS or (units[end].low == "," and _describes(inner, end + 1)))
            and end - subject[1] < 14
        ):
            end += 1
        closed = end >= len(units) or units[end].low in _CLOSERS
        if closed and (cue.pronoun is not None or units[subject[0]].pos in {"PROPN", "DET"}):
            span = units[cue.first].start, units[cue.last].end
            found.append((cue.first, end, span, cue.government.lemma, span_of(inner, subject)))
    return found


def _describes(inner: Sentence, i: int) -> bool:
    return is_apposition(inner, i) or is_tail(inner, i)


def _stripped(text: str, start: int, end: int) -> Span | None:
    while start < end and not text[start].isalnum() and text[start] not in '«“"([':
        start += 1
    while end > start and text[end - 1] in " ,;:\t\u00a0\u202f–—":
        end -= 1
    return (start, end) if any(c.isalnum() for c in text[start:end]) else None

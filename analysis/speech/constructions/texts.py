"""A text as the constructions see it that reach beyond one sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc

from analysis.speech.quotation import Quotation, Span
from analysis.speech.sentence.sentence import Sentence


@dataclass(slots=True)
class Text:
    """A text with its sentences, its lines of dialogue, and the quotations found in it so far."""

    doc: Doc
    text: str
    sentences: list[Sentence]
    lines: list[Span]
    found: list[Quotation] = field(default_factory=list)

"""French typography: equal-length normalisation, quotation marks, sentences. Nothing of spaCy."""

from .marks import Marked, marked_spans
from .sentences import sentence_spans
from .typography import normalise

__all__ = ["Marked", "marked_spans", "normalise", "sentence_spans"]

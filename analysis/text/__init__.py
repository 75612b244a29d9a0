"""French typography: equal-length normalisation, quotation marks, sentences, spellings of names. Nothing of spaCy."""

from .folding import fold
from .marks import Marked, marked_spans
from .sentences import sentence_spans
from .typography import normalise

__all__ = ["Marked", "fold", "marked_spans", "normalise", "sentence_spans"]

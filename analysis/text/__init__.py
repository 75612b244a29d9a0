"""French typography: the reading copy, quotation marks, sentences, spellings of names. Nothing of spaCy."""

from .copying import ReadingCopy, reading_copy
from .folding import fold
from .lines import paragraphs
from .marks import Marked, marked_spans
from .sentences import sentence_spans
from .typography import normalise

__all__ = ["Marked", "ReadingCopy", "fold", "marked_spans", "normalise", "paragraphs", "reading_copy", "sentence_spans"]

"""``Doc``s → quotation table → speaker table: marks, cues, sources, who a source is."""

from __future__ import annotations

from .constructions.rows import RULES
from .explanation import Explanation, explain
from .speakers.doubts import DOUBTS
from .speakers.rules import SPEAKER_RULES
from .tables import quotations, speaker_table

__all__ = ["DOUBTS", "RULES", "SPEAKER_RULES", "Explanation", "explain", "quotations", "speaker_table"]

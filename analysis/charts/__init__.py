"""Tables → Matplotlib axes: how things look. Reads no text, saves nothing, shows nothing.

Every chart is ``f(table, *, ax=None, …) -> Axes``; without ``ax`` it makes a figure of its own.
"""

from .matrix import named_in_quotations, who_names_whom
from .names import names_along, names_ranking
from .palette import KIND_COLOURS, TYPE_COLOURS, speaker_colours
from .speakers import speaking_share, verbs_by_speaker
from .strip import quotation_strip
from .style import style
from .words import keyness_chart, lemma_bars, word_progression

__all__ = [
    "KIND_COLOURS",
    "TYPE_COLOURS",
    "keyness_chart",
    "lemma_bars",
    "named_in_quotations",
    "names_along",
    "names_ranking",
    "quotation_strip",
    "speaker_colours",
    "speaking_share",
    "style",
    "verbs_by_speaker",
    "who_names_whom",
    "word_progression",
]

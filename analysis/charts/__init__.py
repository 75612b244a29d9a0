"""Tables → Matplotlib axes: how things look. Reads no text, saves nothing, shows nothing.

Every chart is ``f(table, *, ax=None, …) -> Axes``; without ``ax`` it makes a new figure. With ``by="outlet"``, or
any other column of its table, it draws a panel for each outlet, with the same speakers and names in the same order.
"""

from .along import names_along, words_along
from .gender import women_and_men
from .matrix import who_names_whom
from .multiples import small_multiples
from .names import names_ranking
from .near import collocate_bars
from .network import co_mention_network
from .palette import KIND_COLOURS, TYPE_COLOURS, speaker_colours
from .plane import word_map_chart
from .silent import named_and_quoted
from .speakers import speaking_share
from .strip import quotation_strip
from .style import style
from .time import timeline
from .trend import word_trend_chart
from .verbs import verbs_by_speaker
from .words import keyness_chart, lemma_bars, word_progression

__all__ = [
    "KIND_COLOURS",
    "TYPE_COLOURS",
    "co_mention_network",
    "collocate_bars",
    "keyness_chart",
    "lemma_bars",
    "named_and_quoted",
    "names_along",
    "names_ranking",
    "quotation_strip",
    "small_multiples",
    "speaker_colours",
    "speaking_share",
    "style",
    "timeline",
    "verbs_by_speaker",
    "who_names_whom",
    "women_and_men",
    "word_map_chart",
    "word_progression",
    "word_trend_chart",
    "words_along",
]

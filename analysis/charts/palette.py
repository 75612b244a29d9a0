"""Colours and what they mean: kinds of entity, types of quotation, speakers.

The colours are those of Masataka Okabe and Kei Ito, *Color Universal Design* (2008), https://jfly.uni-koeln.de/color/.
Each picture colours only one of these, so no colour has two meanings in it.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.findings.unnamed import unnamed_speakers
from analysis.tables.asked import takes_tables
from analysis.text.language import say

BLUE, VERMILLION, GREEN, PURPLE = "#0072B2", "#D55E00", "#009E73", "#CC79A7"
ORANGE, SKY, YELLOW, BLACK = "#E69F00", "#56B4E9", "#F0E442", "#000000"
INK, MUTED, GRID, PAPER = "#222222", "#666666", "#DDDDDD", "#FFFFFF"

#: The kinds of entity, in the order of legends.
KIND_COLOURS: Mapping[str, str] = {"PER": BLUE, "ORG": ORANGE, "LOC": GREEN, "MISC": PURPLE}

#: The types of quotation, from a speaker's own words to paraphrase.
TYPE_COLOURS: Mapping[str, str] = {"direct": VERMILLION, "mixed": YELLOW, "indirect": SKY}

#: Women and men; people whose gender is not known are between them.
GENDER_COLOURS: Mapping[str, str] = {"f": GREEN, "unknown": "#E4E4E4", "m": "#A9B2BB"}

SPEAKER_CYCLE = (BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY, YELLOW)
#: All speakers after the seventh share one grey; quotations without a speaker have a lighter one.
OTHER_SPEAKERS, NO_SPEAKER = "#767676", "#C8C8C8"
NO_SPEAKER_NAME = "no speaker named"
#: One grey for bars where colour means nothing, and one accent.
PLAIN, ACCENT = "#84919E", VERMILLION


def kind_names() -> dict[str, str]:
    """The kinds of entity as the key has them."""
    return {kind: say(f"kind {kind}") for kind in KIND_COLOURS}


def kinds_in(labels: pd.Series) -> dict[str, str]:
    """The kinds of entity that occur, with their colours, in the order of legends."""
    return {kind: colour for kind, colour in KIND_COLOURS.items() if (labels == kind).any()}


@takes_tables(table="speaker_table")
def speaker_colours(table: pd.DataFrame) -> dict[str, str]:
    """A colour for each speaker, to be passed to several charts so that speakers keep their colours.

    ``table`` is a ``quotations`` table or a ``speaker_table``; both rank speakers by articles, then words, quotations
    and the alphabet. The first seven get the colours of Okabe and Ito, all others the grey ``OTHER_SPEAKERS``.

    >>> from analysis.tables import frame
    >>> speaker_colours(frame("speaker_table", []))
    {}
    """
    ranked = ranked_speakers(table)
    return {name: SPEAKER_CYCLE[i] if i < len(SPEAKER_CYCLE) else OTHER_SPEAKERS for i, name in enumerate(ranked.index)}


def ranked_speakers(table: pd.DataFrame) -> pd.DataFrame:
    """Articles, words and quotations of each speaker of a ``quotations`` or ``speaker_table`` table, in order.

    Those quoted in the most articles come first, then those with most words: one long interview says little of a
    corpus. Of several articles, sources without a name come after all others: *la police* of ten articles is not one
    speaker.
    """
    given = table[table["speaker"].notna()]
    if "quotations" in given:
        totals = given.groupby("speaker", sort=True)[["articles", "words", "quotations"]].sum()
        several = bool((totals["articles"] > 1).any())
    else:
        totals = given.groupby("speaker", sort=True).agg(
            articles=("article", "nunique"), words=("words", "sum"), quotations=("quote", "size")
        )
        several = given["article"].nunique() > 1
    unnamed = totals.index.isin(list(unnamed_speakers(given))) if several else False
    ranked = totals.assign(unnamed=unnamed).sort_values(
        ["unnamed", "articles", "words", "quotations"], ascending=[True, False, False, False], kind="stable"
    )
    return ranked.drop(columns="unnamed")


def luminance(colour: str) -> float:
    """The relative luminance of a hex colour, 0 to 1 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two hex colours, 1 to 21 (WCAG 2.2, same source).

    >>> round(contrast("#000000", "#FFFFFF"))
    21
    """
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def edge(colour: str, *, ratio: float = 3.0) -> str:
    """The colour itself, or the first darker shade of it with this contrast to white.

    Orange, sky blue and yellow are too pale: marks in these colours get an outline, lines and text the darker shade.

    >>> edge("#0072B2"), edge("#F0E442")
    ('#0072B2', '#9C942B')
    """
    shade, keep = colour, 1.0
    while contrast(shade, PAPER) < ratio:
        keep -= 0.025
        shade = "#" + "".join(f"{round(int(colour[i : i + 2], 16) * keep):02X}" for i in (1, 3, 5))
    return shade


def line_look(number: int) -> tuple[str, str]:
    """Colour and style of line ``number`` of a chart, counted from 0.

    In shades dark enough for a line, some readers cannot tell orange from vermillion, or yellow from green; so the
    style changes every four lines.

    >>> line_look(0), line_look(4)
    (('#0072B2', '-'), ('#C38700', '--'))
    """
    return edge(SPEAKER_CYCLE[number % len(SPEAKER_CYCLE)]), ("-", "--", ":", "-.")[number // 4 % 4]


def ink_on(colour: str) -> str:
    """Black or white text, whichever reads better on ``colour``."""
    return BLACK if contrast(BLACK, colour) >= contrast(PAPER, colour) else PAPER

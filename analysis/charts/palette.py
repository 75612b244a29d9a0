"""Colours and what they mean: one for each kind of entity, each type of quotation, each speaker of a run.

The colours are those of Masataka Okabe and Kei Ito, *Color Universal Design* (2008), https://jfly.uni-koeln.de/color/.
A picture colours one thing only (kinds, or types, or speakers), so no colour has two meanings in it.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

BLUE, VERMILLION, GREEN, PURPLE = "#0072B2", "#D55E00", "#009E73", "#CC79A7"
ORANGE, SKY, YELLOW, BLACK = "#E69F00", "#56B4E9", "#F0E442", "#000000"
INK, MUTED, GRID, PAPER = "#222222", "#666666", "#DDDDDD", "#FFFFFF"

#: The kinds of entity, in the order of legends.
KIND_COLOURS: Mapping[str, str] = {"PER": BLUE, "ORG": ORANGE, "LOC": GREEN, "MISC": PURPLE}
KIND_NAMES: Mapping[str, str] = {"PER": "people", "ORG": "organisations", "LOC": "places", "MISC": "other names"}

#: The types of quotation, from the words themselves to their paraphrase.
TYPE_COLOURS: Mapping[str, str] = {"direct": VERMILLION, "mixed": YELLOW, "indirect": SKY}

SPEAKER_CYCLE = (BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY, YELLOW)
#: Speakers after the seventh share one grey; quotations that nobody is named for have a lighter one.
OTHER_SPEAKERS, NO_SPEAKER = "#767676", "#C8C8C8"
NO_SPEAKER_NAME = "no speaker named"


def kinds_in(labels: pd.Series) -> dict[str, str]:
    """The kinds of entity that occur, with their colours, in the order of legends."""
    return {kind: colour for kind, colour in KIND_COLOURS.items() if (labels == kind).any()}


def speaker_colours(table: pd.DataFrame) -> dict[str, str]:
    """A colour for each speaker, most quoted words first, to be handed to all charts of a run.

    ``table`` is a quotation table or a speaker table: both rank speakers alike (words, then quotations, then
    alphabet). The seven Okabe–Ito colours go to the first seven; all others get ``OTHER_SPEAKERS``.

    >>> from analysis.tables import frame
    >>> speaker_colours(frame("speaker_table", []))
    {}
    """
    ranked = ranked_speakers(table)
    return {name: SPEAKER_CYCLE[i] if i < len(SPEAKER_CYCLE) else OTHER_SPEAKERS for i, name in enumerate(ranked.index)}


def ranked_speakers(table: pd.DataFrame) -> pd.DataFrame:
    """Words and quotations of each named speaker of a quotation or speaker table, first the one with most words."""
    given = table[table["speaker"].notna()]
    number = given["quotations"] if "quotations" in given else pd.Series(1, index=given.index)
    sums = pd.DataFrame({"speaker": given["speaker"], "words": given["words"], "quotations": number})
    totals = sums.groupby("speaker", sort=True).sum()
    return totals.sort_values(["words", "quotations"], ascending=False, kind="stable")


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
    """The colour itself, or the first darker shade of it that stands out from white by ``ratio``.

    Orange, sky blue and yellow are too pale alone: marks in them are outlined, and lines and text use the shade.

    >>> edge("#0072B2"), edge("#F0E442")
    ('#0072B2', '#9C942B')
    """
    shade, keep = colour, 1.0
    while contrast(shade, PAPER) < ratio:
        keep -= 0.025
        shade = "#" + "".join(f"{round(int(colour[i : i + 2], 16) * keep):02X}" for i in (1, 3, 5))
    return shade


def line_look(number: int) -> tuple[str, str]:
    """Colour and style of the so-manieth line of a chart, from 0.

    Dark enough for a line, orange is vermillion and yellow is green to some eyes: every fifth line has another style.

    >>> line_look(0), line_look(4)
    (('#0072B2', '-'), ('#C38700', '--'))
    """
    return edge(SPEAKER_CYCLE[number % len(SPEAKER_CYCLE)]), ("-", "--", ":", "-.")[number // 4 % 4]


def ink_on(colour: str) -> str:
    """Black or white text, whichever reads better on ``colour``."""
    return BLACK if contrast(BLACK, colour) >= contrast(PAPER, colour) else PAPER

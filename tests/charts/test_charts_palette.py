"""Colours: contrast as WCAG measures it, told apart by a deuteranope, one meaning each, one a speaker for a run."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import numpy as np
import pytest
from chart_samples import tables

from analysis.charts import palette
from analysis.charts.palette import contrast, edge, ink_on, ranked_speakers, speaker_colours
from analysis.charts.verbs import TONE_COLOURS

SETS: Mapping[str, Mapping[str, str]] = {
    "kinds": palette.KIND_COLOURS,
    "types": palette.TYPE_COLOURS,
    "speakers": {str(i): c for i, c in enumerate([*palette.SPEAKER_CYCLE, palette.OTHER_SPEAKERS, palette.NO_SPEAKER])},
    "tones": TONE_COLOURS,
}
ALL = sorted({colour for colours in SETS.values() for colour in colours.values()})

# The matrix for a complete deuteranope in linear RGB: Machado, Oliveira & Fernandes, "A physiologically-based model for
# simulation of color vision deficiency", IEEE TVCG 15 (2009), table for severity 1.0.
DEUTERANOPE = np.array(
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
)
# Linear RGB to XYZ (IEC 61966-2-1), D65 white.
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = np.array([0.9505, 1.0, 1.089])


def linear(colour: str) -> np.ndarray:
    channels = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def lab(rgb: np.ndarray) -> np.ndarray:
    """CIE L*a*b* of linear RGB."""
    ratio = XYZ @ np.clip(rgb, 0, 1) / WHITE
    f = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("colour", ALL)
def test_marks_stand_out_from_paper(colour: str) -> None:
    assert max(contrast(colour, palette.PAPER), contrast(edge(colour), palette.PAPER)) >= 3


@pytest.mark.parametrize("colour", ALL)
def test_numbers_on_marks_can_be_read(colour: str) -> None:
    assert contrast(ink_on(colour), colour) >= 4.5


@pytest.mark.parametrize("colour", [palette.INK, palette.MUTED])
@pytest.mark.parametrize("paper", [palette.PAPER, "#F2F2F2"])
def test_text_can_be_read(colour: str, paper: str) -> None:
    assert contrast(colour, paper) >= 4.5


@pytest.mark.parametrize("colour", palette.SPEAKER_CYCLE)
def test_labels_in_the_colour_of_their_line_can_be_read(colour: str) -> None:
    assert contrast(edge(colour, ratio=4.5), palette.PAPER) >= 4.5


@pytest.mark.parametrize("name", SETS)
def test_deuteranope_tells_categories_apart(name: str) -> None:
    for (one, a), (other, b) in combinations(SETS[name].items(), 2):
        distance = np.linalg.norm(lab(DEUTERANOPE @ linear(a)) - lab(DEUTERANOPE @ linear(b)))
        assert distance > 10, f"{one} and {other} differ by {distance:.1f} (CIE76)"


@pytest.mark.parametrize("name", SETS)
def test_no_colour_has_two_meanings(name: str) -> None:
    assert len(set(SETS[name].values())) == len(SETS[name])


def test_kinds_and_types_share_no_colour() -> None:
    assert not set(palette.KIND_COLOURS.values()) & set(palette.TYPE_COLOURS.values())


def test_both_tables_rank_speakers_alike() -> None:
    sample = tables("large")
    assert speaker_colours(sample["quotations"]) == speaker_colours(sample["speakers"])


def test_speakers_after_the_seventh_share_grey() -> None:
    colours = list(speaker_colours(tables("large")["quotations"]).values())
    assert colours[:7] == list(palette.SPEAKER_CYCLE)
    assert set(colours[7:]) == {palette.OTHER_SPEAKERS}


def test_colours_do_not_depend_on_the_order_of_rows() -> None:
    quotes = tables("large")["quotations"]
    assert speaker_colours(quotes.iloc[::-1]) == speaker_colours(quotes)
    assert ranked_speakers(quotes)["articles"].is_monotonic_decreasing

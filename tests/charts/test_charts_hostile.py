"""Names as nobody would choose them: formulas, escapes, markup. Charts draw them as they are written, or not at all."""

from __future__ import annotations

import warnings
from xml.etree import ElementTree

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
import pytest
from chart_samples import tables
from test_charts_basics import CHARTS

from analysis import save_figure
from analysis.charts.style import shorten, style

#: Columns whose words come from a text.
NAMED = {"name", "name_1", "name_2", "speaker", "source", "cue", "cue_lemma", "word", "lemma", "text", "forms"}
HOSTILE = "$x^$ \x1b[31m{}%s \\frac{ <script>&amp;'\"\u202e "


def hostile(table: pd.DataFrame) -> pd.DataFrame:
    named = [column for column in table.columns if column in NAMED]
    return table.assign(**{c: table[c].map(lambda text: f"{HOSTILE}{text}", na_action="ignore") for c in named})


@pytest.mark.parametrize("name", CHARTS)
def test_a_hostile_name_is_drawn_and_breaks_no_file(name, tmp_path, monkeypatch):
    monkeypatch.setattr("analysis.figures.bytes.DPI", 50)  # what is written is looked at, not how finely
    ax = CHARTS[name]({key: hostile(table) for key, table in tables("small").items()}, None)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph")  # a direction mark has no picture
        picture = save_figure(ax, pd.DataFrame({"a": [1]}), "chart", alt="Un dessin.", source=HOSTILE, folder=tmp_path)
    root = ElementTree.fromstring(picture.svg.read_bytes())
    assert root.tag.endswith("svg")
    assert not any(element.tag.endswith("script") for element in root.iter())


def test_a_dollar_in_a_name_is_a_dollar():
    with style():
        figure, ax = plt.subplots()
        shown = ax.set_title("A$BC Nord et De$fa")
    plt.close(figure)
    assert not shown.get_parse_math()


def test_control_characters_are_no_part_of_a_label():
    assert shorten("Paul\x1b[31m Ardent\x07") == "Paul[31m Ardent"


def test_a_time_zone_of_ones_own_moves_no_day():
    with mpl.rc_context({"timezone": "Pacific/Auckland"}):
        with style():
            assert mpl.rcParams["timezone"] == "UTC"
        assert mpl.rcParams["timezone"] == "Pacific/Auckland"

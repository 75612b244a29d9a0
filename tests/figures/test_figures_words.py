"""What a figure has to say: a description, a table behind it; parts of a figure are saved as the whole."""

from __future__ import annotations

import pandas as pd
import pytest
from matplotlib.figure import Figure

from analysis import charts, save_figure
from analysis.tables import frame

TABLE = pd.DataFrame({"n": [1, 2]})


def bars() -> Figure:
    figure = Figure(figsize=(4, 3))
    figure.add_subplot().bar([0, 1], [1, 2])
    return figure


def test_a_figure_of_ones_own_needs_its_table(tmp_path):
    with pytest.raises(ValueError, match="figure 'essai' was drawn by no chart of the package; give the table behind"):
        save_figure(bars(), None, "essai", alt="Deux barres.", folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_figure_needs_a_description(tmp_path):
    with pytest.raises(ValueError, match="figure 'essai' has no alt text; describe in a sentence what the chart shows"):
        save_figure(bars(), TABLE, "essai", alt=" \n ", folder=tmp_path)


def test_a_part_of_a_figure_is_saved_with_the_whole(tmp_path):
    figure = Figure(figsize=(8, 3))
    left, right = figure.subfigures(1, 2)
    left.add_subplot().bar([0], [1])
    right.add_subplot().bar([0], [2])
    picture = save_figure(left, TABLE, "moitie", alt="Deux barres.", folder=tmp_path)
    assert picture.width == 800
    assert picture.svg.read_text(encoding="utf-8").count('<g id="axes_') == 2


def test_a_chart_without_rows_says_so_instead_of_a_description(tmp_path):
    ax = charts.speaking_share(frame("quotations", []))
    picture = save_figure(ax, None, "vide", folder=tmp_path)
    assert "No quotation" in picture.alt

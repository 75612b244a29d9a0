"""Long names, big numbers, labels side by side, articles end to end, the style that stays inside."""

from __future__ import annotations

import itertools

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest
from chart_samples import tables
from hypothesis import given
from hypothesis import strategies as st

from analysis.charts import names_ranking, style
from analysis.charts.layout import article_spans, label_points, panels, spread
from analysis.charts.names import shorten_list
from analysis.charts.network import ring
from analysis.charts.style import STYLE_SHEET, shorten


@given(st.text(max_size=80), st.integers(8, 40))
def test_shorten_never_exceeds_its_width(text: str, width: int) -> None:
    assert len(shorten(text, width)) <= width


@given(st.lists(st.floats(-100, 100), max_size=30), st.floats(0.1, 5))
def test_spread_keeps_order_and_distance(places: list[float], gap: float) -> None:
    moved = spread(places, gap)
    order = np.argsort(places, kind="stable")
    assert (np.diff(moved[order]) >= gap - 1e-6).all()


def test_spread_stays_within_its_limits() -> None:
    assert spread([5.0, 5.0, 5.0], 1.0, low=0, high=5).tolist() == [3.0, 4.0, 5.0]


def test_as_many_items_as_fit() -> None:
    assert shorten_list(["a (1)"] * 9, 12) == "a (1), a (1), …"


@pytest.mark.parametrize("count", [1, 2, 3, 24, 25])
def test_ring_gives_every_label_a_row_of_its_own(count: int) -> None:
    places = ring(count)
    for side in (1, -1):
        heights = sorted(y for x, y in places if x * side > 0)
        assert all(b - a >= 2 / (count // 2 + 1) - 1e-9 for a, b in itertools.pairwise(heights))


def test_articles_lie_end_to_end() -> None:
    spans = article_spans(tables("large")["mentions"], {"article-01": 5000, "autre": 10})
    assert spans.index[:2].tolist() == ["article-01", "autre"]
    assert spans["begin"].iloc[1:].tolist() == spans["length"].cumsum().iloc[:-1].tolist()


def test_labels_of_points_never_overlap() -> None:
    chance = np.random.default_rng(4)
    x, y = chance.random(60), chance.random(60)
    with style():
        _, ax = plt.subplots()
        ax.scatter(x, y)
        label_points(ax, x, y, {i: f"Étiquette {i}" for i in range(60)})
    renderer = ax.figure.canvas.get_renderer()  # type: ignore[union-attr]
    boxes = [mpl.text.Text.get_window_extent(t, renderer) for t in ax.texts]
    assert 10 < len(boxes) < 60
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_panels_need_a_place_in_a_grid() -> None:
    ax = plt.figure().add_axes((0, 0, 1, 1))
    with pytest.raises(ValueError, match="subplots"):
        panels(ax, [1.0, 1.0])


def test_style_stays_inside_and_needs_no_other_font() -> None:
    before = dict(mpl.rcParams)
    with mpl.rc_context({"font.size": 30, "text.usetex": False}):
        ax = names_ranking(tables("small")["names"])
        assert mpl.rcParams["font.size"] == 30
    assert dict(mpl.rcParams) == before
    assert ax.get_yticklabels()[0].get_fontfamily() == ["DejaVu Sans"]
    assert "hashsalt" in STYLE_SHEET.read_text(encoding="utf-8")


def test_type_reads_at_half_width() -> None:
    """At 7 inches nothing is set smaller than 9 points, the source line (8.5) apart."""
    for size in ("small", "large"):
        ax = names_ranking(tables(size)["names"])
        assert min(t.get_fontsize() for t in ax.figure.findobj(mpl.text.Text) if t.get_text()) >= 9  # type: ignore[union-attr]

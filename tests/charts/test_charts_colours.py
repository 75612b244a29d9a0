"""The colours that reach the artists of every chart: marks and text stand out, categories are told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

import numpy as np
import pytest
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import Collection, LineCollection, PathCollection, PolyCollection, QuadMesh
from matplotlib.colors import to_hex, to_rgba
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from test_charts_basics import CHARTS, drawn
from test_charts_palette import DEUTERANOPE, lab, linear

from analysis.charts.palette import GRID, PAPER, contrast

#: What stands behind the marks and says nothing by itself: ground lines, lanes, the lines of the axes.
GROUND = {GRID, "#F2F2F2", "#BBBBBB", "#EEEEEE"}

Draw = Callable[[str, str], Figure]


def hexed(colour: object) -> str:
    """A colour as it looks on paper; nothing where it is not drawn."""
    red, green, blue, alpha = to_rgba(colour)  # type: ignore[arg-type]
    return to_hex([channel * alpha + 1 - alpha for channel in (red, green, blue)]).upper() if alpha else ""


def figure_of(name: str, size: str) -> Figure:
    figure = drawn(name, size).get_figure(root=True)
    assert figure is not None
    return figure


def pairs_of(artist: object) -> Iterator[tuple[str, str]]:
    """Fill and outline of each mark that an artist draws."""
    if isinstance(artist, Patch):
        yield hexed(artist.get_facecolor()), hexed(artist.get_edgecolor()) if artist.get_linewidth() else ""
    elif isinstance(artist, Line2D):
        yield "", hexed(artist.get_color())
    elif isinstance(artist, (PathCollection, PolyCollection, LineCollection)):
        fills, edges = (np.atleast_2d(c()) for c in (artist.get_facecolor, artist.get_edgecolor))
        for i in range(max(len(fills), len(edges))):
            fill = hexed(fills[i % len(fills)]) if fills.size else ""
            yield fill, hexed(edges[i % len(edges)]) if edges.size else ""


def marks(figure: Figure) -> Iterator[tuple[str, str]]:
    for ax in figure.axes:
        for artist in [*ax.patches, *ax.lines, *ax.collections]:
            if not isinstance(artist, QuadMesh):  # a cell is read by the number in it
                yield from pairs_of(artist)


def texts(figure: Figure) -> Iterator[tuple[Text, Axes]]:
    for ax in figure.axes:
        hidden = {ax.xaxis, ax.yaxis} if not ax.axison else set()
        ticks = {id(text) for axis in hidden for text in axis.findobj(Text)}
        for text in ax.findobj(Text):
            if text.get_visible() and text.get_text().strip() and id(text) not in ticks:
                yield text, ax


def stacked(ax: Axes) -> list[tuple[Artist, Bbox | None]]:
    """The marks of axes from the lowest to the topmost, patches that are filled with the box that they fill."""
    artists = sorted([*ax.patches, *ax.collections], key=lambda a: a.get_zorder())
    shown = (a for a in artists if not isinstance(a, Patch) or a.get_facecolor()[3])
    return [(a, a.get_window_extent() if isinstance(a, Patch) else None) for a in shown]


def behind(text: Text, marks: list[tuple[Artist, Bbox | None]]) -> str:
    """The colour under the middle of a text: that of the mark that lies topmost there, or paper."""
    box = text.get_window_extent()
    middle = ((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
    found = PAPER
    for artist, extent in marks:
        if isinstance(artist, Patch):
            found = hexed(artist.get_facecolor()) if extent is not None and extent.contains(*middle) else found
        elif isinstance(artist, (PathCollection, QuadMesh)):
            found = under(artist, middle) or found
    return found


def under(artist: Collection, middle: tuple[float, float]) -> str:
    """The fill of the item of a collection that lies at a place of the canvas."""
    fills = np.atleast_2d(artist.get_facecolor())
    if isinstance(artist, QuadMesh):
        corners = artist.get_coordinates()[:, :, :]
        x, y = artist.axes.transData.inverted().transform(middle)  # type: ignore[union-attr]
        row = int(np.searchsorted(corners[:, 0, 1], y)) - 1
        column = int(np.searchsorted(corners[0, :, 0], x)) - 1
        inside = 0 <= row < corners.shape[0] - 1 and 0 <= column < corners.shape[1] - 1
        return hexed(fills[row * (corners.shape[1] - 1) + column]) if inside else ""
    places = artist.get_offset_transform().transform(artist.get_offsets())
    radii = np.sqrt(np.resize(artist.get_sizes(), len(places)) / np.pi) * artist.figure.dpi / 72  # type: ignore
    hits = np.flatnonzero(np.hypot(*(places - middle).T) <= radii)
    return hexed(fills[hits[-1] % len(fills)]) if hits.size else ""


@pytest.mark.parametrize("size", ["small", "large", "one"])
@pytest.mark.parametrize("name", CHARTS)
def test_every_mark_stands_out_from_paper(name: str, size: str) -> None:
    for fill, outline in set(marks(figure_of(name, size))):
        colours = {fill, outline} - GROUND - {"", PAPER}
        if colours:
            assert max(contrast(colour, PAPER) for colour in colours) >= 3, (fill, outline)


@pytest.mark.parametrize("size", ["small", "large", "one", "empty"])
@pytest.mark.parametrize("name", CHARTS)
def test_every_text_can_be_read_where_it_stands(name: str, size: str) -> None:
    figure = figure_of(name, size)
    marks_of = {ax: stacked(ax) for ax in figure.axes}
    for text, ax in texts(figure):
        paper = behind(text, marks_of[ax])
        assert contrast(hexed(text.get_color()), paper) >= 4.5, (text.get_text(), text.get_color(), paper)


@pytest.mark.parametrize("size", ["small", "large"])
@pytest.mark.parametrize("name", CHARTS)
def test_a_deuteranope_tells_the_meanings_of_a_key_apart(name: str, size: str) -> None:
    for ax in figure_of(name, size).axes:
        legend = ax.get_legend()
        handles = legend.legend_handles if legend else []
        patches = [h for h in handles if isinstance(h, Patch) and not h.get_hatch()]
        colours = {hexed(handle.get_facecolor()) for handle in patches} - GROUND
        assert len(colours) >= len(patches) - 1, "two meanings share a colour"
        for one, other in combinations(sorted(colours), 2):
            seen = [lab(DEUTERANOPE @ linear(colour)) for colour in (one, other)]
            assert np.linalg.norm(seen[0] - seen[1]) > 10, (one, other)


@pytest.mark.parametrize("name", ["word_progression", "word_trend_chart"])
def test_a_deuteranope_tells_lines_apart(name: str) -> None:
    lines = [line for line in figure_of(name, "large").axes[0].lines if not line.get_label().startswith("_")]  # type: ignore
    assert len(lines) > 3
    for one, other in combinations(lines, 2):
        seen = [lab(DEUTERANOPE @ linear(hexed(line.get_color()))) for line in (one, other)]
        distance = np.linalg.norm(seen[0] - seen[1])
        assert distance > 10 or one.get_linestyle() != other.get_linestyle()

"""A figure → ``<name>.png``, ``<name>.svg``, ``<name>.csv`` and its entry in ``index.md``."""

from __future__ import annotations

import io
import os
import re
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import Any, overload

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure, SubFigure
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from analysis.charts.heading import root_figure
from analysis.charts.palette import MUTED
from analysis.charts.style import style
from analysis.tables import replacing, write_table
from analysis.text.shown import for_xml

from .index import Entry, write_index

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
#: Pixels per inch: 7 inches give 1050 pixels, 525 at half size.
DPI = 150


@dataclass(frozen=True)
class Picture:
    """A saved figure: its files and its alt text. In a notebook, it is shown as a picture.

    Jupyter stores the alt text in the metadata of the picture (``image/png`` → ``alt``), where exporters find it.
    """

    name: str
    folder: Path
    title: str
    alt: str
    width: int

    @property
    def png(self) -> Path:
        """The path of the PNG file."""
        return self.folder / f"{self.name}.png"

    @property
    def svg(self) -> Path:
        """The path of the SVG file."""
        return self.folder / f"{self.name}.svg"

    @property
    def csv(self) -> Path:
        """The path of the CSV file with the data behind the picture."""
        return self.folder / f"{self.name}.csv"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict[str, Any], dict[str, Any]]:
        data = {"image/png": self.png.read_bytes(), "text/plain": self.alt}
        return data, {"image/png": {"alt": self.alt, "width": self.width}}


def figures_folder() -> Path:
    """The default folder for figures: that of the environment variable ``ANALYSIS_FIGURES``, or ``figures``."""
    return Path(os.environ.get("ANALYSIS_FIGURES") or "figures")


@overload
def save_figure(
    figure: Figure | Axes,
    table: pd.DataFrame,
    name: str,
    *,
    alt: str,
    title: str | None = ...,
    source: str | None = ...,
    folder: str | os.PathLike[str] | None = ...,
) -> Picture: ...
@overload
def save_figure(
    figure: None,
    table: pd.DataFrame,
    name: str,
    *,
    alt: str,
    title: str | None = ...,
    source: str | None = ...,
    folder: str | os.PathLike[str] | None = ...,
) -> None: ...
def save_figure(
    figure: Figure | Axes | None,
    table: pd.DataFrame,
    name: str,
    *,
    alt: str,
    title: str | None = None,
    source: str | None = None,
    folder: str | os.PathLike[str] | None = None,
) -> Picture | None:
    """Save a figure as PNG and SVG, with the table behind it as CSV and an entry in ``index.md``.

    ``figure`` is a figure or the axes that a chart returns; it is closed, so that a notebook shows it only once. None
    means that there was nothing to draw: nothing is saved, and None is returned. ``name`` is the name of the files:
    lower-case letters, digits, ``-`` and ``_``. ``alt`` describes what the chart shows for those who cannot see it.
    ``title`` is the heading in the index (default: the title drawn). ``source`` is written below the chart. ``folder``
    is ``figures_folder()`` by default.

    Returns the ``Picture``, which a notebook shows. Raises ``ValueError`` for an invalid name or an empty alt text.
    """
    if not _NAME.fullmatch(name):
        raise ValueError(f"figure name {name!r} is not valid; use lower-case letters, digits, - and _")
    if not alt.strip():
        raise ValueError(f"figure {name!r} has no alt text; describe in a sentence what the chart shows")
    if figure is None:
        return None
    place = Path(folder) if folder is not None else figures_folder()
    drawn = _figure_of(figure)
    heading = title or _drawn_title(drawn) or name
    alt = " ".join(alt.split())
    png, svg = _pictures(drawn, source, {"Title": heading, "Description": alt})
    plt.close(drawn)
    write_table(_without_noise(table), place / f"{name}.csv")
    for suffix, content in (("png", png), ("svg", svg)):
        with replacing(place / f"{name}.{suffix}") as file:
            file.write(content)
    write_index(place, Entry(name=name, title=heading, alt=alt, source=source or ""))
    return Picture(name=name, folder=place, title=heading, alt=alt, width=round(drawn.get_figwidth() * 100))


def _without_noise(table: pd.DataFrame) -> pd.DataFrame:
    """The table with its fractions at ten significant digits: the digits after them depend on the processor.

    >>> _without_noise(pd.DataFrame({"share": [0.1 + 0.2]}))["share"].tolist()
    [0.3]
    """
    fractions = [name for name in table.columns if pd.api.types.is_float_dtype(table[name].dtype)]
    return table.assign(**{name: table[name].map(_ten_digits, na_action="ignore") for name in fractions})


def _ten_digits(number: float) -> float:
    return float(f"{number:.10g}")


def _figure_of(figure: Figure | Axes) -> Figure:
    if isinstance(figure, Axes):
        return root_figure(figure)
    if isinstance(figure, SubFigure):
        return figure.figure.figure if isinstance(figure.figure, SubFigure) else figure.figure
    return figure


def _drawn_title(figure: Figure) -> str:
    titles = (axes.get_title(loc) for axes in figure.axes for loc in ("left", "center", "right"))
    return next((t.replace("\n", " ") for t in titles if t), "")


def _pictures(figure: Figure, source: str | None, told: dict[str, str]) -> tuple[bytes, bytes]:
    """The PNG and SVG of a figure, without dates and versions, so that their bytes depend on the picture only.

    Both carry their title, their alt text and their source, so that a picture that is passed on still says what it is.
    """
    told |= {"Source": source} if source else {}
    png, svg = io.BytesIO(), io.BytesIO()
    with style():
        if source:
            characters = round(figure.get_figwidth() * 15)
            figure.supxlabel(
                textwrap.fill(source, characters), x=0.01, ha="left", fontsize=8.5, color=MUTED, linespacing=1.3
            )
        _settle(figure)
        figure.savefig(png, format="png", dpi=DPI, metadata={"Software": None})
        figure.savefig(svg, format="svg", metadata={"Date": None, "Creator": None, **told})
    return _lighter(png, told), for_xml(svg.getvalue().decode("utf-8", "replace")).encode("utf-8")


def _settle(figure: Figure) -> None:
    """Lay out once, and round every place.

    The solver of the layout varies from process to process in the last digits, and the names that an SVG gives to its
    clips are made of them.
    """
    figure.draw_without_rendering()
    figure.set_layout_engine("none")
    for axes in figure.axes:
        axes.set_position(tuple(round(side, 5) for side in axes.get_position().bounds))


def _lighter(png: io.BytesIO, told: dict[str, str]) -> bytes:
    """The picture with a palette of 256 colours, a third of the size.

    Flat colours stay what they are; only some shades at the borders of letters and lines move to a neighbour.
    """
    light, words = io.BytesIO(), PngInfo()
    for name, text in told.items():
        words.add_itxt(name, text)
    with Image.open(png) as picture:
        few = picture.convert("RGB").quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(light, format="PNG", optimize=True, dpi=(DPI, DPI), pnginfo=words)
    return light.getvalue()

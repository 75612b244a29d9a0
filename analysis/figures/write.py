"""A figure → ``<name>.png``, ``<name>.svg``, ``<name>.csv`` and its entry in ``index.md``."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, overload

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure, SubFigure

from analysis.charts.drawn import Drawn, drawn_of
from analysis.charts.heading import root_figure
from analysis.tables import replacing, write_table
from analysis.text.language import say

from .bytes import pictures
from .index import Entry, write_index

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")


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
    table: pd.DataFrame | None,
    name: str,
    *,
    alt: str | None = ...,
    title: str | None = ...,
    source: str | None = ...,
    folder: str | os.PathLike[str] | None = ...,
) -> Picture: ...
@overload
def save_figure(
    figure: None,
    table: pd.DataFrame | None,
    name: str,
    *,
    alt: str | None = ...,
    title: str | None = ...,
    source: str | None = ...,
    folder: str | os.PathLike[str] | None = ...,
) -> None: ...
def save_figure(
    figure: Figure | Axes | None,
    table: pd.DataFrame | None,
    name: str,
    *,
    alt: str | None = None,
    title: str | None = None,
    source: str | None = None,
    folder: str | os.PathLike[str] | None = None,
) -> Picture | None:
    """Save a figure as PNG and SVG, with the table behind it as CSV and an entry in ``index.md``.

    ``figure`` is a figure or the axes that a chart returns; it is closed, so that a notebook shows it only once. None
    means that there was nothing to draw: nothing is saved, and None is returned. ``table`` is what goes into the CSV
    file; with None, a chart of this package gives what it has drawn and nothing else. ``name`` is the name of the
    files: lower-case letters, digits, ``-`` and ``_``. ``alt`` describes what the chart shows for those who cannot see
    it (default: the title of a chart and what it draws). ``title`` is the heading in the index (default: the title
    drawn). ``source`` is written below the chart. ``folder`` is ``figures_folder()`` by default.

    Returns the ``Picture``, which a notebook shows. Raises ``ValueError`` for an invalid name, and where a figure that
    no chart has drawn comes without a table or an alt text.
    """
    if not _NAME.fullmatch(name):
        raise ValueError(f"figure name {name!r} is not valid; use lower-case letters, digits, - and _")
    if figure is None:
        return None
    place = Path(folder) if folder is not None else figures_folder()
    drawn, note = _figure_of(figure), drawn_of(figure)
    heading = title or _drawn_title(drawn) or note.title or name
    alt = " ".join((_in_words(heading, note) if alt is None else alt).split())
    if not alt:
        raise ValueError(f"figure {name!r} has no alt text; describe in a sentence what the chart shows")
    table = note.table if table is None else table
    if table is None and not note.sentence:
        raise ValueError(f"figure {name!r} was drawn by no chart of the package; give the table behind it")
    png, svg = pictures(drawn, source, {"Title": heading, "Description": alt})
    plt.close(drawn)
    write_table(_without_noise(pd.DataFrame() if table is None else table), place / f"{name}.csv")
    for suffix, content in (("png", png), ("svg", svg)):
        with replacing(place / f"{name}.{suffix}") as file:
            file.write(content)
    write_index(place, Entry(name=name, title=heading, alt=alt, source=source or ""))
    return Picture(name=name, folder=place, title=heading, alt=alt, width=round(drawn.get_figwidth() * 100))


def _in_words(title: str, note: Drawn) -> str:
    """The title of a chart with what it draws, or what it says in place of it."""
    if note.sentence:
        return f"{title}. {note.sentence}"
    if note.title:
        return note.line
    if note.line:
        return say("alt chart", title=title.rstrip("."), drawn=note.line)
    return title if note.table is not None else ""


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

"""A chart → its files and its picture in the notebook, or the sentence that says why there is none."""

from __future__ import annotations

import os
from pathlib import Path

import pandas as pd
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts.drawn import drawn_of
from analysis.charts.heading import root_figure
from analysis.figures import Picture, save_figure
from analysis.findings import Finding


class Save:
    """``save(chart, "name")``: the chart as files in one folder, with one line on its source.

    >>> Save("figures", "Source: 3 articles, undated")
    save to figures
    """

    def __init__(self, folder: str | os.PathLike[str], source: str) -> None:
        self.folder, self.source = Path(folder), source

    def __repr__(self) -> str:
        return f"save to {self.folder}"

    def __call__(
        self,
        chart: Axes | Figure,
        name: str,
        *,
        table: pd.DataFrame | None = None,
        alt: str | None = None,
        title: str | None = None,
        source: str | None = None,
    ) -> Picture | Finding:
        """Save a chart as ``save_figure`` does and return its ``Picture``.

        Where the chart has nothing to show, no file is written, and the answer is the sentence that says why.
        """
        if sentence := drawn_of(chart).sentence:
            plt.close(root_figure(chart) if isinstance(chart, Axes) else chart)
            return Finding(sentence)
        return save_figure(
            chart, table, name, alt=alt, title=title, source=source or self.source, folder=self.folder
        )  # fmt: skip

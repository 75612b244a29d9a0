"""What stands on axes, in words and numbers: rows, texts, bars, keys."""

from __future__ import annotations

import pandas as pd
from chart_news import quotation_rows
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis.tables import frame


def rows(ax: Axes) -> list[str]:
    return [label.get_text() for label in ax.get_yticklabels()]


def texts(ax: Axes) -> list[str]:
    return [text.get_text() for text in ax.texts]


def bars(ax: Axes) -> list[Rectangle]:
    return [patch for patch in ax.patches if isinstance(patch, Rectangle)]


def keys(ax: Axes) -> list[str]:
    legend = ax.get_legend()
    return [text.get_text() for text in legend.get_texts()] if legend else []


def quotes(*rows: dict[str, object]) -> pd.DataFrame:
    base = quotation_rows(["Inès Brissac"], 1, len(rows))
    return frame("quotations", [b | r for b, r in zip(base, rows, strict=True)])


def below(ax: Axes) -> str:
    """The line below the title: what is drawn and what is left out."""
    legend = ax.get_legend()
    return legend.get_title().get_text().replace("\n", " ") if legend else ""

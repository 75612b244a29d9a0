"""What a chart has drawn, as a table and in words, for whoever saves it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.tables.drawn import DRAWN
from analysis.text.leads import Lead


@dataclass
class Drawn:
    """A chart in words: the line below its title, the sentence in place of a chart, and the table of its marks.

    A picture that has no title drawn has one here, and its line says all. ``leads`` are stretches of the title that
    lead to rows of the explorer, ``addresses`` are those of the rows of the chart.
    """

    title: str = ""
    line: str = ""
    sentence: str = ""
    table: pd.DataFrame | None = None
    leads: tuple[Lead, ...] = ()
    addresses: tuple[str, ...] = ()


_NOTES: WeakKeyDictionary[Axes, Drawn] = WeakKeyDictionary()


def note_of(ax: Axes) -> Drawn:
    """What has been noted of these axes so far."""
    return _NOTES.setdefault(ax, Drawn())


def drew(ax: Axes, chart: str, rows: pd.DataFrame | Iterable[Mapping[str, Any]]) -> None:
    """Note the rows that the marks of a chart were drawn from, in the columns of ``DRAWN[chart]``."""
    schema = dict(DRAWN[chart])
    table = rows if isinstance(rows, pd.DataFrame) else pd.DataFrame(list(rows), columns=list(schema))
    note_of(ax).table = table.reset_index(drop=True)[list(schema)].astype(schema)


def drawn_of(figure: Figure | Axes) -> Drawn:
    """What the chart in these axes, or the first axes of a figure with a note, has drawn.

    >>> from analysis.charts import names_ranking
    >>> from analysis.tables import frame
    >>> drawn_of(names_ranking(frame("entity_table", []))).sentence
    'No name was found.'
    """
    given = [figure] if isinstance(figure, Axes) else figure.axes
    return next((_NOTES[ax] for ax in given if ax in _NOTES), Drawn())

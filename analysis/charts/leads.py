"""Marks of a chart → addresses of their rows: in an SVG a bar and its name are links, which the website completes.

An address is a fragment, such as ``#view=quotations&speaker=Jeanne+Loiret``: beside the explorer it leads to the rows,
in a picture by itself it leads nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from .heading import beside


def address(view: str, **asked: str) -> str:
    """The address of rows in the explorer, safe in any attribute whatever the names hold.

    >>> address("quotations", speaker='"><script>')
    '#view=quotations&speaker=%22%3E%3Cscript%3E'
    """
    return "#" + urlencode({"view": view, **asked})


def lead(ax: Axes, addresses: Sequence[str], bars: Iterable[object] | None = None) -> None:
    """Make the names of the rows and their bars lead to these addresses; with ``bars``, these bars alone.

    A panel of several shows a part of the rows, which it does not know: it leads nowhere.
    """
    if beside(ax) > 1:
        return
    if bars is None:
        for label, place in zip(ax.get_yticklabels(), addresses, strict=False):
            label.set_url(place)
    for bar in ax.patches if bars is None else bars:
        if isinstance(bar, Rectangle) and 0 <= (row := _row(bar)) < len(addresses):
            bar.set_url(addresses[row])


def _row(bar: Rectangle) -> int:
    return round(bar.get_y() + bar.get_height() / 2)

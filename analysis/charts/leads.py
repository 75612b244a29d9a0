"""Marks and words of a chart → links to their rows: bars, names and numbers of an SVG, which a website completes.

An address (``analysis.text.leads``) is a fragment: beside the explorer it leads to the rows, in a picture by itself it
leads nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.text import Annotation

from analysis.text.leads import Lead

from .drawn import note_of
from .heading import beside

#: How the place of a number is given that is behind the bar of its row.
_BY_ROW = ("data", ("axes fraction", "data"))


def lead(
    ax: Axes, addresses: Sequence[str], bars: Iterable[object] | None = None, *, whole: bool | None = None
) -> None:
    """Make the names of the rows, their bars and the words behind them lead to these addresses; or these bars alone.

    What leads somewhere already is left alone. A panel of several may show a part of the rows, which it does not know:
    its addresses are noted, and it leads nowhere unless it has the ``whole`` of them.
    """
    if bars is None:
        note_of(ax).addresses = tuple(addresses)
    if not (beside(ax) == 1 if whole is None else whole):
        return
    if bars is None:
        for label, place in zip(ax.get_yticklabels(), addresses, strict=False):
            label.set_url(place)
        for text in ax.texts:
            row = round(float(text.xy[1])) if isinstance(text, Annotation) and text.xycoords in _BY_ROW else -1
            if 0 <= row < len(addresses):
                text.set_url(text.get_url() or addresses[row])
    for bar in ax.patches if bars is None else bars:
        if isinstance(bar, Rectangle) and 0 <= (row := _row(bar)) < len(addresses):
            bar.set_url(bar.get_url() or addresses[row])


def _row(bar: Rectangle) -> int:
    return round(bar.get_y() + bar.get_height() / 2)


def title_led(svg: str, title: str, leads: Sequence[Lead]) -> str:
    """The picture with links in its title, which is one text a line.

    >>> svg = "<text>Zoé a 75 %</text><text>des mots</text>"
    >>> title_led(svg, "Zoé a 75 %\\ndes mots", [Lead(0, 3, "#view=quotations&speaker=Zo%C3%A9")])
    '<text><a xlink:href="#view=quotations&amp;speaker=Zo%C3%A9">Zoé</a> a 75 %</text><text>des mots</text>'
    """
    begin = 0
    for line in title.split("\n"):
        pieces, last = "", 0
        for one in leads:
            start, end = max(one.start - begin, 0), min(one.end - begin, len(line))
            if start < end:
                words = f"<a xlink:href={quoteattr(one.place)}>{escape(line[start:end])}</a>"
                pieces, last = f"{pieces}{escape(line[last:start])}{words}", end
        if pieces:
            svg = svg.replace(f">{escape(line)}</text>", f">{pieces}{escape(line[last:])}</text>", 1)
        begin += len(line) + 1
    return svg

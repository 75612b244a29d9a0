"""What is above every chart: the finding as its title, below it what is drawn and what is left out, then the key."""

from __future__ import annotations

import functools
import textwrap
from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import ScaledTranslation, Transform, blended_transform_factory

from analysis.text.leads import parted
from analysis.text.shown import for_xml

from .drawn import note_of
from .palette import INK, MUTED

#: Characters that fit across 7 inches, of the title and of the line below it.
_TITLE, _LINE = 70, 100
#: Heights in points: a line of the title, a line below it, a row of the key.
_TITLE_HEIGHT, _LINE_HEIGHT, _KEY_HEIGHT = 15.0, 13.0, 16.0
_GAP = 8.0


def root_figure(ax: Axes) -> Figure:
    """The figure that the axes belong to, through subfigures if there are any."""
    figure = ax.get_figure(root=True)
    assert figure is not None, "axes without a figure"
    return figure


def beside(ax: Axes) -> int:
    """How many axes share the width of the figure with these, including themselves."""
    place = ax.get_subplotspec()
    return place.get_gridspec().ncols if place is not None and place.colspan.stop - place.colspan.start == 1 else 1


def heading(ax: Axes, title: str, drawn: str = "", handles: Sequence[Any] = (), *, columns: int = 4) -> None:
    """The title, what is drawn in small type below it, and the key in rows, all above the axes: no mark is hidden.

    They begin at the left border of the figure, or, side by side with others, of the axes. A title set later
    (``ax.set_title``) takes the place of this one.
    """
    title, note_of(ax).leads = parted(for_xml(title))
    note_of(ax).line = drawn = for_xml(drawn)
    share = beside(ax)
    lines = textwrap.fill(drawn, _LINE // share) if drawn and share == 1 else ""
    rows = -(-len(handles) // columns)
    below = _LINE_HEIGHT * (lines.count("\n") + 1 if lines else 0) + _KEY_HEIGHT * rows
    pad = _GAP + below + (2 if below else 0)
    figure = root_figure(ax)
    if figure.get_label() == "ours" and len(figure.axes) == 1:  # the axes keep their height
        more = _LINE_HEIGHT * (lines.count("\n") + 1 if lines else 0) + _TITLE_HEIGHT * (len(_wrapped(ax, title)) - 1)
        figure.set_figheight(figure.get_figheight() + more / 72)
    # What a reader sets as title later has the same place: at the usual one it would cover the key.
    setattr(ax, "set_title", functools.partial(_own_title, ax, pad))  # noqa: B010 (a method of one object)
    _retitle(ax, pad, title)
    if lines or handles:
        legend = ax.legend(
            handles=list(handles), title=lines or None, loc="lower left", bbox_to_anchor=(_left(ax), 1),
            bbox_transform=_across(ax), ncols=columns, borderaxespad=0.3, labelcolor=INK, alignment="left", borderpad=0,
        )  # fmt: skip
        legend.get_title().set(color=MUTED, fontsize=9.5)
        legend.set_in_layout(False)  # the title leaves the room for it


def panel_title(ax: Axes, name: str, below: str) -> None:
    """The title of one of several panels, in two lines close above it."""
    note_of(ax).leads = ()
    text = Axes.set_title(ax, f"{for_xml(name)}\n{for_xml(below)}", loc="left", fontsize=10)
    text.set_transform(ax.transAxes + ScaledTranslation(0, 5 / 72, root_figure(ax).dpi_scale_trans))
    text.set_x(0)


def _wrapped(ax: Axes, title: str) -> list[str]:
    return textwrap.wrap(title, _TITLE // beside(ax), break_on_hyphens=False) or [""]


def _left(ax: Axes) -> float:
    return 0.012 if beside(ax) == 1 else 0.0


def _across(ax: Axes) -> Transform:
    """Sideways in shares of the figure, upwards in shares of the axes; in panels, of the axes both ways."""
    return blended_transform_factory(root_figure(ax).transFigure, ax.transAxes) if beside(ax) == 1 else ax.transAxes


def _own_title(ax: Axes, room: float, label: str, *more: Any, **options: Any) -> Text:
    """What a reader sets as title leads nowhere."""
    note_of(ax).leads = ()
    return _retitle(ax, room, label, *more, **options)


def _retitle(ax: Axes, room: float, label: str, *_: Any, **options: Any) -> Text:
    options = {name: value for name, value in options.items() if name not in ("loc", "pad", "x", "y")}
    text = Axes.set_title(ax, "\n".join(_wrapped(ax, label)), loc="left", pad=room, **options)
    up = ScaledTranslation(0, room / 72, root_figure(ax).dpi_scale_trans)
    text.set_transform(_across(ax) + up)
    text.set_x(_left(ax))
    return text

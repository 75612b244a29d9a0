"""What all charts do alike: the style sheet, the axes, the empty answer, numbers, long names, the key."""

from __future__ import annotations

import functools
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter, MaxNLocator

from .asked import is_no_table, lacks_columns
from .palette import INK, MUTED, edge

STYLE_SHEET = Path(__file__).with_name("news.mplstyle")
WIDTH = 7.0
#: The height of a figure that says there is nothing to draw.
SHORT = 2.2
P = ParamSpec("P")
R = TypeVar("R")


@contextmanager
def style() -> Iterator[None]:
    """The look of the charts for what is drawn inside; nothing stays changed afterwards.

    >>> with style():
    ...     plt.rcParams["font.family"]
    ['DejaVu Sans']
    """
    with plt.style.context(["default", STYLE_SHEET]):
        yield
        interactive = plt.isinteractive()
    # In a notebook the first figure turns this on; were it turned off again, no later figure would be shown.
    plt.interactive(interactive)


def styled(function: Callable[P, R]) -> Callable[P, R]:
    """A chart function that draws in our style whatever the caller's is."""

    @functools.wraps(function)
    def drawn(*args: P.args, **kwargs: P.kwargs) -> R:
        if args and (wrong := is_no_table(function, args[0])):
            raise wrong
        try:
            with style():
                return function(*args, **kwargs)
        except KeyError as error:
            if args and (unfit := lacks_columns(function, args[0])):  # type: ignore[arg-type]  # a table, as asked above
                raise unfit from error
            raise

    return drawn


def axes_for(ax: Axes | None, *, height: float = 4.0) -> Axes:
    """The given axes, or those of a new figure of ``height`` inches."""
    return ax if ax is not None else plt.figure(figsize=(WIDTH, height)).subplots()


def rows_height(rows: int, *, row: float = 0.27, around: float = 1.3) -> float:
    """The height in inches that so many rows of text need, with ``around`` for title and axis."""
    return max(SHORT, around + row * rows)


def root_figure(ax: Axes) -> Figure:
    """The figure that holds the axes, also through subfigures."""
    figure = ax.get_figure(root=True)
    assert figure is not None, "axes without a figure"
    return figure


def nothing(ax: Axes, title: str, sentence: str) -> Axes:
    """The answer to an empty table: the title and a sentence, no axes."""
    ax.set_title(title, x=0.01)
    ax.set_axis_off()
    lines = textwrap.fill(sentence, 78 // beside(ax))
    ax.text(0.5, 0.5, lines, transform=ax.transAxes, ha="center", va="center", color=MUTED)
    return ax


def thousands(number: float) -> str:
    """A number with narrow no-break spaces between thousands, as French typography has it.

    >>> thousands(1234567).replace("\\u202f", "_"), thousands(0.5)
    ('1_234_567', '0.5')
    """
    whole = f"{number:,.0f}" if float(number).is_integer() else f"{number:,g}"
    return whole.replace(",", "\u202f").replace("-", "\u2212")


def share(part: float, whole: float) -> str:
    """A percentage without false precision: ``<1 %`` rather than ``0 %``.

    >>> share(1, 3).replace("\\u202f", " "), share(1, 1000).replace("\\u202f", " "), share(0, 0)
    ('33 %', '<1 %', '–')
    """
    if not whole:
        return "–"
    percent = 100 * part / whole
    return "<1\u202f%" if 0 < percent < 1 else f"{percent:.0f}\u202f%"


def plural(number: int, thing: str) -> str:
    """A number of things in English.

    >>> plural(1, "article"), plural(3, "article")
    ('1 article', '3 articles')
    """
    return f"{thousands(number)} {thing}{'' if number == 1 else 's'}"


def shorten(text: str, width: int = 28) -> str:
    """The text, cut in the middle where it is longer than ``width`` characters; its last word, if short, stays.

    >>> shorten("Union des fabricants de parapluies du Finistère", 24)
    'Union des fab… Finistère'
    >>> shorten("Saint-Aubin-sur-Loire-le-Haut", 24)
    'Saint-Aubin-sur-Loire-l…'
    """
    text = " ".join(str(text).split())
    if len(text) <= width:
        return text
    last = text.rpartition(" ")[2]
    if last == text or len(last) > width // 2:
        return f"{text[: width - 1].rstrip(' -')}…"
    return f"{text[: width - len(last) - 2].rstrip()}… {last}"


def beside(ax: Axes) -> int:
    """How many axes share the width of the figure with these, themselves included."""
    place = ax.get_subplotspec()
    return place.get_gridspec().ncols if place is not None and place.colspan.stop - place.colspan.start == 1 else 1


def name_rows(ax: Axes, names: Sequence[str], *, width: int = 28) -> None:
    """Names as the rows of the axes, the first on top, each to be read in full or nearly so.

    In panels names are cut earlier. Fewer than three rows leave the rest free rather than grow fat.
    """
    fits = width if beside(ax) == 1 else min(width, 18)
    ax.set_yticks(range(len(names)), [shorten(n, fits) for n in names])
    ax.set_ylim(max(len(names), 3) - 0.4, -0.6)
    ax.tick_params(axis="y", length=0)


def count_axis(ax: Axes, label: str, *, axis: str = "x") -> None:
    """A numeric axis: whole numbers, thin-space thousands, few ticks, a light grid."""
    target = ax.xaxis if axis == "x" else ax.yaxis
    target.set_major_locator(MaxNLocator(5 if beside(ax) == 1 else 3, integer=True))
    target.set_major_formatter(FuncFormatter(lambda value, _: thousands(value)))
    target.set_label_text(label)
    ax.grid(axis=axis)  # type: ignore[arg-type]


def patch(colour: str, label: str, **more: Any) -> Patch:
    """A square for the key, outlined as marks are."""
    return Patch(facecolor=colour, edgecolor=edge(colour), label=label, **more)


def key(ax: Axes, title: str, handles: Sequence[Any], *, columns: int = 4) -> None:
    """The title with the key in rows below it, above the axes, so that neither covers a mark."""
    if not handles:
        ax.set_title(title)
        return
    rows = -(-len(handles) // columns)
    ax.set_title(title, pad=10 + 16 * rows)
    ax.legend(
        handles=handles, loc="lower left", bbox_to_anchor=(0, 1), ncols=columns, borderaxespad=0.3, labelcolor=INK,
        alignment="left", borderpad=0,
    )  # fmt: skip


def colour_key(colours: Mapping[str, str], names: Mapping[str, str] | None = None) -> list[Patch]:
    """Handles for ``key``: one square a meaning."""
    return [patch(colour, (names or {}).get(meaning, meaning)) for meaning, colour in colours.items()]

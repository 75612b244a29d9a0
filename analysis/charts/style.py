"""What all charts share: the style sheet, axes, the answer to an empty table, long names, the key."""

from __future__ import annotations

import functools
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import matplotlib as mpl
import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.patches import Patch
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator, ScalarFormatter

from analysis.text.english import number
from analysis.text.language import in_language, language
from analysis.text.shown import for_xml

from .asked import lacks_columns, not_a_table
from .drawn import note_of
from .heading import beside, heading
from .palette import MUTED, edge

STYLE_SHEET = Path(__file__).with_name("news.mplstyle")
WIDTH = 7.0
#: The height of a figure that says there is nothing to draw.
SHORT = 2.2
#: The label of figures made here, which may grow with their headings.
OURS = "ours"
P = ParamSpec("P")
R = TypeVar("R")


@contextmanager
def style() -> Iterator[None]:
    """The look of our charts for everything drawn inside the block; settings are restored afterwards.

    >>> with style():
    ...     plt.rcParams["font.family"]
    ['DejaVu Sans']
    """
    # The time zone is no matter of style to Matplotlib; a reader's own would move every day of a chart.
    with plt.style.context(["default", STYLE_SHEET]), mpl.rc_context({"timezone": "UTC"}):
        yield
        interactive = plt.isinteractive()
    # In a notebook the first figure turns this on; restoring it to off would hide all later figures.
    mpl.interactive(interactive)


def styled(function: Callable[P, R]) -> Callable[P, R]:
    """A chart function that draws in our style, whatever the caller's style is.

    With ``by=``, a column of its table or several, it draws a panel for each group, as ``small_multiples`` does.
    """

    @functools.wraps(function)
    def drawn(*args: P.args, **kwargs: P.kwargs) -> R:
        if args and (wrong := not_a_table(function, args[0])):
            raise wrong
        if (by := kwargs.pop("by", None)) is not None:
            from .multiples import small_multiples

            return small_multiples(args[0], by, drawn, **kwargs)  # type: ignore[arg-type,return-value]
        if wrong := lacks_columns(function, args, dict(kwargs), wholly=True):
            raise wrong
        try:
            with style(), in_language(kwargs.get("language")):  # type: ignore[arg-type]  # a name, or it is refused
                return function(*args, **kwargs)
        except (KeyError, AttributeError, TypeError):
            if unfit := lacks_columns(function, args, dict(kwargs)):
                raise unfit from None
            raise

    return drawn


def axes_for(ax: Axes | None, *, height: float = 4.0) -> Axes:
    """The given axes, or those of a new figure of ``height`` inches."""
    return ax if ax is not None else plt.figure(figsize=(WIDTH, height), label=OURS).subplots()


def rows_height(rows: int, *, row: float = 0.27, around: float = 1.3) -> float:
    """The height in inches of that many rows of text, with ``around`` for title and axis."""
    return max(SHORT, around + row * rows)


def nothing(ax: Axes, title: str, sentence: str) -> Axes:
    """The answer to a table in which there is nothing to see: a title and a sentence in place of the axes."""
    heading(ax, title)
    note_of(ax).sentence = sentence
    ax.set_axis_off()
    lines = textwrap.fill(sentence, 78 // beside(ax))
    ax.text(0.5, 0.5, lines, transform=ax.transAxes, ha="center", va="center", color=MUTED)
    return ax


def shorten(text: str, width: int = 28) -> str:
    """The text, cut in the middle if it is longer than ``width`` characters; a short last word is kept.

    >>> shorten("Union des fabricants de parapluies du Finistère", 24)
    'Union des fab… Finistère'
    >>> shorten("Saint-Aubin-sur-Loire-le-Haut", 24)
    'Saint-Aubin-sur-Loire-l…'
    """
    text = " ".join(for_xml(str(text)).split())
    if len(text) <= width:
        return text
    last = text.rpartition(" ")[2]
    if last == text or len(last) > width // 2:
        return f"{text[: width - 1].rstrip(' -')}…"
    return f"{text[: width - len(last) - 2].rstrip()}… {last}"


def clipped(text: str, width: int = 28) -> str:
    """The text, cut at its end, between words where it has some, if it is longer than ``width`` characters.

    >>> clipped("une source proche du dossier", 20)
    'une source proche…'
    """
    text = " ".join(for_xml(str(text)).split())
    if len(text) <= width:
        return text
    whole = text[:width].rpartition(" ")[0] if text[width - 1] != " " else text[: width - 1]
    return f"{whole.rstrip(' ,.:;-') if len(whole) > width // 2 else text[: width - 1]}…"


#: The width of a character of 10 points, in inches: of names, of figures.
_NAME_INCHES, _FIGURE_INCHES = 0.082, 0.079


def room_for(ax: Axes, names: Sequence[str], ends: Sequence[float], figures: Sequence[str]) -> float:
    """Where the horizontal axis has to end so that what is written behind each bar is not cut at the border.

    ``names`` are those of the rows, ``ends`` the ends of the bars, ``figures`` what is written behind them.
    """
    inches = (WIDTH - 0.3) / beside(ax) - _NAME_INCHES * max(map(len, names), default=0) / beside(ax)
    parts = (_FIGURE_INCHES * len(figure) + 0.1 for figure in figures)
    return max(end / max(1 - part / inches, 0.2) for end, part in zip(ends, parts, strict=True))


def name_rows(ax: Axes, names: Sequence[str], *, width: int = 28) -> None:
    """Names as the rows of the axes, the first at the top, cut only if they are long.

    In two panels side by side, names are cut earlier; in three, they are written once for all. Fewer than three rows
    keep their height and leave the rest empty.
    """
    fits = min(width, 18) if beside(ax) == 2 else width
    ax.set_yticks(range(len(names)), [shorten(n, fits) for n in names])
    ax.set_ylim(max(len(names), 3) - 0.4, -0.6)
    ax.tick_params(axis="y", length=0)


def count_axis(ax: Axes, label: str, *, axis: str = "x") -> None:
    """A numeric axis: whole numbers, thin spaces between thousands, few ticks, a light grid."""
    target = ax.xaxis if axis == "x" else ax.yaxis
    target.set_major_locator(MaxNLocator(5 if beside(ax) == 1 else 3, integer=True))
    told = language()
    # Matplotlib asks for the numbers when the picture is saved, which is after the block with the language.
    target.set_major_formatter(FuncFormatter(lambda value, _: _numbered(value, told)))
    target.set_label_text(label)
    ax.grid(axis=axis)  # type: ignore[arg-type]


def _numbered(value: float, told: str) -> str:
    with in_language(told):
        return number(value)


def decimal_axis(target: Axis, label: str) -> None:
    """A numeric axis whose numbers need not be whole, with a comma in French."""
    target.set_label_text(label)
    if language() == "fr":
        target.set_major_formatter(_WithComma())


class _WithComma(ScalarFormatter):
    def __call__(self, x: float, pos: int | None = None) -> str:
        return super().__call__(x, pos).replace(".", ",")


def end_axis(ax: Axes, last: float) -> None:
    """The horizontal axis ends where the data end; what is written behind the bars has the room after it."""
    ax.xaxis.set_major_locator(FixedLocator(whole_ticks(last, 5 if beside(ax) == 1 else 3)))
    ax.spines["bottom"].set_bounds(0, last)
    ax.grid(visible=False, axis="x")


def whole_ticks(last: float, steps: int) -> list[float]:
    """Whole, round numbers from 0 to ``last``, at most ``steps`` of them after 0.

    >>> whole_ticks(8, 5), whole_ticks(150, 3)
    ([0.0, 2.0, 4.0, 6.0, 8.0], [0.0, 50.0, 100.0, 150.0])
    """
    return [float(tick) for tick in MaxNLocator(steps, integer=True).tick_values(0, last) if 0 <= tick <= last]


def patch(colour: str, label: str, **more: Any) -> Patch:
    """A square for the key, with the outline that marks have."""
    return Patch(facecolor=colour, edgecolor=edge(colour), label=label, **more)


def key(ax: Axes, title: str, handles: Sequence[Any], *, columns: int = 4) -> None:
    """The title, and the key in rows below it."""
    heading(ax, title, handles=handles, columns=columns)


def colour_key(colours: Mapping[str, str], names: Mapping[str, str] | None = None) -> list[Patch]:
    """Handles for ``key``: one square for each colour."""
    return [patch(colour, (names or {}).get(meaning, meaning)) for meaning, colour in colours.items()]

"""A figure → the bytes of its PNG and SVG, the same for the same picture."""

from __future__ import annotations

import io
import textwrap
from typing import Any

from matplotlib import rc_context
from matplotlib.figure import Figure
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from analysis.charts.drawn import drawn_of
from analysis.charts.leads import title_led
from analysis.charts.palette import MUTED
from analysis.charts.style import style
from analysis.text.shown import for_xml

#: Pixels per inch: 7 inches give 1050 pixels, 525 at half size.
DPI = 150
#: Text in an SVG is text; Verdana, which most computers have, is as wide as DejaVu Sans.
_FONTS = "'DejaVu Sans', Verdana, sans-serif"
#: What keeps a layout that is done: with an engine, even one that does nothing, each file would be drawn twice.
_LAID_OUT: Any = {"figure.autolayout": False, "figure.constrained_layout.use": False}


def pictures(figure: Figure, source: str | None, told: dict[str, str]) -> tuple[bytes, bytes]:
    """The PNG and SVG of a figure, without dates and versions, so that their bytes depend on the picture only.

    Both carry their title, their alt text and their source, so that a picture that is passed on still says what it is.
    """
    told |= {"Source": source} if source else {}
    pixels, svg = io.BytesIO(), io.BytesIO()
    with style():
        if source:
            characters = round(figure.get_figwidth() * 15)
            figure.supxlabel(
                textwrap.fill(source, characters), x=0.01, ha="left", fontsize=8.5, color=MUTED, linespacing=1.3
            )
        figure.draw_without_rendering()
        with rc_context(_LAID_OUT):
            _settle(figure)
            figure.savefig(pixels, format="rgba", dpi=DPI)
            figure.savefig(svg, format="svg", metadata={"Date": None, "Creator": None, **told})
    words = for_xml(svg.getvalue().decode("utf-8", "replace")).replace("'DejaVu Sans'", _FONTS)
    words = words.replace(' target="_blank"', "")  # a bar leads on in its own window
    for axes in figure.axes:
        words = title_led(words, axes.get_title(loc="left"), drawn_of(axes).leads)
    width, height = (int(side * DPI) for side in figure.get_size_inches())
    picture = Image.frombuffer("RGBA", (width, height), pixels.getvalue())
    return _lighter(picture, told), words.encode("utf-8")


def _settle(figure: Figure) -> None:
    """Keep the layout that there is, and round every place.

    The solver of the layout varies from process to process in the last digits, and the names that an SVG gives to its
    clips are made of them.
    """
    figure.set_layout_engine(None)
    for axes in figure.axes:
        axes.set_position(tuple(round(side, 5) for side in axes.get_position().bounds))


def _lighter(picture: Image.Image, told: dict[str, str]) -> bytes:
    """The picture with a palette of 256 colours, a third of the size.

    Flat colours stay what they are; only some shades at the borders of letters and lines move to a neighbour.
    """
    light, words = io.BytesIO(), PngInfo()
    for name, text in told.items():
        words.add_itxt(name, text)
    few = picture.convert("RGB").quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(light, format="PNG", optimize=True, dpi=(DPI, DPI), pnginfo=words)
    return light.getvalue()

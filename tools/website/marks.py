"""Links of a picture → places on it that a reader clicks: bars, names, numbers and the words of the title."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape, unescape

from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextToPath

#: What a chart writes for a bar that leads somewhere, and what the website makes of it.
_HERE, _SVG = 'xlink:href="#view=', re.compile(r'<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"')
_LINK = re.compile(r'<a xlink:href="(#view=[^"]*)"[^>]*>(.*?)</a>', re.S)
_POINT = re.compile(r"[ML] (-?[\d.]+) (-?[\d.]+)")
#: A text of a picture: its style, its place, how it is turned, what is in it.
TEXT = re.compile(
    r'<text style="([^"]*)"(?: x="([\d.-]+)" y="([\d.-]+)")?(?: transform="(?:rotate\((-?[\d.]+)[^"]*'
    r'|translate\(([\d.-]+) ([\d.-]+)\)))?"?>(.*?)</text>'
)
_TAG = re.compile(r"<[^>]*>")
#: The width of a bar of nothing, and what a finger needs around a number, in the units of the picture.
_NOTHING, _AROUND = 1e-4, 2.5


@dataclass
class Mark:
    """A place on a picture, in parts of its width and height, turned by so many degrees; where it leads, its name."""

    place: str
    name: str
    left: float
    top: float
    right: float
    bottom: float
    turned: float = 0.0


def marks_of(svg: str) -> list[Mark]:
    """The places of a picture that lead somewhere; a row is one, from its name to its number.

    >>> bar = '<a xlink:href="#view=articles&amp;name=Le+Val"><path d="M 50 10 L 90 10 L 90 20 z"/></a>'
    >>> marks_of(f'<svg viewBox="0 0 100 50">{bar}</svg>')
    [Mark(place='#view=articles&name=Le+Val', name='', left=0.5, top=0.2, right=0.9, bottom=0.4, turned=0.0)]
    """
    size = _SVG.search(svg)
    if not size:
        return []
    across, down = float(size[1]), float(size[2])
    joined: list[Mark] = []
    for mark in [*_rows(svg), *_in_texts(svg)]:
        if (old := next((old for old in joined if _is_one_row(old, mark)), None)) is None:
            joined.append(mark)
        else:
            old.name = old.name or mark.name
            old.left, old.top = min(old.left, mark.left), min(old.top, mark.top)
            old.right, old.bottom = max(old.right, mark.right), max(old.bottom, mark.bottom)
    return [
        replace(m, left=m.left / across, right=m.right / across, top=m.top / down, bottom=m.bottom / down)
        for m in joined
        if m.right - m.left > _NOTHING * across
    ]


def _rows(svg: str) -> Iterator[Mark]:
    """The bars that lead somewhere, and texts that do as a whole: names of rows and numbers behind them."""
    for link in _LINK.finditer(svg):
        place, drawn = unescape(link[1]), link[2]
        if points := [(float(x), float(y)) for x, y in _POINT.findall(drawn)]:
            xs, ys = zip(*points, strict=True)
            yield Mark(place, "", min(xs), min(ys), max(xs), max(ys))
        for text in TEXT.finditer(drawn):
            yield mark_of(text, place, "", plain(text[7]))


def _in_texts(svg: str) -> Iterator[Mark]:
    """The words of a text that lead somewhere."""
    for text in TEXT.finditer(svg):
        for link in _LINK.finditer(text[7]):
            yield mark_of(text, unescape(link[1]), plain(text[7][: link.start()]), plain(link[2]))


def plain(inside: str) -> str:
    """What is written in a text, without its links."""
    return unescape(_TAG.sub("", inside))


def mark_of(text: re.Match[str], place: str, before: str, words: str) -> Mark:
    """Where words of a text are: it begins, ends or is centred at its place, and may be turned around it."""
    style, x, y, whole = text[1], float(text[2] or text[5]), float(text[3] or text[6]), plain(text[7])
    size, bold = float((re.search(r"font-size: ([\d.]+)px", style) or [0, 10])[1]), "font-weight: 700" in style
    width = _width(whole, size, bold)
    left = x - {"middle": width / 2, "end": width}.get((re.search(r"text-anchor: (\w+)", style) or ["", ""])[1], 0)
    left += _width(before, size, bold)
    right = left + _width(words, size, bold)
    turned = float(text[4] or 0) or 0.0
    return Mark(
        place, words, left - _AROUND, y - 0.8 * size - _AROUND, right + _AROUND, y + 0.2 * size + _AROUND, turned
    )


@functools.cache
def _width(text: str, size: float, bold: bool) -> float:
    """How wide a text is drawn, in the font of the pictures."""
    font = FontProperties(family="DejaVu Sans", size=size, weight="bold" if bold else "normal")
    return float(TextToPath().get_text_width_height_descent(text, font, ismath=False)[0]) if text else 0.0


def _is_one_row(one: Mark, other: Mark) -> bool:
    """Whether two places are parts of one row, and lead to the same."""
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    least = 0.5 * min(one.bottom - one.top, other.bottom - other.top)
    return one.place == other.place and height > least and not (one.turned or other.turned)


def leading(svg: str, explorer: str) -> str:
    """The picture itself, with bars that lead into the page ``explorer``."""
    return svg.replace(_HERE, f'xlink:href="{explorer}#view=')


def over(marks: list[Mark], explorer: str) -> str:
    """Links over a picture; a list of the same links is below it, for a keyboard and a screen reader."""
    return "".join(
        f'<a class="mark" aria-hidden="true" tabindex="-1" href="{explorer}{escape(mark.place)}" '
        f'title="{escape(mark.name)}" style="left:{100 * mark.left:.2f}%;top:{100 * mark.top:.2f}%;'
        f"width:{100 * (mark.right - mark.left):.2f}%;height:{100 * (mark.bottom - mark.top):.2f}%"
        f'{_turn(mark.turned)}"></a>'
        for mark in marks
    )


def _turn(degrees: float) -> str:
    """Names below a matrix are turned around their end."""
    return f";transform:rotate({degrees:g}deg);transform-origin:100% 70%" if degrees else ""

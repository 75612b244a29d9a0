"""The bars of a picture → places on it that a reader clicks: each leads to its rows in the explorer."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import escape, unescape

#: What a chart writes for a bar that leads somewhere, and what the website makes of it.
_HERE, _SVG = 'xlink:href="#view=', re.compile(r'<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"')
_LINK = re.compile(r'<a xlink:href="(#view=[^"]*)"[^>]*>(.*?)</a>', re.S)
_POINT = re.compile(r"[ML] (-?[\d.]+) (-?[\d.]+)")
#: The width of a bar of nothing.
_NOTHING = 1e-4
_NAMED = re.compile(r"<text[^>]*>([^<]*)</text>")


@dataclass
class Mark:
    """A place on a picture, in parts of its width and height; where it leads, and what it is called."""

    place: str
    name: str
    left: float
    top: float
    right: float
    bottom: float


def marks_of(svg: str) -> list[Mark]:
    """The bars of a picture that lead somewhere, each from its name to its number; those of nothing lead nowhere.

    >>> bar = '<a xlink:href="#view=articles&amp;name=Le+Val"><path d="M 50 10 L 90 10 L 90 20 z"/></a>'
    >>> marks_of(f'<svg viewBox="0 0 100 50">{bar}</svg>')
    [Mark(place='#view=articles&name=Le+Val', name='', left=0.5, top=0.2, right=1.0, bottom=0.4)]
    """
    size = _SVG.search(svg)
    if not size:
        return []
    across, down = float(size[1]), float(size[2])
    names: dict[str, str] = {}
    boxes: dict[str, list[tuple[float, float]]] = {}
    for link in _LINK.finditer(svg):
        place, drawn = unescape(link[1]), link[2]
        if named := _NAMED.search(drawn):
            names[place] = unescape(named[1])
        boxes.setdefault(place, []).extend((float(x) / across, float(y) / down) for x, y in _POINT.findall(drawn))
    marks = [
        Mark(
            place, names.get(place, ""), 0.0 if place in names else min(x for x, _ in points),
            min(y for _, y in points), max(x for x, _ in points), max(y for _, y in points),
        )
        for place, points in boxes.items()
        if points
    ]  # fmt: skip
    marks = [mark for mark in marks if mark.right - mark.left > _NOTHING]
    return [replace(mark, right=1.0) if _is_last(mark, marks) else mark for mark in marks]


def _is_last(mark: Mark, marks: list[Mark]) -> bool:
    """Whether nothing is to the right of a bar but its number, which leads to the same rows."""
    return not any(
        other.left >= mark.right - _NOTHING and other.top < mark.bottom and other.bottom > mark.top
        for other in marks
        if other is not mark
    )


def leading(svg: str, explorer: str) -> str:
    """The picture itself, with bars that lead into the page ``explorer``."""
    return svg.replace(_HERE, f'xlink:href="{explorer}#view=')


def over(marks: list[Mark], explorer: str) -> str:
    """Links over a picture; a list of the same links is below it, for a keyboard and a screen reader."""
    return "".join(
        f'<a class="mark" aria-hidden="true" tabindex="-1" href="{explorer}{escape(mark.place)}" '
        f'title="{escape(mark.name)}" style="left:{100 * mark.left:.2f}%;top:{100 * mark.top:.2f}%;'
        f'width:{100 * (mark.right - mark.left):.2f}%;height:{100 * (mark.bottom - mark.top):.2f}%"></a>'
        for mark in marks
    )

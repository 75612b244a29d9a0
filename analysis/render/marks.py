"""Text and marks in it → properly nested tags. The only place where text is escaped for HTML."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import accumulate


@dataclass(frozen=True)
class Mark:
    """``text[start:end]`` is put between ``before`` and ``after``, which are HTML."""

    start: int
    end: int
    before: str
    after: str


def escaped(text: object) -> str:
    """Text as HTML, for content and for attributes in double quotes.

    >>> escaped('<b> & "x"')
    '&lt;b&gt; &amp; &quot;x&quot;'
    """
    return escape(str(text), quote=True)


def tag(name: str, /, **attributes: str | None) -> str:
    """An opening tag; attributes that are None or empty are left out, and so is ``_`` at the end of a name.

    >>> tag("mark", title='dit "non"', style=None)
    '<mark title="dit &quot;non&quot;">'
    """
    given = "".join(f' {key.rstrip("_")}="{escaped(value)}"' for key, value in attributes.items() if value)
    return f"<{name}{given}>"


def marked(
    text: str, start: int, end: int, layers: Sequence[Iterable[Mark]], leaf: Callable[[str], str] = escaped
) -> str:
    """``text[start:end]`` as HTML, with the marks of the first layer outermost; marks that cross outer ones are cut.

    Within a layer, a mark that begins inside another loses the part they share. ``leaf`` turns plain text into HTML.

    >>> marked("a<b c", 0, 5, [[Mark(0, 5, "<q>", "</q>")], [Mark(2, 3, "<b>", "</b>")]])
    '<q>a&lt;<b>b</b> c</q>'
    """
    return _marked(text, start, end, [_Layer(marks) for marks in layers], leaf)


class _Layer:
    """The marks of a layer in order; those of a stretch are found without going through all of them."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks = sorted(marks, key=lambda m: (m.start, -m.end))
        self._starts = [mark.start for mark in self._marks]
        self._reach = list(accumulate((mark.end for mark in self._marks), max))

    def inside(self, start: int, end: int) -> list[Mark]:
        """The marks that may have a part of the stretch."""
        return self._marks[bisect_right(self._reach, start) : bisect_left(self._starts, end)]


def _marked(text: str, start: int, end: int, layers: Sequence[_Layer], leaf: Callable[[str], str]) -> str:
    if not layers or start >= end:
        return leaf(text[start:end])
    parts, at = [], start
    for mark in layers[0].inside(start, end):
        begin, stop = max(mark.start, at), min(mark.end, end)
        if begin >= stop:
            continue
        parts.append(_marked(text, at, begin, layers[1:], leaf))
        parts.append(f"{mark.before}{_marked(text, begin, stop, layers[1:], leaf)}{mark.after}")
        at = stop
    parts.append(_marked(text, at, end, layers[1:], leaf))
    return "".join(parts)

"""Lines beside their labels, wrapped and aligned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

WIDTH, INDENT = 110, " " * 3
_LABEL = 11


def block(label: str, lines: Iterable[str], *, hang: int = 2) -> Iterator[str]:
    """Lines beside their label, each wrapped where it is too long."""
    start = f"{INDENT}{label:<{_LABEL}}"
    for line in lines:
        yield from wrapped(start, line, hang)
        start = " " * len(start)


def wrapped(start: str, text: str, hang: int = 0) -> list[str]:
    """A text behind its start; what does not fit goes on below, ``hang`` characters further in."""
    room = max(WIDTH - len(start) - hang, 20)
    cut = text.rfind(" ", 0, room + hang + 1)
    if len(text) <= room + hang or cut <= hang:
        return [start + text]
    below = " " * (len(start) + hang)
    rest = wrap(text[cut:].strip(), room, break_long_words=False, break_on_hyphens=False)
    return [start + text[:cut].rstrip(), *(below + line for line in rest)]

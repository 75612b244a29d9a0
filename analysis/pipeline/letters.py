"""An expression that writes the same long sets of letters hundreds of times, read in a fifth of the time.

Python reads a set letter by letter wherever it is written: ``[a-zà-ÿ]+-[a-zà-ÿ]+`` twice. Here each is read once: the
expression is read with a single character in the place of each set, and the sets are put into what was read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

#: An escaped character, which begins no set, or a set.
_SETS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
#: Where brackets may be something else: in comments.
_COMMENTED = re.compile(r"\(\?(?:#|[a-z]*x)")
#: Characters of a set that is worth it. One that excludes letters is read as it comes.
_WORTH = 500
#: The first of the characters for sets, which no expression writes itself.
_FIRST = 0xF0000


def read_once(text: str, read: Callable[[str], Any]) -> Any:
    """What ``read``, which is Python's parser of expressions, makes of ``text``."""
    places: dict[str, str] = {}

    def shorter(found: re.Match[str]) -> str:
        written = found[0]
        short = len(written) < _WORTH or written[1] == "^"
        return written if short else places.setdefault(written, chr(_FIRST + len(places)))

    short = _SETS.sub(shorter, text)
    if _COMMENTED.search(short) or max(text, default="") >= chr(_FIRST):
        return read(text)
    sets = {ord(place): read(written)[0] for written, place in places.items()}
    tree = _with_sets(read(short), sets)
    tree.state.str = text
    return tree


def _with_sets(part: Any, sets: dict[int, Any]) -> Any:
    """A part of what was read, with the sets in the places of their characters."""
    parser: Any = re._parser  # type: ignore[attr-defined]
    if isinstance(part, parser.SubPattern):
        part.data = [_with_sets(each, sets) for each in part.data]
        return part
    if isinstance(part, list):
        return [_with_sets(each, sets) for each in part]
    if not isinstance(part, tuple):
        return part
    if part[0] is parser.LITERAL:
        return sets.get(part[1], part)
    if part[0] is parser.IN:  # alternatives of one letter each are read as a set of them
        letters = (sets[value][1] if op is parser.LITERAL and value in sets else [(op, value)] for op, value in part[1])
        return part[0], list(dict.fromkeys(letter for several in letters for letter in several))
    return tuple(_with_sets(each, sets) for each in part)

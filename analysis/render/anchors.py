"""Link targets: the name of an article's page, and the places in it that have an id."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .marks import Mark, tag

#: Words and single marks: the places where a line of a concordance usually begins.
_PIECE = re.compile(r"\w+|[^\w\s]")


def page_file(id: str) -> str:
    """The file name of an article's page: its id, with special characters replaced.

    >>> page_file("le monde/2024-05-03")
    'le_monde_2024-05-03.html'
    """
    stem = re.sub(r"[^\w.-]+", "_", id).strip("._") or "article"
    return f"{stem}_.html" if stem == "index" else f"{stem[:120]}.html"


def anchor(place: int) -> str:
    """The id of a place in a page, by its offset.

    >>> anchor(12)
    'char-12'
    """
    return f"char-{place}"


def word_places(text: str) -> list[int]:
    """The offsets at which words and marks begin.

    >>> word_places("Oui, dit-il.")
    [0, 3, 5, 8, 9, 11]
    """
    return [match.start() for match in _PIECE.finditer(text)]


def anchor_marks(places: Iterable[int]) -> list[Mark]:
    """Empty links that carry the ids."""
    return [Mark(at, at + 1, f"{tag('a', id=anchor(at))}</a>", "") for at in sorted(set(places))]

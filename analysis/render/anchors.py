"""Link targets: the name of an article's page, and the places in it that have an id."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256

from .marks import Mark, tag

#: Words and single marks: the places where a line of a concordance usually begins.
_PIECE = re.compile(r"\w+|[^\w\s]")


#: Names that Windows keeps for devices, and ours of the list of articles.
_TAKEN = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|index)(?:\..*)?", re.IGNORECASE)
_LONGEST = 120


def page_file(id: str) -> str:
    """The file name of an article's page: its id, with special characters replaced.

    Where the name would not tell the id from another, because characters are replaced or because capitals do not
    count on some disks, a few digits of the id's hash do.

    >>> page_file("monde-2024.05.03"), page_file("le monde"), page_file("le_monde")
    ('monde-2024.05.03.html', 'le_monde-93ee59.html', 'le_monde.html')
    """
    stem = re.sub(r"[^\w.-]+", "_", id).strip("._")[:_LONGEST] or "article"
    if stem != id or stem != stem.lower() or _TAKEN.fullmatch(stem):
        stem += "-" + sha256(id.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{stem}.html"


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

"""An article: its text, its regions and what is known about it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, get_args

Kind = Literal["title", "repeated title", "lead", "subhead", "body", "boilerplate"]
KINDS: tuple[Kind, ...] = get_args(Kind)

#: Regions that repeat or surround the article: tables leave them out of counts by default.
UNCOUNTED: frozenset[Kind] = frozenset({"repeated title", "boilerplate"})

_PLAIN = ("number", "outlet", "author", "section", "url", "language")


#: How much of its text an article without a title is called by, and how short a line says too little, in characters.
_OPENING, _SAYS_ENOUGH = 60, 25


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of an article, ``text[start:end]``, of one kind: a paragraph, or part of one around a *Lire aussi*."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """A news article.

    ``text`` is the decoded file with ``\\r\\n`` and ``\\r`` turned into ``\\n`` and nothing else changed; all
    offsets in tables count its characters. ``regions`` are in order, do not overlap, and cover everything but white
    space. ``date`` has a time zone if the text gives one. ``path`` is the file it was read from, and ``number`` its
    place in a file of many articles, from 1. ``meta`` holds every other column of a table, as text.
    """

    id: str
    text: str
    regions: tuple[Region, ...] = ()
    date: datetime | None = None
    path: Path | None = None
    number: int | None = None
    outlet: str | None = None
    author: str | None = None
    section: str | None = None
    url: str | None = None
    language: str | None = None
    meta: Mapping[str, str] = field(default_factory=dict, hash=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(r.start for r in self.regions))

    @property
    def title(self) -> str | None:
        """The headline, or None."""
        return next((self.text[r.start : r.end] for r in self.regions if r.kind == "title"), None)

    @property
    def called(self) -> str:
        """What a reader calls the article: by its title, else as its text begins, if that says enough, else its id.

        >>> Article("depeche", "« Le quai rouvrira au printemps », promet la maire de Kerlosquet, Odile Vartan").called
        '« Le quai rouvrira au printemps », promet la maire de…'
        >>> Article("pont", "Un pont.").called
        'pont'
        """
        line = next((line.strip() for line in self.text.split("\n") if line.strip()), "")
        opening = line if len(line) <= _OPENING else line[: _OPENING + 1].rpartition(" ")[0] + "…"
        return self.title or (opening if len(opening) > _SAYS_ENOUGH else self.id)

    @property
    def origin(self) -> tuple[Path | None, int | None]:
        """The file, and the number of the article in it."""
        return self.path, self.number

    def value(self, column: str) -> str | None:
        """What is known of the article under this name: a field (``date`` is a day) or a column of ``meta``.

        >>> Article("pont", "Un pont.", outlet="Le Val", meta={"page": "3"}).value("page")
        '3'
        """
        if column == "date":
            return self.date.date().isoformat() if self.date else None
        if column in ("id", "title", "outlet", "author", "section", "url", "language"):
            found: str | None = getattr(self, column)
            return found
        return self.meta.get(column)

    def region_index(self, offset: int) -> int | None:
        """The index of the region that contains the character at ``offset``, or None between regions."""
        i = bisect_right(self._starts, offset) - 1
        return i if i >= 0 and offset < self.regions[i].end else None

    def region_at(self, offset: int) -> Kind:
        """The kind of region at ``offset``; white space between regions belongs to the one before it."""
        i = bisect_right(self._starts, offset) - 1
        return self.regions[max(i, 0)].kind if self.regions else "body"

    def paragraphs(self, *kinds: Kind) -> Iterator[str]:
        """The text of each region, or of each region of these ``kinds``."""
        return (self.text[r.start : r.end] for r in self.regions if not kinds or r.kind in kinds)

    def to_dict(self) -> dict[str, Any]:
        """The article as plain data, for spaCy's ``Doc.user_data``."""
        return {
            "id": self.id,
            "text": self.text,
            "regions": [[r.kind, r.start, r.end] for r in self.regions],
            "date": self.date.isoformat() if self.date else None,
            "path": str(self.path) if self.path else None,
            **{name: getattr(self, name) for name in _PLAIN if getattr(self, name) is not None},
            **({"meta": dict(self.meta)} if self.meta else {}),
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Article:
        """The article that ``to_dict`` wrote."""
        return cls(
            id=data["id"],
            text=data["text"],
            regions=tuple(Region(*r) for r in data["regions"]),
            date=datetime.fromisoformat(data["date"]) if data["date"] else None,
            path=Path(data["path"]) if data["path"] else None,
            meta=data.get("meta", {}),
            **{name: data.get(name) for name in _PLAIN},
        )

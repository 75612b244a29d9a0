"""What a reader takes and gives: a source of bytes, and the records of the articles in it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date as Day
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, NamedTuple, TypedDict

from ..decoding import NotTextError, decode, encoding_at_start

#: Bytes that tell what a file is.
HEAD = 1 << 16
#: Bytes; larger files are decoded as they are read.
WHOLE = 1 << 24


class Columns(TypedDict, total=False):
    """Names of the columns of a user's table, for tables that call them by names of their own."""

    text: str
    title: str
    date: str
    outlet: str
    author: str
    section: str
    url: str
    language: str
    id: str


FIELDS: tuple[str, ...] = tuple(Columns.__annotations__)


@dataclass(frozen=True, slots=True)
class Record:
    """An article as its source tells it. ``text`` is the body alone if there is a ``title``; ``meta`` is all else."""

    text: str
    title: str | None = None
    date: str | Day | None = None
    outlet: str | None = None
    author: str | None = None
    section: str | None = None
    url: str | None = None
    language: str | None = None
    id: str | None = None
    meta: Mapping[str, str] = field(default_factory=dict)


class Source:
    """A file, or a member of an archive: its name, and its bytes when they are asked for."""

    def __init__(self, name: str, opened: Callable[[], BinaryIO], size: int) -> None:
        self.name, self.open, self.size = name, opened, size

    @classmethod
    def of_file(cls, path: Path) -> Source:
        """The source that is a file on disk; only regular files are opened, as others may never end."""
        if not path.is_file():
            path.stat()  # a broken link says so
            raise NotTextError("no regular file", "give a file or a folder")
        return cls(path.name, lambda: path.open("rb"), path.stat().st_size)

    @classmethod
    def of_bytes(cls, name: str, data: bytes) -> Source:
        """The source of what is already in memory."""
        return cls(name, lambda: io.BytesIO(data), len(data))

    @property
    def suffix(self) -> str:
        """The suffix of its name in small letters, with the dot: a hint, never the reason to read it."""
        return Path(self.name).suffix.lower()

    @property
    def stem(self) -> str:
        """Its name without the suffix."""
        return Path(self.name).stem

    @cached_property
    def head(self) -> bytes:
        """The first bytes."""
        with self.open() as file:
            return file.read(HEAD)

    @cached_property
    def data(self) -> bytes:
        """All bytes."""
        with self.open() as file:
            return file.read()

    @cached_property
    def text(self) -> str:
        """The whole text; raises ``NotTextError`` if the bytes are no text."""
        return decode(self.data)[0]

    @cached_property
    def start(self) -> str:
        """The beginning of the text, for sniffing."""
        return self.text[:HEAD] if self.size <= WHOLE else self.head.decode(encoding_at_start(self.head), "replace")

    def lines(self) -> Iterable[str]:
        """The lines of the text with their ends; a large file is never in memory as a whole."""
        if self.size <= WHOLE:
            return io.StringIO(self.text, newline="")
        return self._streamed()

    def _streamed(self) -> Iterator[str]:
        name = encoding_at_start(self.head)
        with io.TextIOWrapper(self.open(), encoding=name, newline="") as file:
            try:
                yield from file
            except UnicodeDecodeError as error:
                raise NotTextError(
                    f"{name.upper()} text with damaged bytes far from its beginning", "save it again as UTF-8"
                ) from error


class Reader(NamedTuple):
    """A format: its name, whether a source is of it, and the records in a source that is.

    ``read`` is given the names of columns that the user told; readers of formats without columns ignore them. A
    reader of others is announced as an entry point of the group ``french_news_analysis.readers``.
    """

    name: str
    sniff: Callable[[Source], bool]
    read: Callable[[Source, Columns], Iterator[Record]]

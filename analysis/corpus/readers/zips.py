"""ZIP: what is in an archive without unpacking it, and the members of one that is a bundle of files."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from functools import lru_cache, partial
from io import BytesIO

from ..decoding import NotTextError
from .source import Source

_MAGIC = b"PK\x03\x04"
_EMPTY = b"PK\x05\x06"
#: Bytes; an archive whose members are larger is a mistake or a trap.
_LARGEST = 1 << 30
#: A member that is so many times larger than in the archive is no text: French shrinks to a third or a fifth.
_MOST_SHRUNK = 200
_SMALL = 1 << 24


def is_zip(source: Source) -> bool:
    """Whether the bytes begin like an archive."""
    return source.head.startswith((_MAGIC, _EMPTY))


def is_archive(source: Source) -> bool:
    """Whether it is an archive of files, and no document or workbook, which are archives too."""
    parts = ("word/", "xl/", "ppt/", "mimetype", "[Content_Types].xml", "META-INF/container.xml")
    return bool(names_in(source)) and not any(map(partial(has_member, source), parts))


def opened(source: Source) -> zipfile.ZipFile:
    """The archive; raises ``NotTextError`` if it is damaged."""
    try:
        return zipfile.ZipFile(BytesIO(source.data))
    except (zipfile.BadZipFile, OSError) as error:
        raise NotTextError("a ZIP archive that is damaged", "download or make it again") from error


def names_in(source: Source) -> tuple[str, ...]:
    """The names of the members; none if it is no archive."""
    return _names(source.data) if is_zip(source) else ()


@lru_cache(maxsize=1)
def _names(data: bytes) -> tuple[str, ...]:
    try:
        return tuple(zipfile.ZipFile(BytesIO(data)).namelist())
    except (zipfile.BadZipFile, OSError):
        return ()


def has_member(source: Source, beginning: str) -> bool:
    """Whether a member's name begins so."""
    return any(name.startswith(beginning) for name in names_in(source))


def member_starts(source: Source, name: str, beginning: bytes) -> bool:
    """Whether the member of this name begins with these bytes."""
    return name in names_in(source) and member(source, name).startswith(beginning)


def member(source: Source, name: str) -> bytes:
    """The bytes of a member."""
    with opened(source) as archive:
        try:
            told = archive.getinfo(name)
            if told.file_size > _LARGEST:
                raise NotTextError("a ZIP archive with a member of more than 1 GB", "unpack it first")
            if told.file_size > max(_SMALL, _MOST_SHRUNK * told.compress_size):
                raise NotTextError("a ZIP archive that would swell to many times its size", "unpack what you trust")
            return archive.read(name)
        except (zipfile.BadZipFile, RuntimeError, KeyError) as error:
            raise NotTextError("a ZIP archive that is locked or damaged", "unpack it first") from error


def members(source: Source) -> Iterator[Source]:
    """The files of an archive, in the order of their names; hidden ones and folders are left out."""
    for name in sorted(names_in(source)):
        parts = name.split("/")
        if parts[-1] and not any(part.startswith((".", "__MACOSX")) for part in parts):
            yield Source.of_bytes(name, member(source, name))

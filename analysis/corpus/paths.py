"""Paths → the files to read, the names of their articles, and what their folders say about them."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from .beside import metadata_of, told_of
from .errors import CorpusError
from .left_out import LeftOut

PathLike = str | os.PathLike[str]
SUFFIX = ".txt"
#: Suffixes of articles; only these are left out of ids.
_SUFFIXES = (SUFFIX, ".md", ".html", ".htm", ".xml", ".docx", ".odt", ".rtf", ".pdf", ".tei")
#: Files about a folder, which are no articles of it.
_ABOUT = re.compile(r"(?:readme|licen[cs]e|changelog|contributing|authors|copying|manifest|makefile)\b", re.IGNORECASE)
_YEAR = re.compile(r"\W*\d[\d\W_]*")


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read: its path, what was found, what to do."""

    path: Path
    found: str
    remedy: str

    def __str__(self) -> str:
        return f"{_shown(str(self.path))}: {self.found}; {self.remedy}"


class Strict(list[Failure]):
    """Failures of a run that ends at the first: adding one raises ``CorpusError``."""

    def append(self, failure: Failure) -> None:
        """Raise the failure as an error."""
        raise CorpusError(f"{failure} (--strict stops at the first file that cannot be read)")


def _shown(text: str) -> str:
    """A name that a terminal can show: no control characters, no bytes that are no letters."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


class Entry(NamedTuple):
    """A file to read: its path, the id of its article, what is told of it by its folder, and whether it was named."""

    path: Path
    name: str
    told: Mapping[str, str] = {}
    named: bool = True


@dataclass(slots=True)
class Listing:
    """The files of a corpus with the ids of their articles, and what failed.

    ``skipped`` counts, by what they are, the files that hold no article, and ``left_out`` lists the articles that stay
    outside, ``several`` the files that look like several articles; they are complete when all have been read.
    """

    files: list[Entry] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    several: list[str] = field(default_factory=list)


def list_files(paths: PathLike | Iterable[PathLike]) -> Listing:
    """The files of a corpus: a file, a folder (all files in it and below it, sorted), or several of these.

    Hidden files in folders are ignored; no file is taken twice. A table ``metadata.csv`` (or ``.tsv``, ``.xlsx``) of a
    folder, as TXM has it, is about the files beside it; a folder inside the one given is taken for an outlet.
    """
    given = [Path(paths)] if isinstance(paths, (str, os.PathLike)) else [Path(p) for p in paths]
    listing = Listing()
    found: dict[Path, tuple[Mapping[str, str], bool]] = {}
    for path in given:
        if path.is_dir():
            for file, told in _in_folder(path, listing):
                found.setdefault(file, (told, False))
        elif path.exists() or path.is_symlink():
            found[path] = {}, True
        else:
            listing.failures.append(Failure(path, "no file or folder of this name", _where(path)))
    unique = {os.path.realpath(path): path for path in reversed(found)}
    files = [path for path in found if unique[os.path.realpath(path)] is path]
    listing.files = [Entry(path, name, *found[path]) for path, name in zip(files, _ids(files), strict=True)]
    return listing


def _in_folder(folder: Path, listing: Listing) -> list[tuple[Path, Mapping[str, str]]]:
    """The files in and below a folder, each with what its place and the tables beside it tell."""

    def unreadable(error: OSError) -> None:
        where = Path(error.filename or folder)
        listing.failures.append(
            Failure(where, f"a folder that cannot be opened ({error.strerror})", "change its permissions")
        )

    files: list[tuple[Path, Mapping[str, str]]] = []
    for root, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        tables = metadata_of(Path(root), names, listing.failures)
        outlet = outlet_in(Path(root).relative_to(folder).parts)
        for name in names:
            path = Path(root, name)
            if name.startswith(".") or _ABOUT.match(name):
                listing.skipped["a hidden file" if name.startswith(".") else "a file about the folder"] += 1
            elif path not in tables.files:
                own = told_of(tables, path)
                files.append((path, {"outlet": outlet, **own} if outlet else own))
    return sorted(files, key=lambda item: item[0].relative_to(folder).parts)


def outlet_in(folders: Sequence[str]) -> str | None:
    """The outlet that folders are named after: the outermost whose name is not a date.

    >>> outlet_in(("2024", "Le Val", "03")), outlet_in(("2024-03",))
    ('Le Val', None)
    """
    return next((name for name in folders if not _YEAR.fullmatch(name)), None)


def _where(path: Path) -> str:
    """What to do about a path that does not exist: the part of it that does."""
    known = next(parent for parent in [*path.absolute().parents] if parent.exists())
    return f"check the spelling; the path exists up to {known}"


def _ids(files: Sequence[Path]) -> list[str]:
    """File names without their suffix, or, for names that occur twice, the path inside the common folder."""
    names = [_name(path.name) for path in files]
    shared = {name for name, count in Counter(names).items() if count > 1}
    if not shared:
        return names
    base = os.path.commonpath([path.absolute().parent for path in files])
    longer = [Path(os.path.relpath(path.absolute(), base)).as_posix() for path in files]
    within = Counter(map(_name, longer))
    return [
        name if name not in shared else _name(long) if within[_name(long)] == 1 else long
        for long, name in zip(longer, names, strict=True)
    ]


def _name(name: str) -> str:
    suffix = next((end for end in _SUFFIXES if name.lower().endswith(end) and len(name) > len(end)), "")
    return name[: len(name) - len(suffix)].encode("utf-8", "surrogateescape").decode("utf-8", "replace")

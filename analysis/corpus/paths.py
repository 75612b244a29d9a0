"""Paths → the files to read and the names of their articles."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

PathLike = str | os.PathLike[str]
SUFFIX = ".txt"


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read: its path, what was found, what to do."""

    path: Path
    found: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path}: {self.found}; {self.remedy}"


@dataclass(slots=True)
class Listing:
    """The files of a corpus with the ids of their articles, the number of other files, and what failed."""

    files: list[tuple[Path, str]] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)


def list_files(paths: PathLike | Iterable[PathLike]) -> Listing:
    """The files of a corpus: a file, a folder (all ``.txt`` files in it and below it, sorted), or several of these.

    A file given by name is taken whatever its suffix; hidden files in folders are ignored; no file is taken twice.
    """
    given = [Path(paths)] if isinstance(paths, (str, os.PathLike)) else [Path(p) for p in paths]
    listing = Listing()
    found: dict[Path, None] = {}
    for path in given:
        if path.is_dir():
            found.update(dict.fromkeys(_in_folder(path, listing)))
        elif path.exists() or path.is_symlink():
            found[path] = None
        else:
            listing.failures.append(Failure(path, "no file or folder of this name", _where(path)))
    unique = {path.resolve(): path for path in reversed(found)}
    files = [path for path in found if unique[path.resolve()] is path]
    listing.files = list(zip(files, _ids(files), strict=True))
    return listing


def _in_folder(folder: Path, listing: Listing) -> list[Path]:
    def unreadable(error: OSError) -> None:
        where = Path(error.filename or folder)
        listing.failures.append(
            Failure(where, f"a folder that cannot be opened ({error.strerror})", "change its permissions")
        )

    files = []
    for root, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(root, name)
            if path.suffix.lower() == SUFFIX and not name.startswith("."):
                files.append(path)
            else:
                listing.skipped[path.suffix.lower() or name] += 1
    return sorted(files, key=lambda path: path.relative_to(folder).parts)


def _where(path: Path) -> str:
    """What to do about a path that does not exist: the part of it that does."""
    known = next(parent for parent in [*path.absolute().parents] if parent.exists())
    return f"check the spelling; the path exists up to {known}"


def _ids(files: Sequence[Path]) -> list[str]:
    """File names without ``.txt``, or, for names that occur twice, the path inside the common folder."""
    names = [_name(path.name) for path in files]
    shared = {name for name, count in Counter(names).items() if count > 1}
    if not shared:
        return names
    base = os.path.commonpath([path.absolute().parent for path in files])
    return [
        _name(Path(os.path.relpath(path.absolute(), base)).as_posix()) if name in shared else name
        for path, name in zip(files, names, strict=True)
    ]


def _name(name: str) -> str:
    return name[: -len(SUFFIX)] if name.lower().endswith(SUFFIX) and len(name) > len(SUFFIX) else name

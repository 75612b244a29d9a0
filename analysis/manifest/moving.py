"""A folder of results that is written beside its place and moved in whole."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from analysis.tables import TableError
from analysis.tables.atomic import clear_leftovers, leftovers_of, named, usual_mask
from analysis.tables.locks import hold, locked

from .hashes import files_in, of_file
from .verifying import ManifestError, read_manifest
from .writing import MANIFEST

_NEW, _OLD = "new", "old"


@contextmanager
def results_folder(path: str | os.PathLike[str]) -> Iterator[Path]:
    """A new folder to write results to, which takes the place of ``path`` if the block ends well.

    Files that an earlier run wrote there, by its manifest, go; all others stay. An interrupted run changes nothing,
    and the next one clears what it left. Raises ``TableError`` at once if ``path`` cannot be a folder to write.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_dir():
        raise TableError(f"{path} is a file; give the name of a folder to write")
    target.parent.mkdir(parents=True, exist_ok=True)
    _recover(target)
    workshop = _workshop(target, path)
    handle = os.open(workshop, os.O_RDONLY) if hasattr(os, "O_DIRECTORY") else None
    try:
        if handle is not None:
            hold(handle)
        new = workshop / _NEW / target.name
        with named(Path(path)):
            new.mkdir(parents=True)
            yield new
            with locked(target.parent):
                _move_in(new, target, workshop)
    finally:
        if handle is not None:
            os.close(handle)
        if (workshop / _OLD).exists() and not target.exists():  # stopped between two moves
            (workshop / _OLD).rename(target)
        shutil.rmtree(workshop, ignore_errors=True)


def _workshop(target: Path, asked: str | os.PathLike[str]) -> Path:
    """A hidden folder on the same disk: beside the target, or inside it where nothing can be made beside it."""
    beside = not target.exists() or target.stat().st_dev == target.parent.stat().st_dev
    for place in [target.parent] * beside + [target] * target.exists():
        with suppress(PermissionError):
            return Path(tempfile.mkdtemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=place))
    raise PermissionError(13, "no permission to write there", str(asked))


def _recover(target: Path) -> None:
    """Put back the folder that a run was killed while replacing, and clear what killed runs left."""
    if not target.exists():
        for workshop in leftovers_of(target):
            if (workshop / _OLD).is_dir():
                (workshop / _OLD).rename(target)
                break
    clear_leftovers(target)
    clear_leftovers(target / target.name)


def _move_in(new: Path, target: Path, workshop: Path) -> None:
    if not target.exists() or not any(target.iterdir()):
        if target.exists():
            target.rmdir()
        new.chmod(0o777 & ~usual_mask())
        new.rename(target)
        return
    earlier = _earlier(target)
    all_of_ours = all(name in earlier or name == MANIFEST for name in _names_in(target))
    if all_of_ours and workshop.parent == target.parent:
        new.chmod(target.stat().st_mode & 0o777)
        try:
            target.rename(workshop / _OLD)
        except OSError:  # a folder that cannot be moved, such as the root of a disk
            _file_by_file(new, target, earlier)
        else:
            new.rename(target)
    else:
        _file_by_file(new, target, earlier)


def _names_in(target: Path) -> list[str]:
    """All files in a folder, hidden ones too, without those of a workshop inside it."""
    found = (path.relative_to(target).as_posix() for path in target.rglob("*") if not path.is_dir())
    return [name for name in found if not name.partition("/")[0].endswith(".part")]


def _earlier(target: Path) -> set[str]:
    """What an earlier run wrote in the folder and nobody changed since."""
    try:
        told = read_manifest(target)
    except ManifestError:
        return set()
    there = files_in(target)
    lines = [line for line in told["outputs"] if line["file"] in there]
    return {line["file"] for line in lines if of_file(there[line["file"]]) == line["sha256"]}


def _file_by_file(new: Path, target: Path, earlier: set[str]) -> None:
    """Move files into a folder that holds others as well; while they are moved, it has no manifest."""
    (target / MANIFEST).unlink(missing_ok=True)
    names = sorted(files_in(new), key=lambda name: (name == MANIFEST, name))
    for name in earlier - set(names):
        (target / name).unlink(missing_ok=True)
    for name in names:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (new / name).replace(target / name)

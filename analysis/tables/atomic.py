"""Files that are written whole or not at all: under a temporary name in the same folder, flushed, then renamed."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from .locks import hold, is_abandoned

#: What a full or broken disk says without naming the file.
_OF_THE_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG}
_SYSTEM = ("/dev/", "/proc/")


@contextmanager
def replacing(path: str | os.PathLike[str], mode: str = "wb") -> Iterator[IO[Any]]:
    """A file to write to, which replaces ``path`` if the block ends well and leaves no trace if it does not.

    Missing folders are created. Text (``mode="w"``) is UTF-8 with ``\\n`` line ends. An older file of this name stays
    untouched until the new one is complete. A link is followed, and stays a link; a device or a pipe such as
    ``/dev/stdout`` is not replaced but receives the whole content at the end. Raises ``IsADirectoryError`` if ``path``
    is a folder.

    >>> import tempfile
    >>> place = Path(tempfile.mkdtemp(), "new", "table.txt")
    >>> with replacing(place, "w") as file:
    ...     _ = file.write("été")
    >>> place.read_text(encoding="utf-8"), [p.name for p in place.parent.iterdir()]
    ('été', ['table.txt'])
    """
    path = Path(path)
    if path.is_dir():
        raise IsADirectoryError(f"{path} is a folder; give the name of a file to write")
    text = {} if "b" in mode else {"encoding": "utf-8", "newline": "\n"}
    with named(path):
        if is_special(path):
            with tempfile.TemporaryFile(f"{mode}+", **text) as file:  # type: ignore[call-overload]
                yield file
                _send(file, path)
            return
        target = Path(os.path.realpath(path))
        target.parent.mkdir(parents=True, exist_ok=True)
        clear_leftovers(target)
        handle, temporary = _held(target)
        try:
            with open(handle, mode, **text) as file:  # type: ignore[call-overload]  # noqa: PTH123 (an open handle)
                yield file
                file.flush()
                os.fsync(file.fileno())
                # Files of mkstemp can be read by their owner only.
                os.chmod(temporary, _usual_mode(target))  # noqa: PTH101
                os.replace(temporary, target)  # noqa: PTH105
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise


def clear_leftovers(target: Path) -> None:
    """Remove what killed runs left of their work on a file or folder; what a living process writes stays."""
    with suppress(OSError):
        for leftover in leftovers_of(target):
            if is_abandoned(leftover):
                with suppress(OSError):
                    shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()


def leftovers_of(target: Path) -> Iterator[Path]:
    """Temporary files and folders of a file or folder, not those of its neighbour ``<name>.old``."""
    return target.parent.glob(f".{_escaped(target.name[:40])}.{'?' * 8}.part")


def refuse_inputs(output: str | os.PathLike[str], inputs: Iterable[str | os.PathLike[str]]) -> None:
    """Raise ``FileExistsError`` if an output would be written over one of the inputs."""
    place = os.path.realpath(output)
    for path in inputs:
        if os.path.realpath(path) == place:
            what = "folder" if Path(path).is_dir() else "file"
            raise FileExistsError(f"{output} is one of the inputs; give another {what} to write to")


def _held(target: Path) -> tuple[int, str]:
    """A new temporary file beside the target, marked as in use before anyone can take it for a leftover."""
    while True:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
        hold(handle)
        if Path(name).exists():
            return handle, name
        os.close(handle)  # another process was quicker and cleared it


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Errors of the disk name the file or folder that was asked for, not a temporary one, and none goes unnamed."""
    try:
        yield
    except OSError as error:
        parts = Path(str(error.filename or "")).parts
        temporary = any(p.startswith(f".{path.name[:40]}.") and p.endswith(".part") for p in parts)
        if temporary or (error.filename is None and error.errno in _OF_THE_DISK):
            raise type(error)(error.errno, error.strerror, str(path)) from error
        raise


def is_special(path: Path) -> bool:
    """Whether the path is a device, a pipe or another thing that cannot be replaced by a file."""
    if str(path.absolute()).startswith(_SYSTEM):
        return True
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return False


def _send(file: IO[Any], path: Path) -> None:
    """Copy what was written to a device or pipe."""
    file.flush()
    file.seek(0)
    binary = getattr(file, "buffer", file)
    with path.open("ab") as special:
        shutil.copyfileobj(binary, special)


def _escaped(name: str) -> str:
    return "".join(f"[{char}]" if char in "*?[" else char for char in name)


def _usual_mode(path: Path) -> int:
    """The permissions of the file that is replaced, or those of any new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    return 0o666 & ~usual_mask()


def usual_mask() -> int:
    """The permissions that new files of this process do not get."""
    mask = os.umask(0)
    os.umask(mask)
    return mask

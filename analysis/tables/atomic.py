"""Files that are written whole or not at all: under a temporary name in the same folder, flushed, then renamed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any


@contextmanager
def replacing(path: str | os.PathLike[str], mode: str = "wb") -> Iterator[IO[Any]]:
    """A file to write to, which replaces ``path`` if the block ends well and leaves no trace if it does not.

    Missing folders are created. Text (``mode="w"``) is UTF-8 with ``\\n`` line ends. An older file of this name stays
    untouched until the new one is complete. Raises ``IsADirectoryError`` if ``path`` is a folder.

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
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
    text = {} if "b" in mode else {"encoding": "utf-8", "newline": "\n"}
    try:
        with open(handle, mode, **text) as file:  # type: ignore[call-overload]  # noqa: PTH123 (an open handle)
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _usual_mode(path))  # noqa: PTH101 (files of mkstemp can be read by their owner only)
        os.replace(temporary, path)  # noqa: PTH105
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _usual_mode(path: Path) -> int:
    """The permissions of the file that is replaced, or those of any new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

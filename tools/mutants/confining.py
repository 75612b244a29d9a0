"""Changed code can write anywhere, and root may: nothing outside the folders for temporary files is changed."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from typing import Any

#: What changes a name on the disk, which of its arguments are such names, and which are handles of their folders.
_CHANGES: dict[str, tuple[tuple[int, int | None], ...]] = {
    "os.rename": ((0, 2), (1, 3)), "os.link": ((1, 3),), "os.symlink": ((1, 2),), "os.remove": ((0, 1),),
    "os.mkdir": ((0, 2),), "os.rmdir": ((0, 1),), "os.truncate": ((0, None),), "os.chmod": ((0, 2),),
    "os.chown": ((0, 3),), "shutil.rmtree": ((0, None),),
}  # fmt: skip
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


def confine(*others: str | os.PathLike[str]) -> None:
    """From now on, this process and its copies change nothing outside the temporary folder and ``others``.

    What would is a ``PermissionError``; it cannot be taken back. Devices may be written to, not replaced: a change of
    ``is_special`` once made a plain file of ``/dev/null``.
    """
    sys.dont_write_bytecode = True
    allowed = tuple(os.path.join(os.path.realpath(place), "") for place in (tempfile.gettempdir(), *others))  # noqa: PTH118

    def refuse(event: str, arguments: Sequence[Any]) -> None:
        for name in _changed(event, arguments):
            if not _inside(name, allowed):
                raise PermissionError(f"{name} is outside {', '.join(allowed)}")

    sys.addaudithook(refuse)


def _changed(event: str, arguments: Sequence[Any]) -> list[Any]:
    """The names that an event changes; handles have none, and ``rmtree`` is asked before it uses those of folders."""
    places = _CHANGES.get(event, ())
    names = [arguments[name] for name, handle in places if handle is None or arguments[handle] == -1]
    if event == "open":
        name, _, flags = arguments
        names = [name] if not isinstance(name, int) and flags & _WRITES and not _is_no_file(name) else []
    return [name for name in names if isinstance(name, (str, bytes, os.PathLike))]


def _is_no_file(name: Any) -> bool:
    """Whether this is a device, or a folder: a temporary file without a name is opened so."""
    return os.path.exists(name) and not os.path.isfile(name)  # noqa: PTH110, PTH113


def _inside(name: Any, allowed: Sequence[str]) -> bool:
    """Whether a name is in one of the folders, which may be reached through links; the name itself may be a link."""
    folder, last = os.path.split(os.path.abspath(os.fsdecode(name)))  # noqa: PTH100
    return os.path.join(os.path.realpath(folder), last).startswith(tuple(allowed))  # noqa: PTH118

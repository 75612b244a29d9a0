"""Standard input and output for commands, where a path is ``-``."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from analysis.tables import replacing

STANDARD = Path("-")
#: What the article of a plain text from standard input is called.
_NAME = "stdin"


@contextmanager
def with_input(paths: Iterable[Path]) -> Iterator[list[Path]]:
    """The paths; what comes from standard input lies in a file in the place of ``-``, so that any format can come."""
    with tempfile.TemporaryDirectory() as folder:
        given = []
        for path in dict.fromkeys(paths):
            if path == STANDARD:
                path = Path(folder, _NAME)
                with path.open("wb") as file:
                    shutil.copyfileobj(sys.stdin.buffer, file)
            given.append(path)
        yield given


@contextmanager
def to_output(path: Path) -> Iterator[IO[str]]:
    """A file to write to, or standard output, which whoever reads it gets line by line."""
    if path != STANDARD:
        with replacing(path, "w") as file:
            yield file
        return
    sys.stdout.reconfigure(encoding="utf-8", newline="\n", line_buffering=True)  # type: ignore[union-attr]
    yield sys.stdout


def reader_gone() -> None:
    """After a reader of standard output has left (``… | head``): nothing more can be written, and nobody need know."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

"""Hashes of texts, files and folders, the same on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

_BLOCK = 1 << 20


def of_text(text: str) -> str:
    """The hash of a text as ``sha256sum`` gives it for the file in UTF-8.

    >>> of_text("été")[:12]
    'bd010c64132b'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def of_file(path: Path) -> str:
    """The hash of a file's content, read in blocks."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def of_files(files: Mapping[str, Path]) -> str:
    """One hash of several files by their names; neither their place nor their age matters."""
    lines = (f"{name}\0{of_file(path)}\n" for name, path in sorted(files.items()))
    return of_text("".join(lines))


def files_in(folder: Path) -> dict[str, Path]:
    """The files in and below a folder by their names in it, without Python's own copies of code and hidden ones."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".pyc")
    named = {path.relative_to(folder).as_posix(): path for path in found}
    return {name: path for name, path in named.items() if not any(part.startswith(".") for part in name.split("/"))}

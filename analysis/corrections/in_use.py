"""Which file of corrections is in use."""

from __future__ import annotations

import os

from .file import Corrections, read_corrections

_in_use: Corrections | None = None


def use_corrections(path: str | os.PathLike[str] | None) -> Corrections | None:
    """From now on, in the whole process, everything that is parsed and every table of names is corrected by this file.

    For notebooks and commands; None: nothing is corrected. Returns the corrections, which count the rows they touch.
    Raises ``CorrectionError`` for a file that cannot be used.
    """
    global _in_use
    _in_use = None if path is None else read_corrections(path)
    return _in_use


def corrections_in_use() -> Corrections | None:
    """The corrections that are in use, or None."""
    return _in_use

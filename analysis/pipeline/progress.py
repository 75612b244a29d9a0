"""A progress bar for long work, on stderr, or in plain type in a notebook; short work shows none."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

from analysis._notebook import in_notebook

with warnings.catch_warnings():  # without ipywidgets, tqdm warns and falls back to text, which is all we need
    warnings.simplefilter("ignore")
    from tqdm.auto import tqdm

T = TypeVar("T")
_DELAY = 3.0  # seconds


def with_progress(
    items: Iterable[T], *, total: int | None, shown: bool | None = None, unit: str = "article"
) -> Iterator[T]:
    """The items, with a progress bar after three seconds (``shown=True``: at once; ``shown=False``: never).

    Nobody looks at a bar in a file: unless it is asked for, there it is left out.
    """
    out = _out()
    hidden = shown is False or (shown is None and ((total is not None and total < 2) or not _looked_at(out)))
    delay = 0.0 if shown else _DELAY
    return iter(tqdm(items, total=total, unit=f" {unit}", disable=hidden, delay=delay, leave=bool(shown), file=out))


def _looked_at(out: TextIO) -> bool:
    return in_notebook() or (hasattr(out, "isatty") and out.isatty())


def _out() -> TextIO:
    """JupyterLab puts what goes to stderr on a red ground, as if something had failed."""
    return sys.stdout if in_notebook() else sys.stderr

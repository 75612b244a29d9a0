"""Python's garbage collector, spared what was there before a stream of articles began."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def spared() -> Iterator[Callable[[], None]]:
    """A block in which the collector goes through new objects only, not through models and word lists again and again.

    These are hundreds of thousands of objects that stay until the end. Afterwards all are seen as before; where
    somebody else has put objects aside (``gc.freeze``), nothing is done. What has been made in the block is put aside,
    too, by the function that it gets: before processes are forked, which then share it untouched.
    """
    if gc.get_freeze_count():
        yield lambda: None
        return
    gc.freeze()
    try:
        yield gc.freeze
    finally:
        gc.unfreeze()

"""A command that is told to stop: it tidies up, says so in a sentence, and ends with the status that shells expect."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import Any

#: Seconds after which a command that has not ended is told again: compiled code may lose an exception.
_AGAIN = 10.0
_WORDS = {signal.SIGINT: "stopped by Ctrl-C", signal.SIGTERM: "told to end (SIGTERM)"}


class Stopped(BaseException):
    """The command was told to stop; not an ``Exception``, so that nothing on the way takes it for a failure."""

    def __init__(self, number: int) -> None:
        self.status = 128 + number
        super().__init__(
            f"{_WORDS.get(signal.Signals(number), 'stopped')}; what was there before is as it was, and texts parsed so "
            "far are in the cache: run the command again to go on"
        )


@contextmanager
def stoppable() -> Iterator[None]:
    """Within the block, Ctrl-C and SIGTERM raise ``Stopped``; a second one ends the process at once.

    What calls back from compiled code may pass over an exception, and the work would go on to its end: a block that is
    not left within seconds is told again.
    """
    before: dict[int, Any] = {}

    def stop(number: int, _: FrameType | None) -> None:
        for each in _WORDS:
            signal.signal(each, signal.SIG_DFL)
        if hasattr(signal, "setitimer"):
            before[signal.SIGALRM] = signal.signal(signal.SIGALRM, partial(again, number))
            signal.setitimer(signal.ITIMER_REAL, _AGAIN, _AGAIN)
        raise Stopped(number)

    def again(number: int, *_: object) -> None:
        raise Stopped(number)

    for known in _WORDS:
        before[known] = signal.signal(known, stop)
    try:
        yield
    finally:
        if len(before) > len(_WORDS):
            signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before.items():
            signal.signal(number, handler)

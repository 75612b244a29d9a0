"""Processes that parse texts, of which any may die: its work is done again, and nothing waits for the dead.

spaCy's own ``n_process`` waits for ever for a worker that was killed, as the system does when memory runs out.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from .errors import WorkerError

T = TypeVar("T")
R = TypeVar("R")
#: Seconds between two looks at whether the parent is still there.
_LOOK = 0.5
#: How often one item may cost a worker before it is given up.
_TRIES = 2


class Workers(Generic[T, R]):
    """``count`` processes that run ``prepare()`` once and then what it returns on every batch they are given.

    They end with the block, with an error in it, and when the process that started them is gone.
    """

    def __init__(self, prepare: Callable[[], Callable[[list[T]], list[R]]], count: int) -> None:
        self._prepare, self.count = prepare, count
        self._there: dict[Connection, BaseProcess] = {}

    def __enter__(self) -> Workers[T, R]:
        return self

    def start(self) -> None:
        """Start the processes, unless they are there already."""
        while len(self._there) < self.count:
            self._start()

    def __exit__(self, *_: object) -> None:
        for connection, process in self._there.items():
            connection.close()
            process.terminate()
        for process in self._there.values():
            process.join(timeout=5)
            if process.is_alive():
                process.kill()
                process.join()
        self._there.clear()

    def _start(self) -> Connection:
        context = multiprocessing.get_context()
        ours, theirs = context.Pipe()
        # The parent of what a server forks, as Python 3.14 does, is that server, which ends when this process does.
        parent = None if context.get_start_method() == "forkserver" else os.getpid()
        process = context.Process(target=_serve, args=(theirs, self._prepare, parent), daemon=True)
        process.start()
        theirs.close()
        self._there[ours] = process
        return ours

    def map(self, items: Sequence[T], size: int, name: Callable[[T], str] = str) -> Iterator[R]:
        """The results for ``items`` in order, ``size`` of them at a time.

        A batch whose worker dies is tried again, each item for itself. Raises ``WorkerError`` for an item that costs
        two workers, with what ``name`` says of it, and for an exception in a worker.
        """
        self.start()
        todo = deque((start, list(items[start : start + size])) for start in range(0, len(items), size))
        done: dict[int, R] = {}
        tries: dict[int, int] = {}
        idle, busy = list(self._there), dict[Connection, tuple[int, list[T]]]()
        position = 0
        while position < len(items):
            while idle and todo:
                connection = idle.pop()
                busy[connection] = todo.popleft()
                self._send(connection, busy[connection][1])
            for connection in self._answering(busy):
                start, batch = busy.pop(connection)
                try:
                    kind, answer = connection.recv()
                except (EOFError, OSError):
                    code = self._buried(connection)
                    idle.append(self._start())
                    for place, item in enumerate(batch, start):
                        tries[place] = tries.get(place, 0) + (1 if len(batch) == 1 else 0)
                        if tries[place] >= _TRIES:
                            raise WorkerError(_died(name(item), code)) from None
                    todo.extendleft(reversed([(place, [item]) for place, item in enumerate(batch, start)]))
                    continue
                idle.append(connection)
                if kind == "error":
                    raise _failed(answer)
                done.update(enumerate(answer, start))
            while position in done:
                yield done.pop(position)
                position += 1

    @staticmethod
    def _send(connection: Connection, batch: list[T]) -> None:
        with suppress(OSError):  # a dead worker; waiting for its answer tells
            connection.send(batch)

    def _answering(self, busy: Iterable[Connection]) -> list[Connection]:
        """The workers that have answered or died, at least one."""
        sentinels = {self._there[connection].sentinel: connection for connection in busy}
        ready = wait([*sentinels, *sentinels.values()])
        found = [sentinels[item] if isinstance(item, int) else item for item in ready]
        return list(dict.fromkeys(found))  # type: ignore[arg-type]

    def _buried(self, connection: Connection) -> int | None:
        process = self._there.pop(connection)
        connection.close()
        process.join()
        return process.exitcode


def _died(name: str, code: int | None) -> str:
    how = f"killed by signal {-code}" if code is not None and code < 0 else f"ended with status {code}"
    return (
        f"the process that parsed {name} was {how}, twice; most likely there was not enough memory: "
        "use fewer workers, or leave this article out"
    )


def _failed(trace: str) -> WorkerError:
    error = WorkerError(f"a worker failed: {trace.strip().splitlines()[-1]}")
    error.add_note(trace)
    return error


def _serve(connection: Connection, prepare: Callable[[], Callable[[list[Any]], list[Any]]], parent: int | None) -> None:
    """What a worker does: batches in, results out, until there is nobody to work for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes of a terminal; the parent ends us
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_leave_with, args=(os.getppid() if parent is None else parent,), daemon=True).start()
    try:
        work = prepare()
        while True:
            batch = connection.recv()
            try:
                answer = ("done", work(batch))
            except Exception:
                answer = ("error", traceback.format_exc())  # type: ignore[assignment]
            connection.send(answer)
    except (EOFError, OSError):
        return


def _leave_with(parent: int) -> None:
    """End this process when its parent has ended: a pipe does not tell, because other workers hold it open."""
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)

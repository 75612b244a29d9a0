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
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, NamedTuple, TypeVar

from .errors import WorkerError

T = TypeVar("T")
R = TypeVar("R")
#: Seconds between two looks at whether the parent is still there.
_LOOK = 0.5
#: How often one item may cost a worker before it is given up.
_TRIES = 2


class Asked(NamedTuple):
    """Where the results of what was asked for begin, among all results, and how many they are."""

    start: int
    number: int


@dataclass(frozen=True, slots=True)
class _Batch(Generic[T]):
    """Items to do together, the place of the first among all, and how many workers its only item has cost."""

    start: int
    items: list[T]
    name: Callable[[T], str]
    tries: int = 0


class Workers(Generic[T, R]):
    """``count`` processes that run ``prepare()`` once and then what it returns on every batch they are given.

    They end with the block, with an error in it, and when the process that started them is gone.
    """

    def __init__(self, prepare: Callable[[], Callable[[list[T]], list[R]]], count: int) -> None:
        self._prepare, self.count = prepare, count
        self._there: dict[Connection, BaseProcess] = {}
        self._todo = deque[_Batch[T]]()
        self._busy: dict[Connection, _Batch[T]] = {}
        self._done: dict[int, R | WorkerError] = {}
        self._asked = 0

    def __enter__(self) -> Workers[T, R]:
        return self

    @property
    def started(self) -> bool:
        """Whether the processes are there."""
        return bool(self._there)

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
        self._busy.clear()

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
        return self.results(self.ask([list(items[n : n + size]) for n in range(0, len(items), size)], name))

    def ask(self, batches: Sequence[list[T]], name: Callable[[T], str] = str) -> Asked:
        """Give batches to do to the processes, which begin when any results are waited for."""
        asked = Asked(self._asked, sum(map(len, batches)))
        for batch in batches:
            self._todo.append(_Batch(self._asked, batch, name))
            self._asked += len(batch)
        return asked

    def results(self, asked: Asked) -> Iterator[R]:
        """The results of what was asked for, in order, as ``map`` gives them; what was asked for later is begun too."""
        self.start()
        for position in range(asked.start, asked.start + asked.number):
            while position not in self._done:
                self._give()
                for connection in self._answering(self._busy):
                    self._take(connection)
            self._give()  # before the caller works on this one
            found = self._done.pop(position)
            if isinstance(found, WorkerError):
                raise found
            yield found

    def _give(self) -> None:
        """Batches for those that have none."""
        for connection in self._there.keys() - self._busy.keys() if self._todo else ():
            if self._todo:
                self._busy[connection] = self._todo.popleft()
                self._send(connection, self._busy[connection].items)

    def _take(self, connection: Connection) -> None:
        """The answer of a worker, or what becomes of the batch of one that died."""
        batch = self._busy.pop(connection)
        try:
            kind, answer = connection.recv()
        except (EOFError, OSError):
            self._again(batch, self._buried(connection))
            self._start()
            return
        self._done.update(enumerate(answer if kind == "done" else [_failed(answer)] * len(batch.items), batch.start))

    def _again(self, batch: _Batch[T], code: int | None) -> None:
        """Give each item of a batch to another worker, for itself, unless it cost two already."""
        for place, item in reversed(list(enumerate(batch.items, batch.start))):
            if len(batch.items) > 1 or batch.tries + 1 < _TRIES:
                tries = batch.tries + (len(batch.items) == 1)
                self._todo.appendleft(_Batch(place, [item], batch.name, tries))
            else:
                self._done[place] = WorkerError(_died(batch.name(item), code))

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


def forked() -> bool:
    """Whether processes begin as copies of this one, with all that is loaded here."""
    return multiprocessing.get_context().get_start_method() == "fork"


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

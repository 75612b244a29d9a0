"""A change is tried: the tests that reach it run in a copy of the process, until one fails."""

from __future__ import annotations

import functools
import gc
import importlib
import inspect
import os
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import IO, Any

import pytest

from .changes import Change

ROOT = Path(__file__).resolve().parents[2]
#: Results that stay: loading the model again takes ten seconds.
_KEPT = ("analysis.pipeline.models", "spacy", "thinc")
#: Where the components of a loaded model remember what they found for a form.
_MEMORIES = ("_known", "_infinitives")


@contextmanager
def lines_of(places: Sequence[str]) -> Iterator[set[tuple[str, int]]]:
    """The lines of files in these folders that are reached within the block, when it has ended.

    A function all of whose lines were reached is followed no more: most calls are of few functions.
    """
    reached: set[tuple[str, int]] = set()
    left: dict[CodeType, set[int]] = {}

    @cache
    def inside(name: str) -> bool:
        return name.startswith(tuple(places))

    def of_call(frame: FrameType, event: str, argument: object) -> Any:
        code = frame.f_code
        if code not in left:
            left[code] = {line for *_, line in code.co_lines() if line} if inside(code.co_filename) else set()
        return of_line(frame, event, argument) if left[code] else None

    def of_line(frame: FrameType, event: str, argument: object) -> Any:
        left[frame.f_code].discard(frame.f_lineno)
        reached.add((frame.f_code.co_filename, frame.f_lineno))
        return of_line

    before = sys.gettrace()
    sys.settrace(of_call)
    try:
        yield reached
    finally:
        sys.settrace(before)


def is_kept(change: Change) -> bool:
    """Whether what the changed function gives is kept: one test reaches its lines, all others only what it gave."""
    found = _named(change)
    code = found.__code__ if isinstance(found, FunctionType) else None
    return isinstance(found, functools._lru_cache_wrapper) or (code is not None and "kept" in code.co_freevars)


def _named(change: Change) -> Any:
    """What bears the name of the function, with whatever wraps it."""
    module = change.path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
    found: Any = importlib.import_module(module)
    for name in change.function.split("."):
        found = inspect.getattr_static(found, name, None)
    return found


def function_of(change: Change) -> FunctionType | None:
    """The function that is changed, inside whatever wraps it."""
    found = _named(change)
    for inner in ("fget", "func", "__func__"):
        found = getattr(found, inner, None) or found
    found = inspect.unwrap(found) if callable(found) else None
    return found if isinstance(found, FunctionType) else None


def make(change: Change) -> bool:
    """Change the code of the function in this process, and forget what was computed with it before."""
    function = function_of(change)
    if function is None:
        return False
    with suppress(StopIteration):  # code that the compiler left out
        code = change.code()
        if code.co_freevars != function.__code__.co_freevars:
            return False
        function.__code__ = code
        forget()
        return True
    return False


def forget() -> None:
    """Empty all caches, those of ``from_lexicons`` and of the components too."""
    for thing in gc.get_objects():
        if str(type(thing).__module__).startswith("analysis."):
            for name in _MEMORIES:
                getattr(thing, "__dict__", {}).get(name, {}).clear()
        if isinstance(thing, functools._lru_cache_wrapper) and not str(thing.__module__).startswith(_KEPT):
            thing.cache_clear()
        elif isinstance(thing, FunctionType) and thing.__closure__ and "kept" in thing.__code__.co_freevars:
            kept = thing.__closure__[thing.__code__.co_freevars.index("kept")].cell_contents
            if isinstance(kept, dict):
                kept.clear()


def noticed(change: Change, items: Sequence[pytest.Item], patience: float) -> str | None:
    """The first test that fails, or takes too long; empty where none does, None if the change cannot be made.

    ``patience`` is in seconds of the processor.
    """
    with tempfile.TemporaryFile(buffering=0) as at:  # the copy notes there which test it is at
        pid = os.fork()
        if not pid:
            try:
                resource.setrlimit(resource.RLIMIT_CPU, (int(patience), int(patience)))  # others may slow us down
                _try(change, items, at)
            finally:
                os._exit(0)
        deadline = time.monotonic() + 10 * patience
        while not os.waitpid(pid, os.WNOHANG)[0]:
            if time.monotonic() > deadline:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
                break
            time.sleep(0.02)
        at.seek(0)
        reached = at.read().split()
    return [*(item.nodeid for item in items), ""][int(reached[-1])] if reached else None


def _try(change: Change, items: Sequence[pytest.Item], at: IO[bytes]) -> None:
    """Make the change and run the tests until one fails."""
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    os.environ["ANALYSIS_CACHE"] = "off"  # it was filled by the code as it is in the files
    if make(change):
        for number, (item, after) in enumerate(_with_next(items)):
            at.write(b"%d\n" % number)
            if not _passes(item, after):
                return
        at.write(b"%d\n" % len(items))


def _with_next(items: Sequence[pytest.Item]) -> list[tuple[pytest.Item, pytest.Item | None]]:
    return list(zip(items, [*items[1:], None], strict=True))


def _passes(item: pytest.Item, after: pytest.Item | None) -> bool:
    from _pytest.runner import runtestprotocol

    return not any(report.failed for report in runtestprotocol(item, log=False, nextitem=after))

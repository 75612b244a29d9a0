"""Processes that work in parallel: any of them may die, none is waited for in vain, none outlives its work."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from pathlib import Path

import psutil
import pytest

from analysis.pipeline import WorkerError
from analysis.pipeline.workers import Workers


def doubling():
    return lambda batch: [item * 2 for item in batch]


@pytest.mark.skipif("forkserver" not in multiprocessing.get_all_start_methods(), reason="no server that forks here")
def test_workers_that_a_server_forks_live_as_long_as_their_work(monkeypatch):
    server = multiprocessing.get_context("forkserver")
    monkeypatch.setattr("analysis.pipeline.workers.multiprocessing.get_context", lambda: server)
    monkeypatch.setattr("analysis.pipeline.workers._LOOK", 0.1)
    with Workers(doubling, 2) as pool:
        assert list(pool.map(range(3), 1)) == [0, 2, 4]
        time.sleep(1)
        assert all(process.is_alive() for process in pool._there.values())


class DyingAt:
    """Work that kills its process at an item: always, or the first time only."""

    def __init__(self, item: int, marker: Path | None = None) -> None:
        self.item, self.marker = item, marker

    def __call__(self):
        return self.work

    def work(self, batch):
        if self.item in batch and not (self.marker and self.marker.exists()):
            if self.marker:
                self.marker.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return [item * 2 for item in batch]


class Leaving:
    """Work that leaves a file for each item."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self):
        return lambda batch: [(self.folder / str(item)).touch() or item for item in batch]


def failing():
    return lambda batch: [1 // item for item in batch]


def dying_at_once():
    os._exit(3)


def workers_here() -> list[BaseProcess]:
    """Those of this module: other tests in the same process may have started a browser or the kernel of a notebook."""
    return [child for child in active_children() if child.is_alive()]


@pytest.mark.parametrize("size", [1, 3, 100])
def test_results_come_in_order(size):
    with Workers(doubling, 2) as pool:
        assert list(pool.map(range(10), size)) == list(range(0, 20, 2))
        assert list(pool.map([], size)) == []
        assert list(pool.map([7], size)) == [14]


def test_what_is_asked_for_later_is_begun_before_its_results_are_waited_for(tmp_path):
    with Workers(Leaving(tmp_path), 2) as pool:
        first, later = pool.ask([[1, 2], [3]]), pool.ask([[4], [5, 6]])
        assert list(pool.results(first)) == [1, 2, 3]
        deadline = time.monotonic() + 20
        while not (tmp_path / "4").exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        assert (tmp_path / "4").exists()
        assert list(pool.results(later)) == [4, 5, 6]


def test_an_error_is_told_at_its_place(tmp_path):
    with Workers(failing, 2) as pool:
        results = pool.map([1, 1, 0, 1], 1)
        assert [next(results), next(results)] == [1, 1]
        with pytest.raises(WorkerError, match="ZeroDivisionError"):
            next(results)


def test_the_work_of_a_killed_worker_is_done_by_another(tmp_path):
    with Workers(DyingAt(4, tmp_path / "mort"), 2) as pool:
        assert list(pool.map(range(10), 3)) == list(range(0, 20, 2))
        assert len(workers_here()) == 2
    assert (tmp_path / "mort").exists()


def test_an_item_that_costs_two_workers_is_named_and_ends_the_work():
    said = r"parsed article 4 was killed by signal 9, twice;.* use fewer workers"
    with Workers(DyingAt(4), 2) as pool, pytest.raises(WorkerError, match=said):
        list(pool.map(range(10), 3, name=lambda item: f"article {item}"))
    assert workers_here() == []


def test_a_worker_that_cannot_begin_ends_the_work():
    with Workers(dying_at_once, 2) as pool, pytest.raises(WorkerError, match="ended with status 3, twice"):
        list(pool.map(range(4), 2))


def test_an_exception_in_a_worker_is_told():
    with (
        Workers(failing, 1) as pool,
        pytest.raises(WorkerError, match="a worker failed: ZeroDivisionError"),
    ):
        list(pool.map([1, 0], 2))


def test_work_that_nobody_waits_for_any_more_ends():
    with Workers(doubling, 2) as pool:
        results = pool.map(range(100), 1)
        assert next(results) == 0
    assert workers_here() == []


def sleeping():
    return lambda batch: [time.sleep(60) for _ in batch]


def tell_of_workers_and_wait(place):
    """What a parent does: it starts workers, says who they are, and waits for them."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
    with Workers(sleeping, 2) as pool:
        pool.start()
        os.write(place, " ".join(str(child.pid) for child in active_children()).encode())
        list(pool.map(range(2), 1))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the parent is a copy of this process")
@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT], ids=lambda stop: stop.name)
def test_workers_end_when_their_parent_does(stop):
    told, place = os.pipe()
    parent = os.fork()
    if not parent:
        try:
            multiprocessing.process._children.clear()  # those of this process are none of the copy's
            multiprocessing.set_start_method("fork", force=True)  # nor is the server that forks for it
            tell_of_workers_and_wait(place)
        finally:
            os._exit(2)
    os.close(place)
    pids = [int(pid) for pid in os.read(told, 100).split()]
    assert len(pids) == 2
    os.kill(parent, stop)

    psutil.Process(parent).wait(timeout=20)
    deadline = time.monotonic() + 20
    while any(map(psutil.pid_exists, pids)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [pid for pid in pids if psutil.pid_exists(pid)] == []

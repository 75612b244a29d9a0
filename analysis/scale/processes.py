"""The parts of a corpus made by processes of this machine, where Dask is not installed."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from analysis.pipeline import with_progress
from analysis.pipeline.errors import WorkerError
from analysis.pipeline.workers import Workers

from .jobs import Job

_Work = Callable[..., Any]


def run_here(work: _Work, jobs: Sequence[Job], workers: int | None, progress: bool | None) -> list[str]:
    """Do the jobs; a process that dies is replaced, and its job done again. Returns what failed."""
    failed: list[str] = []
    with Workers[Job, str](partial(_doing, work), min(workers or os.cpu_count() or 1, len(jobs))) as pool:
        told = pool.map(jobs, 1, name=lambda job: job.name)
        try:
            failed += filter(None, with_progress(told, total=len(jobs), shown=progress, unit="part"))
        except WorkerError as error:
            failed.append(str(error))
    return failed


def _doing(work: _Work) -> Callable[[list[Job]], list[str]]:
    """What a process does with the jobs that it is given: nothing is told of one that is done."""

    def do(jobs: list[Job]) -> list[str]:
        return [_done(work, job) for job in jobs]

    return do


def _done(work: _Work, job: Job) -> str:
    try:
        work(job.files, name=job.name)
    except Exception as error:  # one part that fails costs no other
        return part_failed(job.name, error)
    return ""


def part_failed(name: str, error: BaseException) -> str:
    """A part that could not be made, and why.

    >>> part_failed("part-00000", OSError(28, "No space left on device"))
    'part-00000: OSError: [Errno 28] No space left on device'
    """
    return f"{name}: {type(error).__name__}{f': {error}' if str(error) else ''}"

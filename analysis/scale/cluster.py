"""Paths → Parquet parts on a Dask cluster: chunks of files, each written once and kept when a run is resumed."""

from __future__ import annotations

import json
import logging
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from analysis.corpus import CorpusError, Failure, list_files
from analysis.corpus.left_out import LeftOut, nothing_read
from analysis.lexicons import Folder, as_folder, laid_over, lexicons_in_use
from analysis.manifest import left_out_lines, made_with, manifest_of, write_manifest
from analysis.manifest.inputs import base_of
from analysis.pipeline import DEFAULT_MODEL, require_model, with_progress
from analysis.tables import TableError, write_table
from analysis.tables.atomic import refuse_inputs

from .jobs import Job, jobs_of
from .parts import done_file, write_part
from .processes import part_failed, run_here
from .runs import Run, claim, failures_of, noted_run, run_of, skipped_of
from .summaries import summarise


@dataclass(slots=True)
class ScaleReport:
    """The result of a run: ``articles``, ``parts``, those ``kept`` from an earlier run, and what was left out."""

    articles: int = 0
    parts: int = 0
    kept: int = 0
    failures: list[Failure] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    left_out: list[LeftOut] = field(default_factory=list)
    several: list[str] = field(default_factory=list)
    failed_parts: list[str] = field(default_factory=list)


def scale_tables(  # noqa: PLR0913 (every argument is an option of its own)
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    folder: str | os.PathLike[str],
    *,
    model: str = DEFAULT_MODEL,
    workers: int | None = None,
    address: str | None = None,
    chunk: int = 200,
    lexicons: Folder | None = None,
    progress: bool | None = None,
    shard: tuple[int, int] | None = None,
) -> ScaleReport:
    """Write the tables of a corpus of any size to ``folder`` as Parquet files, and return a report.

    ``quotations/``, ``tokens/`` and ``entity_mentions/`` contain ``part-00000-….parquet`` and so on
    (``pandas.read_parquet`` reads such a folder as one table); ``entity_table.parquet``, ``speaker_table.parquet`` and
    ``word_frequencies.parquet`` are computed from these, and ``manifest.json`` says how
    they were made. The rows are those of the functions of these names.

    The work is done by ``workers`` processes on this machine (default: one for each processor), or by the Dask cluster
    at ``address``, which needs the extra ``scale`` and machines that see the same files under the same paths. A part
    has ``chunk`` files on average. When it is run again, parts of files that are as they were are kept, whatever other
    files came or went.
    With ``shard=(2, 8)`` only every eighth part is made, from the second on, and ``merge_tables`` does the rest when
    all shards are done. ``lexicons`` is a folder of your own word lists, which extend and correct ours.

    Raises ``CorpusError`` if there is no file to read, ``TableError`` if the folder contains parts of another run or
    there is an address and no Dask, ``LexiconError`` for a list with mistakes.
    """
    if address and not has_dask():
        raise TableError(
            f"the cluster at {address} needs Dask, which is not installed: pip install 'french-news-analysis[scale]'; "
            "without an address, processes of this machine do the work"
        )
    if chunk < 1:
        raise ValueError(f"chunk={chunk}: use a number of files of 1 or more")
    if shard is not None and not 1 <= shard[0] <= shard[1]:
        raise ValueError(f"shard={shard}: use a shard and the number of shards, as (1, 8) to (8, 8)")
    folder = Path(folder).absolute()
    given = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    refuse_inputs(folder, given)
    listing = list_files(given)
    if not listing.files:
        raise CorpusError(nothing_read(paths, listing.failures, listing))
    lists = lexicons_in_use() if lexicons is None else as_folder(lexicons)
    require_model(model)  # here, so that not every worker says it
    jobs = jobs_of([entry._replace(path=entry.path.absolute()) for entry in listing.files], chunk)
    run = run_of(model, chunk, lists, base_of(map(Path, given)), listing, jobs)
    claim(folder, run)
    mine = [job for job in jobs if shard is None or job.number % shard[1] == shard[0] - 1]
    missing = [job for job in mine if not done_file(folder, job.name).exists()]
    kept, failed = len(mine) - len(missing), list[str]()
    if missing:
        work = partial(write_part, folder=str(folder), model=model, lexicons=lists)
        failed = _run(work, missing, workers, address, progress)
    if shard is None and not failed:
        with laid_over(lists):
            report = _finished(folder, run)
    else:
        report, _ = _told(folder, run, [job.name for job in mine])
    report.kept, report.failed_parts = kept, failed
    return report


def merge_tables(folder: str | os.PathLike[str], *, lexicons: Folder | None = None) -> ScaleReport:
    """What ``scale_tables`` does when all parts are made: merge names, make summaries, write the manifest.

    Raises ``TableError`` if parts are missing, or if the word lists are not those of the parts.
    """
    folder = Path(folder).absolute()
    run, lists = noted_run(folder), lexicons_in_use() if lexicons is None else as_folder(lexicons)
    missing = [name for name in run.parts if not done_file(folder, name).exists()]
    if missing:
        raise TableError(
            f"{folder}: {len(missing)} of {len(run.parts)} parts are not there yet ({missing[0]} …); run the shards "
            "that are missing, or scale without --shard, which makes what is missing and merges"
        )
    if (lists.digest if lists else None) != run.lexicons:
        raise TableError(f"{folder}: the parts were made with other word lists; give the same with --lexicons")
    with laid_over(lists):
        report = _finished(folder, run)
    report.kept = len(run.parts)
    return report


def _finished(folder: Path, run: Run) -> ScaleReport:
    """The summaries and the manifest of a run whose parts are all there."""
    report, inputs = _told(folder, run, run.parts)
    for name, table in summarise(folder, run.parts).items():
        write_table(table, folder / f"{name}.parquet")
    inputs += left_out_lines(report.failures, report.skipped, Path(run.base) if run.base else None, report.left_out)
    write_manifest(folder, manifest_of("scale", made_with(run.model), inputs, parameters={"chunk": run.chunk}))
    return report


def _told(folder: Path, run: Run, names: Sequence[str]) -> tuple[ScaleReport, list[dict[str, Any]]]:
    """What the parts say of their articles, and the lines of these for the manifest."""
    report = ScaleReport(parts=len(names), failures=failures_of(run.failures), skipped=skipped_of(run))
    inputs: list[dict[str, Any]] = []
    for name in names:
        if done_file(folder, name).exists():
            done = json.loads(done_file(folder, name).read_text(encoding="utf-8"))
            report.articles += done["articles"]
            report.failures += failures_of(done["failures"])
            report.skipped.update(done["skipped"])
            report.several += done.get("several", [])
            report.left_out += [LeftOut(article, None, *rest) for article, *rest in done["left_out"]]
            inputs += done["inputs"]
    return report, inputs


def has_dask() -> bool:
    """Whether there is Dask, which comes with the extra ``scale``."""
    return find_spec("distributed") is not None


def _run(
    work: Callable[..., Any], jobs: Sequence[Job], workers: int | None, address: str | None, progress: bool | None
) -> list[str]:
    """Do the jobs on a cluster; a worker that dies is replaced, and its job done again. Returns what failed."""
    if address is None and not has_dask():
        return run_here(work, jobs, workers, progress)
    from distributed import as_completed

    failed: list[str] = []
    with _client(workers, address) as client:
        tasks = {client.submit(work, job.files, name=job.name, pure=False, retries=1): job.name for job in jobs}
        finished = as_completed(list(tasks), raise_errors=False)
        for task in with_progress(finished, total=len(tasks), shown=progress, unit="part"):
            if task.status != "finished":
                failed.append(part_failed(tasks[task], task.exception()))
            task.release()
    return failed


@contextmanager
def _client(workers: int | None, address: str | None) -> Iterator[Any]:
    from distributed import Client, LocalCluster

    if address:
        with Client(address) as client:
            yield client
        return
    with (
        LocalCluster(
            n_workers=workers or os.cpu_count() or 1,
            threads_per_worker=1,  # a spaCy pipeline serves one thread at a time
            dashboard_address=None,
            silence_logs=logging.CRITICAL,
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client

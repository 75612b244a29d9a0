"""Paths → Parquet parts on a Dask cluster: chunks of files, each written once and kept when a run is resumed."""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.corpus import CorpusError, Failure, Listing, list_files
from analysis.corpus.left_out import LeftOut, nothing_read
from analysis.corpus.paths import Entry
from analysis.lexicons import Folder, LexiconFolder, as_folder, laid_over, lexicons_in_use
from analysis.manifest import left_out_lines, made_with, manifest_of, write_manifest
from analysis.manifest.hashes import of_file
from analysis.manifest.inputs import base_of
from analysis.manifest.writing import MANIFEST
from analysis.pipeline import DEFAULT_MODEL, require_model, with_progress
from analysis.tables import TableError, frame, read_table, replacing, write_table
from analysis.tables.atomic import refuse_inputs

from .parts import UNMERGED, done_file, done_folder, part_name, write_part

_FORMAT = 2


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
) -> ScaleReport:
    """Write the tables of a corpus of any size to ``folder`` as Parquet files, and return a report.

    ``quotations/``, ``tokens/`` and ``entity_mentions/`` contain ``part-00000.parquet`` and so on
    (``pandas.read_parquet`` reads such a folder as one table); ``entity_table.parquet``, ``speaker_table.parquet`` and
    ``word_frequencies.parquet`` are computed from these, and ``manifest.json`` says how
    they were made. The rows are those of the functions of these names.

    The work is done by ``workers`` processes on this machine (default: one for each processor), or by the Dask cluster
    at ``address``, whose machines need to see the same files under the same paths. Each task reads ``chunk`` files.
    When it is run again on the same corpus, existing parts are kept and only missing ones are made.
    ``lexicons`` is a folder of your own word lists, which extend and correct ours.

    Raises ``CorpusError`` if there is no file to read, ``TableError`` if the folder contains parts of another run,
    ``LexiconError`` for a list with mistakes.
    """
    if chunk < 1:
        raise ValueError(f"chunk={chunk}: use a number of files of 1 or more")
    folder = Path(folder).absolute()
    given = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    refuse_inputs(folder, given)
    listing = list_files(given)
    if not listing.files:
        raise CorpusError(nothing_read(paths, listing.failures, listing))
    lists = lexicons_in_use() if lexicons is None else as_folder(lexicons)
    require_model(model)  # here, so that not every worker says it
    _claim(folder, listing, model, chunk, lists)
    files = [entry._replace(path=entry.path.absolute()) for entry in listing.files]
    jobs = {number: files[start : start + chunk] for number, start in enumerate(range(0, len(files), chunk))}
    report = ScaleReport(parts=len(jobs), failures=list(listing.failures), skipped=Counter(listing.skipped))
    missing = {number: job for number, job in jobs.items() if not done_file(folder, number).exists()}
    report.kept = len(jobs) - len(missing)
    if missing:
        work = partial(write_part, folder=str(folder), model=model, lexicons=lists)
        _run(work, missing, workers, address, progress, report)
    inputs: list[dict[str, Any]] = []
    for number in jobs:
        if done_file(folder, number).exists():
            done = json.loads(done_file(folder, number).read_text(encoding="utf-8"))
            report.articles += done["articles"]
            report.failures += [Failure(Path(path), found, remedy) for path, found, remedy in done["failures"]]
            report.skipped.update(done["skipped"])
            report.several += done.get("several", [])
            report.left_out += [LeftOut(name, None, *rest) for name, *rest in done["left_out"]]
            inputs += done["inputs"]
    if not report.failed_parts:
        with laid_over(lists):
            _summarise(folder, len(jobs))
            inputs += left_out_lines(report.failures, report.skipped, base_of(map(Path, given)), report.left_out)
            write_manifest(folder, manifest_of("scale", made_with(model), inputs, parameters={"chunk": chunk}))
    return report


def _claim(folder: Path, listing: Listing, model: str, chunk: int, lists: LexiconFolder | None) -> None:
    """Note what the run is about; refuse a folder with parts of another run.

    Files count by name and content, so that a run goes on after the corpus was copied or touched.
    """
    digest = hashlib.sha256()
    for path, name, told, _ in listing.files:
        content = of_file(path) if path.is_file() else ""
        digest.update(repr((name, content, sorted(told.items()))).encode("utf-8", "surrogateescape"))
    claim = {"format": _FORMAT, "model": model, "chunk": chunk, "files": len(listing.files)}
    claim |= {"digest": digest.hexdigest()} | ({"lexicons": lists.digest} if lists else {})
    noted = done_folder(folder) / "run.json"
    foreign = not noted.exists() and folder.is_dir() and any(not path.name.startswith(".") for path in folder.iterdir())
    if foreign or (noted.exists() and _noted(noted) != claim):
        raise TableError(
            f"{folder} contains parts of another run (other or changed files, another model, chunk size or word list), "
            "or files of something else; use an empty folder, or remove this one"
        )
    (folder / MANIFEST).unlink(missing_ok=True)  # until all is there again
    with replacing(noted, "w") as file:
        json.dump(claim, file, indent=1)


def _noted(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _run(
    work: Callable[..., Any],
    jobs: dict[int, list[Entry]],
    workers: int | None,
    address: str | None,
    progress: bool | None,
    report: ScaleReport,
) -> None:
    from distributed import as_completed

    with _client(workers, address) as client:
        tasks = {client.submit(work, job, number=number, pure=False, retries=1): number for number, job in jobs.items()}
        finished = as_completed(list(tasks), raise_errors=False)
        for task in with_progress(finished, total=len(tasks), shown=progress, unit="part"):
            if task.status != "finished":
                name = part_name(tasks[task])
                report.failed_parts.append(f"{name}: {task.exception()!r}")
            task.release()


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


def _summarise(folder: Path, parts: int) -> None:
    """Merge names across all articles, and make the tables with one row for each name, speaker and word."""
    from analysis.entities import entity_table
    from analysis.entities.merging.across_articles import merged
    from analysis.speech import speaker_table
    from analysis.words import token_frequencies

    found = [_part(folder, UNMERGED, number, "entity_mentions") for number in range(parts)]
    rows = [{str(name): cell for name, cell in row.items()} for table in found for row in table.to_dict("records")]
    mentions = frame("entity_mentions", merged(rows))
    start = 0
    for number, table in enumerate(found):
        part = mentions.iloc[start : start + len(table)].reset_index(drop=True)
        write_table(part, folder / "entity_mentions" / part_name(number))
        start += len(table)
    write_table(entity_table(mentions), folder / "entity_table.parquet")
    quotes = [_part(folder, "quotations", number, "quotations") for number in range(parts)]
    filled = [table for table in quotes if len(table)]
    whole = pd.concat(filled, ignore_index=True) if filled else frame("quotations", [])
    write_table(speaker_table(whole), folder / "speaker_table.parquet")
    words = (_part(folder, "tokens", number, "tokens") for number in range(parts))
    write_table(token_frequencies(words), folder / "word_frequencies.parquet")


def _part(folder: Path, name: str, number: int, table: str) -> pd.DataFrame:
    return read_table(folder / name / part_name(number), table=table)

"""Paths → a folder with every table of a corpus and the manifest that says how they were made."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from analysis.corpus import CorpusError, Failure, list_files, read_listed
from analysis.corpus.door import Choices
from analysis.corpus.left_out import LeftOut, nothing_read
from analysis.corpus.paths import Strict
from analysis.corpus.readers import Columns
from analysis.manifest import input_line, left_out_lines, made_with, manifest_of, write_manifest
from analysis.manifest.inputs import base_of
from analysis.manifest.moving import results_folder
from analysis.manifest.writing import in_short
from analysis.pipeline import DEFAULT_MODEL, require_model, stream, with_progress
from analysis.tables import TableError, write_table
from analysis.tables.atomic import refuse_inputs
from analysis.tables.parted import Parted
from analysis.tables.write import MADE, Format, Program, asked_for, format_of

from .articles import ArticlesAside
from .book import write_book
from .streamed import streamed_tables


@dataclass(slots=True)
class TablesReport:
    """The result of a run: how many ``articles`` and ``tables``, the ``node`` and its ``hits``, and what failed."""

    articles: int = 0
    tables: int = 0
    node: str | None = None
    failures: list[Failure] = field(default_factory=list)
    unwritten: list[str] = field(default_factory=list)
    skipped: Mapping[str, int] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    several: list[str] = field(default_factory=list)
    hits: int = 0


def write_all_tables(  # noqa: PLR0913  # each a choice
    paths: Iterable[str | os.PathLike[str]],
    folder: str | os.PathLike[str],
    *,
    format: str = "csv",
    node: str | None = None,
    model: str = DEFAULT_MODEL,
    columns: Columns | None = None,
    door: Choices | None = None,
    program: Program | None = None,
    strict: bool = False,
    workers: int = 1,
    progress: bool | None = None,
) -> TablesReport:
    """Write all tables of a corpus with their ``manifest.json``, and return a report.

    The folder takes the place of an earlier one as a whole; what cannot be written is said before anything is parsed.
    Memory does not grow with the corpus. ``workers`` and ``progress`` are those of ``parse``. Raises ``CorpusError``
    if nothing can be read, and with ``strict=True`` for the first file that cannot.
    """
    given = [Path(path) for path in paths]
    kind = format_of(Path(folder), format)
    asked_for(kind, program)
    refuse_inputs(folder, given)
    require_model(model)
    with results_folder(folder) as place, TemporaryDirectory(dir=place.parent) as scratch:
        listing, failures = list_files(given), Strict() if strict else list[Failure]()
        read = read_listed(listing, failures=failures, columns=columns, door=door)
        articles = ArticlesAside(Path(scratch, "articles"), read)
        if not len(articles):
            raise CorpusError(nothing_read(given, failures, listing))
        docs = stream(articles, model=model, workers=workers, transient=True)
        shown = with_progress(docs, total=len(articles), shown=progress)
        made = streamed_tables(shown, articles, Path(scratch), model=model, node=node)
        report = TablesReport(articles=len(articles), failures=failures, skipped=listing.skipped)
        report.left_out, report.several = listing.left_out, listing.several
        report.node, report.hits = made.node, made.tables["concordance"].rows
        inputs = [*map(input_line, articles)]
        inputs += left_out_lines(failures, listing.skipped, base_of(given), listing.left_out)
        parameters = {"format": kind, "node": node, "columns": dict(columns or {}) or None, "program": program}
        parameters["door"] = asdict(door) if door and door != Choices() else None
        told = manifest_of("tables", made_with(model), inputs, parameters=parameters)
        tables = {name: replace(table, attrs={MADE: in_short(told)}) for name, table in made.tables.items()}
        report.unwritten = [error.replace(str(place), str(folder)) for error in _write(tables, place, kind, program)]
        report.tables = len(tables) - len(report.unwritten)
        write_manifest(place, told)
    return report


def _write(tables: Mapping[str, Parted], place: Path, kind: Format, program: Program | None) -> Iterator[str]:
    """Write the tables; what cannot be written is told."""
    if kind == "xlsx":
        yield from write_book(tables, place / "tables.xlsx")
        return
    for name, table in tables.items():
        try:
            write_table(table, place / f"{name}.{kind}", format=kind, program=program)
        except TableError as error:
            yield str(error)

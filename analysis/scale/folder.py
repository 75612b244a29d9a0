"""Paths → a folder with every table of a corpus and the manifest that says how they were made."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from analysis.corpus import CorpusError, Failure, list_files, read_listed
from analysis.corpus.door import Choices
from analysis.corpus.left_out import LeftOut, nothing_read
from analysis.corpus.paths import Strict
from analysis.corpus.readers import Columns
from analysis.manifest import input_line, left_out_lines, made_with, manifest_of, write_manifest
from analysis.manifest.inputs import base_of
from analysis.manifest.moving import results_folder
from analysis.manifest.writing import in_short
from analysis.pipeline import DEFAULT_MODEL, parse, require_model
from analysis.tables import TableError, write_table
from analysis.tables.atomic import refuse_inputs
from analysis.tables.write import MADE, Program, asked_for, format_of

from .book import write_book
from .whole import all_tables, usual_node


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
    **options: Any,
) -> TablesReport:
    """Write all tables of a corpus with their ``manifest.json``, and return a report.

    The folder takes the place of an earlier one as a whole; what cannot be written is said before anything is parsed.
    ``options`` are those of ``parse``: ``workers``, ``progress``. Raises ``CorpusError`` if nothing can be read, and
    with ``strict=True`` for the first file that cannot.
    """
    given = [Path(path) for path in paths]
    kind = format_of(Path(folder), format)
    asked_for(kind, program)
    refuse_inputs(folder, given)
    require_model(model)
    with results_folder(folder) as place:
        listing, failures = list_files(given), Strict() if strict else list[Failure]()
        articles = list(read_listed(listing, failures=failures, columns=columns, door=door))
        if not articles:
            raise CorpusError(nothing_read(given, failures, listing))
        made = all_tables(parse(articles, model=model, **options), node=node)
        report = TablesReport(articles=len(articles), failures=failures, skipped=listing.skipped)
        report.left_out, report.several = listing.left_out, listing.several
        inputs = [input_line(article) for article in articles]
        inputs += left_out_lines(failures, listing.skipped, base_of(given), listing.left_out)
        parameters = {"format": kind, "node": node, "columns": dict(columns or {}) or None, "program": program}
        parameters["door"] = asdict(door) if door and door != Choices() else None
        told = manifest_of("tables", made_with(model), inputs, parameters=parameters)
        short = in_short(told)
        if kind == "xlsx":
            report.unwritten += write_book(made, place / "tables.xlsx", made=short)
        for name, table in (made if kind != "xlsx" else {}).items():
            table.attrs[MADE] = short
            try:
                write_table(table, place / f"{name}.{kind}", format=kind, program=program)
            except TableError as error:
                report.unwritten.append(str(error).replace(str(place), str(folder)))
        report.tables = len(made) - len(report.unwritten)
        report.node = node or usual_node(made["word_frequencies"])
        report.hits = len(made["concordance"])
        write_manifest(place, told)
    return report

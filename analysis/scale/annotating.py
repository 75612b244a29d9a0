"""Files → one JSON object per article, and what the manifest beside them says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from spacy.tokens import Doc

from analysis.corpus import CorpusError, Failure, Listing, read_listed
from analysis.corpus.door import Choices
from analysis.corpus.left_out import nothing_read
from analysis.corpus.readers import Columns
from analysis.manifest import input_line, left_out_lines, made_with, manifest_of
from analysis.manifest.inputs import base_of
from analysis.pipeline import DEFAULT_MODEL, annotation, article_of, stream
from analysis.tables.cells import json_text

Shown = Callable[[Iterable[Doc], int], Iterable[Doc]]


def write_annotations(  # noqa: PLR0913  # each a choice
    file: IO[str],
    listing: Listing,
    failures: list[Failure],
    *,
    given: Iterable[Path],
    model: str = DEFAULT_MODEL,
    workers: int = 1,
    columns: Columns | None = None,
    door: Choices | None = None,
    shown: Shown | None = None,
) -> dict[str, Any]:
    """Write the annotation of each article on a line of its own, and return the manifest, without its outputs.

    ``failures`` gets the files that cannot be read; ``given`` are the paths as they were given; ``shown`` may show the
    progress of the ``Doc``s. Raises ``CorpusError`` if nothing can be read.
    """
    paths = list(given)
    articles = read_listed(listing, failures=failures, columns=columns, door=door)
    docs: Iterable[Doc] = stream(articles, model=model, workers=workers, transient=True)
    lines = []
    for doc in shown(docs, len(listing.files)) if shown else docs:
        file.write(json_text(annotation(doc)) + "\n")
        lines.append(input_line(article_of(doc)))
    if not lines:
        raise CorpusError(nothing_read(paths, failures, listing))
    lines += left_out_lines(failures, listing.skipped, base_of(paths), listing.left_out)
    parameters: dict[str, Any] = {"columns": dict(columns or {}) or None}
    parameters["door"] = asdict(door) if door and door != Choices() else None
    return manifest_of("annotate", made_with(model), lines, parameters=parameters)

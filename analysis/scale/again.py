"""A folder of outputs → what has changed since it was made, or what comes out when it is made again."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from analysis.corpus import CorpusError, Failure, list_files, read_listed
from analysis.corpus.door import Choices
from analysis.corpus.left_out import nothing_read
from analysis.corrections import corrections_in_use, use_corrections
from analysis.manifest import ManifestError, input_line, made_with, verify
from analysis.manifest.verifying import not_of_the_run, outputs_changed, read_manifest
from analysis.tables import replacing

from .annotating import write_annotations
from .cluster import scale_tables
from .folder import write_all_tables

Paths = Sequence[str | os.PathLike[str]]


def changes_since(
    folder: str | os.PathLike[str],
    corpus: Paths | None = None,
    *,
    model: str | None = None,
    corrections: Path | None = None,
    rerun: bool = False,
) -> tuple[list[str], list[str]]:
    """What has changed since the outputs in a folder were made, and what was not compared.

    With ``corpus`` its articles are compared too, with ``rerun`` the outputs are made from it again and their hashes
    compared. Raises ``ManifestError`` if the folder has no manifest, or a kind of output that cannot be made again.
    """
    told = read_manifest(folder)
    if rerun and not corpus:
        raise ManifestError("--rerun needs the articles: give --corpus PATH")
    now = made_with(
        model or told["model"]["name"],
        corrections=corrections,
        in_repository="python" not in told["versions"],
    )
    if corrections is None and "corrections" in told:
        now["corrections"] = told["corrections"]
    inputs = _lines(corpus, told["parameters"]) if corpus else None
    said = verify(folder, now=now, inputs=inputs)
    unasked = [] if corpus else ["the articles were not compared; give --corpus PATH"]
    if others := not_of_the_run(folder):
        unasked.append(f"not written by this run: {', '.join(others)}")
    if rerun and corpus:
        with _corrected_by(corrections):
            said += _made_again(told, corpus, model or told["model"]["name"])
    return said, unasked


def _lines(corpus: Paths, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The lines of the articles of today. Raises ``CorpusError`` if there are none: a wrong path is no change."""
    given, failures = [Path(path) for path in corpus], list[Failure]()
    listing = list_files(given)
    columns = parameters.get("columns")
    lines = [*map(input_line, read_listed(listing, failures=failures, columns=columns, door=_door(parameters)))]
    if not lines:
        raise CorpusError(nothing_read(given, failures, listing))
    return lines


def _door(parameters: Mapping[str, Any]) -> Choices:
    return Choices(**parameters.get("door") or {})


def _made_again(told: Mapping[str, Any], corpus: Paths, model: str) -> Iterable[str]:
    """The outputs that come out otherwise today."""
    command, given = told["command"], told["parameters"]
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch, "again")
        if command == "tables":
            write_all_tables(
                corpus, place, format=given["format"], node=given.get("node"), columns=given.get("columns"),
                model=model, door=_door(given), program=given.get("program"),
            )  # fmt: skip
        elif command == "annotate":
            place = Path(scratch, told["outputs"][0]["file"])
            _annotated(place, corpus, model, given)
        elif command == "scale":
            scale_tables(corpus, place, model=model, chunk=given["chunk"], progress=False)
        else:
            raise ManifestError(f"{command} cannot be run again from here; run it and verify the new folder")
        return [line.replace("changed since it was written", "made again, it is another file")
                .replace("removed since it was written", "made again, it is not written")
                for line in outputs_changed(place, told)]  # fmt: skip


def _annotated(place: Path, corpus: Paths, model: str, given: Mapping[str, Any]) -> None:
    with replacing(place, "w") as file:
        paths = [Path(path) for path in corpus]
        write_annotations(
            file, list_files(paths), [], given=paths, model=model, columns=given.get("columns"), door=_door(given)
        )


@contextmanager
def _corrected_by(path: Path | None) -> Iterator[None]:
    """Within the block, the corrections in use are those of the file, if there is one."""
    before = corrections_in_use()
    if path is not None:
        use_corrections(path)
    try:
        yield
    finally:
        if path is not None:
            use_corrections(before.path if before else None)

"""What a folder of parts is about: settings, parts in order, files left out; kept beside the parts, for later runs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from analysis.corpus import Failure, Listing
from analysis.lexicons import LexiconFolder
from analysis.manifest.writing import MANIFEST
from analysis.tables import TableError, replacing

from .jobs import Job
from .parts import DONE, TABLES, done_file, part_file

_FORMAT = 5
_NOTE = "run.json"


@dataclass(slots=True)
class Run:
    """The settings of a run, its parts by name, in order, and what the listing of files left out."""

    model: str
    chunk: int
    lexicons: str | None
    base: str | None
    parts: list[str] = field(default_factory=list)
    failures: list[list[str]] = field(default_factory=list)
    skipped: dict[str, int] = field(default_factory=dict)
    format: int = _FORMAT

    @property
    def settings(self) -> tuple[Any, ...]:
        """What must be the same for parts of two runs to go together."""
        return self.format, self.model, self.chunk, self.lexicons


def run_of(
    model: str, chunk: int, lists: LexiconFolder | None, base: Path | None, listing: Listing, jobs: Sequence[Job]
) -> Run:
    """The run over the files of a listing."""
    failures = [[str(f.path), f.found, f.remedy] for f in listing.failures]
    names = [job.name for job in jobs]
    told = None if base is None else str(base)
    return Run(model, chunk, lists.digest if lists else None, told, names, failures, dict(listing.skipped))


def claim(folder: Path, run: Run) -> None:
    """Note what the folder is about; parts that are there already get their new numbers, those of no file go.

    Raises ``TableError`` for a folder with parts made otherwise, or with files of something else.
    """
    if folder.exists() and not folder.is_dir():
        raise TableError(f"{folder} is a file; give the name of a folder to write")
    noted = folder / DONE / _NOTE
    foreign = not noted.exists() and folder.is_dir() and any(not path.name.startswith(".") for path in folder.iterdir())
    if foreign or (noted.exists() and (known := _read(folder)) is not None and known.settings != run.settings):
        raise TableError(
            f"{folder} contains parts of another run (another model, chunk size or word list), or files of something "
            "else; use an empty folder, or remove this one"
        )
    (folder / MANIFEST).unlink(missing_ok=True)  # until all is there again
    _renumber(folder, run.parts)
    with replacing(noted, "w") as file:
        json.dump(asdict(run), file, indent=1)


def noted_run(folder: Path) -> Run:
    """The run that a folder is about; raises ``TableError`` if it holds none."""
    run = _read(folder)
    if run is None or run.format != _FORMAT:
        raise TableError(f"{folder} holds no parts of a run of this version; write them with: scale PATHS -o {folder}")
    return run


def _read(folder: Path) -> Run | None:
    try:
        return Run(**json.loads((folder / DONE / _NOTE).read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError):
        return Run("", 0, None, "", format=0)


def _renumber(folder: Path, parts: Sequence[str]) -> None:
    """Parts with the content of one of this run take its name; what marks a part as complete moves last."""
    wanted = {name.rpartition("-")[2]: name for name in parts}
    for mark in sorted((folder / DONE).glob("part-*.json")):
        name = wanted.get(mark.stem.rpartition("-")[2])
        if name == mark.stem:
            continue
        for table in TABLES:
            old = part_file(folder, table, mark.stem)
            with suppress(FileNotFoundError):  # another process of the run was faster
                old.replace(part_file(folder, table, name)) if name else old.unlink()
        with suppress(FileNotFoundError):
            mark.replace(done_file(folder, name)) if name else mark.unlink()


def failures_of(rows: Sequence[Sequence[str]]) -> list[Failure]:
    """Failures as a note has them."""
    return [Failure(Path(path), found, remedy) for path, found, remedy in rows]


def skipped_of(run: Run) -> Counter[str]:
    """The files that hold no article, by what they are."""
    return Counter(run.skipped)

"""Whether stored notebooks are of these articles, made with these choices, and younger than all they come from."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import nbformat

from analysis.corpus.door import Choices
from analysis.manifest.writing import MANIFEST
from analysis.text.language import language
from tools.in_use import use_of
from tools.notebooks import ROOT, parameters_of

_INJECTED = "injected-parameters"


def files_below(place: Path) -> Iterator[Path]:
    """The file, or all files and folders below a folder (a folder is younger than what was removed from it)."""
    yield place
    if place.is_dir():
        for folder, folders, names in os.walk(place):
            folders[:] = [name for name in folders if name != "__pycache__"]
            yield from (Path(folder, name) for name in (*folders, *names))


def is_current(
    run: Path,
    corpus: Path,
    made_from: Sequence[Path],
    door: Choices = Choices(),  # noqa: B008
    uses: Sequence[str] = (),
    also: Sequence[Path] = (),
) -> bool:
    """Whether the notebooks in ``run`` are all there, of these articles, and younger than all they were made from.

    ``uses`` are the lines that they must have been told (corrections, weights), ``also`` the files behind these.
    """
    stored = sorted((run / "notebooks").glob("*.ipynb"))
    if [path.name for path in stored] != [path.name for path in made_from]:
        return False
    if any(corpus_of(path) != str(corpus) for path in stored):
        return False
    manifest = run / "figures" / MANIFEST  # written last: older than a notebook if a run did not reach its end
    if not manifest.is_file() or manifest.stat().st_mtime < max(path.stat().st_mtime for path in stored):
        return False
    if any(_door_of(path) != use_of(door) or language_of(path) != language() for path in stored):
        return False
    if any(_told(path) != _told_by("\n".join(uses)) for path in stored):
        return False
    oldest = min(path.stat().st_mtime for path in stored)
    inputs = (file for place in (corpus, *made_from, *also, ROOT / "analysis") for file in files_below(place))
    return all(file.stat().st_mtime <= oldest for file in inputs)


def _injected(notebook: Path) -> str:
    """The source of the cell that says what a notebook was run with; empty if nothing was said."""
    cells = nbformat.read(notebook, as_version=4).cells
    return "\n".join(cell.source for cell in cells if _INJECTED in cell.metadata.get("tags", []))


def _door_of(notebook: Path) -> str | None:
    """The line that says which articles went in, or None for the usual ones."""
    return next((line for line in _injected(notebook).split("\n") if line.startswith("use_door(")), None)


def _told(notebook: Path) -> set[str]:
    """The corrections and weights that a notebook was told to use."""
    return _told_by(_injected(notebook))


def _told_by(source: str) -> set[str]:
    return {line for line in source.split("\n") if line.startswith(("use_corrections(", "use_weights("))}


def language_of(notebook: Path) -> str:
    """The language that a notebook was run in."""
    used = re.search(r"use_language\('(\w+)'\)", notebook.read_text(encoding="utf-8"))
    return used[1] if used else "en"


def corpus_of(notebook: Path) -> str | None:
    """The articles that a notebook was run on."""
    nb = nbformat.read(notebook, as_version=4)
    injected = [c for c in nb.cells if "injected-parameters" in c.metadata.get("tags", [])]
    for cell in injected:
        cell.metadata["tags"] = ["parameters"]
    nb.cells = injected or nb.cells
    value = parameters_of(nb).get("corpus")
    return None if value is None else str(value)

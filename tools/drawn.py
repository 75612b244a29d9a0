"""Where notebooks draw: beside the figures of an earlier run, which they replace as a whole, or in their place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from analysis.corpus import Failure, list_files, read_listed
from analysis.corpus.door import Choices, choices
from analysis.manifest import (
    ManifestError,
    input_line,
    left_out_lines,
    made_with,
    manifest_of,
    read_manifest,
    write_manifest,
)
from analysis.manifest.inputs import base_of
from analysis.manifest.moving import results_folder
from analysis.manifest.writing import MANIFEST


def made_of(corpus: Path, lexicons: Path | None, *, in_repository: bool) -> dict[str, Any]:
    """What figures are made of and with."""
    failures: list[Failure] = []
    listing = list_files(corpus)
    lines = [input_line(article) for article in read_listed(listing, failures=failures)]
    lines += left_out_lines(failures, listing.skipped, base_of([corpus]), listing.left_out)
    made = made_with(lexicons=lexicons, in_repository=in_repository)
    door = choices(None, None)
    parameters = {"door": asdict(door) if door != Choices() else None}
    return manifest_of("figures", made, lines, parameters=parameters)


@contextmanager
def figures_of(place: Path, told: Mapping[str, Any], *, some: bool, in_repository: bool) -> Iterator[Path]:
    """A folder with ``notebooks/`` to run in, whose ``figures/`` are moved in whole when all notebooks have run.

    Those of an earlier run on other articles go; when only ``some`` notebooks run, those that were made in the same way
    stay. In the repository itself figures are drawn in their place. Until all are drawn, no manifest is there.
    """
    if in_repository:
        (place / "figures" / MANIFEST).unlink(missing_ok=True)
        yield place
        if (place / "figures").is_dir():
            write_manifest(place / "figures", told)
        return
    with results_folder(place / "figures") as new:
        (new.parent / "notebooks").mkdir()
        if some and _made_alike(place / "figures", told):
            shutil.copytree(place / "figures", new, dirs_exist_ok=True)
            (new / MANIFEST).unlink()
        yield new.parent
        write_manifest(new, told)


def _made_alike(figures: Path, told: Mapping[str, Any]) -> bool:
    try:
        earlier = read_manifest(figures)
    except ManifestError:
        return False
    return {name: value for name, value in earlier.items() if name != "outputs"} == told

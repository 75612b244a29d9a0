"""``figures/`` holds what the notebooks draw, all of it and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest

from analysis.manifest import verify
from analysis.manifest.verifying import not_of_the_run

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(p for p in (ROOT / "figures").glob("*") if p.suffix not in {".md", ".json"} and p.name[0] != ".")
CODE = "\n".join(
    cell.source
    for path in sorted((ROOT / "notebooks").glob("*.ipynb"))
    for cell in nbformat.read(path, as_version=4).cells
    if cell.cell_type == "code"
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_file_is_drawn_by_a_notebook(file: Path) -> None:
    assert re.search(rf"""["']{re.escape(file.stem)}(\.\w+)?["']""", CODE), "no notebook writes it any more: remove it"


def test_the_index_shows_every_picture() -> None:
    pictures = {file.name for file in FILES if file.suffix == ".png"}
    index = ROOT / "figures" / "index.md"
    shown = set(re.findall(r"!\[[^\]]+\]\(([^)]+)\)", index.read_text(encoding="utf-8"))) if pictures else set()
    assert shown == pictures


def test_every_picture_has_its_data() -> None:
    names = {suffix: {file.stem for file in FILES if file.suffix == suffix} for suffix in (".png", ".svg", ".csv")}
    assert names[".png"] == names[".svg"]
    assert names[".png"] <= names[".csv"]


def test_the_manifest_knows_every_file_as_it_is() -> None:
    assert verify(ROOT / "figures") == [], "run make figures"
    assert not_of_the_run(ROOT / "figures") == [], "run make figures"

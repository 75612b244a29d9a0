"""Pages of the site speak to those who read them."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest

from tools.website.readers import for_readers

ROOT = Path(__file__).resolve().parents[2]
PROSE = [
    cell
    for path in sorted((ROOT / "notebooks").glob("*.ipynb"))
    for cell in nbformat.read(path, as_version=4).cells
    if cell.cell_type == "markdown"
]


@pytest.mark.parametrize("cell", PROSE, ids=lambda cell: cell.id)
def test_no_prose_of_a_page_speaks_of_the_notebook(cell: nbformat.NotebookNode) -> None:
    for text in (cell.source, cell.metadata["fr"]):
        told = for_readers(text)
        assert not re.search(r"`corpus`|figures/|[Nn]otebook|[Cc]arnet|set below|ci-dessous indiqué", told), told


@pytest.mark.parametrize("cell", PROSE, ids=lambda cell: cell.id)
def test_every_cell_has_its_french(cell: nbformat.NotebookNode) -> None:
    english, french = cell.source, cell.metadata["fr"]
    assert re.findall(r"^#+", english, re.MULTILINE) == re.findall(r"^#+", french, re.MULTILINE)
    assert set(re.findall(r"`\w+`", english)) - set(re.findall(r"`\w+`", french)) <= {
        "`source`",
        "`speaker`",
        "`relay`",
        "`rule`",
    }
    assert "'" not in re.sub(r"`[^`]*`", "", french), "a typewriter's apostrophe"

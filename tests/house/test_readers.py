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


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("Each hit is a link. A click on a head sorts them.", "Each hit is a link."),
        ("Chaque ligne est un lien. Chercher un nom montre ce qu’il dit.", "Chaque ligne est un lien."),
        ("## The article as a picture, and the files", "## The speakers and their verbs"),
        ("Voici les locuteurs, à comparer avec `reading_view.png` ; le carnet s’ouvre.", "Voici les locuteurs."),
        (
            "It brings together the words, and the article itself with everything marked.",
            "It brings together the words.",
        ),
    ],
)
def test_a_page_promises_nothing_that_it_does_not_do(told: str, read: str) -> None:
    assert for_readers(told) == read

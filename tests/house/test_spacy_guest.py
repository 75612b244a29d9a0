"""The package as a guest in spaCy: others' pipelines pay nothing for it, and nobody's ``analysis.py`` breaks them."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLAIN = """
import sys, french_news_components, spacy
spacy.blank("en")("A plain text.")
print(sorted({"analysis", "pandas", "scipy", "pyarrow"} & sys.modules.keys()))
"""
HIDDEN = """
import spacy, french_news_components
try:
    spacy.blank("en").add_pipe("french_lemmas")
except ImportError as error:
    print(error)
"""


def run(code: str, folder: Path) -> str:
    for name in ("analysis", "words", "text"):
        (folder / f"{name}.py").write_text("", encoding="utf-8")
    path = f"import sys; sys.path.insert(1, {str(ROOT)!r})\n"
    done = subprocess.run([sys.executable, "-c", path + code], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_every_entry_point_is_in_the_light_module() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    places = project["entry-points"]["spacy_factories"]
    assert set(places) == {"news_regions", "french_lemmas", "french_entities", "french_quotations"}
    assert {place.partition(":")[0] for place in places.values()} == {"french_news_components"}


def test_a_plain_pipeline_imports_nothing_of_ours(tmp_path: Path) -> None:
    assert run(PLAIN, tmp_path) == "[]"


def test_a_file_that_hides_the_package_is_named(tmp_path: Path) -> None:
    assert "analysis.py hides the package 'analysis'" in run(HIDDEN, tmp_path)

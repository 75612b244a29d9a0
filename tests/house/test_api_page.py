"""The page of all public names: whole, current, and every example on it run."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import matplotlib.pyplot as plt
import pytest

import analysis
from tools import api

ROOMS = api.public_names()
NAMES = [name for names in ROOMS.values() for name in names]
EXAMPLES = api.read_examples()
PAGE = api.PAGE.read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _off_screen() -> Iterator[None]:
    before = plt.get_backend()
    plt.switch_backend("agg")
    yield
    plt.close("all")
    plt.switch_backend(before)


@pytest.fixture(scope="module")
def setup() -> dict[str, Any]:
    """What the lines before the examples leave behind."""
    names: dict[str, Any] = {}
    api.result_of(EXAMPLES["setup"], names)
    return names


def entry_on_the_page(name: str) -> str:
    found = re.search(rf"^### {re.escape(name)}\n.*?(?=^###? |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    return found[0].strip() if found else ""


def test_the_page_has_every_public_name_once_and_nothing_else() -> None:
    assert len(NAMES) == len(set(NAMES))
    assert re.findall(r"^### ([\w.]+)$", PAGE, re.MULTILINE) == NAMES, "run make docs"
    assert f"```python\n{EXAMPLES['setup']}\n```" in PAGE, "run make docs"


def test_every_name_at_the_top_has_an_example() -> None:
    top = [name for name in analysis.__all__ if not inspect.ismodule(getattr(analysis, name))]
    missing = [name for name in top if name not in EXAMPLES]
    assert missing == [], "write a section of this name in docs/examples.txt, then run make docs"
    assert set(top) <= set(NAMES)
    assert [name for name in EXAMPLES if name not in {"setup", *NAMES}] == [], "no public name any more"


@pytest.mark.usefixtures("no_cluster")
@pytest.mark.parametrize("name", NAMES)
def test_an_entry_says_what_the_code_says_and_gives(name: str, setup: dict[str, Any]) -> None:
    """Signature, words and the result of the example, which is run here."""
    assert entry_on_the_page(name) == api.entry(name, EXAMPLES, setup), "run make docs and look at what changed"


@pytest.mark.parametrize("name", [name for name in NAMES if not name.rpartition(".")[2][0].isupper()])
def test_an_example_uses_the_name(name: str) -> None:
    assert re.search(rf"\b{name.rpartition('.')[2]}\b", api.example_of(name, EXAMPLES))


def test_lines_of_the_page_lead_to_its_entries() -> None:
    assert re.findall(r"\]\(#(\w+)\)", PAGE) == [api.anchor(name) for name in NAMES]


def test_imports_are_added_where_the_setup_has_none() -> None:
    examples = {"setup": "from analysis import parse", "tokens": "tokens(parse(''))", "parse": "parse('')"}
    assert api.example_of("tokens", examples) == "from analysis import tokens\n\ntokens(parse(''))"
    drawn = {"setup": "", "charts.lemma_bars": "words = []\ncharts.lemma_bars(words)"}
    assert api.example_of("charts.lemma_bars", drawn).startswith("from analysis import charts\n\nwords")
    assert api.example_of("measures.lix", {"setup": ""}).startswith("from analysis.measures import lix\n\nlix(")
    assert api.example_of("parse", examples) == "parse('')"


def test_results_are_what_a_notebook_shows() -> None:
    assert api.result_of("print('un')\nx = 1", {}) == "un"
    assert api.result_of("x = 'deux'\nx", {}) == "'deux'"
    assert api.result_of("None", {}) == ""


def test_a_long_signature_has_an_argument_a_line() -> None:
    def shown(table: list[str], *, of: str = "nom", **options: int) -> str:
        """Shown."""
        return of

    assert api.signature_of("shown", shown) == "shown(table: list[str], *, of: str = 'nom', **options: int) -> str"
    assert api.signature_of("s" * 90, shown).splitlines()[2:4] == ["    *,", "    of: str = 'nom',"]

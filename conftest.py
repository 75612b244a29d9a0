"""Settings of the test runs that no configuration file reaches: notebooks under nbval get time, and dirty nothing."""

from __future__ import annotations

import gc
import os
import pickle
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from hypothesis import settings

from tools.shuffling import shuffled

# jsonschema builds forty grammars for addresses that no notebook has, which takes two seconds in each process.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]

# Models and word lists are millions of objects that stay: they are looked through for garbage less often than usual.
gc.set_threshold(50_000, 20, 20)

#: nbval waits this many seconds for the output of a cell and offers no option for it; parsing a corpus takes longer
#: than the five seconds it sets itself.
OUTPUT_TIMEOUT = 300

# The same examples in every run, and no deadline: on a busy machine it fails what is right.
settings.register_profile("everywhere", deadline=None, derandomize=True)
settings.load_profile("everywhere")


#: Files that take long, the longest first: they come before all others, so that no process waits at the end. The very
#: first is one that copies its process some sixty times, which is quick as long as there is no model in it.
SLOW = (
    "test_killed_folder.py", "test_mutations.py", "test_lexicons_laid_over.py", "test_charts_basics.py",
    "test_five_lines.py", "test_kernels.py", "test_scale_tables.py", "test_charts_bytes.py",
    "test_pipeline_parsing.py", "test_pipeline_head.py", "test_speaker_rules.py", "test_evaluation.py",
    "test_api_page.py", "test_words_counting.py", "test_learnt.py", "test_recipes.py", "test_cli_pipes.py",
    "test_charts_hostile.py", "test_readme.py", "test_pipeline_cache.py", "test_website.py", "test_tables_write.py",
    "test_spacy_page.py", "test_pipeline_late.py", "test_sheets.py", "test_figures_write.py", "test_cli_commands.py",
    "test_bench.py", "test_check_explorer.py", "test_workers.py",
)  # fmt: skip


@pytest.fixture(scope="session")
def bare() -> Any:
    """spaCy's pipeline as it is without us, loaded once in a process: what a test changes in it, it takes back."""
    import spacy

    from analysis.pipeline import DEFAULT_MODEL
    from analysis.pipeline.quick_french import compiled_already

    with compiled_already():
        return spacy.load(DEFAULT_MODEL)


@pytest.fixture(autouse=True)
def closed_after_an_example(request: pytest.FixtureRequest) -> Iterator[None]:
    """Charts that the example of a docstring draws are closed: twenty left open in one process are an error."""
    yield
    if isinstance(request.node, pytest.DoctestItem) and "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")


@pytest.fixture
def small_reference(monkeypatch: pytest.MonkeyPatch) -> None:
    """General French in three words: comparing with all of it takes seconds."""
    import pandas as pd

    words = {"word": ["le", "de", "pont"], "pos": None, "count": [500, 400, 1]}
    monkeypatch.setattr("analysis.words.general_french", lambda: pd.DataFrame(words))


@pytest.fixture
def no_cluster(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cluster takes ten seconds to start: what it would be sent is sent here, and done here."""

    def run(work: Callable[..., Any], jobs: Sequence[Any], *_: object) -> list[str]:
        for job in jobs:
            sent, files = pickle.loads(pickle.dumps((work, job.files)))
            sent(files, name=job.name)
        return []

    monkeypatch.setattr("analysis.scale.cluster._run", run)


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--shuffle SEED`` runs the files of tests, and the tests of each, in an order that the seed gives."""
    parser.addoption("--shuffle", type=int, metavar="SEED", help="an order of files and of their tests, by its seed")


def pytest_collection_modifyitems(config: pytest.Config, items: list[Any]) -> None:
    """Slow files first; give the cells of notebooks the time they need, and a folder of this run for their figures."""
    cells = [item for item in items if hasattr(item, "output_timeout")]
    if not cells:
        seed = config.getoption("--shuffle")
        items.sort(key=lambda item: SLOW.index(item.path.name) if item.path.name in SLOW else len(SLOW))
        items[:] = items if seed is None else shuffled(items, seed)
        return
    folder = tempfile.TemporaryDirectory()
    config.add_cleanup(folder.cleanup)
    os.environ["ANALYSIS_FIGURES"] = folder.name
    for item in cells:
        item.output_timeout = OUTPUT_TIMEOUT
        if "parameters" in item.cell.metadata.get("tags", []):
            item.cell.source += f"\nfigures = {folder.name!r}"

"""Settings of the test runs that no configuration file reaches: notebooks under nbval get time, and dirty nothing."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import settings

#: nbval waits this many seconds for the output of a cell and offers no option for it; parsing a corpus takes longer
#: than the five seconds it sets itself.
OUTPUT_TIMEOUT = 300

# The same examples in every run, and no deadline: on a busy machine it fails what is right.
settings.register_profile("everywhere", deadline=None, derandomize=True)
settings.load_profile("everywhere")


def pytest_collection_modifyitems(config: pytest.Config, items: Sequence[Any]) -> None:
    """Give the cells of notebooks the time they need, and send their figures to a folder of this run."""
    cells = [item for item in items if hasattr(item, "output_timeout")]
    if not cells:
        return
    folder = tempfile.TemporaryDirectory()
    config.add_cleanup(folder.cleanup)
    os.environ["ANALYSIS_FIGURES"] = folder.name
    for item in cells:
        item.output_timeout = OUTPUT_TIMEOUT
        if "parameters" in item.cell.metadata.get("tags", []):
            item.cell.source += f"\nfigures = {folder.name!r}"

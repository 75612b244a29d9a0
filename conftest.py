"""Settings of the test runs that no configuration file reaches."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

#: nbval waits this many seconds for the output of a cell and offers no option for it; parsing a corpus takes longer
#: than the five seconds it sets itself.
OUTPUT_TIMEOUT = 300


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Give the cells of notebooks the time they need."""
    for item in items:
        if hasattr(item, "output_timeout"):
            item.output_timeout = OUTPUT_TIMEOUT

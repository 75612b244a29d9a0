"""Tests in another order, which ``pytest --shuffle SEED`` runs: what passes in one has to pass in any."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any


def shuffled(items: Sequence[Any], seed: int) -> list[Any]:
    """The tests in another order; those of a file stay together, because they share what takes long to make."""
    chance, files = random.Random(seed), dict[Any, list[Any]]()
    for item in items:
        files.setdefault(item.path, []).append(item)
    return [
        item for file in chance.sample(list(files), len(files)) for item in chance.sample(files[file], len(files[file]))
    ]

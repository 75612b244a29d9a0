"""Ordinary news texts that nothing is learnt from: how many quotations are found, and with the right speaker."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.evaluation import evaluate
from tools.marked import main

TEXTS = Path(__file__).with_name("plain_texts.txt")


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    """The measures of the texts."""
    folder = tmp_path_factory.mktemp("plain")
    main([str(folder), "--sentences", str(TEXTS)])
    return evaluate(folder / "texts", folder / "gold", progress=False).set_index("measure")


@pytest.mark.parametrize(
    ("measure", "column", "least"),
    [
        ("quotations", "precision", 0.95),
        ("quotations", "recall", 0.94),
        ("quotations and speakers", "f1", 0.83),
        ("direct", "f1", 0.95),
        ("indirect", "f1", 0.95),
        ("mixed", "f1", 0.85),
    ],
)
def test_plain_texts_are_read_rightly(measured, measure, column, least):
    assert measured.at[measure, column] >= least

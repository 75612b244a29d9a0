"""Words of the package in cells: every value of a rule or a reason has a French form, and the English is the value."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import entities, speech
from analysis.entities.merging.doubtful import REASONS
from analysis.render import table_html
from analysis.text.language import in_language, named

VALUES = [
    *(("rule", value) for value in entities.RULES),
    *(("speaker rule", value) for value in speech.SPEAKER_RULES),
    *(("rule", value) for value in speech.RULES),
    *(("reason", value) for value in REASONS),
]


@pytest.mark.parametrize(("column", "value"), VALUES, ids=[" ".join(pair) for pair in VALUES])
def test_a_value_keeps_its_name_in_english_and_has_a_french_one(column: str, value: str) -> None:
    with in_language("en"):
        assert named(column, value) == value
    with in_language("fr"):
        assert named(column, value)
        assert not value.count(" ") or named(column, value) != value


def test_a_french_table_of_doubtful_merges_is_french_throughout() -> None:
    table = pd.DataFrame({"name": ["Jeanne Loiret"], "reason": ["surname alone in its article"], "rule": ["country"]})
    shown = str(table_html(table, language="fr"))
    assert "nom de famille seul dans son article" in shown
    assert "pays ou ville" in shown
    assert "surname" not in shown

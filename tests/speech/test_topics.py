"""What is before a colon and cannot speak is what the words are about."""

from __future__ import annotations

import pytest

from analysis import parse, quotations


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param("Le gaspillage : « Chacun jette trente kilos de pain par an. »", [], id="topic"),
        pytest.param("La maire : « Chacun jette trente kilos de pain par an. »", ["maire"], id="somebody"),
    ],
)
def test_who_speaks_before_a_colon(text, speakers):
    assert quotations(parse(text))["speaker"].dropna().to_list() == speakers

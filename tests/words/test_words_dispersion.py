"""Frequencies in parts of a corpus: how evenly a word is spread, by hand."""

from __future__ import annotations

import pytest

from analysis import parse
from analysis.words import frequency_measures


@pytest.fixture(scope="module")
def docs():
    return list(parse(["Le pont est long. Le pont est beau et la halle aussi.", "La halle du pont."]))


def test_parts_of_equal_size_run_over_the_ends_of_articles(docs):
    table = frequency_measures(docs, by="form", parts=2).set_index("word")
    assert table["count"].sum() == 16
    assert (table["count"]["pont"], table["range"]["pont"]) == (3, 2)  # two in the first eight words, one after
    assert table["dp"]["pont"] == pytest.approx((abs(1 / 2 - 2 / 3) + abs(1 / 2 - 1 / 3)) / 2)
    assert (table["range"]["halle"], table["dp"]["halle"]) == (1, 0.5)


def test_without_parts_articles_are_the_parts(docs):
    table = frequency_measures(docs, by="form").set_index("word")
    assert table["range"]["halle"] == 2
    assert table["dp"]["pont"] == pytest.approx((abs(12 / 16 - 2 / 3) + abs(4 / 16 - 1 / 3)) / 2)


def test_one_part_spreads_everything_evenly(docs):
    assert set(frequency_measures(docs, parts=1)["dp"]) == {0.0}


@pytest.mark.parametrize("parts", [0, -3])
def test_no_part_is_an_error(docs, parts):
    with pytest.raises(ValueError, match=f"parts={parts}: use a number of parts of at least 1"):
        frequency_measures(docs, parts=parts)

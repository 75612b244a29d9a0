"""Numbers, nouns and lists as English sentences and charts have them."""

from __future__ import annotations

import pytest

from analysis.text.english import listed, number, percent, plural


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (1234567, "1\u202f234\u202f567"), (-1200, "\u22121\u202f200"), (1234.5, "1\u202f234.5"), (12.0, "12")],
)
def test_a_number(value: float, written: str) -> None:
    assert number(value) == written


@pytest.mark.parametrize(
    ("part", "whole", "written"),
    [(1, 300, "<1\u202f%"), (0, 300, "0\u202f%"), (3, 300, "1\u202f%"), (300, 300, "100\u202f%"), (0, 0, "–")],
)
def test_a_percentage(part: int, whole: int, written: str) -> None:
    assert percent(part, whole) == written


def test_a_count_with_its_noun() -> None:
    assert plural(1, "person", "people") == "1 person"
    assert plural(1200, "person", "people") == "1\u202f200 people"
    assert plural(0, "word") == "0 words"


def test_a_list() -> None:
    assert listed([]) == "nothing"
    assert listed("abcdef") == "a, b, c, d, e and f"
    assert listed("abcdefgh") == "a, b, c, d, e, f and 2 more"

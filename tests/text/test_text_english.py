"""Numbers, nouns and lists as English sentences and charts have them."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.text.english import day, listed, month, number, percent, plural
from analysis.text.language import in_language, language, use_language


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


@pytest.mark.parametrize(
    ("told", "first", "third", "whole", "short"),
    [
        ("en", "1 September 2024", "3 September 2024", "September 2024", "Sep 2024"),
        ("fr", "1er septembre 2024", "3 septembre 2024", "septembre 2024", "sept. 2024"),
    ],
)
def test_a_day_and_a_month(told: str, first: str, third: str, whole: str, short: str) -> None:
    with in_language(told):
        assert [day(date(2024, 9, n)) for n in (1, 3)] == [first, third]
        assert (month(date(2024, 9, 3)), month(date(2024, 9, 3), short=True)) == (whole, short)


def test_the_language_of_the_process_and_of_a_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANALYSIS_LANGUAGE", "en")
    try:
        use_language("fr")
        with in_language(None):
            assert language() == "fr"
        with in_language("en"):
            assert language() == "en"
        assert language() == "fr"
    finally:
        use_language(None)
    assert language() == "en"

"""Articles of one outlet, or of none that is known: no chart compares it with itself."""

from __future__ import annotations

from datetime import UTC, datetime

import matplotlib.pyplot as plt
import pandas as pd
import pytest

from analysis import charts
from analysis.charts.drawn import drawn_of
from analysis.tables import SCHEMAS


@pytest.fixture(autouse=True)
def _closed():
    yield
    plt.close("all")


def by_outlet(*outlets: str | None) -> pd.DataFrame:
    """A ``gender_table`` by outlet with four women and six men in each."""
    rows = []
    for outlet in outlets:
        for gender, people in (("f", 4), ("m", 6), ("unknown", 0)):
            shares = {name: 0.4 for name in SCHEMAS["gender_table"] if name.startswith("share")}
            amounts = {"people": people, "quotations": people, "words": 10 * people}
            rows.append({"outlet": outlet, "gender": gender, **amounts, **shares})
    return pd.DataFrame(rows)


@pytest.mark.parametrize(
    ("language", "told"), [("en", "no article has an outlet"), ("fr", "aucun article n’a de titre de presse")]
)
def test_women_and_men_of_one_outlet_are_not_compared(language: str, told: str) -> None:
    ax = charts.women_and_men(by_outlet(None), language=language)
    assert told in ax.texts[0].get_text()
    assert drawn_of(ax).table is None


def test_women_and_men_of_the_only_outlet_that_is_known_are_not_compared() -> None:
    ax = charts.women_and_men(by_outlet("Le Val"))
    assert "only one group, Le Val, quotes" in ax.texts[0].get_text()


def test_speakers_without_an_outlet_are_not_compared() -> None:
    table = pd.DataFrame({"outlet": pd.Series([None], dtype="string"), "speaker": ["Zoé"], "words": [3]})
    given = table.assign(type="direct", article="a")
    ax = charts.small_multiples(given, "outlet", charts.speaking_share)
    assert "no article has an outlet" in ax.texts[0].get_text()
    ax = charts.small_multiples(given.assign(section=given["outlet"]), "section", charts.speaking_share)
    assert "no row of the table belongs to a group" in ax.texts[0].get_text()


def test_a_person_of_two_outlets_does_not_make_two() -> None:
    ax = charts.women_and_men(by_outlet("Le Val", "La Côte"), least=11)
    assert "no group has more than 10 people" in ax.texts[0].get_text().replace("\n", " ")


def test_women_and_men_of_two_outlets_are_compared() -> None:
    assert set(drawn_of(charts.women_and_men(by_outlet("Le Val", "La Côte"))).table["bar"]) == {"Le Val", "La Côte"}


@pytest.mark.parametrize(
    ("outlets", "title"),
    [
        (["outlet not known"] * 3, "When the articles were published"),
        (["Le Val", "La Côte"], "When each outlet published"),
    ],
)  # fmt: skip
def test_a_calendar_of_one_outlet_speaks_of_articles(outlets: list[str], title: str) -> None:
    table = pd.DataFrame({"article": [f"a{n}" for n, _ in enumerate(outlets)], "outlet": outlets})
    dates = {f"a{n}": datetime(2024, 3, 1 + 3 * n, tzinfo=UTC) for n, _ in enumerate(outlets)}
    ax = charts.timeline(table, dates, of="outlet")
    said = [text.get_text() for text in ax.figure.findobj(plt.Text)]
    assert any(title in text for text in said), said

"""Bars and names of the rows lead to their rows: the address is safe, and no picture leads out of itself."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from chart_samples import tables

from analysis import charts
from analysis.figures import save_figure
from analysis.text.leads import address
from tools.website.marks import leading, marks_of, over

HOSTILE = '"><script>alert(1)</script>&\u202e ]]>'


@pytest.fixture(autouse=True)
def _closed():
    yield
    plt.close("all")


def drawn(ax: object, folder: Path) -> str:
    save_figure(ax, None, "figure", alt="a", title="t", folder=folder)
    return (folder / "figure.svg").read_text(encoding="utf-8")


def test_every_speaker_has_a_bar_and_a_name_that_lead_to_the_quotations(tmp_path: Path) -> None:
    quotations = tables("small")["quotations"]
    svg = drawn(charts.speaking_share(quotations), tmp_path)
    led = [parse_qs(mark.place[1:]) for mark in marks_of(svg)]
    assert {one["speaker"][0] for one in led} - {"\0"} == set(quotations["speaker"].dropna())
    assert {one["view"][0] for one in led} == {"quotations"}
    assert "_blank" not in svg


def test_mentions_lead_to_articles_and_words_to_quotations(tmp_path: Path) -> None:
    table = charts_named()
    svg = drawn(charts.named_and_quoted(table), tmp_path)
    places = [mark.place for mark in marks_of(svg)]
    assert address("articles", name="Jeanne Loiret") in places
    assert address("quotations", speaker="Jeanne Loiret") in places
    assert address("articles", name="Loïc Bodénès") in places
    assert address("quotations", speaker="Loïc Bodénès") not in places  # nothing is quoted: no row


def charts_named() -> pd.DataFrame:
    return pd.DataFrame(
        [("Jeanne Loiret", "PER", 4, 2, 30), ("Loïc Bodénès", "PER", 3, 0, 0), ("Yann Morel", "PER", 2, 1, 8)],
        columns=["name", "label", "mentions", "quotations", "words"],
    )


def test_a_hostile_name_stays_an_address(tmp_path: Path) -> None:
    quotations = tables("small")["quotations"].assign(speaker=HOSTILE)
    svg = drawn(charts.speaking_share(quotations), tmp_path)
    page = over(marks_of(svg), "explorer.html")
    assert "<script" not in svg
    assert "<script" not in page
    assert all(not set('"<>') & set(place) for place in re.findall(r'href="([^"]*)"', page))
    assert parse_qs(marks_of(svg)[0].place[1:])["speaker"] == [HOSTILE]


def test_a_picture_by_itself_leads_nowhere_and_the_site_leads_it_to_the_explorer(tmp_path: Path) -> None:
    svg = drawn(charts.speaking_share(tables("small")["quotations"]), tmp_path)
    assert all(place.startswith("#") for place in re.findall(r'<a xlink:href="([^"]*)"', svg))
    assert '<a xlink:href="../explorer.html#view=' in leading(svg, "../explorer.html")


def test_panels_lead_nowhere(tmp_path: Path) -> None:
    quotations = tables("small")["quotations"]
    ax = charts.small_multiples(quotations, "type", charts.speaking_share, split=False)
    assert marks_of(drawn(ax, tmp_path)) == []


def test_names_and_numbers_of_a_title_lead_to_their_rows_over_two_lines(tmp_path: Path) -> None:
    names = ["Jeanne Loiret-Kerguélen de Varlaix", "Loïc Bodénès de Kerbrat-sur-Loire", "Yann Morel"]
    table = charts_named().assign(name=names, words=[30, 0, 0])
    title = [mark for mark in marks_of(drawn(charts.named_and_quoted(table), tmp_path)) if mark.top < 0.15]
    assert [mark.name for mark in title] == ["2", "Loïc Bodénès de", "Kerbrat-sur-Loire"], "3 times leads where it does"
    assert title[0].place == address("names", kind="PER", quoted="no")
    assert {mark.place for mark in title[1:]} == {address("articles", name=names[1])}
    assert title[2].top > title[1].top, "in the second line"


def test_every_cell_of_a_matrix_leads_to_the_quotations_that_name_somebody(tmp_path: Path) -> None:
    named = pd.DataFrame({"speaker": ["Zoé", "Zoé", "Noé"], "name": ["Lyon", "Brest", "Lyon"], "mentions": [3, 1, 2]})
    marks = marks_of(drawn(charts.who_names_whom(named), tmp_path))
    for speaker, name in (("Zoé", "Lyon"), ("Zoé", "Brest"), ("Noé", "Lyon")):
        assert any(mark.place == address("quotations", speaker=speaker, naming=name) for mark in marks)
    turned = {mark.name: mark.turned for mark in marks if mark.place.startswith("#view=articles")}
    assert turned == {"Lyon": -40.0, "Brest": -40.0}


def test_panels_of_outlets_lead_to_the_rows_of_each(tmp_path: Path) -> None:
    quotations = tables("small")["quotations"]
    half = [("Le Val", "La Côte")[row % 2] for row in range(len(quotations))]
    svg = drawn(charts.speaking_share(quotations.assign(outlet=half), by="outlet"), tmp_path)
    outlets = [parse_qs(mark.place[1:]).get("outlet", [""])[0] for mark in marks_of(svg)]
    assert set(outlets) == {"Le Val", "La Côte"}


def test_a_title_of_the_readers_own_leads_nowhere(tmp_path: Path) -> None:
    ax = charts.named_and_quoted(charts_named())
    ax.set_title("Jeanne Loiret, 4")
    assert min(mark.top for mark in marks_of(drawn(ax, tmp_path))) > 0.1

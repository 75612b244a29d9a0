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
from analysis.charts.leads import address
from analysis.figures import save_figure
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

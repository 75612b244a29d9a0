"""Names in the site's tables lead to their rows in the explorer, in both languages and whatever they hold."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest
from bs4 import BeautifulSoup

from analysis.text.language import in_language
from tools.website.rows import led_on


def links(heads: list[str], cells: list[str], language: str = "en") -> list[dict[str, list[str]]]:
    """What the links of a table of one row ask of the explorer."""
    head = "".join(f"<th>{name}</th>" for name in heads)
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    soup = BeautifulSoup(f"<table><thead><tr>{head}</tr></thead><tbody><tr>{row}</tr></tbody></table>", "html.parser")
    with in_language(language):
        led_on(soup.table, soup, "explorer.html")
    return [parse_qs(str(link["href"]).partition("#")[2]) for link in soup.find_all("a")]


@pytest.mark.parametrize(
    ("heads", "cells", "asked"),
    [
        (["speaker", "words"], ["Jeanne Loiret", "12"], {"view": ["quotations"], "speaker": ["Jeanne Loiret"]}),
        (["name", "mentions"], ["Nantes", "3"], {"view": ["articles"], "name": ["Nantes"]}),
        (["name", "mentions", "quotations"], ["la mairie", "0", "2"],
         {"view": ["quotations"], "speaker": ["la mairie"]}),
    ],
    ids=["a speaker", "a name", "a name among those who speak"],
)  # fmt: skip
def test_a_name_leads_to_its_rows(heads: list[str], cells: list[str], asked: dict[str, list[str]]) -> None:
    assert links(heads, cells) == [asked]


def test_both_names_of_a_pair_lead_on() -> None:
    assert [asked["name"] for asked in links(["source", "target", "together"], ["Nantes", "Brest", "2"])] == [
        ["Nantes"],
        ["Brest"],
    ]


def test_in_french_too() -> None:
    assert links(["locuteur", "mots"], ["Jeanne Loiret", "12"], "fr")[0]["speaker"] == ["Jeanne Loiret"]


def test_rows_that_lead_to_the_text_are_left_alone() -> None:
    assert links(["article", "speaker"], ['<a href="#char-3">Le pont</a>', "Jeanne Loiret"]) == [{}]


def test_a_source_in_a_quotation_is_no_name() -> None:
    assert links(["source", "words"], ["la maire", "12"]) == []


def test_a_hostile_name_stays_in_its_address() -> None:
    assert links(["speaker"], ["&quot;&gt;&lt;img onerror=x&gt;&amp;speaker=Y"])[0]["speaker"] == [
        '"><img onerror=x>&speaker=Y'
    ]

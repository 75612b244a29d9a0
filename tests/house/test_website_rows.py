"""Names, words and numbers in the tables of a site lead to their rows in the explorer, whatever they hold."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest
from bs4 import BeautifulSoup

from analysis.text.language import in_language, named, say
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
def test_a_name_and_its_numbers_lead_to_their_rows(
    heads: list[str], cells: list[str], asked: dict[str, list[str]]
) -> None:
    assert links(heads, cells) == [asked, asked]


def test_mentions_and_quotations_of_a_name_lead_to_rows_of_their_own() -> None:
    told = links(["name", "mentions", "quotations"], ["Jeanne Loiret", "4", "2"])
    assert [asked["view"] for asked in told] == [["quotations"], ["articles"], ["quotations"]]


def test_quotations_of_a_type_lead_to_these_alone() -> None:
    speaker, direct, words = links(["speaker", "direct", "words"], ["Jeanne Loiret", "2", "12"])
    assert direct == speaker | {"type": ["direct"]}
    assert words == speaker


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_word_and_its_count_lead_to_its_places(language: str) -> None:
    with in_language(language):
        heads, noun = [named("column", name) for name in ("word", "pos", "count")], say("pos NOUN")
    asked = {"view": ["words"], "word": ["quai"], "pos": ["NOUN"]}
    assert links(heads, ["quai", noun, "3"], language) == [asked, asked]


def test_both_names_of_a_pair_lead_on() -> None:
    one, other, number = links(["name", "with", "together"], ["Nantes", "Brest", "2"])
    assert (one["name"], other["name"]) == (["Nantes"], ["Brest"])
    assert number == {"view": ["passages"], "name": ["Nantes"], "beside": ["Brest"]}


def test_rules_kinds_and_parts_lead_to_their_rows() -> None:
    asked = links(["rule", "direct", "mixed"], ["incise", "3", "0"])
    assert asked == [{"view": ["quotations"], "rule": ["incise"], "type": ["direct"]}]
    asked = links(["catégorie", "noms", "mentions"], ["organisation", "2", "5"], "fr")
    assert asked == [{"view": ["names"], "kind": ["ORG"]}] * 3
    asked = links(["partie", "hors citations", "dans les citations"], ["corps", "9", "7"], "fr")
    assert asked == [{"view": ["articles"], "part": ["body"]}, {"view": ["quotations"], "part": ["body"]}]
    assert links(["names", "links"], ["30", "83"]) == [{"view": ["names"]}] * 2


def test_numbers_beside_an_article_lead_to_its_rows_and_those_beside_a_place_to_the_place() -> None:
    html = (
        "<table><thead><tr><th>article</th><th>words</th><th>quotations</th></tr></thead>"
        '<tbody><tr><td data-article="a1"><a href="pages/a1.html{}">Le pont</a></td><td>275</td><td>4</td></tr></tbody>'
        "</table>"
    )
    found = []
    for place in ("", "#char-3"):
        soup = BeautifulSoup(html.format(place), "html.parser")
        led_on(soup.table, soup, "explorer.html")
        found.append([str(link["href"]) for link in soup.find_all("a")[1:]])
    assert found == [
        ["explorer.html#view=article&article=a1&start=0", "explorer.html#view=quotations&of=a1"],
        ["pages/a1.html#char-3"] * 2,
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

"""``docs/annotation.md``: the example of the page is a file that ``evaluate`` reads, and what it says of it is so."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from analysis.__main__ import main
from analysis.evaluation.annotations import read_annotation

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "annotation.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)[0]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "passerelle.txt").write_text(block("text"), encoding="utf-8")
    (tmp_path / "passerelle.json").write_text(block("json"), encoding="utf-8")
    return tmp_path


def test_the_example_fits_its_text(folder):
    read = read_annotation(folder / "passerelle.txt", folder / "passerelle.json")
    assert [quote.type for quote in read.quotes] == ["indirect", "direct", "indirect", "mixed", "indirect"]
    assert len(read.mentions) == 4


def test_cues_sources_and_relays_of_the_example_stand_in_the_text():
    text = block("text")
    for quote in json.loads(block("json"))["quotes"]:
        assert all(quote[key] in text for key in ("cue", "source", "relay") if key in quote)


def test_the_example_is_measured(folder, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["analysis", "evaluate", str(folder), str(folder)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    said = capsys.readouterr()
    assert re.search(r"^ *quotations +\d\.\d{3} +\d\.\d{3} +\d\.\d{3} +5 ", said.out, re.MULTILINE)
    assert "1 article compared" in said.err


def test_every_part_of_an_annotation_has_a_word_on_it():
    for name in ("parts", "type", "cue", "source", "speaker", "relay", "entities", "text", "label", "name"):
        assert f"`{name}`" in PAGE


@pytest.mark.parametrize("page", ["annotation.md", "quotations.md"])
def test_places_that_a_page_links_to_exist(page):
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", (DOCS / page).read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (DOCS / link).exists()] == []

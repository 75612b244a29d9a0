"""What was once said and false: captions of another chart, ties cut by the alphabet, silent cuts, two counts."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from analysis import (
    charts,
    co_mentions,
    entity_mentions,
    entity_table,
    findings,
    parse,
    quotations,
    read_corpus,
    tokens,
    word_frequencies,
    words,
)
from analysis.charts.drawn import drawn_of
from analysis.tables import frame

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def articles():
    return read_corpus(ROOT / "seeds")


@pytest.fixture(scope="module")
def docs(articles):
    return parse(articles, progress=False)


def line(ax) -> str:
    return drawn_of(ax).line.replace("\u202f", " ")


def test_a_caption_is_that_of_its_own_figure() -> None:
    """The reading view once had the sentence of the map of words."""
    index = (ROOT / "figures" / "index.md").read_text(encoding="utf-8")
    found = re.split(r"<!-- figure: (\w+) -->", index)[1:]
    parts = dict(zip(found[::2], found[1::2], strict=True))
    assert parts, "figures/index.md has a section for each figure"
    assert [name for name, text in parts.items() if "farthest apart" in text and name != "word_map"] == []
    captions = [text.strip() for text in parts.values()]
    assert len(captions) == len(set(captions))


def test_names_tied_at_the_end_are_left_out_or_said_to_be() -> None:
    leading = [("Inès Caradec", 4), ("Yann Morel", 3), ("Zoé Le Goff", 3), ("Paul Girard", 2)]
    rows = [
        {"name": name, "label": "PER", "gender": None, "mentions": count, "articles": 1, "aliases": f"{name} ({count})",
         "first_article": "a", "first_start": 0}
        for name, count in [*leading, *((f"Voisin {n:02d}", 1) for n in range(30))]
    ]  # fmt: skip
    table = frame("entity_table", rows)
    few = charts.names_ranking(table, top=6)
    assert drawn_of(few).table["mentions"].to_list() == [4, 3, 3, 2], "none of the thirty that are tied"
    assert "4 of 34 names" in line(few)
    cut = charts.names_ranking(table.tail(30), top=6)
    assert len(drawn_of(cut).table) == 6
    assert "6 of 30 names; 24 with as many mentions as the last are left out" in line(cut)


def test_what_is_left_out_is_said_on_the_chart(docs) -> None:
    quotes, mentions = quotations(docs), entity_mentions(docs)
    names = entity_table(mentions)
    shown = len(drawn_of(charts.names_ranking(names)).table)
    assert shown < len(names)
    assert f"{shown} of {len(names)} names" in line(charts.names_ranking(names))
    named = findings.named_in_quotations(quotes, mentions)
    columns = drawn_of(charts.who_names_whom(named)).table["name"].nunique()
    assert f"{columns} of {named['name'].nunique()} names" in line(charts.who_names_whom(named))


def test_pairs_have_one_count_in_the_sentence_and_on_the_chart(docs) -> None:
    pairs = co_mentions(docs)
    assert str(findings.pairs(pairs)).startswith(f"{len(pairs)} pairs of names")
    assert f"of {len(pairs)} pairs" in line(charts.co_mention_network(pairs))


def test_a_name_has_one_count_wherever_it_is_counted(docs) -> None:
    frequencies = word_frequencies(docs)
    counted = frequencies[frequencies["word"].str.lower() == "poutine"]
    assert counted["pos"].to_list() == ["PROPN"]
    assert counted["count"].to_list() == [len(words.word_positions(docs, ["Poutine"]))]
    assert counted["count"].to_list() == [int((tokens(docs)["lemma"] == "Poutine").sum())]


def test_the_stamp_of_a_crawler_is_no_date(articles) -> None:
    assert [article.date for article in articles] == [None]
    assert "undated" in findings.source_line(articles)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_notebook_sends_readers_to_figures_that_are_not_there(path: Path) -> None:
    """Notebooks promised the accuracy of lemmas in the README, which has that of quotations, speakers and names."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    prose = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    claims = [text for text in prose if re.search(r"README gives[^.]*accuracy", text)]
    assert [text for text in claims if re.search(r"lemma|part of speech|parts of speech", text)] == []

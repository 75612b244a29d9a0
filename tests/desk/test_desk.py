"""What notebooks save and show with: files of what was drawn, sentences in place of nothing, tables that lead on."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from analysis import article_from_text, charts, read_table, save_and_show
from analysis.figures import Picture
from analysis.findings import Finding
from analysis.render import table_html
from analysis.tables import frame
from analysis.text.language import in_language

ARTICLES = [article_from_text("Le quai ferme.", id="quai", outlet="Le Val", title="Le quai")]
ROW = {"name": "Zoé Kerbiriou", "label": "PER", "mentions": 3, "articles": 1, "aliases": "Zoé Kerbiriou (3)",
       "first_article": "quai", "first_start": 0}  # fmt: skip


@pytest.fixture
def names() -> pd.DataFrame:
    return frame("entity_table", [ROW, ROW | {"name": "Brest", "label": "LOC", "mentions": 1}])


def test_the_table_beside_a_chart_has_its_bars_and_nothing_else(names: pd.DataFrame, tmp_path: Path) -> None:
    save, _ = save_and_show(ARTICLES, tmp_path)
    picture = save(charts.names_ranking(names, top=1), "names")
    assert isinstance(picture, Picture)
    assert read_table(picture.csv).to_dict("list") == {
        "name": ["Zoé Kerbiriou"], "label": ["PER"], "mentions": [3], "aliases": ["Zoé Kerbiriou (3)"],
    }  # fmt: skip
    assert picture.alt.startswith("Zoé Kerbiriou is mentioned most, 3 times")
    assert "Chart: mentions of each name" in picture.alt
    assert "Le quai" in (tmp_path / "index.md").read_text(encoding="utf-8")


def test_a_chart_with_nothing_to_see_is_a_sentence_and_no_file(tmp_path: Path) -> None:
    save, _ = save_and_show(ARTICLES, tmp_path)
    answer = save(charts.names_ranking(frame("entity_table", [])), "names")
    assert isinstance(answer, Finding)
    assert answer == "No name was found."
    assert list(tmp_path.iterdir()) == []


def test_panels_of_one_outlet_are_a_sentence(tmp_path: Path) -> None:
    save, _ = save_and_show(ARTICLES, tmp_path)
    table = pd.DataFrame({"article": ["quai"], "outlet": ["Le Val"], "speaker": ["Zoé"], "words": [4], "quote": [0],
                          "type": ["direct"]})  # fmt: skip
    assert save(charts.speaking_share(table, by="outlet", least=2), "x") == (
        "Nothing to compare: only one group is known, Le Val."
    )


def test_the_text_in_an_svg_is_text(names: pd.DataFrame, tmp_path: Path) -> None:
    save, _ = save_and_show(ARTICLES, tmp_path)
    picture = save(charts.names_ranking(names), "names")
    assert isinstance(picture, Picture)
    svg = picture.svg.read_text(encoding="utf-8")
    assert ">Zoé Kerbiriou<" in svg
    assert "'DejaVu Sans', Verdana, sans-serif" in svg


def test_a_row_leads_to_its_place(tmp_path: Path) -> None:
    _, show = save_and_show(ARTICLES, tmp_path)
    html = show(pd.DataFrame({"article": ["quai"], "start": [3], "text": ["quai"]}), ["text"])
    assert f'{tmp_path}/pages/quai.html#char-3">3</a>' in html
    assert "<td" in show(pd.DataFrame({"word": ["quai"]}))


def test_tables_speak_french_with_french_numbers() -> None:
    _, show = save_and_show([*ARTICLES, article_from_text("Oui.", id="oui")])
    table = pd.DataFrame({"article": ["quai", "oui"], "label": ["PER", "LOC"], "words": [1200, 2], "share": [0.5, 1.5],
                          "date": ["2024-03-01", None]})  # fmt: skip
    with in_language("fr"):
        html = show(table)
    for part in ("Le Val · Le quai", ">catégorie<", ">personne<", "1\u202f200", ">0,5<", ">1,5<", "1er mars 2024"):
        assert part in html, part


def test_rows_of_a_longer_table_keep_no_numbers_of_it() -> None:
    table = pd.DataFrame({"article": ["a", "b"], "doubt": [None, "open mark"]})
    html = table_html(table[table["doubt"].notna()], language="fr")
    assert "index" not in html
    assert "guillemet non fermé" in html


def test_hostile_cells_are_text() -> None:
    _, show = save_and_show(ARTICLES)
    html = show(pd.DataFrame({"article": ["quai"], "text": ['<script>alert(1)</script>"><img onerror=x>']}))
    assert "<img" not in html
    assert html.count("<script") == 1, "the script of the table itself"


def test_a_word_that_does_not_occur_is_answered() -> None:
    _, show = save_and_show(ARTICLES)
    html = show.lines(frame("concordance", []), word="quais", near=["quai"])
    assert "No “quais” in these articles. Did you mean quai?" in html

"""Every line of a concordance leads to a place that the saved pages have."""

from __future__ import annotations

import html
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from analysis import concordance, entity_mentions, parse, quotations
from analysis.corpus import Article
from analysis.pipeline import article_of
from analysis.render import concordance_html, save_pages

TEXTS = {
    "ouest/pont": "Le pont rouvre\n\nLe maire, Jean Morel, a rouvert le pont. « Le pont est sûr », a-t-il déclaré.",
    "quai nord": "« L’eau monte », affirme Ève Lenoir. Aujourd’hui, le pont tient ; dit-elle le contraire ?",
}


@pytest.fixture(scope="module")
def docs():
    return parse([Article(name, text) for name, text in TEXTS.items()], cache=False)


def saved(docs, folder: Path, **options) -> Path:
    articles = [article_of(doc) for doc in docs]
    return save_pages(articles, quotations(docs), entity_mentions(docs), folder=folder, **options)


def broken(page: str, folder: Path) -> list[str]:
    lost = []
    for link in map(html.unescape, re.findall(r'href="([^"]+)"', page)):
        file, _, place = unquote(link).partition("#")
        content = (folder / file).read_text(encoding="utf-8")
        lost += [link] if content.count(f'id="{place}"') != 1 else []
    return lost


@pytest.mark.parametrize(
    ("pattern", "by"),
    [
        ("pont", "form"),
        ("le", "lemma"),
        (r"\bm\w+|«|-t-", "regex"),
        ([{"IS_PUNCT": True}], "matcher"),
        ([{"IS_SPACE": False}], "matcher"),
    ],
)
def test_every_line_of_a_concordance_leads_to_an_id_of_the_page(docs, tmp_path, pattern, by):
    lines = concordance(docs, pattern, by=by)
    assert len(lines) > 2
    saved(docs, tmp_path)
    assert broken(concordance_html(lines), tmp_path) == []


def test_places_inside_words_are_asked_for(docs, tmp_path):
    lines = concordance(docs, "ont", by="regex")
    saved(docs, tmp_path / "without")
    assert len(broken(concordance_html(lines), tmp_path / "without")) == len(lines) > 2
    saved(docs, tmp_path / "with", places=lines)
    assert broken(concordance_html(lines), tmp_path / "with") == []


def test_anchors_change_nothing_that_is_read(docs, tmp_path):
    saved(docs, tmp_path)
    page = (tmp_path / "quai_nord.html").read_text(encoding="utf-8")
    assert "L’eau monte" in html.unescape(re.sub(r"<[^>]+>", "", page))

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
from analysis.render.anchors import page_file

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
    page = (tmp_path / page_file("quai nord")).read_text(encoding="utf-8")
    assert "L’eau monte" in html.unescape(re.sub(r"<[^>]+>", "", page))


@pytest.mark.parametrize(
    ("one", "other"),
    [("a b", "a_b"), ("Quai", "quai"), ("x/y", "x y"), ("index", "INDEX"), ("é" * 130, "é" * 131), ("...", "article")],
)
def test_two_articles_never_share_a_page(one, other, tmp_path):
    texts = {one: "Le pont rouvre lundi.", other: "Le quai ferme mardi."}
    docs = parse([Article(name, text) for name, text in texts.items()], cache=False)
    saved(docs, tmp_path)
    for word, place in (("pont", one), ("quai", other)):
        [link] = re.findall(r'href="([^"#]+)#', concordance_html(concordance(docs, word)))
        page = (tmp_path / unquote(link)).read_text(encoding="utf-8")
        assert word in page, place
    assert len({page.name.lower() for page in tmp_path.iterdir()}) == 3


@pytest.mark.parametrize("name", ["CON", "nul", "com1", "aux.txt", "index"])
def test_no_page_has_the_name_of_a_device(name):
    assert page_file(name).startswith(f"{name}-")

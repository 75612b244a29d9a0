"""The other views: Markdown with GitHub's tags only, pages with an index, the picture that holds the whole text."""

from __future__ import annotations

import html
import re
from datetime import datetime
from pathlib import Path

import matplotlib
import matplotlib.pyplot as plt
import pytest
from test_render_html import TEXT, Reader, mention, quotation

matplotlib.use("Agg")

from analysis.charts.palette import contrast
from analysis.charts.style import WIDTH
from analysis.corpus import Article, Region
from analysis.figures import save_figure
from analysis.render import article_picture, render_html, render_markdown, render_page, save_pages
from analysis.tables import frame

# The tags and attributes of these that GitHub's sanitiser keeps.
GITHUB_TAGS = {"p", "h2", "h4", "strong", "mark", "ins", "b", "i", "tt", "code", "sub"}
GITHUB_ATTRIBUTES = {"title", "lang"}
TWO = Article("deux/1", "Le quai rouvre\n\nRien d’autre.", (Region("title", 0, 14), Region("body", 16, 29)))


def test_markdown_has_githubs_tags_only_and_the_whole_text() -> None:
    names = frame("entity_mentions", [mention(29, 42), mention(50, 54, "LOC"), mention(57, 58, "MISC")])
    page = render_markdown(TEXT, frame("quotations", [quotation()]), names)
    reader = Reader(page.split("\n\n", 1)[1])
    assert {tag for tag, _ in reader.tags} <= GITHUB_TAGS
    assert {key for _, attributes in reader.tags for key in attributes} <= GITHUB_ATTRIBUTES
    assert re.sub(r"[🟦\xa0\n]", "", "".join(reader.text)) == TEXT


def test_markdown_has_no_empty_line_inside_a_block() -> None:
    text = "Un\n\ndeux *trois* <b>"
    page = render_markdown(Article("a", text, (Region("body", 0, len(text)),)), None)
    assert page == '<p lang="fr">Un  deux *trois* &lt;b&gt;</p>\n'


def test_markdown_key() -> None:
    key = render_markdown(TEXT, frame("quotations", [quotation()]), frame("entity_mentions", [mention(29, 42)]))
    assert key.startswith("<p>🟦&nbsp;Zoé Kerbiriou · <ins><b>person</b></ins> · <code>cue</code></p>\n\n")


def test_pages_and_index(tmp_path: Path) -> None:
    articles = [
        Article("text", TEXT, (Region("body", 0, len(TEXT)),), datetime(2024, 5, 3)),
        TWO, Article("deux_1", "Encore."), Article("index", "Un fichier nommé index."),
    ]  # fmt: skip
    index = save_pages(articles, frame("quotations", [quotation()]), frame("entity_mentions", []), folder=tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "deux_1-7fa045.html", "deux_1.html", "index-1bc04b.html", "index.html", "text.html",
    ]  # fmt: skip
    text = index.read_text(encoding="utf-8")
    assert text.index("text.html") < text.index("deux_1-7fa045.html") < text.index("deux_1.html")
    assert "3 May 2024" in text
    assert "Zoé Kerbiriou" in text
    for page in tmp_path.iterdir():
        content = page.read_text(encoding="utf-8")
        assert "<script" not in content
        assert "prefers-color-scheme:dark" in content
        assert len(re.findall("<h1", content)) == 1
        assert all((tmp_path / html.unescape(link)).is_file() for link in re.findall('href="([^"]+)"', content))


def test_pages_of_nothing(tmp_path: Path) -> None:
    index = save_pages([], frame("quotations", []), folder=tmp_path)
    assert "no article" in index.read_text(encoding="utf-8")


def test_page_escapes_its_title() -> None:
    assert "<title>&lt;b&gt;</title>" in render_page("<b>", "")


@pytest.mark.parametrize(("ink", "paper"), [("#222222", "#ffffff"), ("#e6e6e6", "#16181b"), ("#005a8c", "#ffffff")])
def test_page_text_can_be_read(ink: str, paper: str) -> None:
    css = render_page("", "").replace("#222;", "#222222;").replace("#fff}", "#ffffff}")
    assert f"color:{ink}" in css
    assert f"background:{paper}" in css
    assert contrast(ink, paper) >= 4.5


def test_picture_holds_every_word_and_fits_its_width(tmp_path: Path) -> None:
    quotes, names = frame("quotations", [quotation()]), frame("entity_mentions", [mention(29, 42)])
    figure = article_picture(TEXT, quotes, names)
    shown = "".join(text.get_text() for text in figure.axes[0].texts)
    assert re.sub(r"\s", "", TEXT) in re.sub(r"\s", "", shown).replace("ZoéKerbiriou·direct", "")
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    assert all(text.get_window_extent(renderer).x1 <= WIDTH * figure.dpi for text in figure.axes[0].texts)
    first = save_figure(figure, quotes, "article", alt="Le texte.", folder=tmp_path / "a")
    second = save_figure(
        article_picture(TEXT, quotes, names), quotes, "article", alt="Le texte.", folder=tmp_path / "b"
    )
    assert first.png.read_bytes() == second.png.read_bytes()
    assert first.svg.read_bytes() == second.svg.read_bytes()


def test_picture_grows_with_the_text() -> None:
    empty = article_picture("", None)
    assert empty.get_figheight() < 1.5
    assert "".join(text.get_text() for text in empty.axes[0].texts).replace(" ", "") == "Thearticlehasnotext."
    long = article_picture("mot " * 2000, None)
    assert long.get_figheight() > 15
    plt.close("all")


def test_html_in_a_notebook_has_a_short_text_form() -> None:
    assert repr(render_html("x" * 9000, None)).startswith("<HTML of 9")

"""What a page or a table beside the articles says of them: JSON for search engines, tables in any format."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from analysis import read_corpus
from analysis.corpus import CorpusError
from analysis.tables import write_table

PROSE = (
    "Le pont de Vaubrun rouvre lundi, a annoncé la maire, Inès Caradec, devant les commerçants de la place. « Nous "
    "l’avions promis », a-t-elle ajouté, avant de saluer les ouvriers qui ont travaillé tout l’hiver sur les piles."
)
ARTICLE = {
    "@type": "NewsArticle", "headline": "Le pont rouvre", "datePublished": "2024-03-12T08:00:00+01:00",
    "author": [{"name": "Paul Ardent"}, {"name": "Zoé Kerlo"}], "publisher": {"name": "Le Val"},
    "articleSection": "Commune",
}  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [ARTICLE, [{"@type": "WebSite"}, ARTICLE], {"@graph": [{"@type": "Person"}, ARTICLE]}],
    ids=["alone", "in a list", "in a graph"],
)
def test_a_page_says_of_itself_what_it_tells_search_engines(tmp_path, data):
    broken = '<script type="application/ld+json">{non</script>'
    script = f'{broken}<script type="application/ld+json">{json.dumps(data)}</script>'
    body = f"<article><h1>Le pont rouvre</h1><p>{PROSE}</p><p>{PROSE}</p></article>"
    page = f"<html><head><title>Page</title>{script}</head><body>{body}</body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    [article] = read_corpus(tmp_path)
    found = {name: article.value(name) for name in ("title", "date", "author", "outlet", "section")}
    assert found == {
        "title": "Le pont rouvre", "date": "2024-03-12", "author": "Paul Ardent, Zoé Kerlo", "outlet": "Le Val",
        "section": "Commune",
    }  # fmt: skip


@pytest.mark.parametrize("format", ["csv", "xlsx", "parquet", "jsonl"])
def test_a_table_beside_the_articles_may_have_any_format(tmp_path, format):
    (tmp_path / "textes").mkdir()
    (tmp_path / "textes" / "pont.txt").write_text(f"Le pont\n\n{PROSE}\n", encoding="utf-8")
    table = pd.DataFrame({"article": ["pont"], "outlet": ["Le Val"], "page": ["3"]})
    path = write_table(table, tmp_path / f"presse.{format}")
    [article] = read_corpus(tmp_path / "textes").with_metadata(path)
    assert (article.value("outlet"), str(article.meta["page"])) == ("Le Val", "3")


def test_what_is_no_table_is_told(tmp_path):
    (tmp_path / "pont.txt").write_text(f"Le pont\n\n{PROSE}\n", encoding="utf-8")
    (tmp_path / "presse.csv").write_text("rien de tel ici\n", encoding="utf-8")
    with pytest.raises(CorpusError, match="no table with several columns"):
        read_corpus(tmp_path / "pont.txt").with_metadata(tmp_path / "presse.csv")

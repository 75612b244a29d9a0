"""What is known of articles: dates, outlets, a user's own table."""

from __future__ import annotations

import warnings

import pandas as pd
import pytest

from analysis import article_table, findings, parse, words
from analysis.corpus import Corpus, CorpusError, CorpusWarning, article_from_text, read_corpus

PROSE = "Le pont rouvre lundi, a annoncé la préfète devant la presse."


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-03-12T18:05:00+01:00", "2024-03-12"),
        ("12/03/2024", "2024-03-12"),
        ("12.03.24", "2024-03-12"),
        ("12/03/2024 18:05", "2024-03-12"),
        ("20240312", "2024-03-12"),
        ("mardi 12 mars 2024", "2024-03-12"),
        ("1er mars 2024", "2024-03-01"),
        ("Tue, 12 Mar 2024 18:05:00 +0100", "2024-03-12"),
        ("1710263100", "2024-03-12"),
        ("1710263100000", "2024-03-12"),
        ("Publié le 12 mars 2024 à 18h05", "2024-03-12"),
        ("bientôt", None),
        ("31/02/2024", None),
        ("", None),
    ],
)
def test_dates_as_columns_give_them(value, day):
    assert article_from_text(PROSE, date=value).value("date") == day


@pytest.mark.parametrize(
    ("name", "day"),
    [("2024-03-12_quai", "2024-03-12"), ("20240312", "2024-03-12"), ("12-03-2024", "2024-03-12"), ("quai-12", None)],
)
def test_the_date_of_a_file_name(name, day, tmp_path):
    (tmp_path / f"{name}.txt").write_text(PROSE, encoding="utf-8")
    assert read_corpus(tmp_path)[0].value("date") == day


def test_the_text_knows_its_date_better_than_the_name_of_its_file(tmp_path):
    (tmp_path / "2024-03-12.txt").write_text(f"Publié le 10 mars 2024\n\nLe pont\n\n{PROSE}", encoding="utf-8")
    assert read_corpus(tmp_path)[0].value("date") == "2024-03-10"


def test_a_date_in_the_address():
    assert article_from_text(PROSE, url="https://exemple.invalid/2024/03/12/pont").value("date") == "2024-03-12"


def test_a_folder_is_an_outlet_but_a_year_is_none(tmp_path):
    for place in ("Le Val/2024/a.txt", "2024/b.txt"):
        (tmp_path / place).parent.mkdir(parents=True)
        (tmp_path / place).write_text(PROSE, encoding="utf-8")
    assert [article.outlet for article in read_corpus(tmp_path)] == [None, "Le Val"]


def corpus() -> Corpus:
    return Corpus([article_from_text(PROSE, id=name) for name in ("pont", "gare", "halle")])


def test_a_table_of_ones_own(tmp_path):
    path = tmp_path / "about.csv"
    path.write_text("fichier;Journal;Date;tirage\npont.txt;Le Val;12/03/2024;900\n", encoding="utf-8")
    for name in ("pont", "gare"):
        (tmp_path / f"{name}.txt").write_text(PROSE, encoding="utf-8")
    told = read_corpus([tmp_path / "pont.txt", tmp_path / "gare.txt"]).with_metadata(path)
    table = article_table(told).set_index("article")
    assert table.loc["pont", ["outlet", "tirage"]].to_list() == ["Le Val", "900"]
    assert table.loc["pont", "date"].startswith("2024-03-12")
    assert table.loc["gare", ["outlet", "tirage"]].isna().all()


def test_rows_of_no_article_are_named():
    table = pd.DataFrame({"article": ["pont", "port"], "outlet": ["Le Val", "Radio Rives"]})
    with pytest.warns(CorpusWarning, match="1 rows of the table are of no article: port"):
        told = corpus().with_metadata(table)
    assert [article.outlet for article in told] == ["Le Val", None, None]
    with pytest.raises(CorpusError, match="no row of the table fits an article; its ids are a, those of the articles"):
        corpus().with_metadata([{"article": "a", "outlet": "b"}])


def test_counts_by_a_column():
    table = [
        {"article": "pont", "outlet": "Val"},
        {"article": "gare", "outlet": "Val"},
        {"article": "halle", "outlet": "Rives"},
    ]
    docs = parse(list(corpus().with_metadata(table)))
    counts = words.words_by_subset(docs, "outlet")
    assert counts.loc[("pont", "NOUN")].to_dict() == {"Rives": 1, "Val": 2}
    assert words.words_by_subset(docs, "section").empty


def test_a_table_joins_columns_of_its_articles():
    told = corpus().with_metadata([{"article": "pont", "outlet": "Val", "page": "3"}])
    joined = findings.with_articles(pd.DataFrame({"article": ["gare", "pont"], "n": [1, 2]}), told, "outlet", "page")
    assert joined["page"].to_list() == [pd.NA, "3"]
    with pytest.raises(ValueError, match="no column 'pages' in the corpus; there are: article, title"):
        findings.with_articles(joined, told, "pages")


def test_an_article_travels_with_all_that_is_known_of_it():
    article = article_from_text(PROSE, outlet="Le Val", meta={"page": "3"}, number=2)
    assert type(article).from_dict(article.to_dict()) == article


def test_columns_of_ones_own_names(tmp_path):
    (tmp_path / "a.csv").write_text(f"quoi;sur\n{PROSE};une\n{PROSE};deux\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"the columns quoi, sur, none of which .* text=… in read_corpus"):
        read_corpus(tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        told = read_corpus(tmp_path, text="quoi", section="sur")
    assert [(a.id, a.section) for a in told] == [("a-1", "une"), ("a-2", "deux")]
    with pytest.raises(CorpusError, match=r"a table without a column 'quoit' .*name the column of the text"):
        read_corpus(tmp_path, text="quoit")

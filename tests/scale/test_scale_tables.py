"""Whole corpora: every table has its columns, and parts from a cluster add up to the tables in memory."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from analysis import entity_mentions, parse, quotations, read_corpus, speaker_table, tokens, word_frequencies
from analysis.corpus import CorpusError
from analysis.pipeline import ModelNotFoundError
from analysis.scale import all_tables, scale_tables
from analysis.tables import TableError, frame, read_table
from analysis.words import token_frequencies

NAMES = ["article_table", "duplicate_table", "entity_mentions", "entity_table", "quotations", "speaker_table", "tokens",
         "word_frequencies", "keyness", "collocations", "concordance"]  # fmt: skip
TEXTS = {
    "pont": "Le pont rouvre\n\nLe maire de Lyon, Jean Morel, a rouvert le pont. « Oui », a-t-il déclaré.",
    "quai": "Les quais ferment\n\nM. Morel a annoncé que les quais de Lyon fermeraient. Ève Lenoir le regrette.",
    "rien": "=1+1",
    "rive": "« La rivière monte », affirme Ève Lenoir. Selon la préfecture, le pont tiendra.",
    "sud/pont": "À Marseille, Jean Morel a visité un autre pont : « Il est beau », a-t-il dit.",
}


@pytest.fixture
def folder(tmp_path):
    for name, text in TEXTS.items():
        path = tmp_path / "textes" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "textes"


@pytest.fixture
def small_reference(monkeypatch):
    """General French in three words: comparing with all of it takes seconds."""
    words = {"word": ["le", "de", "pont"], "pos": None, "count": [500, 400, 1]}
    monkeypatch.setattr("analysis.words.general_french", lambda: pd.DataFrame(words))


@pytest.mark.parametrize("docs", [[], ["#"], list(TEXTS.values())], ids=["no text", "no word", "texts"])
@pytest.mark.usefixtures("small_reference")
def test_every_table_has_its_columns_and_dtypes(docs):
    tables = all_tables(parse(docs, cache=False))
    assert list(tables) == NAMES
    for name, table in tables.items():
        pd.testing.assert_series_equal(table.dtypes, frame(name, []).dtypes, obj=name)


@pytest.mark.usefixtures("small_reference")
def test_keyness_is_of_the_words_of_the_corpus():
    table = all_tables(parse(["Le pont rouvre."], cache=False))["keyness"]
    assert sorted(table["word"]) == ["le", "pont", "rouvre"]
    assert table["count_target"].min() == 1


@pytest.mark.usefixtures("small_reference")
def test_the_node_is_the_most_frequent_noun_or_the_one_given():
    docs = parse(list(TEXTS.values()), cache=False)
    assert set(all_tables(docs)["concordance"]["hit"].str.lower()) == {"pont"}
    assert set(all_tables(docs, node="rivière")["concordance"]["hit"].str.lower()) == {"rivière"}


def in_memory(folder) -> dict[str, pd.DataFrame]:
    docs = parse(read_corpus(folder), cache=False)
    return {"entity_mentions": entity_mentions(docs), "quotations": quotations(docs), "tokens": tokens(docs)}


def parts(folder, name: str) -> pd.DataFrame:
    tables = [read_table(path, table=name) for path in sorted((folder / name).glob("part-*.parquet"))]
    return pd.concat([table for table in tables if len(table)], ignore_index=True)


def test_parts_add_up_to_the_tables_in_memory(folder, tmp_path):
    out = tmp_path / "sortie"
    (folder / "vide.txt").write_text("")
    report = scale_tables(folder, out, workers=1, chunk=2, progress=False)
    assert (report.articles, report.parts, report.kept, report.failed_parts) == (5, 3, 0, [])
    assert [failure.path.name for failure in report.failures] == ["vide.txt"]
    (folder / "vide.txt").unlink()
    expected = in_memory(folder)
    for name, table in expected.items():
        pd.testing.assert_frame_equal(parts(out, name), table)
    pd.testing.assert_frame_equal(read_table(out / "speaker_table.parquet"), speaker_table(expected["quotations"]))
    assert len(pd.read_parquet(out / "tokens")) == len(expected["tokens"])
    assert {"Jean Morel", "Ève Lenoir"} <= set(read_table(out / "entity_table.parquet")["name"])


def test_frequencies_of_the_parts_are_those_of_the_whole(folder, tmp_path, at_once):
    scale_tables(folder, tmp_path / "s", chunk=2)
    whole = read_table(tmp_path / "s" / "word_frequencies.parquet", table="word_frequencies")
    docs = parse(read_corpus(folder), cache=False)
    pd.testing.assert_frame_equal(whole, word_frequencies(docs))
    counted = parts(tmp_path / "s", "tokens")
    assert whole["count"].sum() == len(counted) == len(tokens(docs))
    assert whole["per_million"].sum() == pytest.approx(1e6)
    by_lemma = counted.groupby(["lemma", "pos"]).size()
    assert whole.set_index(["word", "pos"])["count"].to_dict() == by_lemma.to_dict()
    several = [token_frequencies([read_table(path, table="tokens")]) for path in (tmp_path / "s" / "tokens").glob("*")]
    summed = pd.concat(several).groupby(["word", "pos"])["count"].sum()
    assert summed.to_dict() == by_lemma.to_dict()


@pytest.fixture
def at_once(monkeypatch):
    """A run without a cluster: what tasks do, one after the other, with a list of those that were made."""
    made: list[int] = []

    def run(work, jobs, workers, address, progress, report):
        for number, job in jobs.items():
            if number == at_once_fails[0]:
                report.failed_parts.append(f"part {number}")
                continue
            made.append(number)
            work(job, number=number)

    at_once_fails = [-1]
    monkeypatch.setattr("analysis.scale.cluster._run", run)
    return made, at_once_fails


def test_a_run_that_is_taken_up_again_makes_only_what_is_missing(folder, tmp_path, at_once):
    made, fails = at_once
    fails[0] = 1
    first = scale_tables(folder, tmp_path / "s", chunk=2)
    assert (first.articles, first.failed_parts) == (3, ["part 1"])
    assert not (tmp_path / "s" / "entity_table.parquet").exists()
    kept = (tmp_path / "s" / "tokens" / "part-00000.parquet").stat().st_mtime_ns
    fails[0] = -1
    second = scale_tables(folder, tmp_path / "s", chunk=2)
    assert made == [0, 2, 1]
    assert (second.articles, second.kept, second.failed_parts) == (5, 2, [])
    assert (tmp_path / "s" / "tokens" / "part-00000.parquet").stat().st_mtime_ns == kept
    assert (tmp_path / "s" / "entity_table.parquet").exists()


def test_a_folder_of_another_run_is_refused(folder, tmp_path, at_once):
    scale_tables(folder, tmp_path / "s", chunk=2)
    (folder / "pont.txt").write_text("Le pont ferme à Lyon.", encoding="utf-8")
    with pytest.raises(TableError, match="contains parts of another run"):
        scale_tables(folder, tmp_path / "s", chunk=2)
    assert json.loads((tmp_path / "s" / "manifest.json").read_text())["corpus"]["articles"] == 5


def test_bad_arguments_are_refused_before_any_work(folder, tmp_path):
    with pytest.raises(CorpusError, match="no file or folder of this name"):
        scale_tables(tmp_path / "rien", tmp_path / "s")
    with pytest.raises(ModelNotFoundError):
        scale_tables(folder, tmp_path / "s", model="fr_rien")
    with pytest.raises(ValueError, match="chunk=0: use"):
        scale_tables(folder, tmp_path / "s", chunk=0)
    assert not (tmp_path / "s").exists()

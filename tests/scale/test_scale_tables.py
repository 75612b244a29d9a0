"""Whole corpora: every table has its columns, and parts from a cluster add up to the tables in memory."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from analysis import (
    entity_mentions,
    entity_table,
    parse,
    quotations,
    read_corpus,
    speaker_table,
    tokens,
    word_frequencies,
)
from analysis.corpus import CorpusError, list_files
from analysis.pipeline import ModelNotFoundError
from analysis.scale import all_tables, merge_tables, scale_tables
from analysis.scale.jobs import Job, jobs_of
from analysis.scale.processes import run_here
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
    assert (report.articles, report.kept, report.failed_parts) == (5, 0, [])
    assert [failure.path.name for failure in report.failures] == ["vide.txt"]
    (folder / "vide.txt").unlink()
    expected = in_memory(folder)
    for name, table in expected.items():
        pd.testing.assert_frame_equal(parts(out, name), table)
    pd.testing.assert_frame_equal(read_table(out / "speaker_table.parquet"), speaker_table(expected["quotations"]))
    assert len(pd.read_parquet(out / "tokens")) == len(expected["tokens"])
    assert {"Jean Morel", "Ève Lenoir"} <= set(read_table(out / "entity_table.parquet")["name"])


def test_without_dask_processes_of_this_machine_make_the_same_parts(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("analysis.scale.cluster.has_dask", lambda: False)
    report = scale_tables(folder, tmp_path / "s", workers=2, chunk=2, progress=False)
    assert (report.articles, report.failed_parts) == (5, [])
    for name, table in in_memory(folder).items():
        pd.testing.assert_frame_equal(parts(tmp_path / "s", name), table)
    with pytest.raises(TableError, match=r"the cluster at tcp://h:1 needs Dask.*french-news-analysis\[scale\]"):
        scale_tables(folder, tmp_path / "t", address="tcp://h:1")


def test_a_part_that_fails_costs_no_other():
    jobs = [Job(n, "pont", []) for n in range(4)]
    failed = run_here(hurt, jobs, 2, progress=False)
    assert failed == ["part-00001-pont: ValueError: une rive"]


def hurt(files: list[object], name: str) -> None:
    """A part that cannot be written."""
    if name == "part-00001-pont":
        raise ValueError("une rive")


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
    """A run without a cluster: what tasks do, one after the other, with the files of those that were made."""
    made: list[list[str]] = []

    def run(work, jobs, workers, address, progress):
        failed = []
        for n, job in enumerate(jobs):
            if n == at_once_fails[0]:
                failed.append(job.name)
                continue
            made.append([entry.name for entry in job.files])
            work(job.files, name=job.name)
        return failed

    at_once_fails = [-1]
    monkeypatch.setattr("analysis.scale.cluster._run", run)
    return made, at_once_fails


def written(folder, table: str = "tokens") -> dict[str, int]:
    """The parts of a table with the times at which they were written."""
    return {path.name.rpartition("-")[2]: path.stat().st_mtime_ns for path in (folder / table).iterdir()}


def test_a_run_that_is_taken_up_again_makes_only_what_is_missing(folder, tmp_path, at_once):
    made, fails = at_once
    fails[0] = 0
    first = scale_tables(folder, tmp_path / "s", chunk=1)
    assert (first.articles, len(first.failed_parts)) == (4, 1)
    assert not (tmp_path / "s" / "entity_table.parquet").exists()
    kept = written(tmp_path / "s")
    fails[0] = -1
    second = scale_tables(folder, tmp_path / "s", chunk=1)
    assert len(made) == second.parts == 5
    assert (second.articles, second.kept, second.failed_parts) == (5, 4, [])
    assert kept.items() < written(tmp_path / "s").items()
    assert (tmp_path / "s" / "entity_table.parquet").exists()


def summaries(folder) -> dict[str, pd.DataFrame]:
    return {path.stem: read_table(path) for path in sorted(folder.glob("*.parquet"))}


def same(one, other) -> None:
    """Both folders hold the same rows, in the same order."""
    for name in ("entity_mentions", "quotations", "tokens"):
        pd.testing.assert_frame_equal(parts(one, name), parts(other, name))
    ours, theirs = summaries(one), summaries(other)
    assert list(ours) == list(theirs) == ["entity_table", "speaker_table", "word_frequencies"]
    for name, table in ours.items():
        pd.testing.assert_frame_equal(table, theirs[name])


def test_an_article_more_costs_one_part_and_gives_the_rows_of_a_run_from_scratch(folder, tmp_path, at_once):
    made, _ = at_once
    scale_tables(folder, tmp_path / "s", chunk=1)
    before = written(tmp_path / "s")
    (folder / "quais.txt").write_text("Lise Vartan a dit que le quai rouvrait.", encoding="utf-8")
    made.clear()
    report = scale_tables(folder, tmp_path / "s", chunk=1)
    assert (made, report.kept, report.articles) == ([["quais"]], 5, 6)
    assert before.items() < written(tmp_path / "s").items()
    scale_tables(folder, tmp_path / "new", chunk=1)
    same(tmp_path / "s", tmp_path / "new")


def test_parts_of_files_that_are_gone_go_too(folder, tmp_path, at_once):
    scale_tables(folder, tmp_path / "s", chunk=1)
    (folder / "quai.txt").unlink()
    report = scale_tables(folder, tmp_path / "s", chunk=1)
    assert (report.kept, report.articles) == (4, 4)
    assert len(written(tmp_path / "s")) == len(written(tmp_path / "s", "entity_mentions")) == 4


def test_shards_and_a_merge_give_the_rows_of_one_run(folder, tmp_path, at_once):
    out = tmp_path / "s"
    first = scale_tables(folder, out, chunk=1, shard=(1, 2))
    assert (first.articles, first.parts) == (3, 3)
    with pytest.raises(TableError, match=r"2 of 5 parts are not there yet .*run the shards that are missing"):
        merge_tables(out)
    assert scale_tables(folder, out, chunk=1, shard=(2, 2)).articles == 2
    assert not summaries(out)
    assert merge_tables(out).articles == 5
    scale_tables(folder, tmp_path / "new", chunk=1)
    same(out, tmp_path / "new")
    told = [json.loads((place / "manifest.json").read_text()) for place in (out, tmp_path / "new")]
    assert told[0]["corpus"] == told[1]["corpus"]


def test_summaries_of_parts_are_those_of_one_table(folder, tmp_path, at_once):
    scale_tables(folder, tmp_path / "s", chunk=1)
    found, docs = summaries(tmp_path / "s"), parse(read_corpus(folder), cache=False)
    pd.testing.assert_frame_equal(found["entity_table"], entity_table(entity_mentions(docs)))
    pd.testing.assert_frame_equal(found["speaker_table"], speaker_table(quotations(docs)))
    pd.testing.assert_frame_equal(found["word_frequencies"], word_frequencies(docs))


def test_parts_made_otherwise_are_refused(folder, tmp_path, at_once):
    scale_tables(folder, tmp_path / "s", chunk=2)
    with pytest.raises(TableError, match="contains parts of another run"):
        scale_tables(folder, tmp_path / "s", chunk=1)
    assert json.loads((tmp_path / "s" / "manifest.json").read_text())["corpus"]["articles"] == 5
    with pytest.raises(TableError, match="holds no parts of a run"):
        merge_tables(folder)


def test_jobs_away_from_a_new_file_stay_as_they_are(tmp_path):
    for n in range(200):
        (tmp_path / f"{n:03d}.txt").write_text(f"Le pont {n} rouvre.", encoding="utf-8")
    before = jobs_of(list_files([tmp_path]).files, 10)
    (tmp_path / "1005.txt").write_text("Le quai rouvre.", encoding="utf-8")
    after = jobs_of(list_files([tmp_path]).files, 10)
    assert sum(len(job.files) for job in after) == 201
    assert max(len(job.files) for job in after) <= 20
    assert 10 < len(before) < 40
    assert len({job.key for job in after} - {job.key for job in before}) <= 3


def test_bad_arguments_are_refused_before_any_work(folder, tmp_path):
    with pytest.raises(CorpusError, match="no file or folder of this name"):
        scale_tables(tmp_path / "rien", tmp_path / "s")
    with pytest.raises(ModelNotFoundError):
        scale_tables(folder, tmp_path / "s", model="fr_rien")
    with pytest.raises(ValueError, match="chunk=0: use"):
        scale_tables(folder, tmp_path / "s", chunk=0)
    with pytest.raises(ValueError, match=r"shard=\(3, 2\): use"):
        scale_tables(folder, tmp_path / "s", shard=(3, 2))
    assert not (tmp_path / "s").exists()

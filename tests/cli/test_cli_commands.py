"""The command line as it is typed: what is written, what is said, and with which exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from analysis.__main__ import main
from analysis.scale import ScaleReport
from analysis.tables import SCHEMAS, read_table

NAMES = ["article_table", "duplicate_table", "entity_mentions", "entity_table", "quotations", "speaker_table", "tokens",
         "word_frequencies", "keyness", "collocations", "concordance"]  # fmt: skip
SEED = Path(__file__).parents[2] / "seeds"
TEXT = "Le pont rouvre\n\nLe maire de Lyon, Jean Morel, a rouvert le pont. « Nous l’avions promis », a-t-il déclaré.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "textes").mkdir()
    (tmp_path / "textes" / "pont.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "textes" / "quai.v2.txt").write_bytes("Les quais ferment à Lyon, dit-il.".encode("utf-16"))
    return tmp_path / "textes"


@pytest.fixture(autouse=True)
def small_reference(monkeypatch):
    """General French in three words: comparing with all of it takes seconds."""
    words = {"word": ["le", "de", "pont"], "pos": None, "count": [500, 400, 1]}
    monkeypatch.setattr("analysis.words.general_french", lambda: pd.DataFrame(words))


def run(monkeypatch, *arguments: object) -> int:
    monkeypatch.setattr(sys, "argv", ["analysis", *map(str, arguments)])
    with pytest.raises(SystemExit) as caught:
        main()
    return int(caught.value.code or 0)


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_annotate_writes_one_object_an_article(folder, tmp_path, monkeypatch, capsys):
    assert run(monkeypatch, "annotate", folder, "-o", tmp_path / "out.jsonl") == 0
    assert capsys.readouterr().err == f"2 articles annotated in {tmp_path / 'out.jsonl'}\n"
    pont, quai = lines(tmp_path / "out.jsonl")
    assert (pont["doc_id"], quai["doc_id"]) == ("pont", "quai.v2")
    assert set(pont) == {"doc_id", "quotes", "entities"}
    assert set(pont["quotes"][0]) == {"spans", "type", "cue", "source", "speaker"}
    assert [TEXT[s:e] for s, e in pont["quotes"][0]["spans"]] == ["Nous l’avions promis"]
    assert (pont["quotes"][0]["type"], pont["quotes"][0]["speaker"]) == ("direct", "Jean Morel")
    found = {TEXT[row["start"] : row["end"]]: row["label"] for row in pont["entities"]}
    assert found == {"Lyon": "LOC", "Jean Morel": "PER"}
    assert set(pont["entities"][0]) == {"start", "end", "label", "name"}


def test_annotate_counts_what_failed_and_says_so_by_its_exit_status(folder, tmp_path, monkeypatch, capsys):
    (folder / "vide.txt").write_text("")
    assert run(monkeypatch, "annotate", folder, tmp_path / "rien", "-o", tmp_path / "out.jsonl") == 1
    said = capsys.readouterr().err.splitlines()
    assert said[1] == "2 files could not be read:"
    assert "rien: no file or folder" in said[2]
    assert "vide.txt: an empty file" in said[3]
    assert len(lines(tmp_path / "out.jsonl")) == 2


@pytest.mark.parametrize("command", ["annotate", "tables"])
def test_strict_stops_at_the_first_file_and_writes_nothing(folder, tmp_path, monkeypatch, capsys, command):
    (folder / "vide.txt").write_text("")
    assert run(monkeypatch, command, folder, "-o", tmp_path / "out", "--strict") == 2
    assert "vide.txt: an empty file (0 bytes); remove it" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_file_that_looks_like_several_articles_is_told(tmp_path, monkeypatch, capsys):
    part = (
        "La halle {0} ferme\n\nPublié le {0} mars 2024\n\nLa halle a fermé lundi, a annoncé la maire de la ville.\n\n"
    )
    (tmp_path / "semaine.txt").write_text(part.format(3) + part.format(4), encoding="utf-8")
    assert run(monkeypatch, "annotate", tmp_path, "-o", tmp_path / "out.jsonl") == 0
    assert "seem to hold several articles: semaine (2 dates of publication); cut them" in capsys.readouterr().err


def test_nothing_to_read_leaves_the_old_file(tmp_path, monkeypatch, capsys):
    (tmp_path / "out.jsonl").write_text("avant")
    assert run(monkeypatch, "annotate", tmp_path / "rien", "-o", tmp_path / "out.jsonl") == 2
    assert capsys.readouterr().err.startswith("error: no article to read in")
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("out.jsonl", "avant")]


def test_a_missing_model_is_said_without_a_traceback(folder, tmp_path, monkeypatch, capsys):
    assert run(monkeypatch, "annotate", folder, "-o", tmp_path / "o", "--model", "fr_core_news_sm") == 2
    assert "error: the spaCy pipeline 'fr_core_news_sm' is neither installed" in capsys.readouterr().err


@pytest.mark.parametrize("format", ["csv", "parquet", "jsonl"])
def test_tables_writes_every_table(folder, tmp_path, monkeypatch, capsys, format):
    assert run(monkeypatch, "tables", folder, "-o", tmp_path / "t", "--format", format) == 0
    assert "11 tables of 2 articles in" in capsys.readouterr().err
    written = sorted(path.name for path in (tmp_path / "t").iterdir())
    assert written == sorted([*(f"{name}.{format}" for name in NAMES), "manifest.json"])
    for name in NAMES:
        assert list(read_table(tmp_path / "t" / f"{name}.{format}").columns) == list(SCHEMAS[name])


def test_excel_gets_one_workbook_with_a_sheet_for_each_table(folder, tmp_path, monkeypatch, capsys):
    assert run(monkeypatch, "tables", folder, "-o", tmp_path / "t", "--format", "xlsx") == 0
    assert "11 tables of 2 articles in" in capsys.readouterr().err
    book = tmp_path / "t" / "tables.xlsx"
    assert sorted(path.name for path in (tmp_path / "t").iterdir()) == ["manifest.json", "tables.xlsx"]
    sheets = load_workbook(book)
    assert set(sheets.sheetnames) == {"README", *NAMES}
    assert sheets["README"]["A2"].value == "article_table"
    page = sheets["quotations"]
    assert (page.freeze_panes, page.auto_filter.ref[:3]) == ("A2", "A1:")
    assert page["A1"].font.bold
    assert max(column.width for column in page.column_dimensions.values()) > 20, "the column of texts"
    for name in NAMES:
        assert list(read_table(book, table=name).columns) == list(SCHEMAS[name])


def test_tables_take_a_node_and_refuse_a_format(folder, tmp_path, monkeypatch, capsys):
    assert run(monkeypatch, "tables", folder, "-o", tmp_path / "t", "--node", "quai") == 0
    assert "collocations and concordance of « quai »" in capsys.readouterr().err
    assert set(read_table(tmp_path / "t" / "concordance.csv")["hit"]) == {"quais"}
    assert run(monkeypatch, "tables", folder, "-o", tmp_path / "u", "--format", "xls") == 2
    assert "'xls' is not one of" in capsys.readouterr().err


def test_a_table_that_a_format_cannot_hold_costs_that_table(folder, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("analysis.tables.excel._CHARACTERS", 50)
    assert run(monkeypatch, "tables", folder, "-o", tmp_path / "t", "--format", "xlsx") == 1
    assert "could not be written:" in capsys.readouterr().err
    sheets = load_workbook(tmp_path / "t" / "tables.xlsx").sheetnames
    assert "tokens" in sheets
    assert "concordance" not in sheets


def without_a_cluster(work, jobs, workers, address, progress):
    for job in jobs:
        work(job.files, name=job.name)
    return []


def test_scale_writes_parts_and_keeps_them(folder, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("analysis.scale.cluster._run", without_a_cluster)
    (folder / "vide.txt").write_text("")
    for kept in ("", ", 3 kept"):
        assert run(monkeypatch, "scale", folder, "-o", tmp_path / "s", "--chunk", 1) == 1
        said = capsys.readouterr().err
        assert f"2 articles in 3 parts{kept} in" in said
        assert "1 file could not be read:" in said
    assert len(list((tmp_path / "s" / "tokens").iterdir())) == 3


def test_parts_that_could_not_be_written_are_told_with_a_remedy(folder, tmp_path, monkeypatch, capsys):
    report = ScaleReport(articles=1, parts=2, failed_parts=["part-00001: OSError: [Errno 28] No space left on device"])
    monkeypatch.setattr("analysis.scale.scale_tables", lambda *_, **__: report)
    assert run(monkeypatch, "scale", folder, "-o", tmp_path / "s") == 1
    assert capsys.readouterr().err.splitlines()[-2:] == [
        "1 part could not be written; run the command again to complete them:",
        "part-00001: OSError: [Errno 28] No space left on device",
    ]


def test_the_cache_is_shown_and_cleared(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ANALYSIS_CACHE", str(tmp_path / "c"))
    assert run(monkeypatch, "annotate", SEED, "-o", tmp_path / "out.jsonl") == 0
    assert run(monkeypatch, "cache") == 0
    assert capsys.readouterr().out.startswith("2 files, ")
    assert run(monkeypatch, "cache", "--clear") == 0
    assert capsys.readouterr().out == f"2 files removed from {tmp_path / 'c'}\n"
    monkeypatch.setenv("ANALYSIS_CACHE", "off")
    assert run(monkeypatch, "cache") == 0


def test_help_names_the_commands():
    done = subprocess.run([sys.executable, "-m", "analysis", "--help"], capture_output=True, text=True, check=True)
    assert all(name in done.stdout for name in ("annotate", "tables", "scale", "cache"))

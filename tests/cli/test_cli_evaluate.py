"""``evaluate`` as it is typed: what it prints, and what it says of folders and files that are not as they should be."""

from __future__ import annotations

import json
import sys

import pytest

from analysis.__main__ import main

TEXT = "« Le bac est réparé », a dit la maire, Nadège Quillien. Elle a ajouté que le passage serait gratuit."
QUOTES = [
    {"parts": ["Le bac est réparé"], "type": "direct", "speaker": "Nadège Quillien"},
    {"parts": ["que le passage serait gratuit"], "type": "indirect", "speaker": "Nadège Quillien"},
]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "bac.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "bac.json").write_text(json.dumps({"quotes": QUOTES}), encoding="utf-8")
    return tmp_path


@pytest.fixture
def evaluated(monkeypatch, capsys):
    """Run the command on two folders: its exit status, and what it printed where."""

    def run(texts, gold):
        monkeypatch.setattr(sys, "argv", ["analysis", "evaluate", str(texts), str(gold)])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return run


def test_measures_and_rules_are_printed(folder, evaluated):
    status, out, err = evaluated(folder, folder)
    assert (status, err) == (0, "1 article compared\n")
    lines = {" ".join(words[:-5]): words[-5:] for words in map(str.split, out.split("\n\n")[0].splitlines()[1:])}
    assert lines["quotations and speakers"] == ["1.000", "1.000", "1.000", "2", "2"]
    assert {"direct", "indirect", "mixed", "people quoted"} <= set(lines)
    rules = [line.split() for line in out.split("\n\n")[1].splitlines()]
    assert rules[0] == ["rule", "found", "right", "precision", "speakers", "recall"]
    assert sorted(rules[1:]) == [[rule, "1", "1", "1.000", "1", "0.500"] for rule in ("incise", "que-clause")]


def test_a_text_without_annotation_is_counted(folder, evaluated):
    for name in ("quai", "gare"):
        (folder / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    assert evaluated(folder, folder)[2] == "1 article compared; 2 texts without annotation ignored\n"


def test_a_folder_that_is_not_there_is_named(folder, evaluated):
    status, out, err = evaluated(folder, folder / "nulle part")
    assert (status, out) == (2, "")
    assert err.startswith(f"error: {folder / 'nulle part'}: no .json file found")
    status, out, err = evaluated(folder / "nulle part", folder)
    assert (status, out) == (2, "")
    assert f"its text {folder / 'nulle part' / 'bac.txt'} does not exist" in err


@pytest.mark.parametrize(
    ("written", "says"),
    [
        (
            '{"quotes": [\n  {"parts": ["Le bac"],\n  "type" "direct"}]}',
            "not JSON (Expecting ':' delimiter: line 3 col",
        ),
        ("[]", "no list “quotes” found"),
        ('{"quotes": ["Le bac"]}', "quotation 0: 'Le bac' found; give an object"),
        ('{"quotes": [{"type": "direct", "parts": "Le bac"}]}', "quotation 0: no parts found"),
        ('{"quotes": [{"type": "direct", "parts": [""]}]}', "quotation 0: no parts found"),
        ('{"quotes": [], "entities": [{"text": "Nadège Quillien", "label": "PER"}]}', "entity 0: no name found"),
        ('{"quotes": [], "entities": ["Quillien"]}', "entity 0: no text found"),
        (
            '{"quotes": [], "entities": [{"text": "Roy", "label": "PER", "name": "Roy"}]}',
            "entity 0: 'Roy' was not found",
        ),
    ],
)
def test_an_annotation_that_is_wrong_is_named_with_its_place(folder, evaluated, written, says):
    (folder / "bac.json").write_text(written, encoding="utf-8")
    status, out, err = evaluated(folder, folder)
    assert (status, out) == (2, "")
    assert err.startswith(f"error: {folder / 'bac.json'}")
    assert says in err
    assert "Traceback" not in err


def test_a_text_in_another_encoding_is_named(folder, evaluated):
    (folder / "bac.txt").write_bytes(TEXT.encode("cp1252"))
    status, _, err = evaluated(folder, folder)
    assert status == 2
    assert err.startswith(f"error: {folder / 'bac.txt'}: not UTF-8")

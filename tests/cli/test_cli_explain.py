"""``python -m analysis explain``: a text as it is typed, from standard input, or from a file."""

from __future__ import annotations

import io
import sys

import pytest

from analysis.__main__ import main

TEXT = "« La digue tiendra », assure Odile Vartan."


def run(monkeypatch, *arguments: object) -> int:
    monkeypatch.setattr(sys, "argv", ["analysis", "explain", *map(str, arguments)])
    with pytest.raises(SystemExit) as caught:
        main()
    return int(caught.value.code or 0)


def test_a_text_standard_input_and_a_file_give_the_same(tmp_path, monkeypatch, capsys):
    path = tmp_path / "digue.txt"
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO(TEXT))
    said = []
    for given in (TEXT, "-", path):
        assert run(monkeypatch, given) == 0
        said.append(capsys.readouterr().out)
    assert "Odile Vartan (PER) by the rule 'name'" in said[0]
    assert said == [said[0]] * 3


def test_all_says_more(monkeypatch, capsys):
    assert run(monkeypatch, TEXT) == run(monkeypatch, TEXT, "--all") == 0
    assert "opened by «" in capsys.readouterr().out


@pytest.mark.parametrize("text", ["", "  "])
def test_an_empty_text_is_said_to_be_empty(monkeypatch, capsys, text):
    assert run(monkeypatch, text) == 0
    assert capsys.readouterr().out == "The text is empty.\n"


@pytest.mark.parametrize(
    ("name", "said"),
    [("missing.txt", "no file or folder of this name"), ("", "a folder; give the file of one article")],
)
def test_what_is_no_text_is_named(tmp_path, monkeypatch, capsys, name, said):
    assert run(monkeypatch, tmp_path / name) == 2
    assert said in capsys.readouterr().err

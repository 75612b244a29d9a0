"""Commands in a pipe: standard input and output, and what is told beside them."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from analysis.__main__ import app, main

ARTICLES = "".join(
    json.dumps({"id": name, "text": f"« {words} », a dit le maire de Lunac, Paul Ardent. Les élus sont venus."}) + "\n"
    for name, words in (("a1", "Le pont tient"), ("a2", "Les quais ferment"))
)


@pytest.fixture(autouse=True)
def no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANALYSIS_CACHE", "off")


def run(monkeypatch: pytest.MonkeyPatch, *arguments: object, given: str = "") -> int:
    monkeypatch.setattr(sys, "argv", ["analysis", *map(str, arguments)])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode()), encoding="utf-8"))
    with pytest.raises(SystemExit) as caught:
        main()
    return int(caught.value.code or 0)


@pytest.mark.parametrize(
    ("given", "ids"),
    [(ARTICLES, ["a1", "a2"]), ("« Le pont tient », a dit le maire.", ["stdin"])],
    ids=["json", "text"],
)
def test_annotate_reads_and_writes_in_a_pipe(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], given: str, ids: list[str]
) -> None:
    assert run(monkeypatch, "annotate", "-", "-o", "-", given=given) == 0
    told = capsys.readouterr()
    rows = [json.loads(line) for line in told.out.splitlines()]
    assert [row["doc_id"] for row in rows] == ids
    assert all(row["quotes"] for row in rows)
    assert "annotated in standard output" in told.err


def test_standard_input_goes_with_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "pont.txt").write_text("« Le pont tient », a dit le maire.", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert run(monkeypatch, "annotate", tmp_path / "pont.txt", "-", "-o", out, given=ARTICLES) == 0
    assert sorted(json.loads(line)["doc_id"] for line in out.read_text(encoding="utf-8").splitlines()) == [
        "a1", "a2", "pont",
    ]  # fmt: skip


def test_quiet_says_only_what_failed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "pont.txt").write_text("« Le pont tient », a dit le maire.", encoding="utf-8")
    assert run(monkeypatch, "-q", "annotate", folder, "-o", tmp_path / "out.jsonl") == 0
    assert capsys.readouterr().err == ""
    (folder / "image.txt").write_bytes(bytes(range(256)))
    assert run(monkeypatch, "-q", "annotate", folder, "-o", tmp_path / "out.jsonl") == 1
    assert "image.txt" in capsys.readouterr().err


def test_verbose_says_where_an_error_comes_from(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(monkeypatch, "-v", "annotate", tmp_path / "nowhere", "-o", tmp_path / "out.jsonl") == 2
    assert "Traceback" in capsys.readouterr().err
    assert run(monkeypatch, "annotate", tmp_path / "nowhere", "-o", tmp_path / "out.jsonl") == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("command", sorted(typer.main.get_command(app).commands))  # type: ignore[attr-defined]
def test_every_command_says_that_it_can_be_quiet_or_verbose(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert run(monkeypatch, command, "--help") == 0
    said = capsys.readouterr().out
    assert "Say only what failed." in said
    assert "--verbose" in said


def test_quiet_and_verbose_may_stand_behind_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "pont.txt").write_text("« Le pont tient », a dit le maire.", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert run(monkeypatch, "annotate", "-q", tmp_path / "pont.txt", "-o", out) == 0
    assert run(monkeypatch, "annotate", tmp_path / "pont.txt", "-o", out, "--quiet") == 0
    assert run(monkeypatch, "-q", "verify", out) == run(monkeypatch, "verify", out, "-q") == 0
    said = capsys.readouterr()
    assert said.out + said.err == ""
    assert run(monkeypatch, "annotate", tmp_path / "nowhere", "-o", out, "-v") == 2
    assert "Traceback" in capsys.readouterr().err
    assert run(monkeypatch, "-q", "annotate", tmp_path / "nowhere", "-v", "-o", out) == 2
    assert "Traceback" in capsys.readouterr().err
    assert run(monkeypatch, "annotate", tmp_path / "pont.txt", "-o", out) == 0
    assert "1 article annotated" in capsys.readouterr().err


def test_the_version_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "--version") == 0
    assert capsys.readouterr().out.startswith("french-news-analysis 0.")


def test_a_reader_that_leaves_gets_no_traceback() -> None:
    command = [sys.executable, "-m", "analysis", "annotate", "-", "-o", "-"]
    pipe = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert pipe.stdout is not None
    pipe.stdout.close()
    _, told = pipe.communicate(ARTICLES.encode())
    assert pipe.returncode == 1
    assert b"Traceback" not in told
    assert b"BrokenPipe" not in told

"""A command that is told to stop says so, ends with the status of the signal, and leaves everything as it was."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from analysis.__main__ import main

TEXT = "Le maire, Paul Ardent, a dit : « Nous rouvrirons mardi. »"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "textes").mkdir()
    (tmp_path / "textes" / "pont.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def stopped_while_parsing(monkeypatch, folder, capsys, event) -> tuple[int, str]:
    monkeypatch.setattr("analysis.scale.folder.parse", event)
    monkeypatch.setattr(sys, "argv", ["analysis", "tables", str(folder / "textes"), "-o", str(folder / "t")])
    with pytest.raises(SystemExit) as caught:
        main()
    return int(caught.value.code or 0), capsys.readouterr().err


@pytest.mark.parametrize(
    ("number", "words"), [(signal.SIGINT, "stopped by Ctrl-C"), (signal.SIGTERM, r"told to end (SIGTERM)")]
)
def test_a_signal_ends_the_command_with_a_sentence(monkeypatch, folder, capsys, number, words):
    (folder / "t").mkdir()
    (folder / "t" / "notes.md").write_text("à moi")
    before = signal.getsignal(number)
    status, said = stopped_while_parsing(monkeypatch, folder, capsys, lambda *_, **__: os.kill(os.getpid(), number))
    assert status == 128 + number
    assert said.startswith(words)
    assert "Traceback" not in said
    assert [path.name for path in (folder / "t").iterdir()] == ["notes.md"]
    assert sorted(path.name for path in folder.iterdir()) == ["t", "textes"]
    assert signal.getsignal(number) is before


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MemoryError(), "error: not enough memory; use fewer --workers"),
        (OSError(28, "No space left on device", "tokens.csv"), "No space left on device: 'tokens.csv'"),
    ],
    ids=["memory", "disk"],
)
def test_what_runs_out_is_told(monkeypatch, folder, capsys, error, words):
    def run_out(*_, **__):
        raise error

    status, said = stopped_while_parsing(monkeypatch, folder, capsys, run_out)
    assert status == 2
    assert words in said
    assert sorted(path.name for path in folder.iterdir()) == ["textes"]

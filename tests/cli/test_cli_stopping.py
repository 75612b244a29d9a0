"""A command that is told to stop says so, ends with the status of the signal, and leaves everything as it was."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from types import SimpleNamespace

import pytest

from analysis import _early, _stopping
from analysis.__main__ import main
from analysis._stopping import Stopped, stoppable

TEXT = "Le maire, Paul Ardent, a dit : « Nous rouvrirons mardi. »"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "textes").mkdir()
    (tmp_path / "textes" / "pont.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def stopped_while_parsing(monkeypatch, folder, capsys, event) -> tuple[int, str]:
    monkeypatch.setattr("analysis.scale.folder.stream", event)
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


def passed_over(number: signal.Signals) -> None:
    """Work that loses the exception, as compiled code may."""
    with contextlib.suppress(Stopped):
        os.kill(os.getpid(), number)
        time.sleep(5)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
def test_a_command_that_passes_over_the_signal_is_told_again(monkeypatch, number):
    monkeypatch.setattr(_stopping, "_AGAIN", 0.1)
    before, began = signal.getsignal(signal.SIGALRM), time.monotonic()
    with pytest.raises(Stopped) as stopped, stoppable():
        passed_over(number) or time.sleep(30)
    assert time.monotonic() - began < 20
    assert stopped.value.status == 128 + number
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("spec", "program", "ours"),
    [
        ("analysis.__main__", "/a/analysis/__main__.py", True),
        (None, "/a/bin/french-news-analysis", True),
        ("pytest.__main__", "/a/pytest/__main__.py", False),
        (None, "", False),
    ],
)
def test_only_the_command_ends_at_once_while_it_is_loaded(monkeypatch, spec, program, ours):
    monkeypatch.setitem(sys.modules, "__main__", SimpleNamespace(__spec__=spec and SimpleNamespace(name=spec)))
    monkeypatch.setattr(sys, "argv", [program])
    assert _early.is_the_command() is ours

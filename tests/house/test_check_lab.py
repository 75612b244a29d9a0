"""What the check in a browser calls a fault, and what it says when there is no browser."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tools import check_lab
from tools.check_lab import faults, until

SEEN = {"cells": 3, "unrun": 0, "errors": [], "warnings": []}


def test_a_notebook_that_ran_whole_has_no_fault() -> None:
    assert faults(SEEN) == []


def test_a_progress_bar_on_stderr_is_a_red_strip() -> None:
    assert faults(SEEN | {"warnings": ["3/3"]}) == ["a red strip, on stderr: '3/3'"]


def test_cells_left_out_errors_and_warnings_are_faults() -> None:
    seen = SEEN | {"unrun": 2, "errors": ["KeyError: 'mot'"], "warnings": ["UserWarning: rien"]}
    assert faults(seen) == [
        "2 of 3 cells were not run",
        "KeyError: 'mot'",
        "a red strip, on stderr: 'UserWarning: rien'",
    ]


def test_what_does_not_start_is_named() -> None:
    with pytest.raises(TimeoutError, match="JupyterLab did not start within 0 s"):
        until(lambda: None, "JupyterLab", seconds=0)


def test_without_a_browser_it_says_how_to_get_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(check_lab, "BROWSERS", ("no-such-browser",))
    monkeypatch.setattr(sys, "argv", ["check_lab", str(tmp_path)])
    assert check_lab.main() == 2
    assert "apt-get install chromium" in capsys.readouterr().err

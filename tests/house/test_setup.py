"""``tools/setup.sh``: sets up once, again when the lock changed or the last time was cut short, and else does nothing.

Python itself is a stand-in here that writes down what it was asked for.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

STAND_IN = """#!/bin/sh
echo "$@" >> "$CALLS"
case "$1" in
    -c) exit "${TOO_OLD:-0}" ;;
    -V) echo "Python 3.x" ;;
esac
case "$*" in
    "-m venv .venv") mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
    *requirements.lock) exit "${PIP_FAILS:-0}" ;;
esac
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    place = tmp_path / "un clone à part"
    for name in ("tools", "bin"):
        (place / name).mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "setup.sh", place / "tools")
    (place / "requirements.lock").write_text("paquet==1\n", encoding="utf-8")
    (place / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    stand_in = place / "bin" / "python3.11"
    stand_in.write_text(STAND_IN, encoding="utf-8")
    stand_in.chmod(0o755)
    return place


def set_up(clone: Path, **variables: str) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """The outcome of a set-up and what Python was asked to do, questions about its version left out."""
    calls = clone / "calls"
    calls.write_text("", encoding="utf-8")
    inherited = {key: value for key, value in os.environ.items() if key != "PYTHON"}
    for name in ("python3", "python3.12", "python3.13", "python3.14", "python"):
        shutil.copy(shutil.which("false") or "false", clone / "bin" / name)
    path = f"{clone / 'bin'}{os.pathsep}{inherited['PATH']}"
    outcome = subprocess.run(
        ["sh", clone / "tools" / "setup.sh"],
        env=inherited | {"PATH": path, "CALLS": str(calls)} | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = calls.read_text(encoding="utf-8").splitlines()
    return outcome, [line for line in lines if not line.startswith(("-c", "-V"))]


def installs(calls: list[str]) -> list[str]:
    return [call.partition(" install ")[2] for call in calls if " install " in call]


LOCK, PACKAGE = "--require-hashes -r requirements.lock", "--no-deps --no-build-isolation -e ."


def test_it_sets_up_once(clone: Path) -> None:
    outcome, calls = set_up(clone)
    assert outcome.returncode == 0, outcome.stderr
    assert "Setting up .venv" in outcome.stdout
    assert calls[0] == "-m venv .venv"
    assert installs(calls) == [LOCK, PACKAGE]
    outcome, calls = set_up(clone)
    assert (outcome.returncode, outcome.stdout, calls) == (0, "", [])


def test_a_changed_lock_makes_it_anew(clone: Path) -> None:
    set_up(clone)
    (clone / ".venv" / "left-over").touch()
    (clone / "requirements.lock").write_text("paquet==2\n", encoding="utf-8")
    assert installs(set_up(clone)[1]) == [LOCK, PACKAGE]
    assert not (clone / ".venv" / "left-over").exists()


def test_a_changed_project_file_installs_the_package_alone(clone: Path) -> None:
    set_up(clone)
    (clone / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert installs(set_up(clone)[1]) == [PACKAGE]


def test_an_interrupted_set_up_is_not_taken_for_good(clone: Path) -> None:
    outcome, calls = set_up(clone, PIP_FAILS="1")
    assert outcome.returncode != 0
    assert installs(calls) == [LOCK]
    assert installs(set_up(clone)[1]) == [LOCK, PACKAGE]


def test_a_moved_folder_is_set_up_anew(clone: Path) -> None:
    set_up(clone)
    assert installs(set_up(clone.rename(clone.with_name("ailleurs")))[1]) == [LOCK, PACKAGE]


def test_no_suitable_python_is_told(clone: Path) -> None:
    outcome, calls = set_up(clone, TOO_OLD="1")
    assert outcome.returncode != 0
    assert calls == []
    assert "Python 3.11, 3.12, 3.13 or 3.14 is needed" in outcome.stderr
    assert "PYTHON=" in outcome.stderr
    assert not (clone / ".venv").exists()


def test_it_wants_what_the_project_wants_up_to_what_the_lock_was_tried_with() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    assert wanted == ">=3.11"
    assert "(3, 11) <= sys.version_info[:2] < (3, 15)" in (ROOT / "tools" / "setup.sh").read_text(encoding="utf-8")

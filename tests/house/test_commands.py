"""What README and CONTRIBUTING tell people to type is there, and `make help` tells all of it."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
import typer

from analysis.__main__ import app

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md")]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PHONY = set(re.findall(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)[0].split())
TARGETS = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
COMMANDS = set(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
CODE = re.compile(r"```\w*\n(.*?)```|`([^`\n]+)`", re.DOTALL)


def typed(page: Path, command: str) -> set[str]:
    """The words that follow ``command`` in the code of a page."""
    pieces = ["".join(found) for found in CODE.findall(page.read_text(encoding="utf-8"))]
    return {word for piece in pieces for word in re.findall(rf"(?:^|[\s;&]){command} ([a-z]+)", piece)}


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "CORPUS"))}
    return subprocess.run(["make", *arguments], cwd=ROOT, env=own, capture_output=True, text=True, check=False)


def test_make_alone_lists_every_target() -> None:
    done = make()
    assert done.returncode == 0
    listed = set(re.findall(r"^  make ([a-z]+) ", done.stdout, re.MULTILINE))
    assert listed == TARGETS - {"corpus-exists"}
    assert make("help").stdout == done.stdout


def test_no_target_is_taken_for_a_file() -> None:
    assert PHONY == TARGETS


@pytest.mark.parametrize("target", sorted(TARGETS - {"help"}))
def test_a_target_can_be_made(target: str) -> None:
    done = make("--dry-run", target)
    assert done.returncode == 0, done.stderr


def test_a_corpus_that_is_not_there_is_told_before_anything_is_set_up() -> None:
    done = make("figures", "CORPUS=nulle part")
    assert done.returncode != 0
    assert "CORPUS=nulle part: no such file or folder" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_that_a_page_names_exist(page: Path) -> None:
    assert typed(page, "make") <= TARGETS
    assert typed(page, "python -m analysis") <= COMMANDS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_places_that_a_page_links_to_exist(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_ci_runs_tests_and_checks() -> None:
    script = ROOT / ".ci" / "run"
    subprocess.run(["bash", "-n", script], check=True)
    assert "for step in test check" in script.read_text(encoding="utf-8")

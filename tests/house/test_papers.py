"""The papers of the repository agree: environments, version, citation, change log, licence."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from datetime import date
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.environment import PYTHON, environment, pins

ROOT = Path(__file__).resolve().parents[2]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


PROJECT: dict[str, Any] = tomllib.loads(read("pyproject.toml"))["project"]
CITATION: dict[str, Any] = yaml.safe_load(read("CITATION.cff"))
LOCKED = {canonicalize_name(Requirement(pin).name): Requirement(pin) for pin in pins(read("requirements.lock"))}


def test_environment_is_current() -> None:
    assert read("environment.yml") == environment(read("pyproject.toml"), read("requirements.lock")), (
        "run make environment"
    )


def test_environment_is_one_that_conda_reads() -> None:
    made = yaml.safe_load(read("environment.yml"))
    assert made["name"] == PROJECT["name"]
    assert made["channels"][0] == "conda-forge"
    python, pip, by_pip = made["dependencies"]
    assert (python, pip) == (f"python={PYTHON}", "pip")
    assert by_pip["pip"][-1] == "-e ."
    assert {canonicalize_name(Requirement(line).name) for line in by_pip["pip"][:-1]} == set(LOCKED)


def wanted() -> list[Requirement]:
    extras = [line for lines in PROJECT["optional-dependencies"].values() for line in lines]
    lines = [Requirement(line) for line in [*PROJECT["dependencies"], *extras]]
    return [line for line in lines if line.name != PROJECT["name"]]


@pytest.mark.parametrize("requirement", wanted(), ids=lambda requirement: requirement.name)
def test_the_lock_answers_the_project(requirement: Requirement) -> None:
    pin = LOCKED.get(canonicalize_name(requirement.name))
    assert pin is not None, f"{requirement.name} is not in requirements.lock: run make lock"
    version = next(iter(pin.specifier)).version
    assert requirement.specifier.contains(version, prereleases=True), f"{pin} is locked: run make lock"


distributions = cache(packages_distributions)  # every file of every package is looked at for it


@cache
def imported(path: Path) -> set[str]:
    """The modules that a file names in its imports."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return names | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}


def third_party(folders: list[str]) -> set[str]:
    """Distributions that the Python files of these folders import."""
    names = {name for folder in folders for path in (ROOT / folder).rglob("*.py") for name in imported(path)}
    owners = distributions()
    ours = {"analysis", "tools", "french_news_components"}
    roots = {name.partition(".")[0] for name in names} - sys.stdlib_module_names - ours
    return {canonicalize_name(owners[root][0]) for root in roots if root in owners}


def test_what_is_imported_is_asked_for() -> None:
    """By its own name, not by luck because another package needs it too."""
    needed = {canonicalize_name(Requirement(line).name) for line in PROJECT["dependencies"]}
    extra = {canonicalize_name(Requirement(line).name) for line in PROJECT["optional-dependencies"]["scale"]}
    assert third_party(["analysis"]) - needed - extra == set()
    assert third_party(["analysis/text", "analysis/speech", "analysis/entities"]) <= needed
    assert third_party(["tools", "tests"]) - {canonicalize_name(line.name) for line in wanted()} == set()


def test_every_package_of_the_lock_has_its_hashes() -> None:
    lock = read("requirements.lock")
    packages = re.split(r"^(?=[A-Za-z0-9])", lock, flags=re.MULTILINE)[1:]
    assert len(packages) == len(list(pins(lock)))
    assert [package.splitlines()[0] for package in packages if "--hash=sha256:" not in package] == []


def test_citation_is_complete() -> None:
    assert CITATION["cff-version"] == "1.2.0"
    assert CITATION["type"] == "software"
    assert {"message", "title", "authors", "abstract", "keywords"} <= set(CITATION)
    assert all("name" in author or "family-names" in author for author in CITATION["authors"])
    assert CITATION["version"] == PROJECT["version"]
    assert CITATION["license"] == PROJECT["license"]
    assert isinstance(CITATION["date-released"], date)


def test_change_log_opens_with_the_version_that_is_cited() -> None:
    released = re.findall(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$", read("CHANGELOG.md"), re.MULTILINE)
    assert released[0] == (PROJECT["version"], CITATION["date-released"].isoformat())
    assert released == sorted(released, key=lambda entry: entry[1], reverse=True)


def test_licence_is_the_one_that_is_named() -> None:
    assert read("LICENSE").startswith(f"{PROJECT['license']} License")

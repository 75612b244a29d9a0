"""``python -m tools.dependencies``: what the package is built on, why, under which licence, how large, and from where.

It writes ``docs/dependencies.md`` from ``tools/dependencies.tsv`` and from what is installed; with ``--sbom FILE`` also
a list of all packages of the lock with their hashes, in the CycloneDX form that tools for known weaknesses read.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from analysis.tables import replacing

ROOT = Path(__file__).resolve().parent.parent
PAGE, REASONS, LOCK = ROOT / "docs" / "dependencies.md", ROOT / "tools" / "dependencies.tsv", ROOT / "requirements.lock"
_PIN = re.compile(r"^([A-Za-z0-9][\w.-]*)==(\S+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_LICENCE = re.compile(r"^License :: (?:OSI Approved :: )?(.+)$")
_LONGEST = 90
_HEAD = """# Dependencies

Direct dependencies with the reason for each, written by `python -m tools.dependencies`; sizes are of one machine with
Linux. `requirements.lock` pins every package, those behind these too, with the hashes of its files; nothing is
installed that does not match. `python -m tools.dependencies --sbom sbom.json` writes all of them in the CycloneDX form,
which checks for known weaknesses read; where there is a network, `pip-audit -r requirements.lock` is one.

| package | for | why | licence | MB | home |
|---|---|---|---|--:|---|
"""


def reasons() -> dict[str, str]:
    """Why each direct dependency is there."""
    with REASONS.open(encoding="utf-8", newline="") as file:
        return {row["name"]: row["why"] for row in csv.DictReader(file, delimiter="\t")}


def direct() -> dict[str, str]:
    """The direct dependencies by name, with what they are for: the package, an extra, or building it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lists = {"use": project["project"]["dependencies"], **project["project"]["optional-dependencies"]}
    lists["building"] = project["build-system"]["requires"]
    found: dict[str, str] = {}
    for purpose, lines in lists.items():
        for line in lines:
            name = canonicalize_name(Requirement(line).name)
            if name != canonicalize_name(project["project"]["name"]):
                found.setdefault(name, purpose)
    return found


def licence_of(package: Distribution) -> str:
    """The licence that a package states, in short."""
    told = package.metadata
    for text in [*(told.get_all("License-Expression") or []), *(told.get_all("License") or [])]:
        if text and len(text) <= _LONGEST and "\n" not in text:
            return str(text)
    classes = [found[1] for line in told.get_all("Classifier") or [] if (found := _LICENCE.match(line))]
    return ", ".join(classes) or "see its files"


def megabytes_of(package: Distribution) -> float:
    """The size of its files on disk."""
    sizes = (Path(str(file.locate())) for file in package.files or [])
    return sum(path.stat().st_size for path in sizes if path.is_file() and path.suffix != ".pyc") / 1e6


def home_of(package: Distribution) -> str:
    """Where it comes from: the address that it gives for its source, or else its home."""
    links = [line.split(", ", 1) for line in package.metadata.get_all("Project-URL") or []]
    wanted = ("source", "repository", "source code", "github", "homepage", "home")
    known = {label.lower(): address for label, address in links}
    old = package.metadata.get_all("Home-page") or [""]
    return next((known[label] for label in wanted if label in known), str(old[0]))


def lines() -> Iterator[str]:
    """A line of the page for each direct dependency."""
    why = reasons()
    for name, purpose in sorted(direct().items()):
        try:
            package = distribution(name)
        except PackageNotFoundError:
            yield f"| `{name}` | {purpose} | {why.get(name, '')} | not installed | | |"
            continue
        cells = (licence_of(package).replace("|", "/"), f"{megabytes_of(package):.1f}", home_of(package))
        yield f"| `{name}` | {purpose} | {why.get(name, '')} | {cells[0]} | {cells[1]} | {cells[2]} |"


def bill_of_materials(lock: str) -> dict[str, Any]:
    """All packages of the lock with versions, hashes and, where they are installed, licences (CycloneDX 1.5).

    >>> bill_of_materials("nom==1.0 \\\\\\n    --hash=sha256:" + "0" * 64)["components"][0]["purl"]
    'pkg:pypi/nom@1.0'
    """
    components: list[dict[str, Any]] = []
    for line in lock.splitlines():
        if found := _PIN.match(line):
            name, version = canonicalize_name(found[1]), found[2]
            part = {"type": "library", "name": name, "version": version, "purl": f"pkg:pypi/{name}@{version}"}
            components.append({**part, "hashes": [], **_licences(name)})
        elif components and (hashed := _HASH.search(line)):
            components[-1]["hashes"].append({"alg": "SHA-256", "content": hashed[1]})
    return {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": components}


def _licences(name: str) -> dict[str, Any]:
    try:
        return {"licenses": [{"license": {"name": licence_of(distribution(name))}}]}
    except PackageNotFoundError:
        return {}


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.dependencies", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sbom", type=Path, help="also write all packages of the lock, in the CycloneDX form")
    options = parser.parse_args(arguments)
    with replacing(PAGE, "w") as file:
        file.write(_HEAD + "\n".join(lines()) + "\n")
    if options.sbom:
        with replacing(options.sbom, "w") as file:
            json.dump(bill_of_materials(LOCK.read_text(encoding="utf-8")), file, indent=1)
            file.write("\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

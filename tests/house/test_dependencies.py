"""What the package is built on: each direct dependency with a reason and a line, the lock as a list for checks."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tools.dependencies import LOCK, PAGE, bill_of_materials, direct, lines, reasons

FORBIDDEN = re.compile(r"proprietary|commercial|non-?free|AGPL|Affero", re.IGNORECASE)


def test_every_direct_dependency_has_a_reason_and_a_line() -> None:
    assert set(reasons()) == set(direct()), "write why in tools/dependencies.tsv, then python -m tools.dependencies"
    assert all(reasons().values())
    page = PAGE.read_text(encoding="utf-8")
    assert re.findall(r"^\| `([\w-]+)` \|", page, re.MULTILINE) == sorted(direct()), "run python -m tools.dependencies"


def test_licences_are_free_and_stated() -> None:
    cells = [line.split(" | ") for line in lines()]
    assert [line for line in cells if FORBIDDEN.search(line[3])] == []
    assert len([line for line in cells if line[3].strip()]) == len(direct())


def test_the_list_of_materials_is_the_lock(tmp_path: Path) -> None:
    lock = LOCK.read_text(encoding="utf-8")
    bill = json.loads(json.dumps(bill_of_materials(lock)))
    assert len(bill["components"]) == len(re.findall(r"^[A-Za-z0-9][\w.-]*==", lock, re.MULTILINE)) > 100
    assert all(part["hashes"] for part in bill["components"])
    assert sum(len(part["hashes"]) for part in bill["components"]) == lock.count("--hash=sha256:")

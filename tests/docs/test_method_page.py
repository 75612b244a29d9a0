"""``docs/method.md``: rules are found in the code as it says, and formulas and columns exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis import entities, measures, speech

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
DATA = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
LEXICONS = sorted((ROOT / "analysis" / "lexicons").glob("*.tsv"))
FORMULAS = [
    tuple(re.findall(r"`(\w+)`", cell) for cell in line.split("|")[1:3])
    for line in PAGE.splitlines()
    if line.startswith("| `")
]
VALUES = [
    *((value, ROOT / "analysis" / "entities") for value in entities.RULES),
    *((value, ROOT / "analysis" / "speech") for value in {**speech.RULES, **speech.SPEAKER_RULES}),
]


@pytest.mark.parametrize(("value", "room"), VALUES, ids=[value for value, _ in VALUES])
def test_the_value_of_a_rule_leads_to_the_place_that_decides(value: str, room: Path) -> None:
    modules = [p for p in room.rglob("*.py") if p.name != "rules.py" and f'"{value}"' in p.read_text(encoding="utf-8")]
    cell = re.compile(rf"(?:^|\t){re.escape(value)}(?:\t|$)", re.MULTILINE)
    lists = [path for path in LEXICONS if cell.search(path.read_text(encoding="utf-8"))]
    assert [*modules, *lists], f"nothing says {value!r}"


@pytest.mark.parametrize(("columns", "functions"), FORMULAS)
def test_a_formula_is_there_and_its_columns_are_in_the_dictionary(columns: list[str], functions: list[str]) -> None:
    assert set(functions) <= set(measures.__all__)
    assert [column for column in columns if f"| `{column}` |" not in DATA] == []


def test_every_measure_in_the_dictionary_has_its_formula() -> None:
    listed = {column for columns, _ in FORMULAS for column in columns}
    computed = {name for name in measures.__all__ if f"| `{name}` | float64 |" in DATA}
    assert computed - listed == set()


def test_the_rooms_and_lists_it_names_exist() -> None:
    rooms = re.findall(r"`(analysis/[\w/]+)`", PAGE)
    assert len(rooms) > 8
    assert [room for room in rooms if not (ROOT / room).is_dir()] == []
    tables = re.findall(r"`(\w+\.tsv)`", PAGE)
    assert [name for name in tables if not (ROOT / "analysis" / "lexicons" / name).is_file()] == []

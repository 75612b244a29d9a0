"""``docs/quotations.md`` says what is: its examples give what it shows, its failures fail, its figures are current."""

from __future__ import annotations

import pytest

from analysis import parse
from analysis.speech import RULES
from tools.constructions import (
    FAILURES,
    PAGE,
    Row,
    found_in,
    mended,
    rows_of,
)

TEXT = PAGE.read_text(encoding="utf-8")
ROWS = rows_of(TEXT)


def name(row: Row) -> str:
    return row.construction


@pytest.fixture(scope="module")
def found():
    docs = parse([row.example for row in ROWS], cache=False, progress=False)
    return {row: found_in(doc) for row, doc in zip(ROWS, docs, strict=True)}


@pytest.mark.parametrize("row", [row for row in ROWS if not row.failure], ids=name)
def test_an_example_gives_what_the_page_says(found, row):
    assert found[row] == row.found


@pytest.mark.parametrize("row", [row for row in ROWS if row.failure], ids=name)
def test_a_known_failure_still_fails(found, row):
    assert found[row] != row.found, "mended: make docs moves it to its section"


def test_every_line_of_every_table_is_an_example():
    """A row with a cell too many or too few would be left untested."""
    before = TEXT.split("## Measured")[0]
    lines = [line for line in before.splitlines() if line.startswith("|")]
    assert len(lines) == len(ROWS) + 2 * before.count("\n|---|")


def test_every_rule_is_shown_and_every_failure_has_its_section():
    assert {kind.split(", ")[1] for row in ROWS for _, kind, _ in row.found} == set(RULES)
    assert {row.section for row in ROWS if row.failure} <= {row.section for row in ROWS if not row.failure}
    assert all(f"## {row.section}\n" in TEXT for row in ROWS)


def test_constructions_are_named_once():
    names = [(row.section, row.construction) for row in ROWS]
    assert len(set(names)) == len(names)
    assert len({row.example for row in ROWS}) == len(ROWS)


def test_what_is_mended_moves_to_its_section():
    page = (
        "## Colons\n\n| construction | example | quotation | type, rule | cue → speaker |\n|---|---|---|---|---|\n"
        "| colon | Le préfet dit : « Il pleut. » | Il pleut. | direct, colon | dit → préfet |\n\n"
        f"## {FAILURES}\n\n| section | construction | example | a | b | c |\n|---|---|---|---|---|---|\n"
        "| Colons | none | Il pleut. | nothing | | |\n| Colons | wrong | Il neige. | neige | direct, colon | — → — |\n"
    )
    new, moved = mended(page)
    assert [row.construction for row in moved] == ["none"]
    assert [(row.section, row.construction, row.failure) for row in rows_of(new)] == [
        ("Colons", "colon", False),
        ("Colons", "none", False),
        ("Colons", "wrong", True),
    ]
    assert mended(new) == (new, [])

"""The lists of this room: well formed, without doubles, and every rule that the code gives is documented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis.entities import RULES
from analysis.lexicons import lexicon
from analysis.text import fold

ALLOWED = {
    ("person_titles", "kind"): {"civility", "religion", "military", "office", "nobility", "description"},
    ("name_heads", "label"): {"LOC", "ORG", "MISC"},
    ("name_heads", "kept"): {"yes", "no"},
    ("name_words", "label"): {"LOC", "ORG", "MISC"},
    ("particles", "position"): {"family", "link"},
    ("person_verbs", "role"): {"subject", "object"},
    ("lower_names", "label"): {"LOC", "ORG", "MISC"},
    ("lower_names", "garment"): {"yes", "no"},
    ("article_names", "label"): {"LOC", "ORG"},
    ("variants", "label"): {"PER", "LOC", "ORG", "MISC"},
    ("non_names", "edge"): {"yes", "no"},
}


@pytest.mark.parametrize(("name", "column"), ALLOWED)
def test_closed_columns(name, column):
    assert {row[column] for row in lexicon(name)} <= ALLOWED[name, column]


@pytest.mark.parametrize(
    "name", [*dict.fromkeys(n for n, _ in ALLOWED), "context_words", "demonyms", "more_places"]
)  # fmt: skip
def test_no_row_twice_and_no_empty_cell(name):
    rows = [tuple(row.values()) for row in lexicon(name)]
    assert len(rows) == len(set(rows))
    assert all(cell.strip() == cell and cell for row in rows for cell in row)


def test_a_form_names_one_thing():
    seen: dict[tuple[str, str], str] = {}
    for row in lexicon("variants"):
        forms = row["forms"].split("|")
        for form in forms:
            assert seen.setdefault((row["label"], fold(form)), forms[0]) == forms[0], form


def test_rules_given_by_the_code_are_documented():
    folder = Path(__file__).parents[2] / "analysis" / "entities"
    given = set()
    for path in folder.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        given |= set(re.findall(r'\("(?:PER|LOC|ORG|MISC)", "([a-z ]+)", ', text))
        given |= set(re.findall(r'\.rule = "([a-z ]+)"', text))
    assert given <= set(RULES)

"""The lists of this room: well formed, without doubles, and every rule that the code gives is documented."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import analysis.entities
from analysis.entities.known.votes import voting_prepositions
from analysis.entities.rules import RULES, Rule
from analysis.lexicons import lexicon
from analysis.text import fold

ROOM = Path(analysis.entities.__file__).parent
ALLOWED = {
    ("person_titles", "kind"): {"civility", "religion", "military", "office", "nobility", "description"},
    ("name_heads", "label"): {"LOC", "ORG", "MISC", "LOC|ORG"},
    ("name_heads", "kept"): {"yes", "no"},
    ("name_words", "label"): {"LOC", "ORG", "MISC"},
    ("name_heads", "complement"): {"own", "own always", "bare", "no person", "host", "christened", "-"},
    ("kind_votes", "kind"): {"PER", "LOC", "ORG", "MISC", "-"},
    ("kind_votes", "rule"): set(RULES),
    ("particles", "position"): {"family", "link", "apart"},
    ("lower_names", "label"): {"LOC", "ORG", "MISC"},
    ("lower_names", "garment"): {"yes", "no"},
    ("article_names", "label"): {"LOC", "ORG"},
    ("variants", "label"): {"PER", "LOC", "ORG", "MISC"},
    ("non_names", "edge"): {"yes", "no"},
}


@pytest.mark.parametrize(("name", "column"), ALLOWED)
def test_closed_columns(name, column):
    assert {row[column] for row in lexicon(name)} <= ALLOWED[name, column]


def test_a_noun_is_one_head():
    nouns = [row["noun"] for row in lexicon("name_heads")]
    assert sorted(nouns) == sorted(set(nouns))


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


def test_every_rule_is_explained():
    assert set(RULES) == set(get_args(Rule))


def test_the_code_asks_for_every_vote_of_the_table_and_no_other():
    asked = {name for path in ROOM.rglob("*.py") for name in asked_votes(ast.parse(path.read_text(encoding="utf-8")))}
    assert asked | voting_prepositions() == {row["vote"] for row in lexicon("kind_votes")}


def asked_votes(tree: ast.AST) -> Iterator[str]:
    """The votes that a module names in calls of ``vote`` and ``votes``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"vote", "votes"}:
            name = node.args[0]
            chosen = [name.body, name.orelse] if isinstance(name, ast.IfExp) else [name]
            yield from (n.value for n in chosen if isinstance(n, ast.Constant))


def test_the_code_asks_for_every_role_of_context_words():
    code = "".join(path.read_text(encoding="utf-8") for path in ROOM.rglob("*.py"))
    roles = {row["role"] for row in lexicon("context_words")}
    assert set(re.findall(r"""context_words\(["']([^"']+)["']\)""", code)) == roles

"""French words lie in lexicons: how many the language rooms still type in Python."""

from __future__ import annotations

import ast
import sys

import pytest

from tools.french_literals import french_in, is_french, literals, main

#: How many each room may type; a room that moves words to a lexicon lowers its number.
MOST = {"entities": 33, "speech": 141, "words": 23}


@pytest.mark.parametrize("room", MOST)
def test_words_are_typed_in_lexicons(room):
    found = list(literals([room]))
    assert len(found) <= MOST[room], "\n".join(map(str, found))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("x = word == 'lorsque'", ["lorsque"]),
        ("x = {'préfet', 'maire'}", ["préfet", "maire"]),
        ("x = {'préfet': 'office'}", ["préfet"]),
        ("x = {'place', 'avenue'}", ["place", "avenue"]),
        (r"x = re.compile(r'\b(?:dite?|alias)\s')", [r"\b(?:dite?|alias)\s"]),
        ("x = row['place']", []),
        ("def f(kind: 'maire') -> 'préfet': ...", []),
        ("def f():\n    'Le maire.'\n    return 'NOUN'", []),
        ("raise ValueError(f'there is no such place: {name}, use a number')", []),
        ("__all__ = ['collocations']", []),
        ("x = token.dep_ == 'case'", []),
        ("x = 'aux:tense'", []),
    ],
)
def test_which_constants_are_french(code, expected):
    assert [text for _, text in french_in(ast.parse(code))] == expected


def test_a_label_among_french_words_is_a_word():
    assert not is_french("case")
    assert is_french("case", among=True)


@pytest.mark.parametrize(("most", "status"), [("0", 1), ("100000", 0)])
def test_the_command_fails_over_the_number_allowed(most, status, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["french_literals", "entities", "--most", most])
    assert main() == status
    assert ("at most 0 allowed" in capsys.readouterr().out) == bool(status)

"""``docs/input.md``: every kind of bad input has the answer that is expected, and the page says which."""

from __future__ import annotations

import pytest

from tools.inputs.__main__ import PAGE, answers, is_expected, page
from tools.inputs.cases import CASES
from tools.inputs.commands import COMMANDS, Command, command_answers


@pytest.fixture(scope="module")
def given() -> dict[str, str]:
    return {case.name: answer for case, answer in answers()}


@pytest.fixture(scope="module")
def typed() -> dict[Command, str]:
    return dict(command_answers())


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_has_its_answer(command, typed):
    assert is_expected(command, typed[command]), f"expected {command.expected}, seen {typed[command]}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_has_its_answer(case, given):
    assert is_expected(case, given[case.name]), f"expected {case.expected}, seen {given[case.name]}"


def test_the_page_is_current(given, typed):
    told = page([(case, given[case.name]) for case in CASES], list(typed.items()))
    assert PAGE.read_text(encoding="utf-8") == told, "run python -m tools.inputs --write"


def test_the_good_article_beside_it_is_asked_for():
    assert len({case.name for case in CASES}) == len(CASES) > 50
    assert not is_expected(CASES[0], "the good article is lost")

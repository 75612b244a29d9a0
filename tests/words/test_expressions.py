"""Expressions of users: the places that ``re`` finds, and an answer in time whatever is asked."""

from __future__ import annotations

import re

import pytest

from analysis.words.expressions import found_in_time

TEXT = "Le pont rouvre.\nLes ponts, l'Été, les ÉTÉS : 12 ponts et 3 quais."


@pytest.mark.parametrize(
    "pattern",
    [r"ponts?", r"(?i)été", re.compile(r"^les \w+", re.IGNORECASE | re.MULTILINE), re.compile(r"\w+", re.ASCII),
     re.compile(r"rouvre . les", re.VERBOSE | re.DOTALL | re.IGNORECASE), r"x*", r"(?<=l')\w+", r"[^\W\d]+(?= et)"],
    ids=str,
)  # fmt: skip
def test_the_places_are_those_of_re(pattern):
    expected = [found.span() for found in re.finditer(pattern, TEXT) if found.end() > found.start()]
    assert list(found_in_time(pattern, TEXT)) == expected


def test_an_expression_that_never_ends_is_refused(monkeypatch):
    monkeypatch.setattr("analysis.words.expressions.LONGEST", 0.2)
    with pytest.raises(ValueError, match=r"takes more than 0\.2 s on the article 'pont'; avoid a repetition inside"):
        list(found_in_time(re.compile(r"(a|aa|a.?)+$"), "a" * 60 + " ! oui", "pont"))


def test_what_re_refuses_is_refused():
    with pytest.raises(re.error, match="unterminated"):
        list(found_in_time("(pont", TEXT))

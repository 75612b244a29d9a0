"""Titles before names: as they are written, with their gender."""

from __future__ import annotations

import pytest

from analysis.french.titles import BARE, KINDS, title_gender, title_genders, titles


@pytest.mark.parametrize(
    ("word", "gender"),
    [
        ("M.", "m"),
        ("M", "m"),
        ("Mme", "f"),
        ("Mmes", "f"),
        ("Mlle", "f"),
        ("Melle", "f"),
        ("Mgr", "m"),
        ("Me", "mf"),
        ("Mes", "mf"),
        ("Dr", "mf"),
        ("Dr.", "mf"),
        ("Dre", "f"),
        ("Pr", "mf"),
        ("Pre", "f"),
        ("Monsieur", "m"),
        ("monsieur", "m"),
        ("Madame", "f"),
        ("Maître", "mf"),
        ("Docteur", "m"),
        ("Professeure", "f"),
        ("général", "m"),
        ("générales", "f"),
        ("Sœur", "f"),
        ("Père", "m"),
        ("Monseigneur", "m"),
    ],
)
def test_gender_of_a_title_as_it_is_written(word, gender):
    assert title_gender(word) == gender


@pytest.mark.parametrize("word", ["me", "mes", "pr", "m", "pré", "Lunac", "", "."])
def test_what_is_no_title(word):
    assert title_gender(word) == ""


def test_an_office_needs_its_article_and_is_asked_for():
    assert title_gender("préfète") == ""
    assert title_gender("préfète", BARE | {"office"}) == "f"


def test_every_title_has_a_gender():
    assert titles().keys() == title_genders().keys()
    assert set(title_genders().values()) == {"m", "f", "mf"}
    assert set(titles().values()) == KINDS

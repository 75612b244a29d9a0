"""Families of words."""

from __future__ import annotations

import pytest

from analysis.french.word_families import word_families
from analysis.lexicons import laid_over


@pytest.mark.parametrize(
    ("word", "other", "alike"),
    [
        ("déplore", "affirme", True),
        ("violoniste", "pianiste", True),
        ("janvier", "février", True),
        ("déplore", "brouillard", False),
        ("pianiste", "février", False),
    ],
)
def test_words_of_like_meaning_and_use_are_of_one_family(word: str, other: str, alike: bool) -> None:
    families = word_families()
    assert (families[word] == families[other]) is alike


def test_each_family_is_called_by_one_of_its_words() -> None:
    families = word_families()
    assert {families[name] for name in families.values()} == set(families.values())
    assert all(families[name] == name for name in families.values())


def test_rare_words_and_names_of_places_have_none() -> None:
    assert "Quimperlé" not in word_families()
    assert "recarburer" not in word_families()


def test_a_folder_of_lists_moves_a_word(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "word_families.tsv").write_text("word\tfamily\nbrouillard\tpolitique\n", encoding="utf-8")
    with laid_over(tmp_path):
        assert word_families()["brouillard"] == "politique"
    assert word_families()["brouillard"] != "politique"

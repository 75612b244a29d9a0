"""Speakers chosen by name: those who do not speak are named, with whom the user may have meant."""

from __future__ import annotations

import pytest

from analysis import word_frequencies
from analysis.words import concordance, tokens
from analysis.words.speakers_asked import near_names


def test_a_speaker_who_does_not_speak_is_told_with_those_of_like_name(docs):
    with pytest.raises(ValueError, match=r"'mairie' is no speaker in these articles: did you mean 'maire'\?"):
        word_frequencies(docs, speakers=["mairie"])


def test_where_no_name_is_near_the_most_quoted_are_told(docs):
    with pytest.raises(
        ValueError, match=r"'Odile Vartan' is no .*: those quoted most are 'maire', 'elle'; speaker_table"
    ):
        tokens(docs, speakers=["Odile Vartan"])


def test_one_of_several_is_a_warning(docs):
    with pytest.warns(UserWarning, match="'préfet' is no speaker"):
        table = tokens(docs, speakers=["maire", "préfet"])
    assert table["text"].tolist() == ["Ce", "pont", "est", "dangereux"]


def test_every_table_of_words_tells(docs):
    with pytest.raises(ValueError, match="no speaker"):
        concordance(docs, "pont", speakers=["Poutine"])


def test_where_nobody_speaks_nothing_is_told(docs):
    assert tokens(docs[2], speakers=["maire"]).empty
    assert tokens([], speakers=["maire"]).empty


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Vartan", ["Odile Vartan"]),
        ("VARTAN", ["Odile Vartan"]),
        ("Odile Vartant", ["Odile Vartan"]),
        ("Auber", []),
        ("Aubry", ["Jean Aubry", "Marc Aubry"]),
        ("", []),
    ],
)
def test_near_names(name, near):
    assert near_names(name, ["Odile Vartan", "Jean Aubry", "Marc Aubry"]) == near

"""The expressions of time of a sentence: brackets around each."""

from __future__ import annotations

import pytest

CASES = {
    "day": "Il a parlé [lundi] à Lunac.",
    "day and part of it": "Il a parlé [jeudi après-midi] à Lunac.",
    "date": "Il a parlé [ce lundi 3 juin] à Lunac.",
    "first word": "[Hier soir], il a parlé.",
    "with a preposition": "Il a parlé [dans la soirée de mardi] à Lunac.",
    "two": "[La veille], il avait parlé [quelques heures plus tard] au maire.",
    "in front of a subject": "A parlé [la semaine dernière] le préfet.",
    "a newspaper": "Il a parlé au Matin de Lunac.",
    "a name": "Il a parlé à Mme Mardi.",
    "none": "Les trois maires de la vallée ont parlé.",
}


@pytest.mark.parametrize("key", CASES)
def test_times_of_a_sentence(read, key):
    case = read[key]
    assert [case.text(time) for time in case.sentence.times] == case.bracketed


def test_a_time_is_known_by_its_first_word(read):
    sentence = read["day and part of it"].sentence
    first = next(n for n, unit in enumerate(sentence) if unit.low == "jeudi")
    assert sentence.time_at(first) == 2
    assert sentence.time_at(first + 1) == 0
    assert sentence.is_time(first)
    assert not sentence.is_time(first - 1)

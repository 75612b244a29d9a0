"""Words that are not one token, and measures of collocation worked out a second way."""

import math

import pytest
from made_tables import sentence

from analysis.words import collocations, word_frequencies
from analysis.words.view import _described as described

WHOLE = {
    "a listed word": ("aujourd'hui", "aujourd'hui/ADV"),
    "an abbreviation": ("Mme", "madame/NOUN"),
    "a hashtag": ("#Lunac", "#Lunac/PROPN"),
    "an account": ("@Lunac", "@Lunac/PROPN"),
    "an address of mail": ("Odile@lunac.invalid", "Odile@lunac.invalid/PROPN"),
    "an address": ("www.Lunac.invalid", "www.Lunac.invalid/SYM"),
    "an ordinal": ("2ème", "2e/ADJ"),
    "a time": ("12H", "12h/NUM"),
    "a figure and an acronym": ("3DS", "3DS/NUM"),
    "a unit": ("32°C", "32°C/NUM"),
    "a number": ("30 000", "30 000/NUM"),
}


@pytest.mark.parametrize(("written", "expected"), WHOLE.values(), ids=WHOLE)
def test_a_word_by_its_form(written, expected):
    assert "/".join(described(written, [sentence("*x/X")])) == expected


PARTS = {
    "a pronoun with its hyphen": ("elle", "*-elle/PRON/elle", "elle/PRON"),
    "a pronoun without a class": ("elle", "*-elle/PUNCT/-elle", "elle/PRON"),
    "a pronoun within": ("elle", "*dit-elle/VERB", "elle/PRON"),
    "a verb before its pronoun": ("parlent", "*parlent-elles/X", "parler/VERB"),
    "a name": ("Zubrel", "*Zubrel_b/PROPN", "Zubrel/PROPN"),
    "a noun": ("Pont", "*Pont_b/NOUN", "pont/NOUN"),
    "a mark": ("Pont", "*Pont_b/PUNCT", "pont/X"),
}


@pytest.mark.parametrize(("written", "token", "expected"), PARTS.values(), ids=PARTS)
def test_a_word_by_the_token_that_it_is_part_of(written, token, expected):
    assert "/".join(described(written, [sentence(token)])) == expected


COMPOUNDS = {
    "two nouns": ("week-ends", "*week/NOUN -/PUNCT ends/NOUN/end", "week-end/NOUN"),
    "a lemma with a hyphen": (
        "méga-concerts",
        "*méga/NOUN/méga-octet -/PUNCT concerts/NOUN/concert",
        "méga-concert/NOUN",
    ),
    "an adjective": ("nord-africains", "*nord/ADJ -/PUNCT africains/ADJ", "nord-africain/ADJ"),
    "a verb first": ("aller-retour", "*aller/VERB -/PUNCT retour/NOUN", "aller-retour/VERB"),
    "a name": ("Val-Lunac", "*Val/PROPN -/PUNCT Lunac/PROPN", "Val-Lunac/PROPN"),
    "a noun and a name in lower case": ("Val-lunac", "*Val/PROPN -/PUNCT lunac/PROPN", "val-lunac/NOUN"),
    "the same, a place": ("Val-lunac", "*Val/PROPN@LOC -/PUNCT@+LOC lunac/PROPN@+LOC", "Val-lunac/PROPN"),
    "two places": ("Val-lunac", "*Val/PROPN@LOC -/PUNCT lunac/PROPN@LOC", "val-lunac/NOUN"),
    "marks alone": ("a-b", "*a/PUNCT -/PUNCT b/PUNCT", "a-b/NOUN"),
}


@pytest.mark.parametrize(("written", "tokens", "expected"), COMPOUNDS.values(), ids=COMPOUNDS)
def test_a_word_of_several_tokens(written, tokens, expected):
    assert "/".join(described(written, list(sentence(tokens).doc))) == expected


def test_log_likelihood_is_that_of_four_cells(docs):
    found = collocations(docs, "pont", span=2).set_index("word")
    counts = word_frequencies(docs).groupby("word")["count"].sum()
    n, places = int(counts.sum()), int(found["count"].sum())
    for word in found.index:
        o, f = int(found["count"][word]), int(counts[word])
        rows = ((o, places - o), (f - o, n - places - f + o))
        g = 2 * sum(
            cell * math.log(cell * n / (sum(row) * (row_sum)))
            for row in rows
            for cell, row_sum in zip(row, map(sum, zip(*rows, strict=True)), strict=True)
            if cell
        )
        sign = 1 if o >= f * places / n else -1
        assert found["log_likelihood"][word] == pytest.approx(sign * g, abs=1e-6)

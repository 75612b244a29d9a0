"""Which acronyms stand for which words, and where a text says so."""

from __future__ import annotations

import pytest

from analysis.entities.known.acronyms import blends, expansions_at, spells

SPELLED = {
    ("ps", "Parti socialiste"): True,
    ("ps", "Parti-socialiste"): True,
    ("ps", "Parti socialiste libre"): False,
    ("psl", "Parti socialiste libre uni"): True,
    ("psl", "Parti socialiste libre uni fort"): False,
    ("psd", "Parti socialiste de Lunac"): True,
    ("psdl", "Parti socialiste de Lunac"): True,
    ("ps", "De parti socialiste"): False,
    ("ps", ""): False,
    ("ps", "Socialiste parti"): False,
    ("psx", "Parti socialiste"): False,
    ("pas", "Parti des amis du sud"): True,
    ("pads", "Parti des amis du sud"): True,
    ("padds", "Parti des amis du sud"): False,
    ("p2", "Parti deux"): True,
    ("p3", "Parti deux"): False,
}


@pytest.mark.parametrize(("acronym", "expansion"), SPELLED)
def test_initials(acronym, expansion):
    assert spells(acronym, expansion) is SPELLED[acronym, expansion]


BLENDED = {
    ("Frocrest", "Front commun des restaurateurs"): True,
    ("Fronrest", "Front commun des restaurateurs"): True,
    ("Frontcorest", "Front commun des restaurateurs"): True,
    ("Frontccorest", "Front commun des restaurateurs"): False,
    ("Frocderest", "Front commun des restaurateurs"): True,
    ("Corest", "Front commun des restaurateurs"): False,
    ("Frocrestx", "Front commun des restaurateurs"): False,
    ("Frocorest", "front commun des restaurateurs"): False,
    ("Frc", "Front commun restaurateurs"): False,
    ("Frco", "Front commun restaurateurs"): True,
    ("Froco", "Front commun"): False,
}


@pytest.mark.parametrize(("word", "expansion"), BLENDED)
def test_beginnings_of_words(word, expansion):
    assert blends(word, expansion) is BLENDED[word, expansion]


#: Text → what it explains: the words and their acronym.
EXPLAINED = {
    "La Société des journalistes (SDJ) proteste.": ("Société des journalistes", "SDJ"),
    "La Société des journalistes (SDJ, à Lunac) proteste.": ("Société des journalistes", "SDJ"),
    "L'union, société des journalistes (SDJ) proteste.": ("société des journalistes", "SDJ"),
    "Le club de la Société des journalistes (SDJ) proteste.": ("Société des journalistes", "SDJ"),
    "Hier. Société des journalistes (SDJ)": ("Société des journalistes", "SDJ"),
    "Hier (SDJ)": None,
    "La SDJ (Société des journalistes) proteste.": ("Société des journalistes", "SDJ"),
    "La Sdj (Société des journalistes) proteste.": None,
    "La SDJ (Union des boulangers) proteste.": None,
    "Le Frocrest (Front commun des restaurateurs) ferme.": ("Front commun des restaurateurs", "Frocrest"),
    "Le Front commun des restaurateurs (Frocrest) ferme.": ("Front commun des restaurateurs", "Frocrest"),
    "Le Front commun des boulangers (Frocrest) ferme.": None,
}


@pytest.mark.parametrize("text", EXPLAINED)
def test_what_a_text_explains(text):
    found = [(text[e.start : e.end], text[e.acronym_start : e.acronym_end]) for e in expansions_at(text)]
    expected = EXPLAINED[text]
    assert found == ([expected] if expected else [])


def test_both_ways_of_writing_in_one_text():
    text = "La SDJ (Société des journalistes) et l'Union des boulangers (UDB) protestent."
    assert {text[e.acronym_start : e.acronym_end] for e in expansions_at(text)} == {"SDJ", "UDB"}

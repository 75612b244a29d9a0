"""What French knows of names: places, their inhabitants, first names and their genders, feminine nouns, spellings."""

from __future__ import annotations

import pytest

from analysis.french.feminines import own_gender
from analysis.french.first_names import first_names, is_first_name
from analysis.french.inhabitants import has_inhabitant_ending, is_demonym, is_inhabitant_of
from analysis.french.places import places
from analysis.text import fold


@pytest.mark.parametrize("name", ["France", "Côte d'Ivoire", "Birmanie", "Guinée-équatoriale", "Téhéran", "Finistère"])
def test_places(name):
    assert fold(name) in places()


@pytest.mark.parametrize(("name", "gender"), [("Camille", "mf"), ("Marie", "f"), ("Étienne", "m"), ("Ludovic", "m")])
def test_genders_of_first_names(name, gender):
    assert first_names()[name] in (gender, *gender)


@pytest.mark.parametrize("name", ["Anne-Aurore", "Jean-Noël", "Agathe"])
def test_first_names_simple_and_compound(name):
    assert is_first_name(name)


@pytest.mark.parametrize("word", ["Lunac", "agathe", "Jean-Lunac", ""])
def test_no_first_names(word):
    assert not is_first_name(word)


@pytest.mark.parametrize(
    "word", ["Français", "Sénégalaises", "Russes", "Québécoise", "Parisiens", "Grecques", "Sud-Africaine"]
)
def test_inhabitants(word):
    assert is_demonym(word)


@pytest.mark.parametrize("word", ["France", "Macron", "Marseille", "Nouvelle-Zélande", "Comédie-Française", ""])
def test_not_inhabitants(word):
    assert not is_demonym(word)


@pytest.mark.parametrize(
    ("word", "sure"),
    [("Lunacois", True), ("Vaubrunaises", True), ("Européennes", True), ("Lunacins", False), ("Lunacards", False)],
)
def test_endings_of_inhabitants(word, sure):
    assert has_inhabitant_ending(word, sure=False)
    assert has_inhabitant_ending(word, sure=True) is sure


def test_inhabitants_of_a_place_that_the_article_names():
    assert is_inhabitant_of("Vaubrunois", "Vaubrun")
    assert not is_inhabitant_of("Vaubrun", "Vaubrun")
    assert not is_inhabitant_of("Philippines", "Philippe")  # a country, whatever it is like


@pytest.mark.parametrize(
    ("form", "lemma", "own"),
    [("préfètes", "préfet", "préfète"), ("lycéennes", "lycéen", "lycéenne"), ("femmes", "femme", "femme")],
)
def test_a_feminine_noun_keeps_its_gender(form, lemma, own):
    assert own_gender(form, lemma) == own

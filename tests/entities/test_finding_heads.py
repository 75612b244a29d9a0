"""Names that begin with a common noun, institutions that go on in lower case, ministries and ministers."""

from __future__ import annotations

import pytest
from entity_samples import texts_of, view_of

from analysis.entities.finding.common_heads import with_heads
from analysis.entities.finding.from_model import repaired
from analysis.entities.finding.institutions import extended
from analysis.entities.finding.offices import ministries, without_portfolios

HEADED = {
    "a street and its saint": ("il habite/VERB rue Vaubrun", ["rue Vaubrun"]),
    "a street and two words": ("il habite/VERB rue Luc Vaubrun hier", ["rue Luc Vaubrun"]),
    "a head that the model saw": ("la [cour Vaubrun]ORG juge/VERB", ["cour Vaubrun"]),
    "a head that ends the text": ("il aime/VERB la place", []),
    "a square with de and an article": ("sur la place de la Rotonde", ["place de la Rotonde"]),
    "a square with a title": ("sur la place du général Vaubrun", []),
    "a square with a numeral": ("il habite/VERB avenue XIV", []),
    "the name ends before the place it lies in": (
        "la gare de [Lunac de Lyon]LOC ferme/VERB", ["gare de Lunac", "Lyon"],
    ),
    "a court with its own adjective": (
        "le tribunal correctionnel/ADJ de Lunac juge/VERB", ["tribunal correctionnel de Lunac"],
    ),
    "a court with its own complement": ("la cour d' appel de Lunac juge/VERB", ["cour d'appel de Lunac"]),
    "a court without a place": ("la cour d' appel juge/VERB", []),
    "a court and its own complement with an article": ("la cour de la ferme de Lunac", []),
    "a council with an adjective": ("le conseil municipal/ADJ de Lunac vote/VERB", ["conseil municipal de Lunac"]),
    "a council of a person": ("le conseil de Lunac vaut/VERB cher/ADV", []),
    "an organisation that takes no de": ("le front Vaubrun tient/VERB", ["front Vaubrun"]),
    "an organisation that takes de only": ("l' ambassade Vaubrun", []),
    "a law that takes no de": ("la loi Marlier passe/VERB", ["loi Marlier"]),
    "a law with de": ("la loi de Marlier passe/VERB", []),
    "an embassy with its town": ("l' ambassade de Suède à Lunac ferme/VERB", ["ambassade de Suède à Lunac"]),
    "an embassy with its second country": ("l' ambassade de Suède au Togo ferme/VERB", ["ambassade de Suède au Togo"]),
    "a tower is no person's": ("la tour [Marie]PER tombe/VERB", ["Marie"]),
    "a tower of a place": ("la tour [Vaubrun]LOC tombe/VERB", ["tour Vaubrun"]),
    "a head with a capital in mid-sentence": ("hier , Place Vaubrun , on danse/VERB", []),
    "a numbered road": ("sur l' A7 , il neige/VERB", ["A7"]),
    "a paper size is no road": ("un papier A4 vierge/ADJ", []),
    "a road by its number": ("sur la départementale 12 , il neige/VERB", ["départementale 12"]),
    "a number in a longer name": ("sur l' autoroute A7 , il neige/VERB", ["autoroute A7"]),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), HEADED.values(), ids=HEADED.keys())
def test_common_nouns_that_begin_a_name(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, with_heads(view, repaired(view))) == expected


INSTITUTIONS = {
    "an adjective": ("le [Conseil]ORG constitutionnel/ADJ statue/VERB", ["Conseil constitutionnel"]),
    "two adjectives": ("le [Conseil]ORG national/ADJ économique/ADJ siège/VERB", ["Conseil national économique"]),
    "a complement": ("la [Ligue]ORG des artisans proteste/VERB", ["Ligue des artisans"]),
    "a complement of the complement": (
        "la [Ligue]ORG des droits de l' homme proteste/VERB", ["Ligue des droits de l'homme"],
    ),
    "an adjective of the complement": (
        "l' [Union]ORG des boulangers réunis/ADJ vote/VERB", ["Union des boulangers réunis"],
    ),
    "at the end of the text": ("hier la [Ligue]ORG", ["Ligue"]),
    "a people's adjective at the end": ("la [Ligue]ORG des arts du cirque français/ADJ", ["Ligue des arts du cirque"]),
    "a proper name of two words": ("la [Fondation]ORG de Luc Vaubrun donne/VERB", ["Fondation de Luc Vaubrun"]),
    "no proper name after a complement": ("la [Ligue]ORG des arts de Lunac vote/VERB", ["Ligue des arts"]),
    "pour with an article": ("la [Coalition]ORG pour le climat proteste/VERB", ["Coalition pour le climat"]),
    "pour without an article": ("la [Coalition]ORG pour protester/VERB", ["Coalition"]),
    "pour after a head that does not take it": ("la [Banque]ORG pour le climat", ["Banque"]),
    "a proper name right after the head": ("la [Fondation]ORG de Lunac donne/VERB", ["Fondation de Lunac"]),
    "a head that is a name alone": ("le [Sénat]ORG des anciens vote/VERB", ["Sénat"]),
    "a name with a proper name already": ("la [Fondation Vaubrun]ORG des arts donne/VERB", ["Fondation Vaubrun"]),
    "a name with de already": ("le [Conseil de Lunac]ORG élargi/ADJ siège/VERB", ["Conseil de Lunac"]),
    "a people's adjective after a head alone": (
        "la [Fédération]ORG française/ADJ gagne/VERB", ["Fédération française"],
    ),
    "a known name stays": ("l' [ONU]ORG des peuples vote/VERB", ["ONU"]),
    "a verb after de": ("le [Conseil]ORG de décider/VERB", ["Conseil"]),
    "a word with an apostrophe in it": ("hier , [Le Floc']PER h dort/VERB", ["Le Floc'h"]),
    "what a longer name covers is dropped": ("la [Ligue]ORG des [artisans]ORG proteste/VERB", ["Ligue des artisans"]),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), INSTITUTIONS.values(), ids=INSTITUTIONS.keys())
def test_institutions_go_on_in_lower_case(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, extended(view, repaired(view))) == expected


MINISTRIES = {
    "one field": ("le ministère de l' Intérieur dément/VERB", ["ministère de l'Intérieur"]),
    "a field with an adjective": (
        "le ministère de l' Éducation nationale/ADJ dément/VERB", ["ministère de l'Éducation nationale"],
    ),
    "an adjective of the ministry": (
        "le ministère syrien/ADJ de la Défense dément/VERB", ["ministère syrien de la Défense"],
    ),
    "one ministry with two fields": (
        "le ministère de l' Économie et des Finances dément/VERB", ["ministère de l'Économie et des Finances"],
    ),
    "one field and something else": ("le ministère de l' Économie et la mairie", ["ministère de l'Économie"]),
    "two ministries": (
        "les ministères des Finances et de la Défense démentent/VERB", ["ministères des Finances", "Défense"],
    ),
    "three ministries": (
        "les ministères des Finances et de la Défense et du Travail démentent/VERB",
        ["ministères des Finances", "Défense", "Travail"],
    ),
    "a country is no field": ("le ministère de Norvège", []),
    "no field": ("le ministère dément/VERB", []),
    "a verb is no field": ("le ministère de décider/VERB", []),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), MINISTRIES.values(), ids=MINISTRIES.keys())
def test_ministries_with_their_fields(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, ministries(view)) == expected


PORTFOLIOS = {
    "a minister's field": ("le ministre de l' [Intérieur]ORG parle/VERB", []),
    "a field and the person": ("le ministre de l' [Intérieur Paul Marlier]PER parle/VERB", ["Paul Marlier"]),
    "a delegate's field": ("la ministre déléguée/VERB au [Budget]ORG parle/VERB", []),
    "a field with charge of it": ("le ministre chargé/VERB de la [Ville]ORG parle/VERB", []),
    "a secretary of State's field": ("le secrétaire d' État à la [Ville]ORG parle/VERB", []),
    "a secretary of State's field after au": ("le secrétaire d' État au [Budget]ORG parle/VERB", []),
    "a secretary of a party": ("la secrétaire de la [CFRT]ORG parle/VERB", ["CFRT"]),
    "a prime minister's country": ("le premier ministre de la [Zubrovie]LOC parle/VERB", ["Zubrovie"]),
    "a minister's town": ("le ministre à [Lunac]LOC parle/VERB", ["Lunac"]),
    "a known country": ("le ministre de la [Norvège]LOC parle/VERB", ["Norvège"]),
    "another title between": ("le ministre et le maire de [Lunac]LOC parlent/VERB", ["Lunac"]),
    "a verb between": ("le ministre quitte/VERB la [Défense]LOC hier", ["Défense"]),
    "a person with several capitals": ("le ministre de [Paul Marlier]PER parle/VERB", ["Paul Marlier"]),
    "the line before": ("le ministre \\n la [Défense]LOC dort/VERB", ["Défense"]),
    "no office": ("la rue de l' [Intérieur]LOC dort/VERB", ["Intérieur"]),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), PORTFOLIOS.values(), ids=PORTFOLIOS.keys())
def test_a_minister_s_field_is_no_name(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, without_portfolios(view, repaired(view))) == expected

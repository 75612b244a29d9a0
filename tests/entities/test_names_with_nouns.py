"""Names that a common noun begins or a pattern gives; fields of ministers, which are none: one word more or less."""

from __future__ import annotations

import pytest
from entity_samples import texts_of, view_of

from analysis.entities.finding.common_heads import with_heads
from analysis.entities.finding.from_model import repaired
from analysis.entities.finding.offices import ministries, without_portfolios
from analysis.entities.finding.patterns import patterned

PATTERNED = {
    "la direction régionale/ADJ du logement dort/VERB": ["direction régionale du logement"],
    "la direction régionale/ADJ dort/VERB": [],
    "la direction régionale/ADJ": [],
    "une direction régionale/ADJ du logement dort/VERB": [],
    "la Direction régionale/ADJ du logement dort/VERB": [],
    "direction régionale/ADJ du logement": [],
    "la direction régionale/ADJ départementale/ADJ du logement dort/VERB": [
        "direction régionale départementale du logement"
    ],
    "la police cantonale/ADJ lunacoise/ADJ dort/VERB": ["police cantonale lunacoise"],
    "la police cantonale/ADJ lunacoise": ["police cantonale lunacoise"],
    "la police cantonale/ADJ grise dort/VERB": [],
    "la police cantonale/ADJ française/ADJ dort/VERB": ["police cantonale française"],
    "la police cantonale/ADJ française/NOUN dort/VERB": [],
    "la direction régionale/ADJ du logement social/ADJ des quais dort/VERB": [
        "direction régionale du logement social des quais"
    ],
    "la direction régionale/ADJ du logement social/ADJ des quais gris/ADJ": [
        "direction régionale du logement social des quais gris"
    ],
    "la direction régionale/ADJ du Logement dort/VERB": [],
    "la direction régionale/ADJ de loger/VERB": [],
    "le gouvernement Marlier dort/VERB": ["gouvernement Marlier"],
    "le gouvernement Québec dort/VERB": [],
    "le gouvernement Français dort/VERB": [],
    "l' agence fédérale/ADJ du rail et la direction régionale/ADJ du logement": [
        "agence fédérale du rail",
        "direction régionale du logement",
    ],
}


@pytest.mark.parametrize("tagged", PATTERNED)
def test_names_that_a_pattern_gives(tagged):
    view = view_of(tagged)
    assert texts_of(view, patterned(view)) == PATTERNED[tagged]


MINISTRIES = {
    "les ministères de la Mer et de la Ville et des Quais dorment/VERB": ["ministères de la Mer", "Ville", "Quais"],
    "les ministères de la Mer et les maires dorment/VERB": ["ministères de la Mer"],
    "les ministères de la Mer et": ["ministères de la Mer"],
    "le ministère de la Mer": ["ministère de la Mer"],
    "le ministère de la Mer et de la Ville": ["ministère de la Mer et de la Ville"],
    "le ministère délégué/ADJ chargé/ADJ de la Mer dort/VERB": ["ministère délégué chargé de la Mer"],
    "les ministères du Budget et du Travail dorment/VERB": ["ministères du Budget", "Travail"],
    "le ministère": [],
}


@pytest.mark.parametrize("tagged", MINISTRIES)
def test_ministries_and_their_fields(tagged):
    view = view_of(tagged)
    assert texts_of(view, ministries(view)) == MINISTRIES[tagged]


PORTFOLIOS = {
    "ministre de la [Mer]ORG": [],
    "le ministre a/ADP b/ADP c/ADP d/ADP e/ADP f/ADP g/ADP de la [Mer]ORG dort/VERB": [],
    "le ministre a/ADP b/ADP c/ADP d/ADP e/ADP f/ADP de la [Mer]ORG dort/VERB": [],
    "le ministre a/ADP b/ADP c/ADP d/ADP e/ADP f/ADP g/ADP h/ADP de la [Mer]ORG dort/VERB": ["Mer"],
    "le ministre a/ADP b/ADP c/ADP d/ADP e/ADP f/ADP g/ADP h/ADP i/ADP de la [Mer]ORG dort/VERB": ["Mer"],
    "le ministre ( de la [Mer]ORG ) dort/VERB": ["Mer"],
    "le ministre qui/PRON de la [Mer]ORG dort/VERB": ["Mer"],
    "le secrétaire d' État chargé/VERB de la [Mer]ORG dort/VERB": [],
    "le secrétaire b c État de la [Mer]ORG dort/VERB": [],
    "la secrétaire b État à la [Mer]ORG dort/VERB": [],
    "le ministre du [Budget Luc Marlier]PER dort/VERB": ["Luc Marlier"],
    "le ministre du [Budget Luc marlier]PER dort/VERB": [],
    "la [Mer]ORG dort/VERB": ["Mer"],
    "[Mer]ORG dort/VERB": [],
    "le ministre au [Budget]ORG dort/VERB": ["Budget"],
    "la ministre chargée/VERB au [Budget]ORG dort/VERB": [],
    "le Premier/ADJ ministre de la [Mer]ORG dort/VERB": ["Mer"],
}


@pytest.mark.parametrize("tagged", PORTFOLIOS)
def test_fields_of_ministers(tagged):
    view = view_of(tagged)
    assert texts_of(view, without_portfolios(view, repaired(view))) == PORTFOLIOS[tagged]


HEADED = {
    "rue Vaubrun": ["rue Vaubrun"],
    "la rue [Vaubrun]LOC": ["rue Vaubrun"],
    "l' ambassade de [Suède]LOC à [Lunac]LOC": ["ambassade de Suède à Lunac"],
    "l' ambassade de [Suède]LOC à lunac": ["ambassade de Suède"],
    "l' ambassade de [Suède]LOC à": ["ambassade de Suède"],
    "la Grande/ADJ mosquée de [Lunac]LOC ouvre/VERB": ["Grande mosquée de Lunac"],
    "une Grande/ADJ mosquée de [Lunac]LOC ouvre/VERB": ["mosquée de Lunac"],
    "la Luc mosquée de [Lunac]LOC ouvre/VERB": ["mosquée de Lunac"],
    "Grande/ADJ mosquée de [Lunac]LOC ouvre/VERB": ["mosquée de Lunac"],
    "la GRANDE/ADJ mosquée de [Lunac]LOC ouvre/VERB": ["mosquée de Lunac"],
    "la gare du Nord de [Lunac]LOC ferme/VERB": ["gare du Nord", "Lunac"],
    "la gare du [Nord de Lyon]LOC ferme/VERB": ["gare du Nord", "Lyon"],
    "la gare du [Nord et Lyon]LOC ferme/VERB": ["gare du Nord et Lyon"],
    "la gare de [Lyon]LOC ferme/VERB": ["gare de Lyon"],
    "la cour d' appel administrative/ADJ de [Lunac]LOC dort/VERB": ["cour d'appel administrative de Lunac"],
    "le palais présidentiel/ADJ de l' [Élysée]LOC dort/VERB": ["Élysée"],
    "le palais de l' [Élysée]LOC dort/VERB": ["palais de l'Élysée"],
    "la place rouge/ADJ [Vaubrun]LOC dort/VERB": ["Vaubrun"],
    "la départementale 12": ["départementale 12"],
    "D951 ferme/VERB": [],
    "sur D951 ferme/VERB": ["D951"],
    "RUE VAUBRUN": ["RUE VAUBRUN"],
    "hier Rue [Vaubrun]LOC ferme/VERB": ["Vaubrun"],
    "la rue du maire Vaubrun ferme/VERB": [],
    "l' institut [BWV]ORG dort/VERB": ["BWV"],
    "l' institut [Vaubrun]ORG dort/VERB": ["institut Vaubrun"],
    "la base du [Parti]ORG dort/VERB": ["Parti"],
    "la base de [Lunac]LOC dort/VERB": ["base de Lunac"],
    "la base de l' [ONU]ORG dort/VERB": ["ONU"],
    "la loi [Marlier]PER du [Quai]LOC passe/VERB": ["loi Marlier", "Quai"],
    "la rue [Vaubrun Lunac]LOC ferme/VERB , la rue [Tolve]LOC aussi/ADV": ["rue Vaubrun Lunac", "rue Tolve"],
}


@pytest.mark.parametrize("tagged", HEADED)
def test_names_with_a_common_noun(tagged):
    view = view_of(tagged)
    assert texts_of(view, with_heads(view, repaired(view))) == HEADED[tagged]

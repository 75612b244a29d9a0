"""Where a name begins and ends: the model's spans repaired, stretches cut at people's names."""

from __future__ import annotations

import pytest
from entity_samples import texts_of, view_of

from analysis.entities.finding.from_model import repaired
from analysis.entities.finding.joins import split_people
from analysis.entities.finding.missed import missed

REPAIRED = {
    "a title is cut": ("[le préfet Marlier]PER arrive/VERB .", ["Marlier"]),
    "a title glued to the name is left out": ("[M.Marlier]PER arrive/VERB .", ["Marlier"]),
    "a title in capitals is an acronym": ("les élus du [PR]ORG votent/VERB .", ["PR"]),
    "a religious title may be in the name": ("le roman de [Cheikh Anta Sarr]PER paraît/VERB .", ["Cheikh Anta Sarr"]),
    "and is cut after an article": ("le [Cheikh Anta Sarr]PER paraît/VERB .", ["Anta Sarr"]),
    "a noun of description inside a sentence belongs": ("le film/NOUN [Docteur Vaubrun]MISC sort/VERB .", ["Vaubrun"]),
    "a known organisation begins with a title": ("hier [Médecins du monde]ORG soigne/VERB", ["Médecins du monde"]),
    "a noun with a capital in mid-sentence": ("le groupe [Femme Vaubrune]MISC chante/VERB", ["Femme Vaubrune"]),
    "the same at the beginning": ("[Femme Vaubrune]MISC chante/VERB", ["Vaubrune"]),
    "an indefinite article with a capital": ("hier [Un Vaubrun]LOC gèle/VERB", ["Vaubrun"]),
    "a capital inside the last word": ("sur [Lunac iTélé]ORG hier", ["Lunac iTélé"]),
    "an ordinal before a minister": ("la [Première ministre]PER arrive/VERB .", []),
    "an inhabitant before a name": ("la [Polonaise Wrona]PER gagne/VERB .", ["Wrona"]),
    "a compound title": ("le [Président-candidat]PER parle/VERB .", []),
    "the Republic of a prosecutor": ("le procureur de la [République Luc Marlier]PER parle/VERB .", ["Luc Marlier"]),
    "the Republic of a street": ("il habite/VERB rue de la [République Lunac]LOC .", ["République Lunac"]),
    "a particle of family names stays": ("le discours d' [al-Khoury]PER dure/VERB .", ["al-Khoury"]),
    "a particle in lower case stays": ("il cite/VERB [ben Youssef]PER hier .", ["ben Youssef"]),
    "a linking particle is cut": ("il cite/VERB [de Lunac]LOC hier .", ["Lunac"]),
    "a head in lower case stays": ("il traverse/VERB la [place du Moulin]LOC .", ["place du Moulin"]),
    "a noun that only introduces is cut": ("il aime/VERB la [ville de Lunac]LOC .", ["Lunac"]),
    "an article in mid-sentence stays": ("il lit/VERB [L' Écho]ORG hier .", ["L'Écho"]),
    "a plural article before a common noun stays": ("[Les Insoumis]ORG votent/VERB .", ["Les Insoumis"]),
    "an article that begins the sentence is cut": ("[Le Vaubrun]LOC coule/VERB .", ["Vaubrun"]),
    "an article alone is no name": ("il chante/VERB [La]MISC encore .", []),
    "de with a capital before a capital stays": ("il reçoit/VERB [De Lunac]PER hier .", ["De Lunac"]),
    "de with a capital before a word is cut": ("une part [De chance Lunac]MISC reste/VERB .", ["chance Lunac"]),
    "an article with a capital at the end is cut": ("il cite/VERB [Zubrel Le]PER hier", ["Zubrel"]),
    "de with a capital at the end is cut": ("il cite/VERB [Zubrel De]PER hier", ["Zubrel"]),
    "a verb at the end is cut": ("[Lunac gagne/VERB]LOC encore .", ["Lunac"]),
    "an adjective after a head stays": ("la [Cour suprême/ADJ]ORG statue/VERB .", ["Cour suprême"]),
    "an adjective after a name stays": ("le [Lunac gelé/ADJ]LOC fond/VERB .", ["Lunac gelé"]),
    "a civility at the end is cut": ("il cite/VERB [Vaubrun Mme]PER hier .", ["Vaubrun"]),
    "the dot of an initial stays": ("il cite/VERB [Luc V .]PER hier", ["Luc V."]),
    "the page's furniture at the end is cut": ("il aime/VERB [Lunac Photos]LOC .", ["Lunac"]),
    "a line break ends a name": ("il aime/VERB [Lunac \\n Vaubrun]LOC", ["Lunac", "Vaubrun"]),
    "a dash between spaces ends a name": ("il va/VERB de [Lunac - Vaubrun]LOC .", ["Lunac", "Vaubrun"]),
    "a label that is none of ours": ("il vient/VERB [Lundi]DATE ici .", []),
    "a name in lower case stays": ("il vote/VERB la [loi climat]MISC hier .", ["loi climat"]),
    "a noun that begins a name stays": ("la [commission Duval]ORG siège/VERB .", ["commission Duval"]),
    "a noun of place is cut all the same": ("la [ville de Lunac]LOC dort/VERB .", ["Lunac"]),
    "a title is cut all the same": ("le [préfet Marlier]PER dort/VERB .", ["Marlier"]),
    "a word that only the weights take for a name": ("dans le [Nord]LOC hier", ["Nord"]),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), REPAIRED.values(), ids=REPAIRED.keys())
def test_edges(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, repaired(view)) == expected


SPLIT = {
    "at a comma": ("Lunac , Vaubrun", ["Lunac", "Vaubrun"]),
    "after an acronym": ("PS Paul Marlier", ["PS", "Paul Marlier"]),
    "after a known organisation": ("Daech Paul Marlier", ["Daech", "Paul Marlier"]),
    "not after an acronym in a line of capitals": ("PS PAUL MARLIER CHANTE FORT", ["PS PAUL MARLIER CHANTE FORT"]),
    "after a number": ("2012 Paul Marlier", ["2012", "Paul Marlier"]),
    "after a name with a capital inside": ("NovaMax Paul Marlier", ["NovaMax", "Paul Marlier"]),
    "after a noun that begins no name": ("le maire Paul Marlier", ["le maire", "Paul Marlier"]),
    "over de, after what is owned": ("frère de Paul Marlier", ["frère de", "Paul Marlier"]),
    "not after an initial": ("P Paul Marlier", ["P Paul Marlier"]),
    "a particle after the first name": ("2012 Paul de Marle", ["2012", "Paul de Marle"]),
    "not before a first name alone": ("2012 Paul", ["2012 Paul"]),
    "not before a word in lower case": ("2012 Paul chante", ["2012 Paul chante"]),
    "at two commas": ("Lunac , Paul Marlier , Vaubrun", ["Lunac", "Paul Marlier", "Vaubrun"]),
    "not over de at the beginning": ("de Paul Marlier", ["de Paul Marlier"]),
    "not after a first name": ("Jean Paul Marlier", ["Jean Paul Marlier"]),
    "not after a head that takes de": ("Fondation de Paul Marlier", ["Fondation de Paul Marlier"]),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), SPLIT.values(), ids=SPLIT.keys())
def test_a_stretch_is_cut_where_a_person_begins(tagged, expected):
    view = view_of(tagged)
    parts = split_people(view, 0, len(view))
    assert [" ".join(view.words[part.i : part.j]).rstrip(" ,") for part in parts] == expected


OFFICES = {
    "a place with hyphens": (
        "le procureur de [Lunac-sur-Orbe Luc Marlier]LOC dort/VERB", ["Lunac-sur-Orbe|LOC", "Luc Marlier|PER"],
    ),
    "a particle after the first name": (
        "le maire de [Lunac-sur-Orbe Luc de Marle]LOC dort/VERB", ["Lunac-sur-Orbe|LOC", "Luc de Marle|PER"],
    ),
    "a known place": (
        "la maire de [Lisbonne Luc Marlier]LOC dort/VERB", ["Lisbonne|LOC", "Luc Marlier|PER"],
    ),
    "the place of what the office is of": (
        "le directeur du site de [Lunac Luc Marlier]PER dort/VERB", ["Lunac|LOC", "Luc Marlier|PER"],
    ),
    "what a minister is in charge of": (
        "la ministre de la [Mer Anne Marlier]LOC dort/VERB", ["Mer|LOC", "Anne Marlier|PER"],
    ),
    "not the employer of an unknown first name": (
        "le porte-parole de [Lunac Luc Marlier]PER dort/VERB", ["Lunac Luc Marlier|PER"],
    ),
    "not an organisation that bears a name": (
        "la directrice de la [Fondation Luc Marlier]ORG dort/VERB", ["Fondation Luc Marlier|ORG"],
    ),
    "not without an office": (
        "le fleuve de [Lunac-sur-Orbe Luc Marlier]LOC dort/VERB", ["Lunac-sur-Orbe Luc Marlier|LOC"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), OFFICES.values(), ids=OFFICES.keys())
def test_an_office_has_its_place_and_then_its_holder(tagged, expected):
    view = view_of(tagged)
    assert [f"{view.span_text(span)}|{span.label}" for span in repaired(view)] == expected


MISSED = {
    "a capital in mid-sentence": ("hier , Vaubrun dort/VERB", ["Vaubrun"]),
    "a particle of family names inside": ("hier , Omar ben Youssef dort/VERB", ["Omar ben Youssef"]),
    "an ordinary word that begins the sentence": ("Maison vide/ADJ ici", []),
    "an ordinary word in mid-sentence": ("hier , une Maison/NOUN ferme/VERB", []),
    "an acronym": ("hier , la CFRT dort/VERB", ["CFRT"]),
    "a country that begins the sentence": ("Norvège : il neige/VERB", ["Norvège"]),
    "a name in parentheses": ("( Vaubrun ) il dort/VERB", ["Vaubrun"]),
    "a people": ("hier , les Norvégiens dorment/VERB", []),
    "a line in capitals": ("LE CONSEIL DE LUNAC VOTE \\n hier", []),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), MISSED.values(), ids=MISSED.keys())
def test_names_that_the_model_missed(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, missed(view, [])) == expected

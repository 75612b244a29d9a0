"""Names in the news of matches: a town that plays is a team, who scores is a person; a town elsewhere stays one."""

from __future__ import annotations

import pytest
from entity_samples import told

from analysis import entity_mentions, parse
from analysis.pipeline import doc_data

TEAMS = {
    "two names with their points": ("Lens 2 - Metz 0. Le public est venu.", ["Lens ORG", "Metz ORG"]),
    "beaten, in short": (
        "Nancy b. Le Mans 3-1 et Dijon b. Rouen 2-0.",
        ["Nancy ORG", "Le Mans ORG", "Dijon ORG", "Rouen ORG"],
    ),
    "the points in parentheses": ("Rennes - Brest (2-1) : la pluie a tout gâché.", ["Rennes ORG", "Brest ORG"]),
    "clubs": ("RC Lunac 3 – FC Tolvane 1 : le derby.", ["RC Lunac ORG", "FC Tolvane ORG"]),
    "a verb between two": ("Lens a battu Metz 2-0 samedi soir.", ["Lens ORG", "Metz ORG"]),
    "where they play": ("Guingamp s'est incliné à Auxerre (1-2) vendredi.", ["Guingamp ORG", "Auxerre LOC"]),
    "face à": ("Le Havre s'est imposé face à Nantes en championnat.", ["Le Havre ORG", "Nantes ORG"]),
    "whose trainer it is": (
        "Brest reçoit Nantes pour un match serré. L'entraîneur de Brest, Paul Vartan, a peur.",
        ["Brest ORG", "Nantes ORG", "Brest ORG", "Paul Vartan PER"],
    ),
    "team and town": (
        "Toulouse a dominé Castres (24-12). Toulouse reste à Castres, dont le maire de Castres est fier.",
        ["Toulouse ORG", "Castres ORG", "Toulouse ORG", "Castres LOC", "Castres LOC"],
    ),
}
PLACES_AND_PEOPLE = {
    "countries": (
        "La France a battu la Suède 2-1. Angleterre 3 - Italie 2.",
        ["France LOC", "Suède LOC", "Angleterre LOC", "Italie LOC"],
    ),
    "no match": ("Paris a battu Londres pour les Jeux.", ["Paris LOC", "Londres LOC", "Jeux MISC"]),
    "a government": ("Alger hausse le ton face à Paris depuis 10 jours.", ["Alger LOC", "Paris LOC"]),
    "towns": ("La ville de Metz est près de Nancy.", ["Metz LOC", "Nancy LOC"]),
    "sets": ("Rafael Nadal b. Roger Federer 6-3, 6-4.", ["Rafael Nadal PER", "Roger Federer PER"]),
    "numbers of paragraphs": ("Article 2 - Titre 3. Lundi 3 - Mardi 4.", []),
}
SHEETS = {
    "scorers": ("Buts : Sarr (12e), Ndiaye (45e sp), Diallo (78e).", ["Sarr PER", "Ndiaye PER", "Diallo PER"]),
    "points": ("Marqueurs : Karabatic (5), Remili (4).", ["Karabatic PER", "Remili PER"]),
    "a line-up": (
        "Lens : Samba - Gradit, Danso, Medina - Frankowski, Thomasson - Fofana.",
        ["Lens LOC", "Gradit PER", "Danso PER", "Medina PER", "Frankowski PER", "Thomasson PER", "Fofana PER"],
    ),
    "an aim": ("Le but : battre Lens (18e). Il habite Paris (18e).", ["Lens LOC", "Paris LOC"]),
    "towns with dashes": ("Lyon - Paris - Lille : les trois villes votent.", ["Lyon LOC", "Paris LOC", "Lille LOC"]),
}


def names_of(text):
    return list(map(told, doc_data(parse(text), "mentions")))


def cases(sets):
    return [pytest.param(*case, id=key) for key, case in sets.items()]


@pytest.mark.parametrize(("text", "names"), cases(TEAMS))
def test_a_town_that_plays_is_a_team(text, names):
    assert names_of(text) == names


@pytest.mark.parametrize(("text", "names"), cases(PLACES_AND_PEOPLE))
def test_what_is_no_team_where_something_is_won_or_counted(text, names):
    assert names_of(text) == names


@pytest.mark.parametrize(("text", "names"), cases(SHEETS))
def test_who_is_on_a_sheet_is_a_person(text, names):
    assert names_of(text) == names


def test_a_corpus_keeps_a_team_and_its_town_apart():
    docs = [parse(text) for text in (TEAMS["team and town"][0], "Castres est une ville. Toulouse est loin.")]
    table = entity_mentions(docs)
    labels = {name: set(rows["label"]) for name, rows in table.groupby("name")}
    assert labels["Castres"] == {"ORG", "LOC"}

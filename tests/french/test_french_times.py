"""Expressions of time: where they begin and how many words they have, on words as the tokenizer leaves them."""

from __future__ import annotations

import pytest
from spacy.lang.fr import French

from analysis.french.time_patterns import LETTERS
from analysis.french.times import time_at, time_nouns
from analysis.lexicons import lexicon

TOKENIZER = French().tokenizer
TIMES = """
jeudi après-midi | cet après-midi | ce week-end | la semaine dernière | le mois dernier | l'an dernier |
mercredi en fin de matinée | la veille | le lendemain | cette semaine | cette année | ce mois-ci |
peu après | lundi 3 juin | ce lundi 3 juin | vendredi dernier | quelques heures plus tard |
dans la soirée de mardi | à la mi-journée | en début de semaine | quelques jours plus tôt | hier soir |
au lendemain | en 2019 | le 14 juillet | vers 18 heures | depuis lundi | ce matin à l'aube | hier |
aujourd'hui | demain | lundi | ce lundi | lundi matin | mardi soir | samedi midi | dans la matinée |
en soirée | dans la journée | dimanche | jeudi | avant-hier | la nuit dernière | cette semaine-là |
lundi 3 juin 2019 | le 1er mai | le mardi 4 juin au matin | à 18h30 | vers 18 h 30 | à minuit |
lundi à midi | mercredi vers 7 h du matin | en fin d'après-midi | fin juin | début 2019 | mi-juin |
à la mi-juin | à la mi-mai | à la fin du mois | au début de l'année | au cours du week-end |
au cours des derniers jours | il y a deux jours | il y a une dizaine d'années | deux ans et demi plus tard |
une demi-heure plus tard | trois jours après | peu avant minuit | peu après 18 heures |
dans la nuit de samedi à dimanche | le soir même | le même jour | le jour même | ces derniers jours |
ces trois derniers mois | les prochaines semaines | dans les prochains jours | dans les années 1990 |
au XIXe siècle | au XXe siècle | en ce moment | à l'époque | à cette époque | ce jour-là | en juin dernier |
en mars | depuis mars 2019 | depuis deux ans | depuis des années | pendant trois jours | d'ici à lundi |
d'ici la fin de l'année | jusqu'à vendredi | jusqu'au 14 juillet | jusqu'en 2030 | dès lundi matin |
dès le lendemain | la veille au soir | le lendemain matin | l'été dernier | cet été | en été |
au printemps 2019 | à Noël | depuis la Toussaint | du 3 au 7 juin | de 8 h à 10 h | entre 8 et 10 heures |
entre lundi et mercredi | tous les lundis | chaque année | toute la nuit | tous les deux ans |
le premier lundi de juin | le week-end prochain | le week-end du 14 juillet | au mois de juin |
samedi et dimanche | lundi 12 | le 14 | plus tard | plus tard dans la soirée | récemment | pour l'instant |
tout à l'heure | un peu plus tard | l'année suivante | à partir de lundi | lors de la dernière semaine |
aux alentours de 18 heures | vendredi 7/06 | le soir du 14 juillet | après deux jours |
avant la fin du mois | en fin de semaine dernière | au même moment | à la même heure |
en cette fin de semaine | le mois de juin | la semaine du 3 juin | dans l'après-midi |
dans l'après-midi de jeudi | hier après-midi | aujourd’hui | l’an passé | au petit matin |
la veille de Noël | après minuit | vers midi | ces temps-ci | un soir | un matin de juin | en pleine nuit |
dans la nuit | dans la nuit de mardi | deux heures plus tôt | plusieurs mois auparavant | en deux ans |
dans deux semaines | vingt-quatre heures plus tard | il y a peu | il y a longtemps | jeudi et vendredi |
l'année dernière à la même époque | au soir de mardi | à la veille de Noël | dès 8 h
"""
NO_TIMES = """
la semaine de quatre jours | le mois de congé | l'année scolaire | l'an | mars | mars a | le préfet |
six mois de prison | les 24 heures du Mans | deux jours de congé | de mardi | le jour de gloire |
la fin du mois | en France | à Paris | dans la rue | vers la sortie | depuis Lyon | après la fusillade |
avant le scrutin | 2019 | 12 | entre deux eaux | été | à deux ans de prison | l'heure de pointe |
le temps de travail | au moment où | les jours de marché | le cours du matin | la saison des pluies |
juin 2019 | le 20 heures | la 4
"""


def split(table: str) -> list[str]:
    return [cell.strip() for line in table.strip().splitlines() for cell in line.split(" |") if cell.strip()]


def words(text: str) -> list[str]:
    return [token.lower_ for token in TOKENIZER(text)]


@pytest.mark.parametrize("text", split(TIMES))
def test_a_time_is_found_whole(text):
    found = words(text)
    assert time_at([*found, "le", "préfet", "de", "lunac"], 0) == len(found)


@pytest.mark.parametrize("text", split(NO_TIMES))
def test_no_time_begins_here(text):
    assert time_at(words(text), 0) == 0


@pytest.mark.parametrize(
    ("found", "count"),
    [
        (["après", "-midi"], 0),
        (["cet", "après", "-", "midi"], 4),
        (["cet", "après", "-midi"], 3),
        (["ce", "week-end"], 2),
        (["ce", "mois-", "ci"], 3),
        (["ce", "mois", "-ci"], 3),
        (["ce", "mois\u2011ci"], 2),
        (["l’", "an", "dernier"], 3),
        (["aujourd’", "hui"], 2),
        (["à", "la", "mi", "-", "juin"], 5),
    ],
)
def test_it_does_not_matter_where_the_tokenizer_cuts(found, count):
    assert time_at([*found, "la", "maire"], 0) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("le lundi est férié", 2),
        ("lundi 12 personnes", 1),
        ("lundi 12 le maire", 2),
        ("au lendemain du scrutin", 2),
        ("deux jours avant le scrutin", 3),
        ("lundi le maire", 1),
        ("cette semaine de quatre jours", 2),
    ],
)
def test_where_a_time_ends(text, count):
    assert time_at(words(text), 0) == count


def test_a_time_may_begin_inside_and_at_the_end():
    found = words("a promis le maire la semaine dernière")
    assert [time_at(found, i) for i in range(len(found))] == [0, 0, 0, 0, 3, 0, 0]


@pytest.mark.parametrize(
    ("text", "at", "capitals"),
    [
        ("le Matin", 0, {1}),
        ("Jean Dimanche", 1, {1}),
        ("M. Dimanche", 1, set()),
        ("Mme Mars", 1, set()),
        ("au Printemps", 0, {1}),
    ],
)
def test_names_are_no_times(text, at, capitals):
    assert time_at(text.lower().split(), at, capitals=capitals) == 0


def test_feasts_have_a_capital_and_titles_in_full_a_time_beside_them():
    assert time_at(["à", "noël"], 0, capitals={1}) == 2
    assert time_at(["le", "docteur", "lundi"], 2) == 1


def test_a_thousand_words_of_time_take_no_time():
    assert time_at(["lundi", "matin"] * 500, 0) > 0
    assert time_at(["à", "la", "fin", "de"] * 250, 0) == 0


def test_every_class_is_in_the_grammar():
    assert {row["class"] for row in lexicon("times")} == set(LETTERS)
    assert {"mardi", "week-end", "veille", "juin", "matinée", "noël"} <= time_nouns()
    assert not {"maire", "plus", "depuis", "dernier"} & time_nouns()

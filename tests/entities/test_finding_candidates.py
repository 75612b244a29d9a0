"""Which words are names: edges, lists, patterns, what is no name."""

from __future__ import annotations

import pytest
from entity_samples import texts_of, view_of

from analysis.entities.finding.candidates import candidates

FOUND = {
    "a noun that only says where": ("la fusillade de [Lyon]LOC choque/VERB", ["Lyon"]),
    "a noun in the model's span": ("l' [attentat de Lyon]MISC choque/VERB", ["Lyon"]),
    "a noun of no list before a place": ("la [caserne neuve/ADJ de Tolve]LOC brûle/VERB", ["Tolve"]),
    "a noun with two adjectives": ("la [caserne neuve/ADJ grise/ADJ de Tolve]LOC brûle/VERB", ["Tolve"]),
    "a noun before a place with its article": ("la [caserne de la Tolve]LOC brûle/VERB", ["Tolve"]),
    "an event named after its place": ("la [bataille de Tolve]MISC dure/VERB", ["bataille de Tolve"]),
    "the supporters of a party": ("il quitte/VERB la [base de Podemos]LOC", ["Podemos"]),
    "a fragment in lower case": ("la [place boursière/ADJ de]LOC [Tolve]LOC baisse/VERB", ["Tolve"]),
    "a department of an institution": (
        "l' [Institut d' acoustique]ORG appliquée/VERB de l' [École hôtelière/ADJ]ORG ouvre/VERB",
        ["Institut d'acoustique appliquée de l'École hôtelière"],
    ),
    "an institution named after a person": (
        "l' Établissement/NOUN hospitalier/ADJ [Paul-Vartan]PER ouvre/VERB", ["Établissement hospitalier Paul-Vartan"],
    ),
    "an institution right after a name": (
        "à [Orme]LOC Centre/NOUN hospitalier/ADJ [Paul-Vartan]PER ouvre/VERB",
        ["Orme", "Centre hospitalier Paul-Vartan"],
    ),
    "an embassy whose town is missing": ("l' ambassade d' [Espagne]LOC à", ["ambassade d'Espagne"]),
    "an embassy and its town": ("l' ambassade d' [Espagne]LOC à Tolve", ["ambassade d'Espagne à Tolve"]),
    "an institute and its name": ("l' institut [Vaubrel]ORG ouvre/VERB", ["institut Vaubrel"]),
    "an institute's acronym": ("l' institut [BWV]ORG ouvre/VERB", ["BWV"]),
    "rebels": ("la [rébellion de l' Étoile rouge/ADJ]MISC attaque/VERB", ["Étoile rouge"]),
    "a hospital and its patron": (
        "le [Centre hospitalier/ADJ]ORG [Paul-Vartan]PER ouvre/VERB", ["Centre hospitalier Paul-Vartan"],
    ),
    "a brigade": ("un agent de la brigade des mineurs parle/VERB", ["brigade des mineurs"]),
    "a newspaper that is quoted": ("selon la [Tribune]ORG , il part/VERB", ["la Tribune"]),
    "a newspaper that is a place": ("elle écrit/VERB pour la [Provence]LOC hier", ["la Provence"]),
    "the place itself": ("le vent souffle/VERB sur la [Provence]LOC hier", ["Provence"]),
    "an adjective shows the place": ("il lit/VERB sur le [Pays basque/ADJ]LOC hier", ["Pays basque"]),
    "a movement with its article": (
        "La [France]LOC insoumise/ADJ de [Odile Vartan]PER vote/VERB", ["La France insoumise", "Odile Vartan"],
    ),
    "a commission of two nouns": ("la commission Eaux et Rivières siège/VERB", ["commission Eaux et Rivières"]),
    "a police of an unknown place": (
        "appelée/VERB à la police cantonale tolvinoise hier", ["police cantonale tolvinoise"],
    ),
    "a work that has been published": ("il publier/VERB « Un été sans pluie » hier", ["Un été sans pluie"]),
    "two works": (
        "il publier/VERB « Un été sans pluie » et « Le lac gelé/ADJ » hier", ["Un été sans pluie", "Le lac gelé"],
    ),
    "what a study is about": (
        "un rapport de l' [Insav]ORG sur « Les loyers des fermes »", ["Insav", "Les loyers des fermes"],
    ),
    "a sentence that is written": ("il écrire/VERB « Les loyers montent/VERB encore » hier", []),
    "a title in capitals": ("le plateau de [Demain]ORG Avec Toi dort/VERB", ["Demain Avec Toi"]),
    "a channel's plus": ("sur [Canal]ORG + hier", ["Canal +"]),
    "a sum is no channel": ("chez [Canal]ORG + 3", ["Canal"]),
    "a handle with a dot": ("merci/INTJ à @lise.vartan hier", ["@lise.vartan"]),
    "an acronym with a figure at the end": ("il quitte/VERB le P7R.", ["P7R"]),
    "two letters after a prefix": ("un élu néo-KX parle/VERB", ["KX"]),
    "somebody in a yellow vest": ("il parle/VERB avec un gilet jaune hier", ["gilet jaune"]),
    "a yellow vest": ("il roule/VERB avec un gilet jaune hier", []),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "texts"), FOUND.values(), ids=FOUND.keys())
def test_what_is_found(tagged, texts):
    view = view_of(tagged)
    assert [view.span_text(span) for span in candidates(view)] == texts


NO_NAMES = {
    "a currency": "il coûte/VERB 900 [DZD]ORG hier",
    "a time zone": "à 18 h ( [CEST]ORG ) demain",
    "a species": "le pinson ( [Fringilla montifrus]MISC ) chante/VERB",
    "an authority": "la [Métropole]LOC paie/VERB",
    "a thing": "le [BMX]ORG roule/VERB",
}


@pytest.mark.parametrize("tagged", NO_NAMES.values(), ids=NO_NAMES.keys())
def test_what_is_no_name(tagged):
    assert texts_of(view_of(tagged), candidates(view_of(tagged))) == []


def test_a_time_zone_without_a_time_is_an_acronym():
    view = view_of("la cellule ( [CEST]ORG ) prévient/VERB")
    assert [view.span_text(span) for span in candidates(view)] == ["CEST"]

"""What is beside a name and no part of it, or part of it: numbers, units, handles, complements, functions."""

from __future__ import annotations

import pytest
from entity_samples import read_marked

from analysis import entity_mentions, entity_table, parse

SENTENCES = {
    "number of a house, after": "Il vit [rue Tisserand|LOC] 12.",
    "number of a house, after a longer name": "Il vit [rue des Tisserands|LOC] 12, à [Tours|LOC].",
    "number of a house, before": "Il vit 12 [rue des Tisserands|LOC].",
    "handle of a station": "La station [Radio Lunac|ORG] ([@rlunac|ORG]) émet.",
    "handle of a person": "Le maire, [Paul Ardent|PER] ([@ardent_p|PER]), répond.",
    "unit before its amount": "Il a payé DZD 900 à la banque.",
    "unit after its amount": "Il a payé 900 DZD à la banque.",
    "time zone": "Le départ est à 18 h 30 (CEST).",
    "acronym of a thing": "Le diagnostic de performance énergétique (DPE) est requis. Le DPE coûte cher.",
    "court with its adjective": "Le [tribunal correctionnel de Nîmes|ORG] juge.",
    "court with its complement": "La [cour d'appel de Rennes|ORG] juge.",
    "council of a town": "Le [conseil municipal d'Angers|ORG] vote.",
    "Republic of a prosecutor": "Le procureur de la République [Paul Garrec|PER] enquête.",
    "Republic of a prosecutor, at the beginning": "Procureur de la République [Paul Garrec|PER], il enquête.",
    "assembly of a country": "L'[Assemblée nationale du Bénin|ORG] vote.",
    "prefecture of police": "La [préfecture de police de Paris|ORG] dément.",
    "particles of a family name": "La chancelière [von der Hagen|PER] arrive.",
    "Republic that begins a text": "République et chaos, dit-il.",
    "president of a country": "Le président de la République du [Congo|LOC] arrive.",
    "square of the Republic": "La [place de la République|LOC] à [Lille|LOC] est noire de monde.",
    "particle after family": "La famille de [Gaulle|PER] se réunit.",
    "fields of two ministers": "Les ministres de la Santé et de la Culture sont sortis.",
    "ministry with an adjective": "Le [ministère délégué aux Sports|ORG] a fermé.",
    "minister with a field": "La ministre des Sports [Inès Caradec|PER] est sortie.",
    "a comma ends the text": "Le maire salue [Claude Ardent|PER],",
    "articles of newspapers": "Il cite [Le Figaro|ORG], [La Croix|ORG] et [La Voix du Nord|ORG].",
    "articles of organisations": "L'[ONU|ORG] et l'[Otan|ORG] négocient avec le [Mali|LOC].",
    "stadium named after a person": "Le [stade Paul-Ardent|LOC] de [Nantes|LOC] rouvre.",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=key) for key, text in SENTENCES.items()])
def test_a_name_ends_where_it_does(text):
    expected, found, _, _ = read_marked(text)
    assert found == expected


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Claude Ardent, élue de Lyon, parle.", "f"),
        ("Claude Ardent, élu de Lyon, parle.", "m"),
        ("Le maire salue Claude Ardent,", None),
        ("Mme Ardent parle.", "f"),
    ],
)
def test_the_gender_of_a_person_whose_first_name_says_none(text, gender):
    table = entity_table(entity_mentions(parse(text)))
    found = table.loc[table["label"] == "PER", "gender"].astype(object).where(lambda s: s.notna(), None)
    assert found.tolist() == [gender]


@pytest.mark.parametrize(
    ("maires", "chanteurs", "meant"),
    [(4, 1, "Paul Garrec"), (2, 0, "Paul Garrec"), (3, 2, "Garrec"), (1, 1, "Garrec")],
)
def test_a_surname_means_the_bearer_of_nearly_all_articles_or_nobody(maires, chanteurs, meant):
    texts = [f"Le maire Paul Garrec ouvre {n} ponts." for n in range(2, maires + 2)]
    texts += [f"Le chanteur Luc Garrec arrive à {n} heures." for n in range(2, chanteurs + 2)]
    names = entity_mentions(parse([*texts, "Garrec est sorti."], progress=False))["name"].tolist()
    assert names == [*["Paul Garrec"] * maires, *["Luc Garrec"] * chanteurs, meant]

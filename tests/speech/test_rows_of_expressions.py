"""Rows of what expressions attribute: *selon*, *d'après*, *pour*, *comme l'a dit*; and of what they do not."""

from __future__ import annotations

import pytest
from read_rows import docs_of, each, rows_of

#: Text → type, words, cue, source and rule of its quotations.
ROWS = {
    "Le budget a augmenté de 12 %, d'après la régie.": [
        "indirect | Le budget a augmenté de 12 % | d'après | la régie | preposition",
    ],
    "Le bac part à midi : trente passagers, selon la compagnie.": [
        "indirect | trente passagers | selon | la compagnie | preposition",
    ],
    "Le bac est plein : trente passagers et deux chiens, selon la compagnie.": [
        "indirect | trente passagers et deux chiens | selon | la compagnie | preposition",
    ],
    "Selon la CFDT, la CGT et l'Unsa, la réforme passe mal.": [
        "indirect | la réforme passe mal | Selon | la CFDT, la CGT et l'Unsa | preposition",
    ],
    "La réforme passe mal, selon la CFDT, la CGT et l'Unsa.": [
        "indirect | La réforme passe mal | selon | la CFDT, la CGT et l'Unsa | preposition",
    ],
    "Le suspect serait, selon la police, un ancien employé.": [
        "indirect | Le suspect serait … un ancien employé | selon | la police | preposition",
    ],
    "Le chantier est, selon la maire, Inès Roy, une réussite.": [
        "indirect | Le chantier est … une réussite | selon | la maire | preposition",
    ],
    "Le stade coûtera, selon la Ville, près de 90 millions d'euros.": [
        "indirect | Le stade coûtera … près de 90 millions d'euros | selon | la Ville | preposition",
    ],
    "Il pleuvra, selon la mairie, deux cents routes fermeront.": [
        "indirect | Il pleuvra | selon | la mairie | preposition",
    ],
    "Selon le maire, la digue et le pont sont vieux.": [
        "indirect | la digue et le pont sont vieux | Selon | le maire | preposition",
    ],
    "Ils étaient 12 000 selon la préfecture et 30 000 selon la CGT.": [
        "indirect | Ils étaient 12 000 | selon | la préfecture | preposition",
        "indirect | 30 000 | selon | la CGT | preposition",
    ],
    "La marche a réuni 2 000 personnes selon la police, 5 000 selon les organisateurs.": [
        "indirect | La marche a réuni 2 000 personnes | selon | la police | preposition",
        "indirect | 5 000 | selon | les organisateurs | preposition",
    ],
    "Des pompiers (12 000 selon la régie) ont défilé jeudi.": [
        "indirect | 12 000 | selon | la régie | preposition",
    ],
    "Cette année, dit la commerçante, les clients sont revenus.": [
        "indirect | Cette année … les clients sont revenus | dit | la commerçante | incise",
    ],
    "Le bac, selon la compagnie, partira à midi.": [
        "indirect | Le bac … partira à midi | selon | la compagnie | preposition",
    ],
    "Selon la compagnie, dirigée par Odile Vartan, le bac partira à midi.": [
        "indirect | le bac partira à midi | Selon | la compagnie | preposition",
    ],
    "Selon sa directrice, Odile Vartan, le bac partira à midi.": [
        "indirect | le bac partira à midi | Selon | sa directrice | preposition",
    ],
    "Selon Odile Vartan, directrice de la compagnie, « le bac partira à midi, quoi qu'il arrive ».": [
        "direct | le bac partira à midi, quoi qu'il arrive | Selon | Odile Vartan | preposition",
    ],
    "Selon Odile Vartan, « le bac partira à midi pile », ce qui étonne les passagers.": [
        "direct | le bac partira à midi pile | Selon | Odile Vartan | preposition",
    ],
    "Selon Odile Vartan : « le bac partira ».": ["direct | le bac partira | Selon | Odile Vartan | preposition"],
    "Selon elle, le bac partira et les passagers attendront.": [
        "indirect | le bac partira et les passagers attendront | Selon | elle | preposition",
    ],
    "Pour la compagnie, le bac est plein.": ["indirect | le bac est plein | Pour | la compagnie | preposition"],
    "Pour Odile Vartan, « le bac est plein ».": ["direct | le bac est plein | Pour | Odile Vartan | preposition"],
    "Le bac est plein pour la compagnie.": [],
    "À en croire Odile Vartan, le bac est plein.": [
        "indirect | le bac est plein | À en croire | Odile Vartan | preposition",
    ],
    "Il s'avère, selon la régie, que le bac est trop vieux.": [
        "indirect | Il s'avère … que le bac est trop vieux | selon | la régie | preposition",
    ],
    "La régie a démenti l'information du Matin du Port selon laquelle le bac était vendu.": [
        "indirect | le bac était vendu | information | Matin du Port | noun",
    ],
    "Comme l'a dit la maire, le bac partira.": ["indirect | le bac partira | Comme l'a dit | la maire | comme"],
    "Le bac partira, comme l'a dit la maire.": ["indirect | Le bac partira | comme l'a dit | la maire | comme"],
    "Le bac partira, comme l'a dit la maire, qui en doutait.": [
        "indirect | Le bac partira | comme l'a dit | la maire | comme",
    ],
    "Le bac, comme l'a dit la maire, partira.": ["indirect | Le bac … partira | comme l'a dit | la maire | comme"],
    "Le bac part, selon la maire.": ["indirect | Le bac part | selon | la maire | preposition"],
    "Selon la maire.": [],
    "Le bac est vieux, selon le pilote, mais la digue tient.": [
        "indirect | Le bac est vieux … mais la digue tient | selon | le pilote | preposition",
    ],
    "Le bac est vieux, selon le pilote, car il prend l'eau.": [
        "indirect | Le bac est vieux … car il prend l'eau | selon | le pilote | preposition",
    ],
    "Selon le pilote, le bac coulera ; selon la maire, il tiendra.": [
        "indirect | le bac coulera | Selon | le pilote | preposition",
        "indirect | il tiendra | selon | la maire | preposition",
    ],
    "« Le bac » coulera, selon le pilote.": ["mixed | « Le bac » coulera | selon | le pilote | preposition"],
}


@pytest.fixture(scope="module")
def docs():
    return docs_of(ROWS)


@each(ROWS)
def test_a_text_gives_its_rows(docs, text, rows):
    assert rows_of(docs[text]) == rows

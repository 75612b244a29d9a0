"""Rows of texts that stop or begin anywhere, and of short ones: nothing is read beyond their ends."""

from __future__ import annotations

import pytest
from read_rows import docs_of, each, rows_of

#: Text → type, words, cue, source and rule of its quotations.
ROWS = {
    "Selon la maire, la digue tient": ["indirect | la digue tient | Selon | la maire | preposition"],
    "La digue tient, selon la maire": ["indirect | La digue tient | selon | la maire | preposition"],
    "« La digue tient », a dit la maire": ["direct | La digue tient | a dit | la maire | incise"],
    "La digue tient, a dit Odile Vartan": ["indirect | La digue tient | a dit | Odile Vartan | incise"],
    "La digue tient, a dit la maire, Odile Vartan": ["indirect | La digue tient | a dit | la maire | incise"],
    "La digue tient, a dit Odile Vartan, la maire": ["indirect | La digue tient | a dit | Odile Vartan | incise"],
    "La digue tient, a-t-elle dit": ["indirect | La digue tient | a-t-elle dit | elle | incise"],
    "LORMEAUX — La digue tient, a dit Odile Vartan.": ["indirect | La digue tient | a dit | Odile Vartan | incise"],
    "Lormeaux, 3 mars (AFP) - La digue tient, a dit Odile Vartan.": [
        "indirect | La digue tient | a dit | Odile Vartan | incise"
    ],
    "Lormeaux (Rhône), 3 mars 2021 (AFP) – La digue tient, a dit Odile Vartan.": [
        "indirect | La digue tient | a dit | Odile Vartan | incise"
    ],
    "EN IMAGES - La digue tient, a dit Odile Vartan.": ["indirect | La digue tient | a dit | Odile Vartan | incise"],
    "La maire affirme": [],
    "La maire affirme que": [],
    "La maire affirme que la digue": [],
    "La maire promet de": [],
    "La maire promet de venir": ["indirect | de venir | promet | La maire | infinitive"],
    "La maire parle de": [],
    "La maire a": [],
    "La maire, qui": [],
    "Selon": [],
    "Selon la": [],
    "Selon la maire": [],
    "Selon la maire,": [],
    "L'annonce que": [],
    "Comme l'a dit la maire": [],
    "Comme l'a dit": [],
    ", dit la maire.": [],
    ", selon la maire.": [],
    "que la digue tient.": [],
    "et, selon la maire, la digue tient.": ["indirect | la digue tient | selon | la maire | preposition"],
    "La régie pense avoir convaincu les pêcheurs.": [
        "indirect | avoir convaincu les pêcheurs | pense | La régie | infinitive",
    ],
    "La régie pense avoir raison.": [],
    "La régie espère avoir bien expliqué le retard.": [
        "indirect | avoir bien expliqué le retard | espère | La régie | infinitive",
    ],
    "Le préfet affirme que le quai est sûr, une affirmation qui surprend les dockers.": [
        "indirect | que le quai est sûr | affirme | Le préfet | que-clause",
    ],
    "Pêcheurs de Lunac, ils affirment que le bac est vieux.": [
        "indirect | que le bac est vieux | affirment | ils | que-clause",
    ],
    "Et la maire assure que le bac part.": ["indirect | que le bac part | assure | la maire | que-clause"],
    "La digue tient, a lancé à Lunac, la maire.": ["indirect | La digue tient | a lancé | la maire | incise"],
    "Selon Odile Vartan, maire de Lunac, qui part, la digue tient.": [
        "indirect | la digue tient | Selon | Odile Vartan | preposition",
    ],
    "Selon la maire Odile Vartan, Luc Aubry partira.": [
        "indirect | Luc Aubry partira | Selon | la maire Odile Vartan | preposition",
    ],
    "Selon les cas, la digue tient.": [],
    "Selon le cas Vartan, la digue tient.": [],
    "Selon les chiffres, la digue tient.": ["indirect | la digue tient | Selon | les chiffres | preposition"],
    "Selon les chiffres de Rivage, la digue tient.": [
        "indirect | la digue tient | Selon | les chiffres de Rivage | preposition",
    ],
    "Selon un habitant, la digue tient.": ["indirect | la digue tient | Selon | un habitant | preposition"],
    "Selon l'heure, la digue tient.": [],
    "Selon ses besoins, la digue tient.": [],
    "Odile Vartan": [],
    "Odile Vartan :": [],
    "Odile Vartan dit": [],
    "dit Odile Vartan": [],
    "– La digue tient, dit la maire": ["indirect | La digue tient | dit | la maire | incise"],
    "La maire accuse": [],
    "La maire l'accuse de": [],
    "La maire s'est dite": [],
    "La maire a été": [],
    "La maire a été qualifiée de": [],
    "Il a été dit": [],
    "Il est dit que": [],
    "On dit": [],
    "Dit-on": [],
    "A-t-on dit": [],
    "Il faut dire": [],
    "« la digue tient bon »": ["direct | la digue tient bon | - | - | alone"],
    "Le préfet affirme que le quai tient en assurant que le bac part.": [
        "indirect | que le quai tient | affirme | Le préfet | que-clause",
        "indirect | que le bac part | en assurant | Le préfet | que-clause",
    ],
    "La maire : « La digue tient »": ["direct | La digue tient | - | La maire | colon"],
    "La maire parle de « digue »": ["mixed | de « digue » | parle | La maire | fragment"],
    ": « La digue tient bon. »": ["direct | La digue tient bon. | - | - | alone"],
    "« La digue tient": ["direct | La digue tient | - | - | alone"],
    "« La digue tient, dit la maire": ["direct | La digue tient | dit | la maire | incise"],
    "« La digue tient, dit la maire »": ["direct | La digue tient | dit | la maire | incise"],
    "« La digue tient, dit la maire, qui part »": ["direct | La digue tient | dit | la maire | incise"],
    "« Je pars, dit-elle »": ["direct | Je pars | dit-elle | elle | incise"],
    "« Je pars, dit-elle, la digue tient »": ["direct | Je pars … la digue tient | dit-elle | elle | incise"],
    "« Je pars, dit Odile Vartan, maire de Lunac »": ["direct | Je pars | dit | Odile Vartan | incise"],
    "« (…) la digue tient bon depuis cent ans. »": ["direct | (…) la digue tient bon depuis cent ans. | - | - | alone"],
    "« … et la digue tient bon depuis cent ans. »": ["direct | et la digue tient bon depuis cent ans. | - | - | alone"],
    "« Oui. »": ["direct | Oui. | - | - | alone"],
    "« Oui, non. »": ["direct | Oui, non. | - | - | alone"],
    "« Oui, non, bon. »": ["direct | Oui, non, bon. | - | - | alone"],
    "« La digue tient bon »": ["direct | La digue tient bon | - | - | alone"],
    "La maire : « Oui, non »": ["direct | Oui, non | - | La maire | colon"],
    "Odile Vartan, la maire : « Oui, non »": ["direct | Oui, non | - | Odile Vartan | colon"],
    "« La digue tient »,": ["direct | La digue tient | - | - | alone"],
    "« La digue tient. » Odile Vartan": ["direct | La digue tient. | - | - | alone"],
    "La maire s'est dite prête": ["indirect | prête | s'est dite | La maire | fragment"],
}


@pytest.fixture(scope="module")
def docs():
    return docs_of(ROWS)


@each(ROWS)
def test_a_text_gives_its_rows(docs, text, rows):
    assert rows_of(docs[text]) == rows

"""Rows of what verbs and nouns of speech govern without marks, and of verbs that say nothing."""

from __future__ import annotations

import pytest
from read_rows import docs_of, each, rows_of

#: Text → type, words, cue, source and rule of its quotations.
ROWS = {
    "La maire promet de repeindre la halle et de rouvrir le quai.": [
        "indirect | de repeindre la halle et de rouvrir le quai | promet | La maire | infinitive",
    ],
    "Le préfet affirme que le quai est sûr ; les dockers en doutent.": [
        "indirect | que le quai est sûr | affirme | Le préfet | que-clause",
    ],
    "Le préfet affirme que le quai est sûr, ce que conteste le syndicat.": [
        "indirect | que le quai est sûr | affirme | Le préfet | que-clause",
    ],
    "Le préfet affirme que le quai est sûr, une affirmation démentie par les dockers.": [
        "indirect | que le quai est sûr | affirme | Le préfet | que-clause",
    ],
    "Le préfet affirme que le quai est sûr, sans convaincre les dockers.": [
        "indirect | que le quai est sûr | affirme | Le préfet | que-clause",
    ],
    "Le préfet affirme que le quai est sûr, elle répond que la digue bouge.": [
        "indirect | que le quai est sûr | affirme | Le préfet | que-clause",
        "indirect | que la digue bouge | répond | elle | que-clause",
    ],
    "La régie soutient que la panne (la troisième en un an) est terminée.": [
        "indirect | que la panne (la troisième en un an) est terminée | soutient | La régie | que-clause",
    ],
    "La régie assure que la panne est terminée (depuis lundi).": [
        "indirect | que la panne est terminée (depuis lundi) | assure | La régie | que-clause",
    ],
    "Dans une lettre aux élus, la régie assure que le bac est trop vieux.": [
        "indirect | que le bac est trop vieux | assure | la régie | que-clause",
    ],
    "La régie a demandé au pilote si le bac pouvait partir.": [
        "indirect | si le bac pouvait partir | a demandé | La régie | que-clause",
    ],
    "La régie a demandé pourquoi le bac restait à quai.": [
        "indirect | pourquoi le bac restait à quai | a demandé | La régie | que-clause",
    ],
    "La régie ignore si le bac partira.": [],
    "La régie reproche au pilote d'avoir quitté le quai trop tôt.": [
        "indirect | d'avoir quitté le quai trop tôt | reproche | La régie | infinitive",
    ],
    "La régie veut remplacer le bac.": [],
    "La régie assure n'avoir rien caché aux pêcheurs.": [
        "indirect | n'avoir rien caché aux pêcheurs | assure | La régie | infinitive",
    ],
    "Les pêcheurs ont lancé un appel à boycotter le bac.": [
        "indirect | à boycotter le bac | ont lancé un appel | Les pêcheurs | noun",
    ],
    "La mairie a donné l'assurance que le bac partirait.": [
        "indirect | que le bac partirait | a donné l'assurance | La mairie | noun",
    ],
    "Le bac, a promis la compagnie, partira à midi.": [
        "indirect | Le bac … partira à midi | a promis | la compagnie | incise",
    ],
    "Le bac partira, annonce Odile Vartan.": ["indirect | Le bac partira | annonce | Odile Vartan | incise"],
    "Le bac partira, annonce la compagnie.": ["indirect | Le bac partira | annonce | la compagnie | incise"],
    "La compagnie, annonce la maire, partira.": ["indirect | La compagnie … partira | annonce | la maire | incise"],
    "Luc Aubry, un des pilotes, assure que le bac partira.": [
        "indirect | que le bac partira | assure | Luc Aubry | que-clause",
    ],
    "Luc Aubry, le pilote, lui, assure que le bac partira.": [
        "indirect | que le bac partira | assure | Luc Aubry | que-clause",
    ],
    "Le syndicat des pilotes de Lunac et de Kervant assure que le bac partira.": [
        "indirect | que le bac partira | assure | Le syndicat des pilotes de Lunac et de Kervant | que-clause",
    ],
    "Il aura fallu deux jours pour admettre que le bac est vieux.": [
        "indirect | que le bac est vieux | admettre | - | que-clause",
    ],
    "C'est le pilote qui affirme que le bac est vieux.": [
        "indirect | que le bac est vieux | affirme | le pilote | que-clause",
    ],
    "Le pilote, dont le bac est vieux, affirme que la digue tient.": [
        "indirect | que la digue tient | affirme | Le pilote | que-clause",
    ],
    "Quant au pilote, il affirme que la digue tient.": [
        "indirect | que la digue tient | affirme | pilote | que-clause",
    ],
    "Lorsque le pilote est arrivé, la maire a assuré que la digue tenait.": [
        "indirect | que la digue tenait | a assuré | la maire | que-clause",
    ],
    "Un des pilotes affirme que la digue tient.": [
        "indirect | que la digue tient | affirme | Un des pilotes | que-clause",
    ],
    "Plusieurs d'entre eux affirment que la digue tient.": [
        "indirect | que la digue tient | affirment | Plusieurs d'entre eux | que-clause",
    ],
    "Celle du port affirme que la digue tient.": [
        "indirect | que la digue tient | affirme | Celle du port | que-clause",
    ],
    "Certains affirment que la digue tient.": ["indirect | que la digue tient | affirment | Certains | que-clause"],
    "On affirme que la digue tient.": ["indirect | que la digue tient | affirme | - | que-clause"],
    "Il a été dit que la digue tenait.": ["indirect | que la digue tenait | a été dit | - | que-clause"],
    "Ni le pilote ni la maire n'affirment que la digue tient.": [],
    "La digue tiendra, a indiqué trois jours après la crue l'ingénieure du port.": [
        "indirect | La digue tiendra | a indiqué | l'ingénieure du port | incise",
    ],
    "La digue tiendra, a indiqué peu après l'ingénieure.": [
        "indirect | La digue tiendra | a indiqué | l'ingénieure | incise",
    ],
    "La digue tiendra, a expliqué à l'AFP Luc Aubry.": [
        "indirect | La digue tiendra | a expliqué | Luc Aubry | incise",
    ],
    "La digue tiendra, a expliqué lors d'un point presse le colonel Aubry.": [
        "indirect | La digue tiendra | a expliqué | le colonel Aubry | incise",
    ],
    "La digue tiendra, a expliqué jusqu'au bout de la nuit la maire.": [
        "indirect | La digue tiendra | a expliqué | la maire | incise",
    ],
    "Citée par Radio Vallon, la maire assure que la digue tient.": [
        "indirect | que la digue tient | assure | la maire | que-clause",
    ],
    "Si la maire affirme que la digue tient, les pêcheurs en doutent.": [],
    "La maire pourrait dire que la digue tient.": [],
    "La maire aurait dit que la digue tenait.": ["indirect | que la digue tenait | aurait dit | La maire | que-clause"],
    "La maire finit par dire que la digue tient.": [
        "indirect | que la digue tient | finit par dire | La maire | que-clause",
    ],
    "La maire a laissé entendre que la digue bougeait.": [
        "indirect | que la digue bougeait | a laissé entendre | La maire | que-clause",
    ],
    "La maire n'a pas fini de répéter que la digue tient.": [],
    "La maire est allée jusqu'à dire que la digue tenait.": [
        "indirect | que la digue tenait | est allée jusqu'à dire | La maire | que-clause",
    ],
    "La maire a salué les pêcheurs, avant d'ajouter que la digue tenait.": [
        "indirect | que la digue tenait | ajouter | La maire | que-clause",
    ],
    "La maire ne dit jamais que la digue bouge.": [],
    "Notez que la digue bouge.": [],
    "Nous affirmons que la digue bouge.": ["indirect | que la digue bouge | Nous affirmons | - | que-clause"],
    "Vous affirmez que la digue bouge.": ["indirect | que la digue bouge | Vous affirmez | - | que-clause"],
    "Expliquez-nous que la digue bouge.": [],
    "Disons-le, la digue bouge.": [],
    "Le bac part, de source policière, à midi.": [
        "indirect | Le bac part … à midi | de source policière | source policière | preposition",
    ],
    "De source policière, le bac part à midi.": [
        "indirect | le bac part à midi | De source policière | source policière | preposition",
    ],
    "À ses yeux, le bac est trop vieux.": ["indirect | le bac est trop vieux | À ses yeux | ses | preposition"],
    "Le bac, à ses yeux, est trop vieux.": ["indirect | Le bac … est trop vieux | à ses yeux | ses | preposition"],
    "Aux yeux du pilote, le bac est trop vieux.": [
        "indirect | le bac est trop vieux | Aux yeux du | pilote | preposition",
    ],
    "Le bac coule, ont dit le pilote et la maire.": [
        "indirect | Le bac coule | ont dit | le pilote et la maire | incise",
    ],
    "Le pilote a assuré ne rien avoir vu.": ["indirect | ne rien avoir vu | a assuré | Le pilote | infinitive"],
    "Le pilote promet aux passagers de venir et qu'il parlera.": [
        "indirect | de venir et qu'il parlera | promet | Le pilote | infinitive",
    ],
    "Le pilote demande que la maire vienne et voie.": [
        "indirect | que la maire vienne et voie | demande | Le pilote | que-clause",
    ],
    "Le pilote demande quand la maire viendra.": [
        "indirect | quand la maire viendra | demande | Le pilote | que-clause",
    ],
    "Le pilote ne sait pas si la maire viendra.": [],
    "Le pilote dit quand la maire viendra.": ["indirect | quand la maire viendra | dit | Le pilote | que-clause"],
    "Le pilote explique comment le bac a coulé.": [
        "indirect | comment le bac a coulé | explique | Le pilote | que-clause",
    ],
    "Le bac coulera, dixit le pilote.": ["indirect | Le bac coulera | dixit | le pilote | preposition"],
    "Le bac coulera (dixit le pilote).": ["indirect | Le bac coulera | dixit | le pilote | preposition"],
    "Le bac coulera, a dit à Radio Vallon le pilote.": ["indirect | Le bac coulera | a dit | le pilote | incise"],
    "Le bac coulera, a dit Luc Aubry à l'AFP, citant la maire.": [
        "indirect | Le bac coulera | a dit | Luc Aubry | incise",
    ],
    "Le pilote a émis l'hypothèse que le bac coule.": [
        "indirect | que le bac coule | a émis l'hypothèse | Le pilote | noun",
    ],
    "Le pilote a fait la promesse de revenir.": ["indirect | de revenir | a fait la promesse | Le pilote | noun"],
    "Le pilote a exprimé le souhait de revenir.": ["indirect | de revenir | a exprimé le souhait | Le pilote | noun"],
    "Le pilote est d'avis que le bac coulera.": ["indirect | que le bac coulera | est d'avis | Le pilote | noun"],
    "Le pilote a l'impression que le bac coulera.": [
        "indirect | que le bac coulera | a l'impression | Le pilote | noun",
    ],
    "Le préfet affirme que le quai est sûr, tout en admettant que la digue bouge.": [
        "indirect | que le quai est sûr | affirme | Le préfet | que-clause",
        "indirect | que la digue bouge | en admettant | Le préfet | que-clause",
    ],
    "Le préfet affirme que le quai est sûr et assure que la digue tient.": [
        "indirect | que le quai est sûr | affirme | Le préfet | que-clause",
        "indirect | que la digue tient | assure | Le préfet | que-clause",
    ],
    "Les messages de soutien que le pilote a reçus le touchent.": [],
    "La maire a fini par lâcher que la digue bougeait.": [
        "indirect | que la digue bougeait | a fini par lâcher | La maire | que-clause",
    ],
    "Le pilote explique : le bac était vieux.": ["indirect | le bac était vieux | explique | Le pilote | colon"],
    "La digue tient, a-t-on assuré à la mairie.": ["indirect | La digue tient | a-t-on assuré | la mairie | incise"],
    "La digue tient, assure-t-on à la compagnie, où l'on s'attend à une crue.": [
        "indirect | La digue tient | assure-t-on | la compagnie | incise",
    ],
    "Le bac part à midi, apprend-on de source policière.": [
        "indirect | Le bac part à midi | apprend-on | source policière | incise",
    ],
}


@pytest.fixture(scope="module")
def docs():
    return docs_of(ROWS)


@each(ROWS)
def test_a_text_gives_its_rows(docs, text, rows):
    assert rows_of(docs[text]) == rows

"""Plain sentences without marks: two people, a dyke, and the ways in which French attributes words, or does not."""

from __future__ import annotations

import pytest
from read_rows import docs_of, each, rows_of

#: Text → its rows: type, words, cue, source, rule.
ROWS: dict[str, list[str]] = {
    "Odile Vartan promet de venir et de rester.": [
        "indirect | de venir et de rester | promet | Odile Vartan | infinitive"
    ],
    "Odile Vartan promet de venir dès lundi.": ["indirect | de venir dès lundi | promet | Odile Vartan | infinitive"],
    "Odile Vartan assure que la digue tient, ce que dément la mairie.": [
        "indirect | que la digue tient | assure | Odile Vartan | que-clause"
    ],
    "Odile Vartan assure que la digue tient, une promesse rejetée par la mairie.": [
        "indirect | que la digue tient | assure | Odile Vartan | que-clause"
    ],
    "Odile Vartan assure que la digue tient, sans que la mairie le confirme.": [
        "indirect | que la digue tient | assure | Odile Vartan | que-clause"
    ],
    "Odile Vartan assure que la digue tient et que le bac part.": [
        "indirect | que la digue tient et que le bac part | assure | Odile Vartan | que-clause"
    ],
    "Odile Vartan assure que la digue tient mais que le bac part.": [
        "indirect | que la digue tient mais que le bac part | assure | Odile Vartan | que-clause"
    ],
    "Odile Vartan dit vouloir tout raser.": ["indirect | vouloir tout raser | dit | Odile Vartan | infinitive"],
    "Pour Odile Vartan, la digue tient.": ["indirect | la digue tient | Pour | Odile Vartan | preposition"],
    "Aux yeux d'Odile Vartan, la digue tient.": [
        "indirect | la digue tient | Aux yeux d' | Odile Vartan | preposition"
    ],
    "De l'avis d'Odile Vartan, la digue tient.": [
        "indirect | la digue tient | De l'avis d' | Odile Vartan | preposition"
    ],
    "De source policière, la digue tient.": [
        "indirect | la digue tient | De source policière | source policière | preposition"
    ],
    "Selon Odile Vartan, maire de Lunac, la digue tient.": [
        "indirect | la digue tient | Selon | Odile Vartan | preposition"
    ],
    "La digue, selon Odile Vartan, tient.": ["indirect | La digue … tient | selon | Odile Vartan | preposition"],
    "La digue tient, aux dires d'Odile Vartan.": [
        "indirect | La digue tient | aux dires d' | Odile Vartan | preposition"
    ],
    "À en croire Odile Vartan, la digue tient.": [
        "indirect | la digue tient | À en croire | Odile Vartan | preposition"
    ],
    "Odile Vartan demande si la digue tient.": ["indirect | si la digue tient | demande | Odile Vartan | que-clause"],
    "Odile Vartan se demande si la digue tient.": [
        "indirect | si la digue tient | se demande | Odile Vartan | que-clause"
    ],
    "Odile Vartan demande pourquoi la digue tient.": [
        "indirect | pourquoi la digue tient | demande | Odile Vartan | que-clause"
    ],
    "Odile Vartan ne dit pas si la digue tient.": [],
    "Odile Vartan n'a pas dit que la digue tenait.": [],
    "Odile Vartan pourrait dire que la digue tient.": [],
    "Odile Vartan dira que la digue tient.": [],
    "Odile Vartan doit annoncer que la digue tient.": [],
    "Si Odile Vartan dit que la digue tient, tout va bien.": [],
    "Odile Vartan aurait dit que la digue tient.": [
        "indirect | que la digue tient | aurait dit | Odile Vartan | que-clause"
    ],
    "Comme l'a dit Odile Vartan, la digue tient.": ["indirect | la digue tient | Comme l'a dit | Odile Vartan | comme"],
    "Ainsi que le rappelle Odile Vartan, la digue tient.": [
        "indirect | la digue tient | Ainsi que le rappelle | Odile Vartan | preposition"
    ],
    "Odile Vartan a promis la construction d'une digue.": [],
    "Odile Vartan a reconnu avoir menti.": ["indirect | avoir menti | a reconnu | Odile Vartan | infinitive"],
    "Odile Vartan a reconnu un mensonge.": [],
    "Odile Vartan accuse Luc Aubry d'avoir menti.": ["indirect | d'avoir menti | accuse | Odile Vartan | infinitive"],
    "Odile Vartan reproche à Luc Aubry d'avoir menti.": [
        "indirect | d'avoir menti | reproche | Odile Vartan | infinitive"
    ],
    "Odile Vartan se félicite que la digue tienne.": [
        "indirect | que la digue tienne | se félicite | Odile Vartan | que-clause"
    ],
    "Odile Vartan regrette que la digue cède.": ["indirect | que la digue cède | regrette | Odile Vartan | que-clause"],
    "Odile Vartan a appelé à voter.": ["indirect | à voter | a appelé | Odile Vartan | infinitive"],
    "Odile Vartan a appelé Luc Aubry à voter.": ["indirect | à voter | a appelé | Odile Vartan | infinitive"],
    "Il a été dit que la digue tenait.": ["indirect | que la digue tenait | a été dit | - | que-clause"],
    "On dit que la digue tient.": ["indirect | que la digue tient | dit | - | que-clause"],
    "On sait que la digue tient.": [],
    "Odile Vartan a fait savoir que la digue tenait.": [
        "indirect | que la digue tenait | a fait savoir | Odile Vartan | que-clause"
    ],
    "Odile Vartan a laissé entendre que la digue tenait.": [
        "indirect | que la digue tenait | a laissé entendre | Odile Vartan | que-clause"
    ],
    "Odile Vartan a tenu à préciser que la digue tenait.": [
        "indirect | que la digue tenait | a tenu à préciser | Odile Vartan | que-clause"
    ],
    "Odile Vartan est partie en assurant que la digue tient.": [
        "indirect | que la digue tient | en assurant | Odile Vartan | que-clause"
    ],
    "Odile Vartan est partie, assurant que la digue tient.": [
        "indirect | que la digue tient | assurant | Odile Vartan | que-clause"
    ],
    "Interrogée, Odile Vartan répond que la digue tient.": [
        "indirect | que la digue tient | répond | Odile Vartan | que-clause"
    ],
    "La digue tient, dit Odile Vartan, qui part.": ["indirect | La digue tient | dit | Odile Vartan | incise"],
    "La digue tient, a dit lundi Odile Vartan à Lunac.": ["indirect | La digue tient | a dit | Odile Vartan | incise"],
    "La digue tient, a-t-elle dit.": ["indirect | La digue tient | a-t-elle dit | elle | incise"],
    "La digue tient, paraît-il.": [],
    "La digue tient, c'est sûr.": [],
    "La digue tient, avertit-elle, mais le bac part.": [
        "indirect | La digue tient … mais le bac part | avertit-elle | elle | incise"
    ],
    "La digue, dit-elle, tient.": ["indirect | La digue … tient | dit-elle | elle | incise"],
    "Le communiqué dit que la digue tient.": ["indirect | que la digue tient | dit | Le communiqué | que-clause"],
    "Dans un communiqué, Odile Vartan dit que la digue tient.": [
        "indirect | que la digue tient | dit | Odile Vartan | que-clause"
    ],
    "Un tiers des élus disent que la digue tient.": [
        "indirect | que la digue tient | disent | Un tiers des élus | que-clause"
    ],
    "Ni Odile Vartan ni Luc Aubry ne disent que la digue tient.": [],
    "Odile Vartan assure que la digue tient, en ajoutant que le bac part.": [
        "indirect | que la digue tient | assure | Odile Vartan | que-clause",
        "indirect | que le bac part | en ajoutant | Odile Vartan | que-clause",
    ],
    "Odile Vartan assure que la digue tient, ajoutant que le bac part.": [
        "indirect | que la digue tient | assure | Odile Vartan | que-clause",
        "indirect | que le bac part | ajoutant | Odile Vartan | que-clause",
    ],
    "Odile Vartan assure que la digue tient et ajoute que le bac part.": [
        "indirect | que la digue tient | assure | Odile Vartan | que-clause",
        "indirect | que le bac part | ajoute | Odile Vartan | que-clause",
    ],
    "Odile Vartan assure que la digue tient, tout en précisant que le bac part.": [
        "indirect | que la digue tient | assure | Odile Vartan | que-clause",
        "indirect | que le bac part | en précisant | Odile Vartan | que-clause",
    ],
    "Odile Vartan assure que la digue tient, elle précise que le bac part.": [
        "indirect | que la digue tient | assure | Odile Vartan | que-clause",
        "indirect | que le bac part | précise | elle | que-clause",
    ],
    "Odile Vartan assure que la digue tient (et que le bac part).": [
        "indirect | que la digue tient (et que le bac part) | assure | Odile Vartan | que-clause"
    ],
    "Ce que dit Odile Vartan, c'est que la digue tient.": [],
    "C'est ce que dit Odile Vartan.": [],
    "Odile Vartan a la conviction que la digue tiendra.": [
        "indirect | que la digue tiendra | a la conviction | Odile Vartan | noun"
    ],
    "Odile Vartan a lancé un appel à voter.": ["indirect | à voter | a lancé un appel | Odile Vartan | noun"],
    "Odile Vartan a lancé un appel au calme.": [],
    "Odile Vartan dément la rumeur selon laquelle la digue céderait.": [
        "indirect | la digue céderait | rumeur | - | noun"
    ],
    "Odile Vartan a donné l'ordre de partir.": ["indirect | de partir | a donné l'ordre | Odile Vartan | noun"],
    "Odile Vartan a le sentiment que la digue cède.": [
        "indirect | que la digue cède | a le sentiment | Odile Vartan | noun"
    ],
    "Odile Vartan a confirmé à l'AFP que la digue cédait.": [
        "indirect | que la digue cédait | a confirmé | Odile Vartan | que-clause"
    ],
    "Odile Vartan a écrit sur son compte que la digue cédait.": [
        "indirect | que la digue cédait | a écrit | Odile Vartan | que-clause"
    ],
    "Odile Vartan écrit un livre.": [],
    "Odile Vartan écrit que tout va bien.": ["indirect | que tout va bien | écrit | Odile Vartan | que-clause"],
    "Odile Vartan lit que tout va bien.": [],
    "Odile Vartan croit que tout va bien.": ["indirect | que tout va bien | croit | Odile Vartan | que-clause"],
    "Odile Vartan pense que tout va bien.": ["indirect | que tout va bien | pense | Odile Vartan | que-clause"],
    "Odile Vartan espère que tout va bien.": ["indirect | que tout va bien | espère | Odile Vartan | que-clause"],
    "Odile Vartan explique comment la digue tient.": [
        "indirect | comment la digue tient | explique | Odile Vartan | que-clause"
    ],
    "Odile Vartan explique la digue.": [],
    "Odile Vartan raconte une histoire.": [],
    "Odile Vartan parle.": [],
    "Odile Vartan a parlé de la digue.": [],
    "Odile Vartan lance une pierre.": [],
    "Plus de la moitié des élus disent que la digue tient.": [
        "indirect | que la digue tient | disent | Plus de la moitié des élus | que-clause"
    ],
    "Odile Vartan a prévenu les élus que la digue cédait.": [
        "indirect | que la digue cédait | a prévenu | Odile Vartan | que-clause"
    ],
    "Odile Vartan s'est dite très inquiète.": ["indirect | très inquiète | s'est dite | Odile Vartan | fragment"],
    "La digue tient, dit-on.": ["indirect | La digue tient | dit-on | - | incise"],
}


@pytest.fixture(scope="module")
def docs():
    return docs_of(ROWS)


@each(ROWS)
def test_the_rows_of_a_sentence(docs, text, rows):
    assert rows_of(docs[text]) == rows

"""Plain sentences with marks: two people, a dyke, and the places of whoever says the words in marks."""

from __future__ import annotations

import pytest
from read_rows import docs_of, each, rows_of

#: Text → its rows: type, words, cue, source, rule.
ROWS: dict[str, list[str]] = {
    "Odile Vartan dit vouloir « tout raser ».": ["mixed | vouloir « tout raser » | dit | Odile Vartan | infinitive"],
    "« La digue tient », selon Odile Vartan.": ["direct | La digue tient | selon | Odile Vartan | preposition"],
    "« La digue tient », d'après Odile Vartan.": ["direct | La digue tient | d'après | Odile Vartan | preposition"],
    "Pour Odile Vartan, « la digue tient ».": ["direct | la digue tient | Pour | Odile Vartan | preposition"],
    "Comme l'explique Odile Vartan, « la digue tient ».": [
        "direct | la digue tient | Comme l'explique | Odile Vartan | preposition"
    ],
    "« La digue », dit Odile Vartan, « tient ».": ["direct | La digue … tient | dit | Odile Vartan | incise"],
    "« La digue tient ! », dit Odile Vartan.": ["direct | La digue tient ! | dit | Odile Vartan | incise"],
    "« La digue tient ? » demande Odile Vartan.": ["direct | La digue tient ? | demande | Odile Vartan | incise"],
    "« La digue tient. Le bac part », dit Odile Vartan.": [
        "direct | La digue tient. Le bac part | dit | Odile Vartan | incise"
    ],
    "Le mot « digue » vient du nord.": [],
    "La « digue » tient.": [],
    "Il tient la « digue », dit Odile Vartan.": ["mixed | Il tient la « digue » | dit | Odile Vartan | incise"],
    "« La digue tient », dit Odile Vartan, tandis que « l'eau monte ».": [
        "direct | La digue tient | dit | Odile Vartan | incise"
    ],
    "Le film « La Digue » sort mercredi.": [],
    "« La digue tient », a dit Luc Aubry, à l'ouverture du procès, « et elle tiendra ».": [
        "direct | La digue tient … et elle tiendra | a dit | Luc Aubry | incise"
    ],
    "Selon un rapport sur « la fin des lacs », la digue tient.": [
        "indirect | la digue tient | Selon | un rapport | preposition"
    ],
    "La maire a refusé de commenter cette affaire.": [],
    "La maire a refusé d'en dire plus sur la digue.": [],
    "Des rameurs prient dans l'espoir que la digue tienne.": [],
    "« La digue tient », sourit Odile Vartan.": ["direct | La digue tient | sourit | Odile Vartan | incise"],
    "« La digue tient », sourit-elle.": ["direct | La digue tient | sourit-elle | elle | incise"],
    "« La digue tient », indique le rapport.": ["direct | La digue tient | indique | le rapport | incise"],
    "« La digue tient », a indiqué dans un rapport Odile Vartan.": [
        "direct | La digue tient | a indiqué | Odile Vartan | incise"
    ],
    "« La digue tient », a appris l'AFP.": ["direct | La digue tient | a appris | l'AFP | incise"],
    "« La digue tient », se félicite Odile Vartan.": ["direct | La digue tient | se félicite | Odile Vartan | incise"],
    "« La digue tient », s'est félicitée, lundi soir, Odile Vartan.": [
        "direct | La digue tient | s'est félicitée | Odile Vartan | incise"
    ],
    "« La digue tient », aurait dit Odile Vartan.": ["direct | La digue tient | aurait dit | Odile Vartan | incise"],
    "« La digue tient », dit la maire, Odile Vartan, qui part.": ["direct | La digue tient | dit | la maire | incise"],
    "« La digue tient », dit la maire de Lunac et du port.": [
        "direct | La digue tient | dit | la maire de Lunac et du port | incise"
    ],
    "« La digue tient », disent Odile Vartan et Luc Aubry.": [
        "direct | La digue tient | disent | Odile Vartan et Luc Aubry | incise"
    ],
    "« La digue tient », dit Odile Vartan, et Luc Aubry part.": [
        "direct | La digue tient | dit | Odile Vartan | incise"
    ],
    "« La digue tient », dit-elle à Luc Aubry.": ["direct | La digue tient | dit-elle | elle | incise"],
    "« La digue tient », lui dit Odile Vartan.": ["direct | La digue tient | lui dit | Odile Vartan | incise"],
    "« La digue tient », dit à Luc Aubry la maire de Lunac.": [
        "direct | La digue tient | dit | la maire de Lunac | incise"
    ],
    "« Tout va bien ce soir », dit Odile Vartan, tandis que « l'eau monte ce soir ».": [
        "direct | Tout va bien ce soir | dit | Odile Vartan | incise",
        "direct | l'eau monte ce soir | - | Odile Vartan | alone",
    ],
    "« La digue tient », dit, sûre d'elle, Odile Vartan.": ["direct | La digue tient | dit | Odile Vartan | incise"],
    "Odile Vartan a évoqué « une folie » et « un gâchis ».": [
        "mixed | « une folie » et « un gâchis » | a évoqué | Odile Vartan | fragment"
    ],
    "Odile Vartan dénonce une « folie douce ».": ["mixed | une « folie douce » | dénonce | Odile Vartan | fragment"],
    "Odile Vartan a parlé d'une « folie douce ».": [
        "mixed | d'une « folie douce » | a parlé | Odile Vartan | fragment"
    ],
    "Le projet est qualifié de « folie douce » par Odile Vartan.": [
        "mixed | de « folie douce » | est qualifié | Odile Vartan | fragment"
    ],
    "Le projet a été jugé « fou » par Odile Vartan.": ["mixed | « fou » | a été jugé | Odile Vartan | fragment"],
    "Odile Vartan est catégorique : « La digue tient. »": [
        "direct | La digue tient. | est catégorique | Odile Vartan | colon"
    ],
    "Odile Vartan s'est dite « très inquiète ».": ["mixed | « très inquiète » | s'est dite | Odile Vartan | fragment"],
    "Odile Vartan a invité les élus à « voter vite ».": [
        "mixed | à « voter vite » | a invité | Odile Vartan | infinitive"
    ],
    "Interrogée sur la digue, Odile Vartan a répondu : « Elle tient. »": [
        "direct | Elle tient. | a répondu | Odile Vartan | colon"
    ],
    "« La digue tient, dit Odile Vartan, et le bac part. »": [
        "direct | La digue tient … et le bac part. | dit | Odile Vartan | incise"
    ],
    "Odile Vartan (à Luc Aubry) : « La digue tient. »": ["direct | La digue tient. | - | Odile Vartan | colon"],
    "Dans un communiqué, Odile Vartan dénonce « une folie ».": [
        "mixed | « une folie » | dénonce | Odile Vartan | fragment"
    ],
    "Odile Vartan publie un communiqué : « La digue tient. »": [
        "direct | La digue tient. | publie | Odile Vartan | colon"
    ],
    "La mairie : « Non, jamais. »": ["direct | Non, jamais. | - | La mairie | colon"],
    "La maire arrive : « La digue tient. »": ["direct | La digue tient. | - | La maire | colon"],
    "Le lundi, la maire arrive : « La digue tient. »": ["direct | La digue tient. | - | la maire | colon"],
    "La crue, dont parle la maire, qui a réagi : « Tout va bien ce soir ».": [
        "direct | Tout va bien ce soir | a réagi | la maire | colon"
    ],
    "Odile Vartan assure que la digue tient : « C'est solide ».": [
        "indirect | que la digue tient | assure | Odile Vartan | que-clause",
        "direct | C'est solide | assure | Odile Vartan | colon",
    ],
    "« La digue. »": ["direct | La digue. | - | - | alone"],
    "« La digue ? »": ["direct | La digue ? | - | - | alone"],
    "« La digue tiendra tout l'hiver. »": ["direct | La digue tiendra tout l'hiver. | - | - | alone"],
    "Et « la digue tiendra tout l'hiver ».": ["direct | la digue tiendra tout l'hiver | - | - | alone"],
    "« La digue tient », assure Odile Vartan, ajoutant : « Le bac part. »": [
        "direct | La digue tient | assure | Odile Vartan | incise",
        "direct | Le bac part. | ajoutant | Odile Vartan | colon",
    ],
    "« La digue tient », assure Odile Vartan, qui ajoute : « Le bac part. »": [
        "direct | La digue tient | assure | Odile Vartan | incise",
        "direct | Le bac part. | ajoute | Odile Vartan | colon",
    ],
    "Odile Vartan a répondu à Luc Aubry, qui l'attendait : « La digue tient. »": [
        "direct | La digue tient. | a répondu | Odile Vartan | colon"
    ],
    "Odile Vartan a répondu aux élus : « La digue tient. »": [
        "direct | La digue tient. | a répondu | Odile Vartan | colon"
    ],
    "Odile Vartan a réagi : « La digue tient. »": ["direct | La digue tient. | a réagi | Odile Vartan | colon"],
    "Le conseil a voté, et Odile Vartan a réagi : « La digue tient. »": [
        "direct | La digue tient. | a réagi | Odile Vartan | colon"
    ],
    "« La digue tient, raconte Luc Aubry, un pompier qui vit sur le lac. Elle a cent ans. »": [
        "direct | La digue tient … Elle a cent ans. | raconte | Luc Aubry | incise"
    ],
    "« La digue tiendra. » La préfète l'a promis.": ["direct | La digue tiendra. | l'a promis | La préfète | next"],
    "« La digue tiendra. » La préfète ne l'a pas promis.": ["direct | La digue tiendra. | - | - | alone"],
    "« La digue tiendra. » Odile Vartan l'a vu hier.": ["direct | La digue tiendra. | - | - | alone"],
    "« La digue tiendra. » C'est ce qu'a promis Odile Vartan.": [
        "direct | La digue tiendra. | a promis | Odile Vartan | next"
    ],
    "« La digue tiendra. » Odile Vartan est partie.": ["direct | La digue tiendra. | - | - | alone"],
    "Odile Vartan s'est exprimée : « La digue tient. »": [
        "direct | La digue tient. | s'est exprimée | Odile Vartan | colon"
    ],
    "Odile Vartan s'interroge : « La digue tient-elle ? »": [
        "direct | La digue tient-elle ? | s'interroge | Odile Vartan | colon"
    ],
    "Odile Vartan lance : « La digue tient. »": ["direct | La digue tient. | lance | Odile Vartan | colon"],
    "Odile Vartan sourit : « La digue tient. »": ["direct | La digue tient. | sourit | Odile Vartan | colon"],
    "« La digue tient », lit-on dans le rapport.": ["direct | La digue tient | lit-on | le rapport | incise"],
    "« La digue tient », a-t-on appris auprès d'Odile Vartan.": [
        "direct | La digue tient | a-t-on appris | Odile Vartan | incise"
    ],
}


@pytest.fixture(scope="module")
def docs():
    return docs_of(ROWS)


@each(ROWS)
def test_the_rows_of_a_sentence(docs, text, rows):
    assert rows_of(docs[text]) == rows

"""Rows of words in marks: alone, after a colon, governed by a verb, around an inserted clause."""

from __future__ import annotations

import pytest
from read_rows import docs_of, each, rows_of

#: Text → type, words, cue, source and rule of its quotations.
ROWS = {
    "Après deux heures de réunion, « la digue ne tiendra jamais l'hiver », a lâché le pilote.": [
        "direct | la digue ne tiendra jamais l'hiver | a lâché | le pilote | incise",
    ],
    "« La digue » ne tiendra pas l'hiver, a lâché le pilote.": [
        "mixed | « La digue » ne tiendra pas l'hiver | a lâché | le pilote | incise",
    ],
    "« La digue ne tiendra pas », a lâché le pilote : « Il faut la refaire. »": [
        "direct | La digue ne tiendra pas | a lâché | le pilote | incise",
        "direct | Il faut la refaire. | a lâché | le pilote | colon",
    ],
    "« le bac »": [],
    "La régie estime que le bac « ne vaut plus rien » et que la digue « bouge ».": [
        "mixed | que le bac « ne vaut plus rien » et que la digue « bouge » | estime | La régie | que-clause",
    ],
    "Les pêcheurs voient « un phare » au loin.": [],
    "La régie espère « pouvoir remplacer le bac ».": [
        "mixed | « pouvoir remplacer le bac » | espère | La régie | infinitive",
    ],
    "La régie a promis « de remplacer le bac ».": [
        "mixed | « de remplacer le bac » | a promis | La régie | infinitive",
    ],
    "« Le bac partira ! » s'écrie le pilote, un brin moqueur, avant d'embarquer.": [
        "direct | Le bac partira ! | s'écrie | le pilote | incise",
    ],
    "« La digue tient », a assuré la maire, citée par Radio Vallon.": [
        "direct | La digue tient | a assuré | la maire | incise",
    ],
    "« La digue tient », a dit la maire dans un entretien à Radio Vallon.": [
        "direct | La digue tient | a dit | la maire | incise",
    ],
    "« Le bac coule », ont dit le pilote et la maire.": [
        "direct | Le bac coule | ont dit | le pilote et la maire | incise",
    ],
    "Le pilote dit que « oui ».": ["mixed | que « oui » | dit | Le pilote | que-clause"],
    "Le pilote a assuré « avoir tout vu ».": ["mixed | « avoir tout vu » | a assuré | Le pilote | infinitive"],
    "Les mots « bac » et « digue » sont dans le texte.": [],
    "Le mot du pilote, « épave », a choqué.": [],
    "Le bac est « une épave ».": [],
    "Le bac est « une épave » et il coulera.": [],
    "Le film « La Digue » sort mercredi, a dit le pilote.": [
        "mixed | Le film « La Digue » sort mercredi | a dit | le pilote | incise",
    ],
    "Le slogan « Le bac pour tous » a été affiché.": [],
    "« Le bac pour tous », clame l'affiche.": ["direct | Le bac pour tous | clame | l'affiche | incise"],
    "« Le bac pour tous » est le nom du projet.": [],
    "Le bac a été qualifié de « rafiot ».": ["mixed | de « rafiot » | a été qualifié | - | fragment"],
    "« Le bac partira », s'est amusé, lundi, devant les pêcheurs, le pilote.": [
        "direct | Le bac partira | s'est amusé | le pilote | incise",
    ],
    "« Le bac coule », a dit le pilote, « la digue cède », a-t-il ajouté.": [
        "direct | Le bac coule | a dit | le pilote | incise",
        "direct | la digue cède | a-t-il ajouté | il | incise",
    ],
    "« Le bac coule et la digue cède », a dit, inquiet, le pilote.": [
        "direct | Le bac coule et la digue cède | a dit | le pilote | incise",
    ],
    "Le bac a été décrit par le pilote comme « une épave ».": [
        "mixed | comme « une épave » | a été décrit | le pilote | fragment",
    ],
    "Le pilote reproche à la maire « son silence ».": ["mixed | « son silence » | reproche | Le pilote | fragment"],
    "Le pilote explique pourquoi : « Il était vieux. »": ["direct | Il était vieux. | explique | Le pilote | colon"],
    "Le pilote a été clair : « La digue ne tiendra pas. »": [
        "direct | La digue ne tiendra pas. | - | Le pilote | colon",
    ],
    "Le pilote, qui n'a pas été surpris, a réagi : « La digue ne tiendra pas. »": [
        "direct | La digue ne tiendra pas. | a réagi | Le pilote | colon",
    ],
    "La panne a conduit la pilote Odile Vartan à réagir : « Le bac est trop vieux. »": [
        "direct | Le bac est trop vieux. | - | la pilote Odile Vartan | colon",
    ],
    "Réponse du pilote : « Le bac est trop vieux. »": [
        "direct | Le bac est trop vieux. | Réponse | pilote | noun",
    ],
    "« Jamais ! »": ["direct | Jamais ! | - | - | alone"],
    "« Le bac est trop vieux. »": ["direct | Le bac est trop vieux. | - | - | alone"],
    "Le vieux pilote, un peu sourd : « Parlez plus fort ! »": [
        "direct | Parlez plus fort ! | - | Le vieux pilote | colon",
    ],
    "La régie estime le bac « trop vieux », la digue « trop basse ».": [
        "mixed | le bac « trop vieux », la digue « trop basse » | estime | La régie | fragment",
    ],
    "Les passagers l'ont appelé « le rafiot ».": ["mixed | « le rafiot » | l'ont appelé | Les passagers | fragment"],
    "Le bac, que les passagers appellent « le rafiot », partira.": [
        "mixed | « le rafiot » | appellent | les passagers | fragment",
    ],
    "Les pêcheurs y voient « un mépris », alors que la régie se tait.": [
        "mixed | « un mépris » | y voient | Les pêcheurs | fragment",
    ],
    "Le bac a été qualifié de « rafiot » par les pêcheurs.": [
        "mixed | de « rafiot » | a été qualifié | les pêcheurs | fragment",
    ],
    "Le pilote s'en prend à « des élus sourds », qui « ne montent jamais à bord ».": [
        "mixed | à « des élus sourds », qui « ne montent jamais à bord » | s'en prend | Le pilote | fragment",
    ],
    "Le pilote a demandé aux pêcheurs « un peu de patience ».": [
        "mixed | « un peu de patience » | a demandé | Le pilote | fragment",
    ],
    "« Le bac, souligne le pilote, est trop vieux. »": [
        "direct | Le bac … est trop vieux. | souligne | le pilote | incise",
    ],
    "« Le bac, souligne Odile Vartan, pilote depuis dix ans, est trop vieux. »": [
        "direct | Le bac … est trop vieux. | souligne | Odile Vartan | incise",
    ],
    "« Le bac, dis-je souvent, est trop vieux. »": ["direct | Le bac, dis-je souvent, est trop vieux. | - | - | alone"],
    "« Le bac, dit-on, est trop vieux. »": ["direct | Le bac, dit-on, est trop vieux. | - | - | alone"],
    "« Nous partirons, a promis le pilote. Le bac est prêt. »": [
        "direct | Nous partirons … Le bac est prêt. | a promis | le pilote | incise",
    ],
    "La maire a pris la parole pour dénoncer « un mensonge ».": [
        "mixed | « un mensonge » | dénoncer | La maire | fragment",
    ],
    "« La digue tient bon depuis cent ans. » C'est ce qu'a déclaré la maire.": [
        "direct | La digue tient bon depuis cent ans. | a déclaré | la maire | next",
    ],
    "« La digue tient bon depuis cent ans. » Voilà ce que la maire a déclaré.": [
        "direct | La digue tient bon depuis cent ans. | a déclaré | la maire | next",
    ],
    "« La digue tient bon depuis cent ans. » La maire est partie.": [
        "direct | La digue tient bon depuis cent ans. | - | - | alone",
    ],
    "Le bac a été décrit comme « une épave » par le pilote.": [
        "mixed | comme « une épave » | a été décrit | le pilote | fragment",
    ],
    "Le pilote a parlé, hier soir, d'« une épave ».": ["mixed | d'« une épave » | a parlé | Le pilote | fragment"],
    "Le pilote accuse la maire d'« avoir menti ».": ["mixed | d'« avoir menti » | accuse | Le pilote | fragment"],
    "Le pilote accuse la maire de « mensonge ».": ["mixed | de « mensonge » | accuse | Le pilote | fragment"],
    "Le pilote appelle « au calme ».": ["mixed | « au calme » | appelle | Le pilote | fragment"],
    "Le pilote appelle les passagers à « garder leur calme ».": [
        "mixed | à « garder leur calme » | appelle | Le pilote | infinitive",
    ],
    "Le pilote a réclamé « du calme » ainsi que « du respect ».": [
        "mixed | « du calme » ainsi que « du respect » | a réclamé | Le pilote | fragment",
    ],
    "Le pilote a réclamé « du calme » pour que le bac parte.": [
        "mixed | « du calme » | a réclamé | Le pilote | fragment",
    ],
    "Le pilote a réclamé « du calme » qui ne vient pas.": ["mixed | « du calme » | a réclamé | Le pilote | fragment"],
    "Le pilote a réclamé « du calme » lors d'une réunion.": ["mixed | « du calme » | a réclamé | Le pilote | fragment"],
    "Le pilote a réclamé « du calme » (et du vent).": ["mixed | « du calme » | a réclamé | Le pilote | fragment"],
    "Le pilote a réclamé « du calme » alors que le vent monte.": [
        "mixed | « du calme » | a réclamé | Le pilote | fragment",
    ],
    "Le pilote a réclamé « du calme », ce que la maire approuve.": [
        "mixed | « du calme » | a réclamé | Le pilote | fragment",
    ],
    "Le pilote a dénoncé un « scandale » et appelé à la grève.": [
        "mixed | un « scandale » | a dénoncé | Le pilote | fragment",
    ],
    "Le pilote demande à la maire de « venir voir ».": ["mixed | de « venir voir » | demande | Le pilote | infinitive"],
    "Le pilote a écrit une lettre : « Le bac était vieux. »": [
        "direct | Le bac était vieux. | a écrit | Le pilote | colon",
    ],
}


@pytest.fixture(scope="module")
def docs():
    return docs_of(ROWS)


@each(ROWS)
def test_a_text_gives_its_rows(docs, text, rows):
    assert rows_of(docs[text]) == rows

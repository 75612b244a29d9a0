"""Rows of words in marks: alone, after a colon, governed by a verb, around an inserted clause."""

from __future__ import annotations

import pytest
from read_rows import rows_of

from analysis import parse

#: Text → type, words, cue, source and rule of its quotations, by the rules alone and after the learned choice.
BOTH = {
    "Après deux heures de réunion, « la digue ne tiendra jamais l'hiver », a lâché le pilote.": [
        "direct | la digue ne tiendra jamais l'hiver | a lâché | le pilote | incise",
    ],
    "« La digue » ne tiendra pas l'hiver, a lâché le pilote.": [
        "mixed | « La digue » ne tiendra pas l'hiver | a lâché | le pilote | incise",
    ],
    "« La digue ne tiendra pas », a lâché le pilote : « Il faut la refaire. »": [
        "direct | La digue ne tiendra pas … Il faut la refaire. | a lâché | le pilote | incise",
    ],
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
        "direct | Le bac est trop vieux. | - | Réponse du pilote | colon",
    ],
    "« Jamais ! »": ["direct | Jamais ! | - | - | alone"],
    "« Le bac est trop vieux. »": ["direct | Le bac est trop vieux. | - | - | alone"],
    "« le bac »": [],
    "Le vieux pilote, un peu sourd : « Parlez plus fort ! »": [
        "direct | Parlez plus fort ! | - | Le vieux pilote | colon",
    ],
    "La régie estime que le bac « ne vaut plus rien » et que la digue « bouge ».": [
        "mixed | que le bac « ne vaut plus rien » et que la digue « bouge » | estime | La régie | que-clause",
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
    "Les pêcheurs voient « un phare » au loin.": [],
    "Le bac a été qualifié de « rafiot » par les pêcheurs.": [
        "mixed | de « rafiot » | a été qualifié | les pêcheurs | fragment",
    ],
    "Le pilote s'en prend à « des élus sourds », qui « ne montent jamais à bord ».": [
        "mixed | à « des élus sourds », qui « ne montent jamais à bord » | s'en prend | Le pilote | fragment",
    ],
    "Le pilote a demandé aux pêcheurs « un peu de patience ».": [
        "mixed | « un peu de patience » | a demandé | Le pilote | fragment",
    ],
    "La régie espère « pouvoir remplacer le bac ».": [
        "mixed | « pouvoir remplacer le bac » | espère | La régie | infinitive",
    ],
    "La régie a promis « de remplacer le bac ».": [
        "mixed | « de remplacer le bac » | a promis | La régie | infinitive",
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
    "« Le bac partira ! » s'écrie le pilote, un brin moqueur, avant d'embarquer.": [
        "direct | Le bac partira ! | s'écrie | le pilote | incise",
    ],
    "« La digue tient », a assuré la maire, citée par Radio Vallon.": [
        "direct | La digue tient | a assuré | la maire | incise",
    ],
    "« La digue tient », a dit la maire dans un entretien à Radio Vallon.": [
        "direct | La digue tient | a dit | la maire | incise",
    ],
    "La maire a pris la parole pour dénoncer « un mensonge ».": [
        "mixed | « un mensonge » | dénoncer | La maire | fragment",
    ],
}
#: What the rules find; the learned choice takes more.
BY_RULE = {
    "Ces « oubliés » rejettent le projet.": [],
}
#: What the learned choice finds.
CHOSEN = {
    "Le bac a été qualifié de « rafiot ».": ["mixed | de « rafiot » | a été qualifié | - | fragment"],
    "« Le bac partira », s'est amusé, lundi, devant les pêcheurs, le pilote.": [
        "direct | Le bac partira | s'est amusé | le pilote | incise",
    ],
}
EXPECTED = BOTH | BY_RULE | CHOSEN
CASES = [
    *((text, choose) for text in BOTH for choose in (False, True)),
    *((text, False) for text in BY_RULE),
    *((text, True) for text in CHOSEN),
]


@pytest.fixture(scope="module")
def docs():
    return dict(zip(EXPECTED, parse(list(EXPECTED), cache=False, progress=False), strict=True))


@pytest.mark.parametrize(("text", "choose"), CASES)
def test_a_text_gives_its_rows(docs, text, choose):
    assert rows_of(docs[text], choose=choose) == EXPECTED[text]

"""Whose words a text reports where the source is a noun for words, an office, a part of several, *on*, or nothing."""

from __future__ import annotations

import pytest

from analysis import parse
from analysis.pipeline import doc_data

CASES = {
    "message": (
        "La cantine fermera lundi, selon un message posté par la mairie hier soir.",
        ["mairie"],
    ),
    "figures": ("Les vols ont baissé, selon des chiffres publiés par la Banque Orval.", ["Banque Orval"]),
    "communiqué": ("La ligne rouvrira, selon un communiqué de la Banque Orval.", ["Banque Orval"]),
    "figures of a thing": ("La pluie manque, selon les chiffres du mois.", ["chiffres du mois"]),
    "study": ("Un lycéen sur deux dort mal, selon une étude de la Banque Orval.", ["étude de la Banque Orval"]),
    "possessive": (
        "La cuisinière Odile Vartan goûte la sauce. Puis son verdict tombe : « Il manque du sel. »",
        ["Odile Vartan"],
    ),
    "office": (
        "Le chef du gouvernement, M. Vartan, a reçu les maires. Puis Jean Aubry a salué un « bon échange ». "
        "Le Premier ministre a promis que les aides viendraient.",
        ["Jean Aubry", "Vartan"],
    ),
    "share": ("12 % des lecteurs disent que le journal est trop long.", ["lecteurs"]),
    "one of several": ("« On attend les secours », soupire l'un des riverains.", ["riverain"]),
    "quantity": (
        "Plus d'un habitant sur deux (54 %) estime que la rue est sale.",
        ["plus d'un habitant sur deux"],
    ),
    "on after an origin": (
        "Le bac est en panne, selon la capitainerie. Trois jours seront nécessaires, a-t-on précisé, ajoutant que "
        "les cyclistes devront attendre.",
        ["capitainerie", "capitainerie", "capitainerie"],
    ),
    "on after a person": (
        "« Le bac est en panne », a dit Odile Vartan. Trois jours seront nécessaires, a-t-on précisé.",
        ["Odile Vartan", None],
    ),
    "where it is written": ("« La pêche est interdite », est-il écrit sur le panneau.", ["panneau"]),
    "where it is read": ("« Le bal commence à minuit », lit-on sur l'affiche.", ["affiche"]),
    "passive": (
        "La préfète Odile Vartan a visité le port. La capitainerie a été avertie que le bac avait coulé.",
        ["Odile Vartan", None][1:],
    ),
    "told": ("Odile Vartan chante ce soir. La femme du guichet demande à Odile Vartan si la salle est pleine.", None),
    "after its pronoun": (
        "Depuis qu'elle a crié « j'arrête tout », la nageuse Odile Vartan ne sort plus.",
        ["Odile Vartan"],
    ),
    "said again": (
        "Le préfet Jean Aubry a ouvert le bal. « Un autre fleuve va naître ». La ville écoutait. "
        "« Nous planterons des saules. Un autre fleuve va naître », a lancé Odile Vartan.",
        ["Odile Vartan", "Odile Vartan"],
    ),
    "name in furniture": (
        "Odile Vartan est arrivée hier à Lunac.\n\nLire aussi : Inès Caron annule sa tournée\n\nElle a promis qu'elle "
        "resterait.",
        ["Odile Vartan"],
    ),
    "kind": (
        "« Les preuves existent », assure le documentaire. Sur le quai, le pêcheur breton a réclamé : « Montrez-les. »",
        ["documentaire", "pêcheur breton"],
    ),
    "noun of its name": (
        "L'Union nautique des passeurs tient son congrès. Le blocus continue, selon l'union.",
        ["Union nautique des passeurs"],
    ),
    "which words they are, not whose": (
        "Un communiqué de presse assure que la digue tient. D'après un message de soutien de Léa Roy, le bac coulera. "
        "Selon un courriel d'excuses, l'écluse fermera. Selon un message de parents d'élèves, le quai est glissant.",
        ["communiqué de presse", "Léa Roy", "courriel d'excuses", "parents d'élèves"],
    ),
    "gender of a noun": (
        "Des passeurs bloquent le quai. La colère retombe, selon des estimations officielles. « On tiendra », "
        "affirment-ils.",
        ["estimations officielles", "passeurs"],
    ),
}
TEXTS = {key: text for key, (text, _) in CASES.items()}


@pytest.mark.parametrize("key", [key for key, (_, speakers) in CASES.items() if speakers is not None])
def test_whose_words_they_are(key, found):
    assert [row["speaker"] for row in found[key]] == CASES[key][1]


def test_whoever_is_asked_does_not_ask(found):
    assert [row["speaker"] for row in found["told"]] != ["Odile Vartan"]


def test_who_has_no_name_in_the_text_keeps_a_capital(found):
    assert all(not (row["speaker"] or "").startswith("vartan") for rows in found.values() for row in rows)


PARTS = {
    "one of them": ("Les pêcheurs attendent. « Nous partirons », dit l'un d'eux.", "pêcheur"),
    "one of them, in the feminine": ("Les pêcheuses attendent. « Nous partirons », dit l'une d'elles.", "pêcheuse"),
    "some of them": ("Les pêcheurs attendent. « Nous partirons », disent certains d'entre eux.", "pêcheurs"),
    "one of several is somebody new": (
        "Les pêcheurs attendent. Les pêcheurs crient. « Nous partirons », dit l'un des pêcheurs.", "pêcheur",
    ),
    "one of two who have names": (
        "Oriane Vasselin et Rosine Maubert attendent. « Nous partirons », dit l'une d'elles.", None,
    ),
    "one of them, who is named": (
        "Les pêcheurs attendent. « Nous partirons », dit l'un d'eux, Thibaud Lorent.", "Thibaud Lorent",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), PARTS.values(), ids=PARTS.keys())
def test_parts_of_those_who_are_talked_of(text, speaker):
    assert [row["speaker"] for row in doc_data(parse(text), "quotations")] == [speaker]

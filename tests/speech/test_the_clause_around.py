"""Where a content ends because the clause around it goes on, and who is meant by what the text does not name."""

from __future__ import annotations

import pytest
from made_sentences import sentence
from read_rows import said

from analysis.speech.constructions.outer import goes_on_at

ROWS = {
    "a relative clause": (
        "Odile Vartan, qui assure que le pont tient depuis juin, ne viendra pas.",
        ["que le pont tient depuis juin → Odile Vartan"],
    ),
    "an infinitive in it": (
        "Le maire, qui affirme vouloir fermer l'école, a quitté la salle.",
        ["vouloir fermer l'école → maire"],
    ),
    "two clauses of content": (
        "Les élus qui disent que le pont tient et que la berge cède ont tort.",
        ["que le pont tient et que la berge cède → élus"],
    ),
    "two subjects of the content": (
        "Les élus qui jurent que le pont et la berge tiennent se trompent.",
        ["que le pont et la berge tiennent → élus"],
    ),
    "a clause inside the content": (
        "L'homme, qui dit ne pas savoir ce qui s'est passé, a été relâché.",
        ["ne pas savoir ce qui s'est passé → homme"],
    ),
    "a participle": (
        "Un rapport de la région affirmant que le pont tient a été publié.",
        ["que le pont tient → rapport de la région"],
    ),
    "a participle at the head": (
        "Affirmant que le pont tient, la maire a quitté la salle.",
        ["que le pont tient → maire"],
    ),
    "selon qui": ("Odile Vartan, selon qui le pont tient, est partie.", ["le pont tient → Odile Vartan"]),
    "a verb that shares the subject": ("Odile Vartan promet de venir et quitte la salle.", ["de venir → Odile Vartan"]),
    "a main clause": (
        "Odile Vartan assure que le pont qui tient depuis juin est sûr.",
        ["que le pont qui tient depuis juin est sûr → Odile Vartan"],
    ),
    "a present that the tagger takes for a conditional": (
        "Les habitants du quartier des Moulins jurent avoir entendu trois détonations.",
        ["avoir entendu trois détonations → habitants du quartier des Moulins"],
    ),
    "somebody unlisted before a verb and a colon": (
        "Un exposant l'a interpellée : « Nos stands coûtent trop cher. »",
        ["Nos stands coûtent trop cher. → exposant"],
    ),
    "a topic before a colon": (
        "Le gaspillage : « Personne ne compte les litres. »",
        ["Personne ne compte les litres. → None"],
    ),
    "whoever belongs to somebody with a name": (
        "La veuve de Joseph Carrel a été entendue lundi. Elle a déclaré que son mari avait reçu des menaces.",
        ["que son mari avait reçu des menaces → veuve de Joseph Carrel"],
    ),
    "a pronoun beside a place alone": (
        "La fête du village a lieu à Douala depuis vingt ans. Elle assure que ses élèves « ont faim d'apprendre ».",
        ["que ses élèves « ont faim d'apprendre » → None"],
    ),
    "a title in the masculine before a woman's first name": (
        "Le docteur Inès Carrel reçoit tous les jours. « Je n'en peux plus », avoue-t-elle.",
        ["Je n'en peux plus → Inès Carrel"],
    ),
    "the last people in the plural": (
        "Le préfet des Hautes-Combes, Loïc Armagnac, a vu les éleveurs. Ces derniers ont répété que le loup rôdait.",
        ["que le loup rôdait → éleveurs"],
    ),
}


@pytest.mark.parametrize("kind", ROWS)
def test_rows(kind: str) -> None:
    text, expected = ROWS[kind]
    assert said(text) == expected


GOES_ON = (
    "Odile/PROPN ,/PUNCT qui/PRON assure/VERB/F que/SCONJ le pont/NOUN tient/VERB/F ,/PUNCT ne/ADV part/VERB/F pas/ADV"
)


@pytest.mark.parametrize(
    ("written", "modifier", "start", "expected"),
    [
        (GOES_ON, 2, 4, 8),
        (GOES_ON, None, 4, None),
        (GOES_ON, 2, 5, 8),
        (GOES_ON.replace(",/PUNCT ne/ADV", "ne/ADV"), 2, 4, 8),
        (GOES_ON.replace("tient/VERB/F ,/PUNCT", "tient/VERB/F ;/PUNCT"), 2, 4, None),
        (GOES_ON.replace("Odile/PROPN", "Odile/PROPN part/VERB/F"), 3, 5, None),
        (GOES_ON.replace("le pont/NOUN", "«»"), 2, 4, 6),
        ("Odile/PROPN promet/VERB/F de/ADP venir/VERB/I et/CCONJ le/PRON quitte/VERB/F", None, 2, 4),
        ("Odile/PROPN promet/VERB/F de/ADP venir/VERB/I et/CCONJ partir/VERB/I", None, 2, None),
    ],
)
def test_the_unit_at_which_the_clause_goes_on(
    written: str, modifier: int | None, start: int, expected: int | None
) -> None:
    assert goes_on_at(sentence(written), modifier, start) == expected

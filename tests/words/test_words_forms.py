"""Forms and lemmas by tables made by hand, without a model: each answer follows from a rule of inflection."""

import pytest
from made_tables import lookups

from analysis.words.forms import LemmaTables, masculine_participle
from analysis.words.lemmas import Lemmas


@pytest.fixture(scope="module")
def tables():
    return LemmaTables(lookups())


@pytest.fixture(scope="module")
def lemmas():
    return Lemmas(lookups())


ASKED = {
    "of_new_spelling": {"apparait": "apparaître", "pont": None, "chante": None},
    "with_circumflex": {"entraineur": "entraîneur", "mur": "mur", "disparaitre": "disparaître", "pont": "pont"},
    "participle_of": {
        "salées": "saler", "salé": "saler", "conçue": "concevoir", "pont": None, "sale": None, "zalé": None,
    },
    "finite": {
        "chante": "chanter", "multiplie": "multiplier", "salie": None, "chantant": None, "chanter": None, "fond": None,
        "votons": "voter", "zonte": None,
    },
    "conjugated": {
        "fond": "fondre", "ferme": "fermer", "accusé": None, "salie": None, "partir": None, "chantant": None,
        "chanter": None, "pont": None,
    },
    "of_unknown_verb": {"orbiteraient": "orbiter", "tweetèrent": "tweeter", "pont": None},
    "masculine": {"radioactives": "radioactif", "rare": "rare"},
    "singular": {"ponts": "pont", "gnous": "gnou", "chou": "chou"},
    "own_noun": {"centrales": "centrale", "sainte": "sainte", "ponts": "pont", "gnous": None},
    "is_noun": {"pont": True, "ponts": True, "choux": True, "usines": True, "pontz": False, "s": False, "gnous": False},
    "is_adjective": {"rare": True, "radioactives": True, "pont": False},
    "is_known": {"pont": True, "rare": True, "hier": True, "le": True, "chante": True, "zorglub": False},
    "accented": {"etat": "état", "est": "est", "ecrou": "ecrou", "pont": "pont", "": ""},
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "form", "expected"),
    [
        pytest.param(name, form, expected, id=f"{name} {form}")
        for name, cases in ASKED.items()
        for form, expected in cases.items()
    ],
)
def test_tables_are_asked(tables, name, form, expected):
    assert getattr(tables, name)(form) == expected


@pytest.mark.parametrize(
    ("form", "infinitive", "expected"),
    [
        ("écrites", "écrire", "écrit"), ("écrit", "écrire", None), ("ouverts", "ouvrir", "ouvert"),
        ("mort", "mourir", "mort"), ("promis", "promettre", "promis"), ("promises", "promettre", "promis"),
        ("finie", "finir", "fini"), ("haï", "haïr", "haï"), ("valu", "saler", None), ("mises", "mettre", None),
        ("e", "saler", None), ("dite", "dire", "dit"), ("tenus", "tenir", "tenu"),
    ],
)  # fmt: skip
def test_the_masculine_of_a_participle(form, infinitive, expected):
    assert masculine_participle(form, infinitive) == expected


READINGS = {
    "a title": ("M.", "PROPN", "m.", "monsieur/NOUN"),
    "a name that is a common noun": ("Internet", "PROPN", "Internet", "internet/NOUN"),
    "a mark": ("—", "NOUN", "—", "—/PUNCT"),
    "a capital without its accent": ("Etat", "NOUN", "Etat", "état/NOUN"),
    "an acronym like a word without its accent": ("ETA", "NOUN", "ETA", "ETA/NOUN"),
    "a Roman ordinal": ("XXe", "ADJ", "xxe", "XXe/ADJ"),
    "an ordinal": ("2ème", "ADJ", "2ème", "2e/ADJ"),
    "an ordinal in full": ("2e", "ADJ", "deuxième", "deuxième/ADJ"),
    "a name with a hyphen": ("Basse-Rive", "NOUN", "basse-rive", "Basse-Rive/PROPN"),
    "an acronym": ("SNCM", "NOUN", "sncm", "SNCM/NOUN"),
    "a noun in capitals": ("PONT", "NOUN", "pont", "pont/NOUN"),
    "a letter": ("B", "NOUN", "b", "b/NOUN"),
    "a number with a capital": ("Deux", "NUM", "Deux", "deux/NUM"),
    "a number": ("deux", "NUM", "deux", "deux/NUM"),
    "a name that is a verb": ("chante", "PROPN", "chante", "chanter/VERB"),
    "a name that is a noun": ("pont", "PROPN", "pont", "pont/PROPN"),
    "a name": ("Chante", "PROPN", "Chante", "Chante/PROPN"),
    "a verb with a lemma that is none": ("chante", "VERB", "chantir", "chanter/VERB"),
    "a verb whose infinitive nobody writes": ("pandémie", "VERB", "pandémier", "pandémie/NOUN"),
    "a verb that nobody writes in any form": ("zorglube", "VERB", "zorgluber", "zorgluber/VERB"),
    "an auxiliary whose infinitive nobody writes": ("pandémie", "AUX", "pandémier", "pandémier/AUX"),
    "a verb that is an adjective": ("radioactive", "VERB", "radioactivre", "radioactif/ADJ"),
    "a verb that is a noun": ("ponts", "VERB", "pontre", "pont/NOUN"),
    "a verb by the new spelling": ("apparait", "VERB", "apparaiter", "apparaître/VERB"),
    "an adverb": ("hier", "ADV", "hier", "hier/ADV"),
    "an adverb that is a verb": ("chante", "ADV", "chante", "chanter/VERB"),
    "an adverb that no table has": ("Chante", "ADV", "Chante", "Chante/ADV"),
    "an adjective of a noun": ("boudeuses", "ADJ", "boudeuse", "boudeur/ADJ"),
    "an adjective of no noun": ("frileuse", "ADJ", "frileuse", "frileux/ADJ"),
    "an adjective that is conjugated": ("chantons", "ADJ", "chanton", "chanter/VERB"),
    "a noun that is conjugated": ("chantons", "NOUN", "chanton", "chanter/VERB"),
    "a plural that no table has": ("cyclotouristes", "NOUN", "cyclotouristes", "cyclotouriste/NOUN"),
}


@pytest.mark.parametrize(("text", "pos", "lemma", "expected"), READINGS.values(), ids=READINGS)
def test_the_reading_of_a_form(lemmas, text, pos, lemma, expected):
    assert "/".join(lemmas.reading(text, pos, lemma)) == expected

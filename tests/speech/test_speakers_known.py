"""What an article says about a name: the nouns beside it, and whether a man or a woman is meant."""

from __future__ import annotations

import pytest
from speaker_samples import discourse_of

from analysis import parse
from analysis.speech.speakers.known.genders import Shown, first_name_gender, noun_gender
from analysis.speech.speakers.known.known_sources import Known
from analysis.speech.speakers.known.source_nouns import source_noun


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        pytest.param("La maire Odile Vartan est venue.", {"maire"}, id="before"),
        pytest.param("La maire de Lunac, Odile Vartan, est venue.", {"maire"}, id="before a comma"),
        pytest.param("Odile Vartan, avocate à Lunac, est venue.", {"avocat"}, id="after a comma"),
        pytest.param("Odile Vartan (PRG), députée du Lot, est venue.", {"député"}, id="after a parenthesis"),
        pytest.param("Odile Vartan est la présidente du syndicat.", {"président"}, id="after the copula"),
        pytest.param("Odile Vartan était une avocate de Lunac.", {"avocat"}, id="after the copula in the past"),
        pytest.param("Odile Vartan est présidente du syndicat.", {"président"}, id="after the copula, no article"),
        pytest.param("Odile Vartan (PRG), avocate.", {"avocat"}, id="after a parenthesis, at the end"),
        pytest.param(
            "La cheffe du parquet, Mme Odile Vartan, est venue.", {"chef", "procureur"}, id="before a comma and a title"
        ),
        pytest.param("Odile Vartan, fille du maire de Lunac, est venue.", {"fils"}, id="of somebody else"),
        pytest.param("Odile Vartan, avocate qui plaide, est venue.", {"avocat"}, id="before a relative clause"),
        pytest.param("Odile Vartan, avocate", {"avocat"}, id="at the end of the text"),
        pytest.param("Les réquisitions du procureur Odile Vartan.", {"procureur"}, id="complement"),
        pytest.param("Les réquisitions des procureurs Odile Vartan et Luc Aubry.", set(), id="complement of several"),
        pytest.param("La ministre de la Ville et du Logement Odile Vartan est venue.", {"ministre"}, id="coordination"),
        pytest.param("Une table avec Odile Vartan a eu lieu.", set(), id="no noun for a source"),
        pytest.param("Le maire est venu avec Odile Vartan.", set(), id="a preposition between"),
    ],
)
def test_nouns_that_describe_a_name(text, nouns):
    assert discourse_of(text).known["Odile Vartan"].nouns == nouns


@pytest.mark.parametrize(
    ("text", "name", "gender", "guessed"),
    [
        ("M. Vartan est venu.", "Vartan", "m", False),
        ("Mlle Vartan est venue.", "Vartan", "f", False),
        ("Melle Vartan est venue.", "Vartan", "f", False),
        ("La maire Camille Vartan est venue.", "Camille Vartan", "f", False),
        ("Camille Vartan est venu.", "Camille Vartan", "m", False),
        ("Odile Vartan est venue.", "Odile Vartan", "f", True),
    ],
)
def test_gender_of_a_person(text, name, gender, guessed):
    known = discourse_of(text).known[name]
    assert (known.gender, known.guessed) == (gender, guessed)


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Odile Vartan", "f"), ("Jean-Marc Aubry", "m"), ("Camille Roy", ""), ("Orabelle Roy", "f"), ("Zbork Roy", "")],
)
def test_gender_of_a_first_name(name, gender):
    assert first_name_gender(name).gender == gender


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("une élue", "f"),
        ("un élu", "m"),
        ("la porte-parole", "f"),
        ("l'élu", "m"),
        ("l'agent", ""),
        ("maître", ""),
        ("leur docteur", ""),
        ("leur céramiste", ""),
        ("une céramiste", "f"),
        ("un céramiste", "m"),
        ("son ancienne ministre", ""),
    ],
)
def test_gender_that_a_noun_shows(text, gender):
    head = next(t for t in parse(f"Hier {text} parla.", cache=False) if source_noun(t))
    assert noun_gender(head, source_noun(head)).gender == gender


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("ex-pêcheur", "pêcheur"), ("vice-doyenne", "doyen"), ("élues", "élu"), ("table", None)],
)
def test_forms_of_a_noun_for_a_source(word, lemma):
    token = parse(f"Des {word} parlent.", cache=False)[1]
    noun = source_noun(token)
    assert (noun and noun.lemma) == lemma


def test_the_number_one_leads():
    token = parse("Le numéro un du parti parle.", cache=False)[1]
    assert source_noun(token).lemma == "dirigeant"


M, MME = Shown("m", "le maire", None, 1.2), Shown("f", "Mme", None, 5.0)
LA, LE = Shown("f", "la maire", None, 2.0), Shown("m", "le ministre", None, 1.2)


@pytest.mark.parametrize(
    ("shown", "gender", "words"),
    [
        ([], "", ""),
        ([Shown()], "", ""),
        ([LA], "f", "la maire"),
        ([MME, LA], "f", "Mme"),
        ([LA, MME], "f", "Mme"),
        ([MME, M, LE], "f", "Mme"),
        ([LA, M], "f", "la maire"),
        ([LA, M, LE], "m", "le ministre"),
        ([M, LE], "m", "le maire"),
    ],
)
def test_the_gender_with_the_most_evidence_is_that_of_a_source(shown, gender, words):
    known = Known("Vartan", "PER")
    for one in shown:
        known.show(one)
    assert (known.gender, known.shown.words) == (gender, words)

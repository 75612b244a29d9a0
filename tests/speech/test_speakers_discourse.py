"""What is known while an article is read: who is talked of, in which role, who spoke last, and what each is called."""

from __future__ import annotations

import pytest
from speaker_samples import discourse_of, span_of

from analysis.speech.speakers.discourse.agreement import gender_and_number, pronouns
from analysis.speech.speakers.discourse.mentions import note_phrases
from analysis.speech.speakers.discourse.referent import Mention

TEXT = (
    "La préfète de Lunac, Odile Vartan, a reçu Jean Aubry. Le syndicat Eau Vive, dont parle Inès Caron, attend une "
    "réponse de Marc Rivière.\n\nDes riverains ont écrit à Jean Aubry."
)


@pytest.fixture(scope="module")
def discourse():
    return discourse_of(TEXT)


def names(referents):
    return [referent.speaker for referent in referents]


def test_the_nearest_are_first_in_mind(discourse):
    before = TEXT.index("dont")
    assert [n for n in names(discourse.in_mind(before)) if n != "Lunac"] == ["Eau Vive", "Jean Aubry", "Odile Vartan"]


def test_nobody_is_in_mind_before_the_first_name(discourse):
    assert discourse.in_mind(0) == []


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Odile Vartan", "subject"),
        ("Jean Aubry", "object"),
        ("Inès Caron", "lower subject"),
        ("Marc Rivière", "complement"),
    ],
)
def test_the_role_of_a_mention(discourse, name, role):
    assert discourse.referent(name, "PER").mentions[0].role == role


def test_how_often_and_where(discourse):
    aubry = discourse.referent("Jean Aubry", "PER")
    assert [aubry.times(0), aubry.times(TEXT.index("Le syndicat")), aubry.times(len(TEXT))] == [0, 1, 2]
    assert aubry.is_mentioned_in(*span_of(TEXT, "Des riverains ont écrit à Jean Aubry"))
    assert not aubry.is_mentioned_in(*span_of(TEXT, "Le syndicat Eau Vive"))


def test_a_name_is_called_by_the_nouns_beside_it(discourse):
    assert names(discourse.called["préfet"]) == ["Odile Vartan"]
    assert "lunac" in discourse.referent("Odile Vartan", "PER").words


def test_a_paragraph_ends_at_a_line_end(discourse):
    assert discourse.paragraphs == [0, 0, 1]


def test_who_is_named_last(discourse):
    before = TEXT.index("Des riverains")
    assert discourse.last_named(before, "").name == "Marc Rivière"
    assert discourse.last_named(before, "f").name == "Inès Caron"


def test_an_indefinite_phrase_is_somebody_new():
    text = "Des riverains ont écrit. Le maire a répondu. Le pont est fermé."
    discourse = discourse_of(text)
    definite = [note_phrases(discourse, sentence) for sentence in discourse.sentences]
    assert names(discourse.in_mind(len(text))) == ["riverains"]
    assert definite == [[], [span_of(text, "Le maire")], []]


def test_speaking_at_a_place_that_is_noted_makes_no_second_mention(discourse):
    caron = discourse.referent("Inès Caron", "PER")
    place = caron.mentions[0].at
    discourse.add(Mention(caron, place, 1, "subject", spoke=True, replied=True))
    assert len(caron.mentions) == 1
    assert discourse.last_speech(len(TEXT)).referent is caron
    assert discourse.last_speech(place) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la préfète", ("f", "s")),
        ("le préfet", ("m", "s")),
        ("son avocate", ("f", "s")),
        ("le maire", ("m", "s")),
        ("des élues", ("f", "p")),
        ("l'agent", ("", "s")),
        ("Elles", ("f", "p")),
    ],
)
def test_gender_and_number_of_a_phrase(text, expected):
    sentence = f"Hier, {text} a parlé."
    assert gender_and_number(discourse_of(sentence), span_of(sentence, text)) == expected


@pytest.mark.parametrize("form", ["on", "ce", "cela", "je", "vous", "soi"])
def test_a_pronoun_that_takes_up_nobody(form):
    assert form not in pronouns()


@pytest.mark.parametrize("form", ["il", "elles", "lui", "eux", "celui-ci", "celle-là", "son", "leurs"])
def test_a_pronoun_that_takes_up_somebody(form):
    assert form in pronouns()

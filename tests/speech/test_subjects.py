"""The source of the last verb of speech of a sentence: in brackets, before its verb or after it."""

from __future__ import annotations

import pytest

from analysis.speech.sources.relays import relay_after
from analysis.speech.sources.subjects_after import agent, inverted_subject, span_of
from analysis.speech.sources.subjects_before import subject_before

AFTER = {
    "at once": "« Le pont tient », assure [la maire].",
    "after an adverb": "« Le pont tient », assure encore [la maire].",
    "after a time": "« Le pont tient », assurait jeudi après-midi [la maire].",
    "after a time with a complement": "« Le pont tient », assurait la veille du vote [la maire].",
    "after the one who is told": "« Le pont tient », a répondu au préfet [la maire].",
    "after a place": "« Le pont tient », a répondu à Paris [la maire].",
    "after a medium": "« Le pont tient », a répondu à l'AFP [Odile Vartan].",
    "after a station": "« Le pont tient », a répondu sur Radio Vallon [la maire].",
    "after two prepositions": "« Le pont tient », a répondu auprès de l'AFP [la maire].",
    "after a participle": "« Le pont tient », a écrit dans un message publié lundi [la maire].",
    "after commas": "« Le pont tient », a répondu, lundi, [la maire].",
    "after a comma": "« Le pont tient », a répondu à la presse, [la maire].",
    "pronoun": "« Le pont tient », a-t[-elle] répondu.",
    "two": "« Le pont tient », assurent [la maire et le préfet].",
    "numbered": "« Le pont tient », assurent [deux ingénieurs].",
}
BEFORE = {
    "noun": "[La maire] assure que le pont tient.",
    "name": "[Odile Vartan] assure que le pont tient.",
    "pronoun before": "[Elle] assure que le pont tient.",
    "time first": "Le lendemain, [la maire] a assuré que le pont tenait.",
    "place first": "À Paris, [la maire] a assuré que le pont tenait.",
    "time between": "[La maire] lundi soir a assuré que le pont tenait.",
    "relative": "[La maire] qui assure que le pont tient a démissionné.",
    "shared": "[La maire] a dénoncé le retard et promis que le pont tiendrait.",
    "shared with an inverted verb": "« Le pont tient », assure [la maire], ajoutant que le quai fermera.",
    "relative after a participle": "Il a vu [quatre rameurs] retenus à Lunac, qui assurent que le pont tient.",
    "participle beside joined complements": "Il reçoit [des rameurs d'Asie et d'Afrique] affirmant que le pont tient.",
    "participle": "[La maire] est sortie, affirmant que le pont tient.",
    "participle beside a noun": "Il a lu [un rapport] affirmant que le pont tient.",
    "gerund": "[La maire] a quitté la salle en affirmant que le pont tient.",
    "name described": "[Odile Vartan], une des riveraines, assure que le pont tient.",
    "topic": "Quant à [la maire], elle assure que le pont tient.",
    "second clause": "Le préfet se tait, mais [la maire] assure que le pont tient.",
    "nobody": "Dans la vallée, il faut dire que le pont tient.",
}
AGENTS = {
    "agent": "Le retard a été dénoncé par [la maire].",
    "agent after a time": "Le retard a été dénoncé lundi soir par [la maire].",
    "no agent": "Le retard a été dénoncé lundi.",
}
RELAYS = {
    "quoted by": "« Le pont tient », assure la maire, citée par [l'AFP].",
    "passed on by": "« Le pont tient », assure la maire, répercutée par [la radio].",
    "told": "« Le pont tient », a dit la maire à [l'AFP].",
    "according to": "« Le pont tient », a dit la maire selon [le journal].",
    "not a medium": "« Le pont tient », a dit la maire à sa voisine.",
}
CASES = {**AFTER, **BEFORE, **AGENTS, **RELAYS}


def found(case, run):
    return [case.text(run)] if run is not None else []


@pytest.mark.parametrize("key", AFTER)
def test_a_subject_after_its_verb(read, key):
    case = read[key]
    assert found(case, inverted_subject(case.sentence, case.sentence.cues[0])) == case.bracketed


@pytest.mark.parametrize("key", BEFORE)
def test_a_subject_before_its_verb(read, key):
    case = read[key]
    cues = case.sentence.cues
    assert found(case, subject_before(case.sentence, cues[-1], cues)) == case.bracketed


@pytest.mark.parametrize("key", AGENTS)
def test_the_agent_of_a_passive(read, key):
    case = read[key]
    assert found(case, agent(case.sentence, case.sentence.cues[0])) == case.bracketed


@pytest.mark.parametrize("key", RELAYS)
def test_the_medium_that_passed_words_on(read, key):
    case = read[key]
    sentence = case.sentence
    span = relay_after(sentence, sentence.cues[0].last + 1, len(sentence))
    assert ([sentence.text[slice(*span)]] if span else []) == case.bracketed


def test_the_characters_of_a_pronoun_leave_out_its_hyphens(read):
    sentence = read["pronoun"].sentence
    span = span_of(sentence, inverted_subject(sentence, sentence.cues[0]))
    assert span is not None
    assert sentence.text[slice(*span)] == "elle"
    assert span_of(sentence, None) is None
    assert span_of(sentence, (3, 3)) is None

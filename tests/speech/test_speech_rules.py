"""Single rules of attribution, each on units written by hand that differ in what decides; no model is loaded."""

from __future__ import annotations

import pytest
from made_sentences import sentence

from analysis.speech.constructions.overlaps import apart, sound
from analysis.speech.constructions.speaking import depends, names_somebody, speaks
from analysis.speech.quotation import Quotation
from analysis.speech.sentence.phrases import phrase_end
from analysis.speech.sources.relays import relay_after
from analysis.speech.sources.subjects_after import agent, inverted_subject
from analysis.speech.sources.subjects_before import subject_before

BEFORE = {
    "a noun": ("la maire assure/VERB/F/assurer que/SCONJ", "la maire"),
    "a pronoun": ("elle/PRON assure/VERB/F/assurer que/SCONJ", "elle"),
    "after an adverb": ("la maire donc/ADV assure/VERB/F/assurer que/SCONJ", "la maire"),
    "after marks": ("la maire «» assure/VERB/F/assurer que/SCONJ", "la maire «»"),
    "the verb begins": ("assure/VERB/F/assurer que/SCONJ", None),
    "governed by a preposition": ("avec la maire assure/VERB/F/assurer que/SCONJ", None),
    "after a semicolon": ("le préfet dort/VERB/F ; la maire assure/VERB/F/assurer que/SCONJ", "la maire"),
    "after a conjunction": (
        "le préfet dort/VERB/F mais/CCONJ la maire assure/VERB/F/assurer que/SCONJ", "la maire",
    ),
    "of a relative": ("la maire qui/PRON assure/VERB/F/assurer que/SCONJ", "la maire"),
    "a topic": ("quant/ADV au préfet , il/PRON assure/VERB/F/assurer que/SCONJ", "préfet"),
    "a pronoun without a topic": ("hier/ADV au préfet , il/PRON assure/VERB/F/assurer que/SCONJ", "il"),
    "a name described": (
        "Léa@PER Roy@+PER , une riveraine , assure/VERB/F/assurer que/SCONJ", "Léa Roy",
    ),
    "a name described without a second comma": (
        "Léa@PER Roy@+PER , une riveraine assure/VERB/F/assurer que/SCONJ", "Léa Roy",
    ),
}  # fmt: skip
AFTER = {
    "a noun": ("«» , assure/VERB/F/assurer la maire .", "la maire"),
    "after an adverb": ("«» , assure/VERB/F/assurer donc/ADV la maire .", "la maire"),
    "a name": ("«» , assure/VERB/F/assurer Léa@PER Roy@+PER .", "Léa Roy"),
    "nothing": ("«» , assure/VERB/F/assurer .", None),
    "a preposition": ("«» , assure/VERB/F/assurer avec la maire .", None),
}


def words(units, run):
    return None if run is None else " ".join(unit.text or "«»" for unit in units.within(run))


@pytest.mark.parametrize(("written", "expected"), BEFORE.values(), ids=BEFORE)
def test_the_subject_before_a_verb(written, expected):
    units = sentence(written)
    assert words(units, subject_before(units, units.cues[-1], units.cues)) == expected


@pytest.mark.parametrize(("written", "expected"), AFTER.values(), ids=AFTER)
def test_the_subject_after_a_verb(written, expected):
    units = sentence(written)
    assert words(units, inverted_subject(units, units.cues[-1])) == expected


RELAYS = {
    "a name of a medium": ("dit/VERB/F la maire à Reuters", 0, "Reuters"),
    "a noun of a medium": ("dit/VERB/F la maire sur une radio", 0, "une radio"),
    "our own": ("dit/VERB/F la maire sur notre radio", 0, None),
    "a person": ("dit/VERB/F la maire à un préfet", 0, None),
    "before devant": ("dit/VERB/F la maire devant/ADP Reuters", 0, None),
    "cited by": ("dit/VERB/F la maire , citée/VERB/P par Vaubrel", 0, "Vaubrel"),
    "known by": ("dit/VERB/F la maire , connue/VERB/P par Vaubrel", 0, None),
    "after selon": ("dit/VERB/F la maire , selon Vaubrel", 0, "Vaubrel"),
    "selon that begins": ("selon Vaubrel , dit/VERB/F la maire", 0, None),
}


@pytest.mark.parametrize(("written", "start", "expected"), RELAYS.values(), ids=RELAYS)
def test_the_medium_that_passed_words_on(written, start, expected):
    units = sentence(written)
    span = relay_after(units, start, len(units))
    assert (None if span is None else units.text[slice(*span)]) == expected


PHRASES = {
    "a noun": ("la maire dort/VERB/F", 2),
    "an adjective": ("la maire élue/ADJ dort/VERB/F", 3),
    "a degree and an adjective": ("une note très/ADV discrète/ADJ dort/VERB/F", 4),
    "a degree and an adverb": ("une note très/ADV souvent/ADV dort/VERB/F", 2),
    "a number": ("la chaîne numéro un/NUM dort/VERB/F", 4),
    "a complement": ("la maire de Lunac dort/VERB/F", 4),
    "a time": ("la maire lundi dort/VERB/F", 2),
    "no phrase": ("dort/VERB/F la maire", 0),
}


@pytest.mark.parametrize(("written", "end"), PHRASES.values(), ids=PHRASES)
def test_where_a_noun_phrase_ends(written, end):
    assert phrase_end(sentence(written), 0, plural=False) == end


SPEAKS = {
    "a noun of speakers": ("dort/VERB/F selon la maire", 2, True),
    "a name": ("dort/VERB/F selon Vaubrel", 2, True),
    "marks": ("dort/VERB/F selon «»", 2, True),
    "nothing": ("dort/VERB/F selon que/SCONJ", 2, False),
    "a plain noun after a verb": ("dort/VERB/F selon la pierre", 2, False),
    "a plain noun that opens": ("selon la pierre", 1, True),
    "a plain noun after a comma": ("dort/VERB/F , selon la pierre", 3, True),
    "a plain noun with a name": ("dort/VERB/F selon la pierre Vaubrel", 2, True),
}


@pytest.mark.parametrize(("written", "first", "expected"), SPEAKS.values(), ids=SPEAKS)
def test_whose_words_selon_announces(written, first, expected):
    units = sentence(written)
    assert speaks(units, first, len(units)) is expected


SOMEBODY = {
    "a person": ("Léa@PER Roy@+PER", True),
    "a body with its article": ("la Vaubrel@ORG", True),
    "a body without article": ("Vaubrel@ORG", False),
    "a place": ("la Vaubrel@LOC", False),
    "a noun of speakers": ("la maire", True),
    "no noun": ("très/ADV", False),
}


@pytest.mark.parametrize(("written", "expected"), SOMEBODY.values(), ids=SOMEBODY)
def test_who_is_somebody(written, expected):
    units = sentence(written)
    assert names_somebody(units, 0, len(units)) is expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("le prix varie/VERB/F/varier selon", True, id="a verb right before"),
        pytest.param("le prix dort/VERB/F/dormir selon", False, id="another verb"),
        pytest.param("le prix varie/VERB/F/varier , selon", False, id="a comma between"),
        pytest.param("le prix selon varie/VERB/F/varier", False, id="a verb after it"),
    ],
)
def test_what_depends_on_something(written, expected):
    made = sentence(written)
    assert depends(made, next(i for i, unit in enumerate(made) if unit.low == "selon")) is expected


AGENTS = {
    "after a passive": ("c'/PRON est/AUX/F/être dénoncé/VERB/P/dénoncer par la maire .", "la maire"),
    "no agent": ("c'/PRON est/AUX/F/être dénoncé/VERB/P/dénoncer .", None),
}


@pytest.mark.parametrize(("written", "expected"), AGENTS.values(), ids=AGENTS)
def test_the_agent_of_a_passive(written, expected):
    units = sentence(written)
    assert words(units, agent(units, units.cues[-1])) == expected


def quotation(*spans, source=None, cue=None):
    return Quotation([*spans], "direct", RULE, 0, source=source, cue=cue, cue_lemma="dire" if cue else None)


RULE = "marks"
KEPT = {
    "side by side": ([[(0, 5)], [(5, 9)]], [[(0, 5)], [(5, 9)]]),
    "one in the other": ([[(2, 5)], [(0, 9)]], [[(0, 9)]]),
    "one character shared": ([[(0, 6)], [(5, 9)]], [[(0, 6)]]),
    "in the gap of another": ([[(0, 3), (7, 12)], [(3, 7)]], [[(0, 3), (7, 12)], [(3, 7)]]),
    "in order": ([[(5, 6)], [(0, 3)]], [[(0, 3)], [(5, 6)]]),
}


@pytest.fixture(autouse=True)
def _a_rule(monkeypatch):
    from analysis.speech.constructions import overlaps

    monkeypatch.setitem(overlaps._RANKS, RULE, 0)


@pytest.mark.parametrize(("given", "kept"), KEPT.values(), ids=KEPT)
def test_quotations_do_not_overlap(given, kept):
    assert [item.spans for item in apart([quotation(*spans) for spans in given])] == kept


def test_a_quotation_has_no_space_at_its_edges_and_words_in_it():
    text = " \tle pont \n que ?"
    assert [item.spans for item in sound(text, [quotation((0, 11)), quotation((11, 16))])] == [[(2, 9)]]


def test_a_source_and_a_cue_are_outside_their_quotation():
    text = "le pont tient, dit-elle"
    inside = sound(text, [quotation((0, 13), source=(12, 15), cue=(3, 7))])[0]
    assert (inside.source, inside.cue, inside.cue_lemma) == (None, None, None)
    outside = sound(text, [quotation((0, 13), source=(13, 15), cue=(15, 18))])[0]
    assert (outside.source, outside.cue, outside.cue_lemma) == ((13, 15), (15, 18), "dire")
    assert sound(text, [quotation((0, 13), source=(15, 15))])[0].source is None

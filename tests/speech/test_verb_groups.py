"""The verbs of speech of a sentence: the brackets hold each group, from its first clitic to its last word."""

from __future__ import annotations

import pytest
from made_sentences import sentence

from analysis.speech.sentence.verb_groups import follows_auxiliary, form_of, left_edge, past_insertions

CASES = {
    # groups
    "present": "Le maire [dit] que le pont tient.",
    "compound": "Le maire [a dit] que le pont tient.",
    "clitic": "Le maire [leur dit] que le pont tient.",
    "reflexive": "Le maire [s'est félicité] du vote.",
    "adverb inside": "Le maire [a aussitôt précisé] que le pont tient.",
    "insertion inside": "Le maire [a, pour sa part, précisé] que le pont tient.",
    "time between commas": "Le maire [a, lundi soir, précisé] que le pont tient.",
    "adjunct between commas": "Le maire [a, dans un message, précisé] que le pont tient.",
    "no insertion": "Le maire a faim, lundi, [précisant] que le pont tient.",
    "insertion after": "Le maire [estime pour sa part] que le pont tient.",
    "disjunctive inside": "Le maire [a lui aussi précisé] que le pont tient.",
    "inverted": "Le pont tient, [a-t-il dit].",
    "inverted, present": "Le pont tient, [dit-elle].",
    "several words": "La mairie [fait savoir] que le pont tient.",
    "several words, inverted": "Le pont tient, [fait-elle savoir].",
    "passive": "Il [a été accusé] de vol.",
    "gerund": "Il sort [en affirmant] que le pont tient.",
    "participle": "Il sort, [affirmant] que le pont tient.",
    "participle without auxiliary": "Il [a critiqué] le maire et [estimé] que le pont tient.",
    "carried infinitive": "Le maire [a tenu à souligner] que le pont tient.",
    "two": "La maire [dit] que le préfet [affirme] que le pont tient.",
    "beside marks": "« Le pont tient », [assure] la maire.",
    # not said
    "denied": "Le maire [n'a pas dit] que le pont tient.",
    "future": "Le maire [dira] que le pont tient.",
    "condition": "Si le maire [dit] que le pont tient, nous passerons.",
    "infinitive": "Le maire va [dire] que le pont tient.",
    "not denied": "Le maire [ne cache] pas que le pont bouge.",
    "restriction": "Le maire [n'a dit] qu'un mot.",
    "purpose, only thought": "Le maire lit pour [croire] que le pont tient.",
    "without": "Le maire part sans [dire] que le pont tient.",
    "carrier that is no finite verb": "[Tenir à souligner] que le pont tient ne sert à rien.",
    "carrier denied": "Le maire [n'a pas tenu à souligner] que le pont tient.",
    "carrier, infinitive": "Il faut [laisser entendre] que le pont tient.",
    "will": "Le maire [veut] [affirmer] que le pont tient.",
    "carrier without a preposition, denied": "Le maire [n'a pas osé] [affirmer] que le pont tient.",
    "refusal": "Le maire [a refusé] de [confirmer] que le pont tient.",
    "future, inverted": "Le pont tient, [affirmera-t-il].",
    "a fact as its subject": "Cela [explique] que le pont tient.",
    "condition, six words before": "Si le nouveau maire de Lunac [affirme] que le pont tient, nous passerons.",
    "denied for good": "Le maire [n'a jamais affirmé] que le pont tient.",
    "denied after the verb": "Le maire [n'affirme] en rien que le pont tient.",
    "restriction too far": "Le maire [n'a affirmé] hier devant tous qu'une chose.",
    # said
    "infinitive after et": "Et de [poursuivre] que le pont tient.",
    "infinitive at the head": "De [conclure] que le pont tient.",
    "infinitive after avant": "Le maire [salue], avant d'[ajouter] que le pont tient.",
    "infinitive after avant même": "Le maire [salue], avant même d'[ajouter] que le pont tient.",
    "purpose": "Le maire [parle] pour [dénoncer] un oubli.",
    "carrier up to": "Le maire [va jusqu'à dire] que le pont tient.",
    "carrier with an adverb": "Le maire [tient encore à souligner] que le pont tient.",
    "carrier of the recent past": "Le maire [vient de confirmer] que le pont tient.",
    "carrier with à": "Le maire [aime à répéter] que le pont tient.",
    "carrier without a preposition": "Le maire [aime affirmer] que le pont tient.",
    "carrier with a reflexive": "Le maire [se contente de répéter] que le pont tient.",
    "carrier of two words": "Le maire [a laissé entendre] que le pont tient.",
    "conditional, inverted": "Le pont tiendrait, [dirait-il].",
    "future of the auxiliary": "Le maire [aura affirmé] que le pont tient.",
    "condition of another clause": "Si tu viens, le maire [affirme] que le pont tient.",
    "restriction after a time": "Le maire [n'a affirmé] hier qu'une chose.",
    "expletive": "À moins que le maire [n'affirme] que le pont tient, nous partons.",
    "denial denied": "Le maire [ne nie] pas que le pont bouge.",
    "first person": "[Nous rappelons] que le pont tient.",
    "first person with a clitic": "[Nous vous rappelons] que le pont tient.",
    "second person": "[Vous avez rappelé] que le pont tient.",
    "relative": "Le maire, qui [affirme] que le pont tient, part.",
    "two insertions inside": "Le maire [a, pour sa part et sans rire, affirmé] que le pont tient.",
    "phrase inside": "Le maire [a dans la foulée affirmé] que le pont tient.",
    "time inside": "Le maire [a hier soir affirmé] que le pont tient.",
    "question": "Le maire [a-t-il affirmé] que le pont tient ?",
    "passive without agent": "Il [a été affirmé] que le pont tient.",
    "gerund with tout": "Tout [en affirmant] que le pont tient, le maire part.",
    # imperative
    "writer": "[Rappelons] que le pont tient.",
    "request": "[Dites-nous] que le pont tient.",
    # no verb of speech
    "noun": "La crainte que le pont tombe grandit.",
    "agent": "Les voisins aident l'exploitant du pont.",
}
UNSAID = {
    "denied", "future", "condition", "infinitive", "purpose, only thought", "without", "carrier that is no finite verb",
    "carrier denied", "carrier, infinitive", "will", "refusal", "future, inverted", "a fact as its subject",
    "condition, six words before", "denied for good", "denied after the verb", "restriction too far",
    "carrier without a preposition, denied",
}  # fmt: skip


@pytest.mark.parametrize("key", CASES)
def test_the_groups_of_a_sentence(read, key):
    case = read[key]
    assert [case.text((cue.first, cue.last + 1)) for cue in case.sentence.cues] == case.bracketed


@pytest.mark.parametrize("key", [key for key, text in CASES.items() if "[" in text])
def test_whether_it_was_said(read, key):
    assert read[key].sentence.cues[-1].unsaid == (key in UNSAID)


@pytest.mark.parametrize(
    ("key", "field", "value"),
    [
        ("present", "form", "finite"),
        ("compound", "form", "finite"),
        ("participle", "form", "participle"),
        ("participle without auxiliary", "form", "past"),
        ("infinitive", "form", "infinitive"),
        ("carried infinitive", "form", "finite"),
        ("passive", "passive", True),
        ("passive without agent", "passive", True),
        ("gerund with tout", "form", "participle"),
        ("first person", "imperative", False),
        ("first person with a clitic", "imperative", False),
        ("second person", "imperative", False),
        ("infinitive after et", "form", "infinitive"),
        ("compound", "passive", False),
        ("reflexive", "passive", False),
        ("writer", "imperative", True),
        ("request", "imperative", True),
        ("inverted", "imperative", False),
        ("present", "pronoun", None),
    ],
)
def test_what_a_group_is(read, key, field, value):
    assert getattr(read[key].sentence.cues[-1], field) == value


@pytest.mark.parametrize(
    ("key", "lemma"), [("several words, inverted", "faire savoir"), ("reflexive", "se féliciter"), ("compound", "dire")]
)
def test_which_verb_it_is(read, key, lemma):
    assert read[key].sentence.cues[0].government.lemma == lemma


@pytest.mark.parametrize(("key", "pronoun"), [("inverted", "-il"), ("several words, inverted", "-elle")])
def test_the_inverted_pronoun(read, key, pronoun):
    sentence = read[key].sentence
    assert sentence[sentence.cues[0].pronoun].low == pronoun


AUXILIARIES = {
    "avoir": ("elle a/AUX/F/avoir affirmé/VERB/P/affirmer", True),
    "avoir and an adverb": ("elle a/AUX/F/avoir souvent/ADV dit/VERB/P/dire", True),
    "avoir inverted": ("a/AUX/F/avoir -t -elle/PRON dit/VERB/P/dire", True),
    "avoir as a noun": ("un avoir/NOUN//avoir affirmé/VERB/P/affirmer", False),
    "être before a participle that is nothing else": ("elle est/AUX/F/être arrivée/VERB/P/arriver", True),
    "être before a form that may be a noun": ("elle est/AUX/F/être dit/VERB/P/dire", False),
    "être inverted": ("est/AUX/F/être -il/PRON dit/VERB/P/dire", True),
    "être as a noun": ("un être/NOUN//être arrivée/VERB/P/arriver", False),
    "another verb": ("elle voit/VERB/F/voir arrivée/VERB/P/arriver", False),
    "a noun between": ("elle a/AUX/F/avoir raison dit/VERB/F/dire", False),
    "nothing before": ("dit/VERB/F/dire", False),
}


@pytest.mark.parametrize(("written", "expected"), AUXILIARIES.values(), ids=AUXILIARIES)
def test_which_verbs_have_an_auxiliary(written, expected):
    units = sentence(written)
    assert follows_auxiliary(units, len(units) - 1) is expected


EDGES = {
    "clitic": ("elle le/PRON dit/VERB/F/dire", "finite", (1, None, False)),
    "article": ("elle le dit/VERB/F/dire", "finite", (2, None, False)),
    "ne": ("elle ne/ADV dit/VERB/F/dire", "finite", (1, None, True)),
    "auxiliary": ("elle a/AUX/F/avoir dit/VERB/P/dire", "past", (1, 1, False)),
    "auxiliary of a present": ("elle a/AUX/F/avoir dit/VERB/F/dire", "finite", (2, None, False)),
    "ne and an auxiliary": ("elle n'/ADV a/AUX/F/avoir dit/VERB/P/dire", "past", (1, 2, True)),
    "two auxiliaries": ("elle a/AUX/F/avoir été/AUX/P/être dite/VERB/P/dire", "past", (1, 1, False)),
    "no finite auxiliary": ("avoir/AUX/I/avoir dit/VERB/P/dire", "past", (0, 0, False)),
    "en of a gerund": ("elle sort/VERB/F/sortir en disant/VERB/P/dire", "participle", (2, None, False)),
    "eight adverbs": ("elle a/AUX/F/avoir " + "bien/ADV " * 8 + "dit/VERB/P/dire", "past", (1, 1, False)),
    "nine adverbs": ("elle a/AUX/F/avoir " + "bien/ADV " * 9 + "dit/VERB/P/dire", "past", (11, None, False)),
    "commas": ("elle a/AUX/F/avoir , hier/ADV , dit/VERB/P/dire", "past", (1, 1, False)),
    "commas with nothing": ("elle a/AUX/F/avoir , , dit/VERB/P/dire", "past", (4, None, False)),
    "commas after another verb": ("elle part/VERB/F/partir , hier/ADV , dit/VERB/P/dire", "past", (5, None, False)),
    "verb between commas": ("elle a/AUX/F/avoir , part/VERB/F/partir , dit/VERB/P/dire", "past", (5, None, False)),
    "at the head": ("dit/VERB/P/dire", "past", (0, None, False)),
}


@pytest.mark.parametrize(("written", "form", "expected"), EDGES.values(), ids=EDGES)
def test_where_a_group_begins(written, form, expected):
    units = sentence(written)
    assert tuple(left_edge(units, len(units) - 1, form)) == expected


FORMS = {
    "dit/VERB/F/dire": "finite",
    "dire/VERB/I/dire": "infinitive",
    "dit/VERB/P/dire": "past",
    "disant/VERB/P/dire": "participle",
    "affirmé/NOUN//affirmé": "past",
    "estime/NOUN//estime": "finite",
    "estime/ADJ//estime": "finite",
    "vite/ADV//vite": None,
    "le/DET//le": None,
}


@pytest.mark.parametrize(("written", "form"), FORMS.items(), ids=FORMS)
def test_the_form_of_a_word(written, form):
    assert form_of(sentence(written)[0]) == form


@pytest.mark.parametrize(("written", "last"), [("dit pour sa part que", 3), ("dit pour sa que", 0), ("dit", 0)])
def test_an_insertion_after_the_verb_belongs_to_the_group(written, last):
    assert past_insertions(sentence(written), 0) == last

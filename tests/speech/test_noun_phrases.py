"""Where a noun phrase ends: the brackets hold the phrase that begins with their first word."""

from __future__ import annotations

import pytest
from made_sentences import sentence as made

from analysis.speech.constructions.appositions import is_apposition
from analysis.speech.sentence.around import antecedent, is_governed, phrase_start
from analysis.speech.sentence.phrases import phrase_end, starts_phrase

CASES = {
    # openings
    "determiner": "[Le préfet] parle.",
    "two determiners": "[Tous les élus] parlent.",
    "adjective before": "[La jeune directrice] parle.",
    "adverb before": "[Même les pompiers] ont peur.",
    "number": "[Deux touristes espagnols] attendent.",
    "number after determiner": "[Les trois maires] partent.",
    "no noun": "[Ce dernier] accepte.",
    "abbreviated title": "[Me Sorbier] plaide demain.",
    "title": "[Mgr Étienne Lafont] célèbre la messe.",
    # pronouns
    "pronoun": "[Elle] refuse.",
    "pronoun itself": "Il refuse [lui-même].",
    "one of several": "[Un des pompiers] parle.",
    "several of them": "[Plusieurs d'entre eux] partent.",
    "that of": "[Celle du préfet] change.",
    # after the noun
    "adjective after": "[Une source policière] confirme.",
    "name after": "[Le ministre Paul Aubrac] confirme.",
    "complement": "[La présidente du conseil régional] confirme.",
    "complement of complement": "[Le porte-parole du parquet de Lunac] confirme.",
    "complement with number": "[Le danseur de 28 ans] se tait.",
    "complement in marks": "[Un collectif de « gilets roses »] proteste.",
    "complement is a pronoun": "[La mère de l'un d'eux] pleure.",
    "second complement": "[Le ministère du Travail et de l'Emploi] a tranché.",
    "à after a person": "[La déléguée à la jeunesse] a tranché.",
    "en chef": "[La rédactrice en chef du journal] a tranché.",
    "words in marks": "[Les « oubliés » du lac] protestent.",
    "number one": "[Le numéro un du parti] a tranché.",
    # where it ends
    "before a relative clause": "[Le maire] qui part demain parle.",
    "before a time": "Parlait [le maire] lundi soir.",
    "before a time in a complement": "[La réunion] de mardi inquiète.",
    "before a second determiner": "Il montre [la digue] le lendemain.",
    "before the one who is told": "A répondu [l'avocate] à la policière.",
    "before the medium told": "A répondu [son avocate] à l'AFP.",
    "before a newspaper told": "A répondu [une habitante] au Courrier du Lac.",
    "before a newspaper with its own article": "A répondu [une habitante] à La Voix du Lac.",
    "before a name without an article": "A répondu [une habitante] à Sud Ouest.",
    "before a channel": "A répondu [une habitante] à France 3.",
    "before a noun for a medium": "A répondu [le gardien] à notre journal.",
    "before a microphone": "A répondu [le gardien] au micro de Radio Vallon.",
    "before the press": "A répondu [le gardien] à la presse.",
    "before an occasion": "A répondu [le prévenu] à l'audience.",
    "before the end of something": "A répondu [le porte-parole] à l'issue du conseil.",
    "before the telephone": "A répondu [une élue] au téléphone.",
    "before a group that is told": "A répondu [le maire] à l'opposition.",
    "field of a candidate": "A répondu [la candidate à la présidentielle] hier.",
    "field after an adjective": "A répondu [la ministre déléguée à la Santé] hier.",
    "place of work": "A répondu [une infirmière au CHU de Lunac] hier.",
    "newspaper of an editor": "A répondu [la rédactrice en chef au Progrès du Lac] hier.",
    "employer of a journalist": "A répondu [un journaliste au Courrier du Lac] hier.",
    "employer of no medium": "A répondu [la chercheuse à l'Institut du Lac] hier.",
    "before et": "[Le maire] et la préfète parlent.",
    "names joined": "[Paul et Marie Aubrac] parlent.",
    "before long marks": "Dit [le maire] « nous avons tout tenté pour sauver cette vieille digue ».",
}


@pytest.mark.parametrize("key", CASES)
def test_where_a_phrase_ends(read, key):
    case = read[key]
    (run,) = case.runs
    assert case.text((run.first, phrase_end(case.sentence, run.first))) == case.bracketed[0]


@pytest.mark.parametrize("key", [key for key in CASES if key != "adverb before"])
def test_where_a_phrase_begins(read, key):
    case = read[key]
    assert starts_phrase(case.sentence, case.runs[0].first)


def test_a_plural_verb_joins_two_groups(read):
    case = read["before et"]
    assert case.text((0, phrase_end(case.sentence, 0, plural=True))) == "Le maire et la préfète"


@pytest.mark.parametrize(("key", "word"), [("adjective after", "confirme"), ("before a relative clause", "qui")])
def test_where_no_phrase_begins(read, key, word):
    sentence = read[key].sentence
    i = next(n for n, unit in enumerate(sentence) if unit.low == word)
    assert not starts_phrase(sentence, i)
    assert phrase_end(sentence, i) == i


def test_nothing_begins_after_the_sentence(read):
    sentence = read["pronoun"].sentence
    assert not starts_phrase(sentence, len(sentence))
    assert phrase_end(sentence, len(sentence)) == len(sentence)


def test_et_begins_no_phrase_of_two_groups():
    assert phrase_end(made("et/CCONJ la maire"), 0, plural=True) == 0


APPOSITIONS = {
    "person at the end": ("Odile/PROPN , la présidente", True),
    "person before a full stop": ("Odile/PROPN , la présidente .", True),
    "person before a comma": ("Odile/PROPN , la présidente ,", True),
    "person before a colon": ("Odile/PROPN , la présidente :", True),
    "person before a verb": ("Odile/PROPN , la présidente part/VERB/F/partir", False),
    "thing": ("Odile/PROPN , la digue ,", False),
    "noun alone": ("Odile/PROPN , présidente", True),
    "relative": ("Odile/PROPN , qui/PRON part/VERB/F/partir", True),
    "participle": ("Odile/PROPN , élue/VERB/P/élire hier/ADV", True),
    "finite verb": ("Odile/PROPN , part/VERB/F/partir", False),
    "name after a noun": ("présidente , Odile/PROPN ,", True),
    "name after a noun, at the end": ("présidente , Odile/PROPN", True),
    "name after a noun, before a verb": ("présidente , Odile/PROPN part/VERB/F/partir", False),
    "name after a name": ("Odile/PROPN , Inès/PROPN ,", False),
    "nothing": ("Odile/PROPN ,", True),
}


@pytest.mark.parametrize(("written", "expected"), APPOSITIONS.values(), ids=APPOSITIONS)
def test_what_describes_the_name_before_a_comma(written, expected):
    assert is_apposition(made(written), 2) is expected


ANTECEDENTS = {
    "determiner": ("il/PRON voit/VERB/F/voir [ la maire ] qui/PRON", "la maire"),
    "bare noun at the head": ("[ pilotes ] , qui/PRON", "pilotes"),
    "noun with a complement": ("il/PRON voit/VERB/F/voir [ un port de pêche ] qui/PRON", "un port de pêche"),
    "complement that names a source": ("le fils de [ la maire ] , qui/PRON", "la maire"),
    "complement that names a thing": ("[ le bord de la digue ] , qui/PRON", "le bord de la digue"),
    "number": ("il/PRON voit/VERB/F/voir [ quatre/NUM pilotes ] , qui/PRON", "quatre pilotes"),
    "pronoun": ("[ celui/PRON ] qui/PRON", "celui"),
}


@pytest.mark.parametrize(("written", "expected"), ANTECEDENTS.values(), ids=ANTECEDENTS)
def test_what_a_relative_pronoun_takes_up(written, expected):
    sentence = made(written.replace("[ ", "").replace(" ]", ""))
    units = sentence.within(antecedent(sentence, len(sentence) - 1))
    assert " ".join(unit.text for unit in units) == expected


@pytest.mark.parametrize(
    ("written", "k", "expected"),
    [
        ("à la maire", 1, True),
        ("a/AUX la maire", 1, True),
        (", a/AUX la maire", 2, True),
        ("elle/PRON a/AUX la maire", 2, False),
        ("et/CCONJ la maire", 1, False),
        ("la maire", 0, False),
    ],
)
def test_whether_a_preposition_is_before(written, k, expected):
    assert is_governed(made(written), k) is expected


def test_a_phrase_starts_with_its_determiner():
    assert phrase_start(made("la/DET vieille/ADJ maire"), 2) == 0
    assert phrase_start(made("voit/VERB/F/voir trois/NUM maires"), 2) == 1
    assert phrase_start(made("maire"), 0) == 0

"""Where a noun phrase ends: the brackets hold the phrase that begins with their first word."""

from __future__ import annotations

import pytest

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

"""What a unit of a sentence says of its word, and what is outside the sentence."""

from __future__ import annotations

import pytest

from analysis import article_from_text, parse
from analysis.speech.sentence.sentence import Sentence, sentences_of
from analysis.speech.sentence.units import NOTHING, Run

TEXT = "« Le pont tiendra », a déclaré hier la préfète Odile Vartan, disant vouloir rassurer."


@pytest.fixture(scope="module")
def sentence() -> Sentence:
    doc = parse(article_from_text(TEXT), cache=False, progress=False)
    return sentences_of(doc, TEXT, [])[0]


def at(sentence: Sentence, low: str) -> int:
    return next(i for i, unit in enumerate(sentence) if unit.low == low)


def test_marks_are_one_unit_without_a_word(sentence):
    unit = sentence[0]
    assert (unit.low, unit.text, unit.pos, unit.inside.strip()) == ("", "", "QUOTE", "Le pont tiendra")
    assert unit.marked is not None
    assert unit.token is None


@pytest.mark.parametrize("i", [-1, -7, 400])
def test_outside_the_sentence_is_nothing(sentence, i):
    assert sentence[i] is NOTHING
    assert (sentence[i].low, sentence[i].pos, sentence[i].lemma, sentence[i].finite) == ("", "", "", False)


def test_a_sentence_can_be_gone_through(sentence):
    assert [unit.low for unit in sentence][:4] == ["", ",", "a", "déclaré"]
    assert next(iter(reversed(sentence))).low == "."


@pytest.mark.parametrize(
    ("low", "asked", "answer"),
    [
        ("a", "finite", True),
        ("a", "lemma", "avoir"),
        ("déclaré", "finite", False),
        ("déclaré", "participle", True),
        ("vouloir", "infinitive", True),
        ("odile", "entity", "PER"),
        ("odile", "begins_entity", True),
        ("vartan", "begins_entity", False),
        ("odile", "capital", True),
        ("préfète", "capital", False),
        ("odile", "text", "Odile"),
    ],
)
def test_what_a_word_says(sentence, low, asked, answer):
    assert getattr(sentence[at(sentence, low)], asked) == answer


def test_the_parse_by_index(sentence):
    said, subject = at(sentence, "déclaré"), at(sentence, "préfète")
    assert sentence.head(subject) == said
    assert subject in sentence.children(said)
    assert sentence.head(0) == -1
    assert sentence.children(0) == []
    assert sentence.index_of(None) == -1


def test_a_run_is_a_pair():
    first, end = Run(2, 5)
    assert (first, end) == Run(2, 5) == (2, 5)

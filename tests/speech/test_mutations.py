"""Damaged texts, a mark that is missing, long texts: nothing raises, no row is impossible, damage stays where it is.

A sample here; ``python -m tools.robustness`` does the whole. ``ANALYSIS_MUTATIONS`` sets another size of the sample.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from analysis import load_model, parse
from analysis.pipeline.models import OURS
from tools.damage import LONG, damaged, damaged_texts
from tools.robustness import changes, docs_or_errors, faults, marks_of, seconds, texts_of

ROOT = Path(__file__).resolve().parents[2]
TEXTS = texts_of(ROOT / "tests" / "annotated" / "texts") + texts_of(ROOT / "seeds")
SAMPLE = int(os.environ.get("ANALYSIS_MUTATIONS", "120"))
#: Smallest forms of what once failed.
ONCE = [
    "e-Odile-des-Monts,",
    "D'après l“enquête, deux départs de feu ont été relevés.",
    "Selon Pr“““otection civile», près de trois cents maisons sont touchées.",
    "””. D'après les acheteurs",
    "Il n’a rien à perdre.”\n\nAux yeux du leader, tout se jouera samedi.",
    "«" * 600,
    "— « \n— »\n—",
    "Selon",
    "« », dit-il. « ",
    "\u200b« a »\u200b, dit-il",
    "Ils sont secs :\n\n— Tu l'aimais la nostalgie » et il s'en défend. « Le terroir, c'est le mot des gens qui n'y",
    "oui ajoute-t-elle ‹5,Mme\x85‹\t",
    "« On m’a enfermé pour avoir distribué des semences », racontait-ilen 2009 à Radio Val.",
]


@pytest.mark.parametrize("text", ONCE)
def test_what_once_failed_does_not(text):
    assert faults(parse(text, cache=False)) == []


def test_damaged_texts_never_raise_and_give_possible_rows():
    texts = damaged_texts(TEXTS, SAMPLE, seed=7)
    found = {
        text: [repr(doc)] if isinstance(doc, Exception) else faults(doc)
        for text, doc in zip(texts, docs_or_errors(texts), strict=True)
    }
    assert {text: said for text, said in found.items() if said} == {}


def test_damage_is_of_many_kinds_and_the_same_each_time():
    made = damaged_texts(TEXTS, 50, seed=3)
    assert made == damaged_texts(TEXTS, 50, seed=3)
    assert made != damaged_texts(TEXTS, 50, seed=4)
    assert all(isinstance(damaged(text, random.Random(1)), str) for text in ("", "a", "«", "\n"))


def test_removing_a_mark_changes_no_quotation_two_paragraphs_away():
    chance = random.Random(11)
    texts = chance.sample(TEXTS, min(SAMPLE // 8, len(TEXTS)))
    sample = [(text, mark) for text in texts for mark in chance.sample(marks_of(text), min(4, len(marks_of(text))))]
    assert len(sample) >= len(texts)
    found = [(change.text[max(0, change.mark - 60) :][:120], change.lost, change.gained) for change in changes(sample)]
    assert [change for change in found if change[1] or change[2]] == []


def test_a_change_two_paragraphs_away_would_be_seen():
    text = "« Le bac part, a dit le maire.\n\nIl pleut.\n\nIl vente.\n\n« Le quai ferme », a dit le préfet."
    assert marks_of(text) == [0, text.rindex("«"), text.rindex("»")]
    assert list(changes([(text, 0)])) == []


def test_apostrophes_are_no_marks_unless_they_quote():
    text = "L'eau d'ici, «l'été» ou 'hier !' et “demain”."
    assert "".join(text[mark] for mark in marks_of(text)) == "«»''“”"


def of_tokens(unit: str, number: int) -> str:
    """So many repetitions of a unit that the model sees about this number of tokens."""
    return unit * (number * 20 // len(load_model().make_doc(unit * 20)))


@pytest.mark.parametrize("kind", LONG)
def test_twice_the_text_takes_about_twice_the_time(kind):
    # The model's own time is spaCy's; a fiftieth of a second is what clocks and caches may add. A busy machine or the
    # garbage collector can slow one run down, not three.
    slow = {}
    for _ in range(3):
        short, long = (seconds(of_tokens(LONG[kind], number), 1) for number in (2_500, 5_000))
        slow = {name: (short[name], long[name]) for name in OURS if long[name] > 3 * short[name] + 0.02}
        if not slow:
            break
    assert slow == {}

"""Stretches beside an attribution as contents: direct, mixed or indirect, and what punctuation stays outside."""

from __future__ import annotations

import pytest
from made_sentences import sentence

from analysis.speech.constructions.boundaries import trimmed
from analysis.speech.constructions.contents import contents
from analysis.speech.constructions.sources_described import clause_start
from analysis.speech.sentence.units import Run

MARKS = "«Le_pont_tient_bon»"
RAINS = "il/PRON pleut/VERB/F/pleuvoir"
#: A stretch → type and words of its contents.
STRETCHES = {
    "marks": ("«»", [("direct", "Le pont tient")]),
    "marks twice": (f"«» , {MARKS}", [("direct", "Le pont tient"), ("direct", "Le pont tient bon")]),
    "adverb before a clause in marks": (f"hier/ADV {MARKS}", [("direct", "Le pont tient bon")]),
    "conjunction before a clause in marks": (f"et/CCONJ {MARKS}", [("direct", "Le pont tient bon")]),
    "adverb before a word in marks": ("hier/ADV «»", [("mixed", "hier « Le pont tient »")]),
    "two words before": (f"hier/ADV encore/ADV {MARKS}", [("mixed", "hier encore « Le pont tient bon »")]),
    "noun before": (f"jeudi {MARKS}", [("mixed", "jeudi « Le pont tient bon »")]),
    "adjunct and a comma": (f"après/ADP cela/PRON , {MARKS}", [("direct", "Le pont tient bon")]),
    "adjunct and a comma before a word": ("après/ADP cela/PRON , «»", [("mixed", "après cela , « Le pont tient »")]),
    "clause and a comma": (f"{RAINS} , {MARKS}", [("mixed", "il pleut , « Le pont tient bon »")]),
    "words behind": (f"{MARKS} hier/ADV", [("mixed", "« Le pont tient bon » hier")]),
    "colon": ("oui : «»", [("direct", "Le pont tient")]),
    "colon after other marks": (f"{MARKS} oui : «»", [("direct", "Le pont tient")]),
    "colon at the head": (": «»", [("direct", "Le pont tient")]),
    "colon before a clause": (f"oui/ADV : {RAINS} fort/ADV", [("indirect", "il pleut fort")]),
    "colon before a phrase": ("oui/ADV : la pluie", [("indirect", "oui : la pluie")]),
    "colon before que": (f"oui/ADV : que {RAINS}", [("indirect", "oui : que il pleut")]),
    "semicolon before marks": (f"{RAINS} ; {MARKS}", [("direct", "Le pont tient bon")]),
    "semicolon before words": (f"{RAINS} ; {RAINS}", [("indirect", "il pleut ; il pleut")]),
    "no marks": (f", {RAINS} ,", [("indirect", "il pleut")]),
    "brackets": (f"( {RAINS} )", [("indirect", "( il pleut )")]),
    "per cent": ("deux/NUM %/PUNCT .", [("indirect", "deux %")]),
    "punctuation": (", ;", []),
}


def words(text, spans):
    return " … ".join(text[start:end].strip() for start, end in spans)


@pytest.mark.parametrize(("written", "expected"), STRETCHES.values(), ids=STRETCHES)
def test_what_a_stretch_holds(written, expected):
    made = sentence(written)
    found = list(contents(made, Run(0, len(made)), None))
    assert [(content.type, words(made.text, content.spans)) for content in found] == expected


#: Two stretches with an attribution of one word between.
SIDES = {
    "words": (f"{RAINS} dit fort/ADV", "indirect", "il pleut … fort", None),
    "marks": (f"«» dit {MARKS}", "direct", "Le pont tient … Le pont tient bon", "«"),
    "words, then marks": (f"{RAINS} dit «»", "mixed", "il pleut … « Le pont tient »", "«"),
    "words, then punctuation": (f"{RAINS} dit .", "indirect", "il pleut", None),
}


@pytest.mark.parametrize(("written", "kind", "expected", "mark"), SIDES.values(), ids=SIDES)
def test_what_two_stretches_hold(written, kind, expected, mark):
    made = sentence(written)
    at = next(i for i, unit in enumerate(made) if unit.low == "dit")
    (content,) = contents(made, Run(0, at), Run(at + 1, len(made)))
    assert (content.type, words(made.text, content.spans), content.mark) == (kind, expected, mark)


@pytest.mark.parametrize(
    ("written", "expected"),
    [(", le pont ;", "le pont"), ("( le pont ] .", "( le pont ]"), ("[ deux/NUM %/PUNCT", "[ deux %"), ("le", "le")],
)
def test_punctuation_around_a_content_stays_outside(written, expected):
    made = sentence(written)
    span = trimmed(made, 0, len(made))
    assert span is not None
    assert made.text[slice(*span)] == expected


@pytest.mark.parametrize(("first", "end"), [(0, 2), (1, 1), (2, 1)])
def test_punctuation_alone_is_no_content(first, end):
    assert trimmed(sentence(", ; le pont"), first, end) is None


CLAUSES = {
    "relative clause": ("le bac , qui/PRON part/VERB/F/partir , selon lui/PRON", 3),
    "ce and a relative": ("le bac , ce qui/PRON surprend/VERB/F/surprendre , selon lui/PRON", 3),
    "no comma": ("le bac qui/PRON part/VERB/F/partir , selon lui/PRON", 0),
    "no relative": ("le bac , lui/PRON , selon lui/PRON", 0),
    "comma at the head": (", qui/PRON part/VERB/F/partir , selon lui/PRON", 0),
}


@pytest.mark.parametrize(("written", "expected"), CLAUSES.values(), ids=CLAUSES)
def test_where_the_clause_before_an_expression_begins(written, expected):
    made = sentence(written)
    before = next(i for i, unit in enumerate(made) if unit.low == "selon")
    assert clause_start(made, 0, before) == expected

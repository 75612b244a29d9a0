"""Quotation marks and sentences by themselves: what is paired, what is not, and in which time."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.text import marked_spans, normalise, sentence_spans


def inside(text: str) -> list[str]:
    return [" … ".join(text[s:e] for s, e in m.parts) for m in marked_spans(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("« Oui »", ["Oui"]),
        ("«\u202fOui\u00a0», dit-il", ["Oui"]),
        ("“Oui” et ‘non’", ["Oui", "non"]),
        ('Il dit "oui" puis "non".', ["oui", "non"]),
        ("<<Oui>>", ["Oui"]),
        ("„Oui“", ["Oui"]),
        ("« Il dit “oui” »", ["Il dit “oui”"]),
        ("L'été d'aujourd'hui n'a rien d'un hiver", []),
        ("L’été d’aujourd’hui n’a rien d’un hiver", []),
        ("« Un.\n« Deux.\n« Trois. »", ["Un. … Deux. … Trois."]),
        ("« Un. Deux\nTrois « quatre »", ["Un. Deux", "quatre"]),
        ("Un » deux « trois »", ["trois"]),
        ("d'«une gifle»", ["une gifle"]),
        ("« Un.\n“ Deux. ”", ["Un.", "Deux."]),
        ('"Un\nNon "oui" fin.', ["Un", "oui"]),
        ('Il part.", dit-il "oui"', ["oui"]),
        ("« »", []),
        ("", []),
        ("'Non', dit-il", ["Non"]),
        ("Il répond 'demain', puis il sort ('jeudi').", ["demain", "jeudi"]),
        ("Il crie : 'Partons !' et il sort.", ["Partons !"]),
        ("Il lance :.'Partons' et il sort.", []),
        ("« Un.\nDeux. »", ["Un. … Deux."]),
        ("« Un, deux.\nTrois. » Quatre « cinq ».", ["Un, deux. … Trois.", "cinq"]),
    ],
)
def test_what_stands_in_marks(text, found):
    assert inside(text) == found


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("… Il pleut. Il vente.", ["… Il pleut.", "Il vente."], id="dots alone, before"),
        pytest.param("Il pleut ! ! Il vente.", ["Il pleut ! !", "Il vente."], id="a mark alone, after"),
        pytest.param("Il pleut.\n…\nIl vente.", ["Il pleut.", "…\nIl vente."], id="dots on a line of their own"),
        pytest.param("« Partez ! » « Non. » Il sort.", ["« Partez ! »", "« Non. »", "Il sort."], id="two that end"),
        pytest.param("« Oui » « Non » dit-elle.", ["« Oui » « Non » dit-elle."], id="two that do not"),
        pytest.param('« Il pleut. » "Oui" dit-il.', ["« Il pleut. »", '"Oui" dit-il.'], id="two kinds of marks"),
        pytest.param("« Il pleut. » dit le maire.", ["« Il pleut. » dit le maire."], id="a small letter follows"),
        pytest.param("« Il pleut. » Le maire sort.", ["« Il pleut. »", "Le maire sort."], id="a capital follows"),
        pytest.param("« Il pleut » Le maire sort.", ["« Il pleut » Le maire sort."], id="no full stop inside"),
        pytest.param("« Il pleut. »\nIl vente.", ["« Il pleut. »", "Il vente."], id="the line ends"),
    ],
)
def test_where_sentences_end(text, sentences):
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def test_a_mark_with_no_partner_says_so():
    assert [m.closed for m in marked_spans("« Un »\nDeux « trois")] == [True, False]


@given(st.text(alphabet="ab «»“”\"'’‘‹›„\n.,:!A\u00a0", max_size=120))
def test_stretches_never_overlap_and_stay_in_the_text(text):
    end = 0
    for marked in marked_spans(text):
        assert end <= marked.start
        end = marked.end
        at = marked.start
        for start, stop in marked.parts:
            assert at <= start < stop <= len(text)
            at = stop


@given(st.text(alphabet="ab «»“”\"'’\n.!?A", max_size=120))
def test_sentences_are_in_order_and_hold_every_letter(text):
    spans = sentence_spans(text)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    covered = {i for start, end in spans for i in range(start, end)}
    assert all(i in covered for i, c in enumerate(text) if c.isalnum())


@given(st.text(max_size=80))
def test_the_copy_for_the_parser_has_the_length_of_the_text(text):
    assert len(normalise(text)) == len(text)


@pytest.mark.parametrize("unit", ["«", '"', "« a\n", "'"])
def test_time_is_linear(unit):
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        begin = time.process_time()
        sentence_spans(text, marked_spans(text))
        return time.process_time() - begin

    seconds(5_000)
    assert seconds(80_000) < 40 * seconds(10_000) + 0.1

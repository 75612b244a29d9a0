"""The words of a text as the rules on names see them, and where a capital proves nothing."""

from __future__ import annotations

import pytest
from entity_samples import view_of
from spacy.tokens import Doc
from spacy.vocab import Vocab

from analysis.entities.view import View


def words_of(*tokens: str, glued: bool = True) -> list[str]:
    """The words of tokens that follow each other without spaces, with *Hier* before them."""
    spaces = [True, *[not glued] * len(tokens)]
    return View(Doc(Vocab(), words=["Hier", *tokens], spaces=spaces)).words[1:-1]


@pytest.mark.parametrize(
    ("tokens", "words"),
    [
        (("Seine", "-", "Maritime"), ["Seine-Maritime"]),
        (("anti", "-", "Marlier"), ["anti", "-", "Marlier"]),
        (("12", "-", "Marlier"), ["12", "-", "Marlier"]),
        (("Moody'", "s"), ["Moody's"]),
        (("Moody'", "Marlier"), ["Moody'", "Marlier"]),
        (("qu'", "s"), ["qu'", "s"]),
        (("Mme", ".", "Marlier"), ["Mme", ".", "Marlier"]),
        (("Dr", ".", "Marlier"), ["Dr.", "Marlier"]),
        (("CFRT", "."), ["CFRT", "."]),
        (("+gilets", "jaunes+"), ["+", "gilets", "jaunes", "+"]),
        (("«Lunac»",), ["«", "Lunac", "»"]),
        (("demain.",), ["demain", "."]),
    ],
    ids=lambda value: "".join(value) if isinstance(value, tuple) else "",
)
def test_words(tokens, words):
    assert words_of(*tokens) == words


def test_words_that_a_space_parts_stay_two():
    assert words_of("Seine", "-", "Maritime", glued=False) == ["Seine", "-", "Maritime"]


@pytest.mark.parametrize(
    ("tagged", "first"),
    [
        ("Lunac dort/VERB", [True, False]),
        ("Lunac : Vaubrun", [True, False, True]),
        ("hier ( Vaubrun", [True, False, True]),
        ("hier , Vaubrun", [True, False, False]),
        ("hier \\n Vaubrun", [True, False, True]),
    ],
)
def test_where_a_capital_proves_nothing(tagged, first):
    view = view_of(tagged)
    assert view.first[: len(view)] == first


@pytest.mark.parametrize(
    ("tagged", "caps"),
    [
        ("LE CONSEIL DE LUNAC", [True] * 4),
        ("LE CONSEIL LUNAC", [False] * 3),
        ("LE conseil DE LUNAC", [False] * 4),
        ("hier \\n LE CONSEIL DE LUNAC", [False, False, True, True, True, True]),
    ],
)
def test_lines_in_capitals(tagged, caps):
    view = view_of(tagged)
    assert view.caps[: len(view)] == caps


def test_a_name_alone_in_mid_sentence_is_remembered():
    view = view_of("Vaubrun dort/VERB , Marlier veille/VERB , Luc Dorval ronfle/VERB")
    assert view.seen_inside == {"marlier": 1}


def test_what_is_before_a_word_stops_at_the_line():
    view = view_of("hier \\n Vaubrun dort/VERB")
    assert (view.before(3), view.before(2), view.previous(0), view.next(1)) == ("vaubrun", "", -1, len(view))


def test_beyond_the_text_is_an_empty_word():
    view = view_of("hier Vaubrun dort/VERB")
    for k in (-1, len(view), view.next(3), view.next(4), view.previous(0)):
        assert (view.words[k], view.lower[k], view.pos[k], view.lemma[k]) == ("", "", "", "")
        assert (view.capital[k], view.space[k], view.caps[k], view.begins[k]) == (False,) * 4
    assert len(view) == 3
    assert view.end(len(view)) == len(view.text)


def test_words_are_where_the_text_has_them():
    view = view_of("hier M.Marlier a/AUX dit/VERB : «Lunac» dort/VERB demain. Puis/ADV LeFC-Vaubrun rit/VERB")
    assert [
        view.text[start : start + len(word)] for word, start in zip(view.words, view.start, strict=True)
    ] == view.words


def test_words_from_one_offset_to_another():
    view = view_of("hier Lunac et Vaubrun dorment/VERB")
    assert view.words_at(5, 21) == (1, 4)
    assert view.words_at(5, 20) is None
    assert view.words_at(6, 21) is None

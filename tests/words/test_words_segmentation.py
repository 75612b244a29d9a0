"""What a word is, on strings."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.words import syllable_count, word_spans


def words(text):
    return [text[s:e] for s, e in word_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’école d’à côté, qu'il aime", ["L’", "école", "d’", "à", "côté", "qu'", "il", "aime"]),
        ("Aujourd’hui, dans la presqu’île", ["Aujourd’hui", "dans", "la", "presqu’île"]),
        ("l'aujourd'hui de quelqu'un", ["l'", "aujourd'hui", "de", "quelqu'un"]),
        ("peut-être un rendez-vous ce week-end", ["peut-être", "un", "rendez-vous", "ce", "week-end"]),
        ("Y a-t-il un pilote ?", ["Y", "a", "il", "un", "pilote"]),
        ("« Non », dit-elle, « celui-ci »", ["Non", "dit", "elle", "celui-ci"]),
        ("donnez-m'en, vas-y, dis-le-moi", ["donnez", "m'", "en", "vas", "y", "dis", "le", "moi"]),
        ("qu'est-ce que c'est, c'est-à-dire", ["qu'", "est", "ce", "que", "c'", "est", "c'est-à-dire"]),
        ("ce jour-là, là-bas", ["ce", "jour", "là", "là-bas"]),
        ("30 000 euros, 1 200,50 et 12,5 %", ["30 000", "euros", "1 200,50", "et", "12,5 %"]),
        ("30\u202f000 habitants, 12\u00a0%", ["30\u202f000", "habitants", "12\u00a0%"]),
        ("En 2012 300 personnes", ["En", "2012", "300", "personnes"]),
        ("la 4ème à 20h30, le 1er du XXIe", ["la", "4ème", "à", "20h30", "le", "1er", "du", "XXIe"]),
        ("M. Lartigue, MM. Pons et Mme Ferrand", ["M.", "Lartigue", "MM.", "Pons", "et", "Mme", "Ferrand"]),
        ("en l'an 52 av. J.-C., etc.", ["en", "l'", "an", "52", "av.", "J.-C.", "etc."]),
        ("l'O.N.U. et l'ONU", ["l'", "O.N.U.", "et", "l'", "ONU"]),
        ("#retraites @lacommune", ["#retraites", "@lacommune"]),
        ("voir https://exemple.fr/a-b?c=1.", ["voir", "https://exemple.fr/a-b?c=1"]),
        ("du pain des villes au nord aux champs", ["du", "pain", "des", "villes", "au", "nord", "aux", "champs"]),
        ("Villeneuve-d'Ascq, N'Djamena, O'Brien", ["Villeneuve-d'Ascq", "N'Djamena", "O'Brien"]),
        ("les étudiant·e·s et l’« expert »", ["les", "étudiant·e·s", "et", "l’", "expert"]),
        ("AUJOURD'HUI, Y A-T-IL", ["AUJOURD'HUI", "Y", "A", "IL"]),
        ("— … « » ! % € #", []),
        ("", []),
    ],
)
def test_words(text, expected):
    assert words(text) == expected


def test_thousands_of_words_without_a_space_are_read_in_parts():
    assert words("l'" * 3000) == ["l'"] * 3000


def test_accents_apart_make_the_same_words():
    text = "L’école privée a-t-elle fermé à Besançon ?"
    apart = unicodedata.normalize("NFD", text)
    assert [unicodedata.normalize("NFC", word) for word in words(apart)] == words(text)


@given(st.text(alphabet="aéL'’- 0123,.%€#@MTty\u0301\u202f\n«»", max_size=40))
def test_spans_are_in_order_apart_and_hold_something(text):
    spans = word_spans(text)
    assert all(0 <= s < e <= len(text) for s, e in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(any(c.isalnum() for c in text[s:e]) for s, e in spans)


@pytest.mark.parametrize(
    ("word", "verb", "count"),
    [
        ("maison", False, 2),
        ("géographie", False, 4),
        ("créé", False, 2),
        ("chantent", True, 1),
        ("moment", False, 2),
        ("l'", False, 1),
    ],
)
def test_syllables(word, verb, count):
    assert syllable_count(word, verb=verb) == count

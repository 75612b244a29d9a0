"""The same tables whatever the order of articles, and whatever the last digit of a sum."""

from __future__ import annotations

import random

import pandas as pd

from analysis import article_from_text, parse, word_frequencies
from analysis.tables.order import steady
from analysis.words.frequencies import in_order

SENTENCES = ["Le pont rouvre lundi.", "Le quai ferme mardi.", "La gare attend le pont.", "Le maire visite la gare.",
             "Le tramway passe par le quai.", "La ville ferme la halle."]  # fmt: skip


def test_articles_in_another_order_give_the_same_frequencies():
    chance = random.Random(2)
    articles = [article_from_text(" ".join(chance.choices(SENTENCES, k=7)), id=f"a{n}") for n in range(12)]
    docs = parse(articles, cache=False, progress=False)
    expected = word_frequencies(docs)
    for _ in range(3):
        chance.shuffle(docs)
        pd.testing.assert_frame_equal(word_frequencies(docs), expected, check_exact=True)


def test_noise_in_the_last_digit_moves_no_row():
    table = pd.DataFrame({"word": ["quai", "pont"], "pos": ["NOUN", "NOUN"], "share": [0.1 + 0.2, 0.3]})
    assert in_order(table, "share")["word"].tolist() == ["pont", "quai"]
    assert steady(pd.Series([3, 2])).tolist() == [3, 2]

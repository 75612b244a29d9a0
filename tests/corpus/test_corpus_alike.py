"""The same dispatch in several outlets."""

from __future__ import annotations

from twelve import TWELVE

from analysis.corpus import article_from_text
from analysis.corpus.alike import near_duplicates


def test_a_dispatch_with_a_word_less_is_a_copy_and_others_are_none():
    articles = [article_from_text(a["text"], id=a["id"], title=a["title"]) for a in TWELVE]
    pairs = [(first, copy) for first, copy, _ in near_duplicates(articles)]
    assert ("article-01", "article-11") in pairs
    assert all(copy != "article-12" for _, copy in pairs)


def test_nothing_is_like_nothing():
    assert near_duplicates([article_from_text("", id="a"), article_from_text("Un.", id="b")]) == []

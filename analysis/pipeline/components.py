"""The spaCy side of an article: it rides on its ``Doc``, and its regions are where sentences must begin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from analysis.corpus import Article, article_from_text

_KEY = "article"


def article_of(doc: Doc) -> Article:
    """The article a ``Doc`` was made from; a ``Doc`` made without ours is its own article.

    A ``Doc`` keeps it as plain data (spaCy serialises ``user_data`` between processes), so take it once a function.
    """
    if _KEY not in doc.user_data:
        doc.user_data[_KEY] = article_from_text(doc.text).to_dict()
    return Article.from_dict(doc.user_data[_KEY])


def _set_article(doc: Doc, article: Article) -> None:
    doc.user_data[_KEY] = article.to_dict()


if not Doc.has_extension("article"):
    Doc.set_extension("article", getter=article_of, setter=_set_article)


@Language.factory("news_regions", assigns=["token.is_sent_start"])
def make_regions(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that starts a sentence where a region starts, so the parser never joins two paragraphs."""
    return _start_sentences_with_regions


def _start_sentences_with_regions(doc: Doc) -> Doc:
    starts = {r.start for r in article_of(doc).regions}
    for token in doc:
        if token.i and token.idx in starts:
            token.is_sent_start = True
    return doc


def doc_data(doc: Doc, key: str) -> list[dict[str, Any]]:
    """What a component of ours wrote on the ``Doc`` under ``key`` (``mentions``, ``quotations``), or an empty list."""
    return doc.user_data.get(key, [])

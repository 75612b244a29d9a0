"""``Doc`` → one plain object: its quotations and names with their offsets, as ``annotate`` writes them."""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc

from .components import article_of, doc_data

_QUOTE = ("spans", "type", "cue", "source", "speaker")
_ENTITY = ("start", "end", "label", "name")


def annotation(doc: Doc) -> dict[str, Any]:
    """The quotations and names of a ``Doc``, ready for JSON.

    ``{"doc_id": …, "quotes": [{"spans": [[s, e]], "type", "cue", "source", "speaker"}],
    "entities": [{"start", "end", "label", "name"}]}``; offsets count the characters of ``Article.text``, and what is
    missing is ``null``.
    """
    return {
        "doc_id": article_of(doc).id,
        "quotes": [{name: row.get(name) for name in _QUOTE} for row in doc_data(doc, "quotations")],
        "entities": [{name: row.get(name) for name in _ENTITY} for row in doc_data(doc, "mentions")],
    }

"""``Doc`` → one plain object: its quotations and names with their offsets, as ``annotate`` writes them."""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc

from analysis.corrections import apply_to_mentions, corrections_in_use
from analysis.tables import MentionRow, QuotationRow

from .components import article_of, in_article, rows_of


def annotation(doc: Doc) -> dict[str, Any]:
    """The quotations and names of a ``Doc``, ready for JSON.

    ``{"doc_id": …, "quotes": [{"spans": [[s, e]], "type", "cue", "source", "speaker"}],
    "entities": [{"start", "end", "label", "name"}]}``; offsets count the characters of ``Article.text``, and what is
    missing is ``null``.
    """
    quotes = (QuotationRow(**in_article(doc, row)) for row in rows_of(doc, "quotations"))
    told = [{"article": article_of(doc).id, **in_article(doc, row)} for row in rows_of(doc, "mentions")]
    if used := corrections_in_use():
        told = apply_to_mentions(told, used)
    names = (MentionRow(**{key: value for key, value in row.items() if key != "article"}) for row in told)
    return {
        "doc_id": article_of(doc).id,
        "quotes": [
            {"spans": q.spans, "type": q.type, "cue": q.cue, "source": q.source, "speaker": q.speaker} for q in quotes
        ],
        "entities": [{"start": n.start, "end": n.end, "label": n.label, "name": n.name} for n in names],
    }

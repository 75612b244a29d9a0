"""The quotation that a span of a ``Doc`` lies in: ``span._.quotation``."""

from __future__ import annotations

from spacy.tokens import Span

from analysis.tables import QuotationRow

from .components import doc_data


def quotation_of(span: Span) -> QuotationRow | None:
    """The quotation that a span is in (the greater part of it, if there are two), or None."""
    start, end = span.start_char, span.end_char
    best, most = None, 0
    for row in doc_data(span.doc, "quotations"):
        shared = sum(max(0, min(end, e) - max(start, s)) for s, e in row["spans"])
        if shared > most:
            best, most = row, shared
    return QuotationRow(**best) if best else None


if not Span.has_extension("quotation"):
    Span.set_extension("quotation", getter=quotation_of)

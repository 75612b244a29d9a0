"""The spaCy component that writes the quotations it finds on the ``Doc`` (``doc.user_data["quotations"]``)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from analysis.pipeline.components import article_of, doc_data
from analysis.words.view import Words, words_of

from .extraction import extract
from .quotation import Quotation, Span


@Language.factory("french_quotations")
def make_quotations(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; it reads the mentions that ``french_entities`` wrote, if any."""
    return find_quotations


def find_quotations(doc: Doc) -> Doc:
    """Write the quotations of a ``Doc`` on it."""
    article = article_of(doc)
    found = extract(doc, article, doc_data(doc, "mentions"))
    words = words_of(doc)
    doc.user_data["quotations"] = [_plain(doc, words, article.text, n, item) for n, item in enumerate(found)]
    return doc


def _plain(doc: Doc, words: Words, text: str, number: int, item: Quotation) -> dict[str, Any]:
    cue, source, relay = item.cue or (None, None), item.source or (None, None), item.relay
    return {
        "quote": number,
        "type": item.type,
        "start": item.start,
        "end": item.end,
        "spans": [list(span) for span in item.spans],
        "cue": text[cue[0] : cue[1]] if item.cue else None,
        "cue_start": cue[0],
        "cue_end": cue[1],
        "cue_lemma": item.cue_lemma,
        "source": text[source[0] : source[1]] if item.source else None,
        "source_start": source[0],
        "source_end": source[1],
        "speaker": item.speaker,
        "speaker_label": item.label,
        "relay": _medium(doc, text, relay) if relay else None,
        "words": sum(len(words.lemmas[words.inside(start, end)]) for start, end in item.spans),
        "mark": item.mark,
        "rule": item.rule,
    }


def _medium(doc: Doc, text: str, relay: Span) -> str:
    """The name of the medium (*l'AFP* is AFP, *le site de la chaîne X* is X), or the phrase where it has none."""
    named = [
        m for m in doc_data(doc, "mentions") if relay[0] <= m["start"] and m["end"] <= relay[1] and m["label"] != "LOC"
    ]
    return str(named[-1]["name"]) if named else text[relay[0] : relay[1]]

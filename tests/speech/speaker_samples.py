"""The discourse of a text before anybody has spoken in it, and where words are in it."""

from __future__ import annotations

from analysis import parse
from analysis.pipeline import doc_data
from analysis.pipeline.components import reading_of
from analysis.speech.sentence.sentence import sentences_of
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.naming import begin
from analysis.tables import MentionRow


def discourse_of(text: str) -> Discourse:
    """The discourse of a text: its names are noted, its phrases and speakers are not."""
    doc = parse(text, cache=False)
    article = reading_of(doc)
    regions = [(r.start, r.end, str(r.kind)) for r in article.regions]
    names = [MentionRow(**row) for row in doc_data(doc, "mentions")]
    return begin(doc, text, sentences_of(doc, text, regions), names)


def span_of(text: str, words: str) -> tuple[int, int]:
    """The first place of some words in a text."""
    start = text.index(words)
    return start, start + len(words)

"""A document → its quotations: sentence by sentence, outermost only, never overlapping."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from spacy.tokens import Doc

from analysis.corpus import Article
from analysis.speech.constructions.context import Context, Decision
from analysis.speech.constructions.dialogue import dialogue_lines
from analysis.speech.constructions.overlaps import apart, meet
from analysis.speech.constructions.table import IN_SENTENCES, IN_TEXTS
from analysis.speech.constructions.texts import Text
from analysis.speech.sentence.cues import cues_of
from analysis.speech.sentence.sentence import Sentence, sentences_of
from analysis.speech.speakers.naming import begin, name_speakers
from analysis.speech.speakers.weighing.choice import Observer
from analysis.tables import MentionRow

from .quotation import Quotation

_DATELINE = re.compile(
    r"^\s*(?:\([^)]{2,40}\)\s+(?=\S)|[^|\n]{2,40}\s\|\s|"
    r"[A-ZÀ-Ý][\w’' -]{1,30},? \([^)]{2,20}\)\s?[-–—]\s|[-–—]\s|[•*]\s)"
)
#: A word of a content, other than the conjunction that may begin it.
_WORD = re.compile(r"\b(?!(?:que|qu|de|d)\b)\w", re.I)


def extract(doc: Doc, article: Article, names: list[MentionRow], *, observe: Observer | None = None) -> list[Quotation]:
    """The quotations of an article with their speakers, in order; ``observe`` is shown each choice of a speaker."""
    text = read(doc, article)
    for sentence in text.sentences:
        if not is_dialogue(text, sentence):
            text.found += sentence_quotations(sentence)
    for find in IN_TEXTS:
        find(text)
    found = _sound(article.text, apart(text.found))
    discourse = begin(doc, article.text, text.sentences, names)
    discourse.observe = observe
    name_speakers(discourse, found)
    return found


def read(doc: Doc, article: Article) -> Text:
    """The text of an article in sentences, before anything is found in it."""
    regions = [(r.start, r.end, str(r.kind)) for r in article.regions]
    return Text(doc, article.text, sentences_of(doc, article.text, regions), dialogue_lines(article.text))


def is_dialogue(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence is in a line of dialogue, whose words are all quoted."""
    line = bisect_right(text.lines, sentence.start, key=lambda line: line[1])
    return line < len(text.lines) and text.lines[line][0] <= sentence.end


def sentence_quotations(sentence: Sentence) -> list[Quotation]:
    """The quotations of one sentence."""
    return apart([quotation for decision in _decided(sentence) for quotation in decision.quotations])


def considered(sentence: Sentence) -> list[Decision]:
    """What was decided about every verb, expression and noun of speech and all marks of a sentence, and why.

    A decision has quotations, or says in ``refused`` why it has none.
    """
    decisions = _decided(sentence)
    kept = {id(item) for item in apart([quotation for decision in decisions for quotation in decision.quotations])}
    return [
        decision
        if not decision.quotations or any(id(item) in kept for item in decision.quotations)
        else replace(decision, quotations=(), refused="it is inside a longer quotation, or crosses one")
        for decision in decisions
    ]


def _decided(sentence: Sentence) -> list[Decision]:
    begin = _begin(sentence)
    if begin:
        sentence = replace(sentence, start=sentence.units[begin].start, units=sentence.units[begin:])
    context = Context(sentence, cues_of(sentence))
    for find in IN_SENTENCES:
        context.decisions += find(context)
    return context.decisions


def _begin(sentence: Sentence) -> int:
    """The unit after the dateline or the sign that opens a sentence."""
    match = _DATELINE.match(sentence.text[sentence.start : min(sentence.end, sentence.start + 80)])
    begin = sentence.index_at(sentence.start + match.end()) if match else 0
    return begin if begin < len(sentence) else 0


def _sound(text: str, found: list[Quotation]) -> list[Quotation]:
    """Those with words left in them; a source inside its own quotation is dropped."""
    for item in found:
        item.spans = [span for span in item.spans if _WORD.search(text, *span)]
    kept = [item for item in found if item.spans]
    for item in kept:
        if item.source and any(meet(item.source, span) for span in item.spans):
            item.source = None
    return kept

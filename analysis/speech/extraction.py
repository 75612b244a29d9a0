"""A document → its quotations: sentence by sentence, outermost only, never overlapping."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from spacy.tokens import Doc

from analysis.corpus import Article
from analysis.speech.constructions.comparisons import comparisons
from analysis.speech.constructions.complements import governed
from analysis.speech.constructions.following import attributed_after
from analysis.speech.constructions.inserted import incises
from analysis.speech.constructions.inside_marks import dialogue, dialogue_lines, interrupted
from analysis.speech.constructions.nouns import nominal
from analysis.speech.constructions.prepositions import prepositional
from analysis.speech.constructions.standalone import standalone
from analysis.speech.sentence.cues import cues_of
from analysis.speech.sentence.sentence import Sentence, sentences_of
from analysis.speech.speakers.naming import name_speakers
from analysis.speech.speakers.weighing.choice import Observer
from analysis.tables import MentionRow

from .quotation import Quotation, Span

_DATELINE = re.compile(
    r"^\s*(?:\([^)]{2,40}\)\s+(?=\S)|[^|\n]{2,40}\s\|\s|"
    r"[A-ZÀ-Ý][\w’' -]{1,30},? \([^)]{2,20}\)\s?[-–—]\s|[-–—]\s|[•*]\s)"
)
#: A word of a content, other than the conjunction that may begin it.
_WORD = re.compile(r"\b(?!(?:que|qu|de|d)\b)\w", re.I)
_ORDER = {
    "incise": 0,
    "preposition": 1,
    "comme": 2,
    "colon": 3,
    "que-clause": 4,
    "infinitive": 5,
    "fragment": 6,
    "noun": 7,
}


def extract(doc: Doc, article: Article, names: list[MentionRow], *, observe: Observer | None = None) -> list[Quotation]:
    """The quotations of an article with their speakers, in order; ``observe`` is shown each choice of a speaker."""
    regions = [(r.start, r.end, str(r.kind)) for r in article.regions]
    sentences = sentences_of(doc, article.text, regions)
    found: list[Quotation] = []
    lines = dialogue_lines(article.text)
    ends = [end for _, end in lines]
    for sentence in sentences:
        line = bisect_right(ends, sentence.start)
        if line == len(lines) or lines[line][0] > sentence.end:
            found += sentence_quotations(sentence)
    found += dialogue(article.text, lines, sentences)
    found = interrupted(doc, article.text, sentences, found)
    found = _sound(article.text, _apart(found))
    attributed_after(sentences, found)
    name_speakers(doc, article.text, sentences, names, found, observe=observe)
    return found


def sentence_quotations(sentence: Sentence) -> list[Quotation]:
    """The quotations of one sentence."""
    begin = _begin(sentence)
    if begin:
        sentence = replace(sentence, start=sentence.units[begin].start, units=sentence.units[begin:])
    cues = cues_of(sentence)
    found: list[Quotation] = []
    heads: set[int] = set()
    clauses: list[tuple[int, int]] = []
    for cue, clause, items in incises(sentence, cues):
        heads.add(cue.head)
        clauses.append(clause)
        found += items
    found += prepositional(sentence, cues, clauses)
    found += comparisons(sentence, cues)
    found += governed(sentence, cues, heads)
    found += nominal(sentence, cues)
    found = _apart(found)
    found += standalone(sentence, [(f.start, f.end) for f in found])
    return found


def _begin(sentence: Sentence) -> int:
    match = _DATELINE.match(sentence.text[sentence.start : min(sentence.end, sentence.start + 80)])
    begin = sentence.index_at(sentence.start + match.end()) if match else 0
    return begin if begin < len(sentence) else 0


def _apart(found: list[Quotation]) -> list[Quotation]:
    """Of quotations that overlap, the outermost; of those that cross, the one with the surer rule."""
    kept: list[Quotation] = []
    longest = max((f.end - f.start for f in found), default=0)
    for item in sorted(found, key=lambda f: (-f.size, _ORDER.get(f.rule, 9), f.start)):
        first = bisect_left(kept, item.start - longest, key=lambda f: f.start)
        last = bisect_left(kept, item.end, key=lambda f: f.start)
        if not any(_crosses(item, other) for other in kept[first:last]):
            kept.insert(bisect_left(kept, item.start, key=lambda f: f.start), item)
    return kept


def _crosses(one: Quotation, other: Quotation) -> bool:
    if one.end <= other.start or other.end <= one.start:
        return False
    return any(_meet(a, b) for a in one.spans for b in other.spans)


def _meet(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _sound(text: str, found: list[Quotation]) -> list[Quotation]:
    """Those that have a word; a source that stands in the words it attributes is none."""
    for item in found:
        item.spans = [span for span in item.spans if _WORD.search(text, *span)]
    kept = [item for item in found if item.spans]
    for item in kept:
        if item.source and any(_meet(item.source, span) for span in item.spans):
            item.source = None
    return kept

"""A text before its quotations are chosen: its sentences and lines of dialogue."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from spacy.tokens import Doc

from analysis.corpus import Article
from analysis.speech.sentence.sentence import Sentence, sentences_of

from .dialogue import dialogue_lines
from .texts import Text

#: *Lyon*, then *, 3 mars 2021*, *(Rhône)* or *(AFP)*; and what is in capitals: *OTTAWA*, *EN IMAGES*.
_PLACE, _DAY, _AGENCY = (
    r"[A-ZÀ-Ý][\w’' -]{1,30}",
    r",\s(?:le\s)?\d{1,2}(?:er)?\s\w{3,9}(?:\s\d{4})?",
    r",?\s\([^)]{2,20}\)",
)
_IN_CAPITALS = r"[A-ZÀ-Ý][A-ZÀ-Ý’' -]{2,30}\s(?=[-–—]\s[A-ZÀ-Ý«“])"
_DATELINE = re.compile(
    rf"^\s*(?:\([^)]{{2,40}}\)\s+(?=\S)|[^|\n]{{2,40}}\s\|\s|[•●■▪◆▶*]\s|"
    rf"(?:{_PLACE}(?:{_DAY}|{_AGENCY}){{1,3}}\s?|{_IN_CAPITALS})?[-–—]\s)"
)


def read(doc: Doc, article: Article) -> Text:
    """The text of an article in sentences, before anything is found in it."""
    regions = [(r.start, r.end, str(r.kind)) for r in article.regions]
    return Text(doc, article.text, sentences_of(doc, article.text, regions), dialogue_lines(article.text))


def is_dialogue(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence is in a line of dialogue, whose words are all quoted."""
    line = bisect_right(text.lines, sentence.start, key=lambda line: line[1])
    return line < len(text.lines) and text.lines[line][0] <= sentence.end


def begun(sentence: Sentence) -> Sentence:
    """The sentence without the dateline or bullet that opens it."""
    begin = _begin(sentence)
    return replace(sentence, start=sentence.units[begin].start, units=sentence.units[begin:]) if begin else sentence


def _begin(sentence: Sentence) -> int:
    """The unit after the dateline or the sign that opens a sentence."""
    match = _DATELINE.match(sentence.text[sentence.start : min(sentence.end, sentence.start + 80)])
    begin = sentence.index_at(sentence.start + match.end()) if match else 0
    return begin if begin < len(sentence) else 0

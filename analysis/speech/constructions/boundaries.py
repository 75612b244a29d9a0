"""Where the content of a report ends: where the voice of the writer comes back."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from analysis.french.function_words import CONTINUING, INDEFINITE, QUE, SUBJECT_PRONOUNS
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.quotation import Span
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Unit
from analysis.speech.sentence.verb_groups import Cue

from .context import Context
from .openers import is_tail
from .outer import goes_on_at, modifier_of

_VERBAL = {"VERB", "AUX"}
#: Units; no content in prose is longer, and looking on to the end of a list for each of its verbs would take for ever.
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class _Content:
    """A content from unit ``start`` to ``end`` at the latest; ``cue`` is the verb that governs it."""

    sentence: Sentence
    cue: Cue | None
    start: int
    end: int
    semicolon: bool


def content_end(context: Context, start: int, cue: Cue | None = None, *, semicolon: bool = True) -> int:
    """The index after the content that begins at unit ``start``; ``semicolon`` says whether one ends it."""
    sentence = context.sentence
    farthest = min(len(sentence), start + _LONGEST)
    end = _before_punctuation(sentence, start, farthest)
    for n in range(bisect_right(context.cues, start, key=lambda other: other.head), len(context.cues)):
        other = context.cues[n]
        if other.head >= farthest:
            break
        if other is not cue and other.first < end:
            end = min(end, _cut_at(sentence, start, end, cue, other))
    if cue is not None:
        end = min(end, goes_on_at(sentence, modifier_of(sentence, cue), start) or end)
    content = _Content(sentence, cue, start, end, semicolon)
    end = next((i for i in range(start + 1, end) if _ends_before(content, i)), end)
    return _before_punctuation(sentence, start, end)


def _before_punctuation(sentence: Sentence, start: int, end: int) -> int:
    while end > start and sentence[end - 1].pos == "PUNCT" and sentence[end - 1].low not in {")", "]"}:
        end -= 1
    return end


def _ends_before(content: _Content, i: int) -> bool:
    """Whether the unit at ``i`` no longer belongs to the content."""
    sentence, low = content.sentence, content.sentence[i].low
    if low == ";":
        return content.semicolon
    if low == ":":
        return i + 1 < content.end <= i + 2 and sentence[i + 1].marked is not None
    if low == "," and (is_tail(sentence, i + 1) or sentence[i + 1].low == "selon" or _comments(sentence, i + 1)):
        return True
    if low != "," and low not in CONTINUING:
        return False
    return _resumes(sentence, i, content.cue)


@from_lexicons
def _words() -> frozenset[str]:
    return frozenset(row["lemma"] for name in ("speech_nouns", "words_said") for row in lexicon(name))


def _comments(sentence: Sentence, i: int) -> bool:
    """Whether the writer comments on the content from unit ``i`` on: *ce que dément X*, *une accusation rejetée*."""
    unit, after = sentence[i], sentence[i + 1]
    if unit.low == "ce" and after.low in QUE:
        return True
    if unit.low == "sans" and after.pos not in {"DET", "NOUN", ""}:
        return True
    noun = after if unit.low in INDEFINITE else unit  # *une accusation rejetée*, *phrase aussitôt relevée*
    return noun.pos == "NOUN" and noun.lemma in _words() and not sentence.finite_between(i, i + 3)


def _cut_at(sentence: Sentence, start: int, end: int, cue: Cue | None, other: Cue) -> int:
    """Where a second verb of speech ends the content of the first, or ``end`` where it is part of the content."""
    first = other.first
    before = first - 1
    while before > start and (sentence[before].low == "tout" or sentence[before].low == "en"):
        before -= 1
    joined = sentence[before].low
    if other.form == "participle" and joined in {",", "et"}:
        return before
    if other.form == "participle" and sentence[first].low == "en" and sentence.finite_between(start, first):
        return first
    if other.pronoun is not None and sentence[first - 1].low == ",":
        return first - 1
    if joined in SUBJECT_PRONOUNS and sentence[before - 1].low == ",":
        return before - 1
    if cue is not None and other.form in {"finite", "past"} and joined in CONTINUING:
        return before
    return end


def _resumes(sentence: Sentence, i: int, cue: Cue | None) -> bool:
    """Whether the conjunction at unit ``i`` joins a verb to the verb of speech itself, as the parser sees it."""
    if cue is None:
        return False
    n = next((n for n in range(i + 1, i + 5) if sentence[n].pos in _VERBAL), None)
    if n is None:
        return False
    verb = sentence.head(n) if sentence[n].dep.startswith("aux") else n
    finite = next((unit for unit in sentence.units[cue.first : cue.head + 1] if unit.finite), None)
    agrees = _number(sentence[n]) in (_number(finite), [])
    own_subject = any(unit.dep.startswith("nsubj") for unit in sentence.units[i + 1 : n])
    return sentence[verb].dep == "conj" and sentence.head(verb) == cue.head and agrees and not own_subject


def _number(unit: Unit | None) -> list[str]:
    return unit.token.morph.get("Number", []) if unit is not None and unit.token is not None else []


def trimmed(sentence: Sentence, first: int, end: int) -> Span | None:
    """The characters of the units from ``first`` to ``end`` (not included), without punctuation around them."""
    while first < end and sentence[first].pos == "PUNCT" and sentence[first].low not in {"(", "["}:
        first += 1
    while end > first and sentence[end - 1].pos == "PUNCT" and sentence[end - 1].low not in {")", "]", "%"}:
        end -= 1
    return (sentence[first].start, sentence[end - 1].end) if first < end else None

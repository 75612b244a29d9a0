"""Where the content of a report ends: where the voice of the writer comes back."""

from __future__ import annotations

from bisect import bisect_right

from analysis.french.function_words import CLAUSE_JOINING, CONTINUING, INDEFINITE, QUE, SUBJECT_PRONOUNS
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.verb_groups import Cue

from .openers import is_tail
from .outer import goes_on_at, modifier_of

#: Units; no content in prose is longer, and looking on to the end of a list for each of its verbs would take for ever.
_LONGEST = 400


def content_end(sentence: Sentence, start: int, cue: Cue) -> int:
    """The unit after the content of a verb that begins at unit ``start``."""
    farthest = min(len(sentence), start + _LONGEST)
    end = _before_punctuation(sentence, start, farthest)
    for n in range(bisect_right(sentence.cues, start, key=lambda other: other.head), len(sentence.cues)):
        other = sentence.cues[n]
        if other.head >= farthest:
            break
        if other is not cue and other.first < end:
            end = min(end, _cut_at(sentence, start, end, other))
    end = min(end, goes_on_at(sentence, modifier_of(sentence, cue), start) or end)
    end = next(
        (i for i in range(start + 1, end) if _ends_before(sentence, i, end) or _is_joined(sentence, cue, start, i)), end
    )
    return _before_punctuation(sentence, start, end)


def _before_punctuation(sentence: Sentence, start: int, end: int) -> int:
    while end > start and sentence[end - 1].pos == "PUNCT" and sentence[end - 1].low not in {")", "]"}:
        end -= 1
    return end


def _ends_before(sentence: Sentence, i: int, end: int) -> bool:
    """Whether the unit at ``i`` no longer belongs to a content that ends at ``end`` at the latest."""
    low = sentence[i].low
    if low == ":":
        return i + 1 < end <= i + 2 and sentence[i + 1].marked is not None
    tail = is_tail(sentence, i + 1) or sentence[i + 1].low == "selon" or _comments(sentence, i + 1)
    return low == ";" or (low == "," and tail)


def _is_joined(sentence: Sentence, cue: Cue, start: int, i: int) -> bool:
    """Whether what is joined at unit ``i`` belongs to the verb of speech, not to its content.

    It is a clause, and the content has no finite verb (*affirme avoir fini, | mais il pleut*); or a verb with the
    auxiliary of the verb of speech, which the content has not (*a dit que A, | puis a quitté la salle*).
    """
    content, joins = sentence.units[start:i], sentence[i + (sentence[i].low == ",")]
    after = i + 1 + (sentence[i].low == ",")
    if joins.low in CLAUSE_JOINING and sentence[after].low in SUBJECT_PRONOUNS:
        return not any(unit.finite or unit.marked for unit in content)
    auxiliary = sentence[sentence.past_clitics(after)]
    if joins.low not in CONTINUING or auxiliary.pos != "AUX" or any(unit.low == auxiliary.low for unit in content):
        return False
    return any(unit.low == auxiliary.low for unit in sentence.within((cue.first, cue.head)))


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


def _cut_at(sentence: Sentence, start: int, end: int, other: Cue) -> int:
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
    if other.form in {"finite", "past"} and joined in CONTINUING:
        return before
    return end

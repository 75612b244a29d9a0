"""Verbs that report nothing: not listed, or not read as the verb of a clause; and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from analysis.french.function_words import AUXILIARIES, INVERTED_PRONOUNS, QUE
from analysis.speech.quotation import Evidence
from analysis.speech.sentence.government import Government, verb_at
from analysis.speech.sentence.phrases import starts_phrase
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.verb_groups import Cue, form_of

from .cells import Cell, cell

#: How many words before a participle its auxiliary is looked for.
_REACH = 8
_VERBAL = {"VERB", "AUX"}
#: What a verb of speech is taken for where the tagger errs.
_MISTAKEN = {"NOUN", "ADJ"}


@dataclass(frozen=True, slots=True)
class Unread:
    """A verb that no rule asked, why, and the cell that would change it."""

    text: str
    reason: str
    cell: Cell
    #: Whether it is where a verb of speech would be: beside marks, a colon or *que*.
    near: bool = False


def unread(sentence: Sentence, cues: Iterable[Cue]) -> list[Unread]:
    """The verbs of a sentence, outside marks, that are in no verb group of speech."""
    taken = {n for cue in cues for n in range(cue.first, cue.last + 1)}
    free = (n for n in range(len(sentence)) if n not in taken)
    return [replace(found, near=_is_near(sentence, n)) for n in free for found in _unread(sentence, n)]


def _is_near(sentence: Sentence, n: int) -> bool:
    return any(unit.marked or unit.low in QUE | {":"} for unit in sentence.within((n - 3, n + 3)))


def _unread(sentence: Sentence, n: int) -> Iterator[Unread]:
    unit = sentence[n]
    if not unit.text.isalpha() or unit.pos not in _VERBAL | _MISTAKEN:
        return
    verb = verb_at(sentence, n)
    if verb is not None:
        yield _misread(sentence, n, verb.government)
    elif (unit.pos == "VERB" or _follows_auxiliary(sentence, n)) and unit.lemma not in AUXILIARIES:
        yield Unread(unit.text, "it is not listed as a verb of speech", _row(unit.lemma))
    elif unit.pos in _MISTAKEN and _has_the_place_of_a_verb(sentence, n):
        yield Unread(unit.text, "if it is a verb, it is not listed as one of speech", _row(unit.low))


def _row(lemma: str) -> Cell:
    return cell(Evidence("speech_verbs", lemma, "lemma"))


def _has_the_place_of_a_verb(sentence: Sentence, n: int) -> bool:
    """*« … », ronchonne la maire*, *« … », lit-on*, where the tagger takes the verb for an adjective or a noun."""
    after = sentence[n + 1]
    subject = bool(after.entity) or after.low in INVERTED_PRONOUNS or starts_phrase(sentence, n + 1)
    return subject and sentence[n - 1].low in {",", ""} and any(u.marked for u in sentence.within((n - 2, n)))


def _follows_auxiliary(sentence: Sentence, n: int) -> bool:
    """*a tweeté*, where the tagger knows no such verb."""
    return form_of(sentence[n]) == "past" and sentence[n - 1].lemma in AUXILIARIES


def _misread(sentence: Sentence, n: int, listed: Government) -> Unread:
    """A verb of the list that is not read as one here: its tag, or its auxiliary too far away."""
    unit, row = sentence[n], _row(listed.lemma)
    if unit.pos in _MISTAKEN:
        return Unread(unit.text, f"the tagger takes it for a word of the class {unit.pos}", row)
    if form_of(unit) != "past":
        return Unread(unit.text, "it begins no verb group", row)
    auxiliary = next((i for i in range(n - 1, max(-1, n - 1 - _REACH), -1) if sentence[i].lemma in AUXILIARIES), None)
    if auxiliary is None or auxiliary + 1 == n:
        return Unread(unit.text, "it is a participle without an auxiliary", row)
    between = sentence.text[sentence[auxiliary].end : unit.start].strip()
    inserted = cell(Evidence("inserted_phrases", between, "expression"))
    return Unread(unit.text, f"« {between} » parts it from its auxiliary", inserted)

"""Where a content ends because the clause around it goes on: *X, qui assure que A, | est partie*."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.french.function_words import CLITICS, COORDINATING, QUE, REFLEXIVE, RELATIVES, SUBORDINATING
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.verb_groups import Cue

_VERBAL, _SUBJECTS = {"VERB", "AUX"}, {"NOUN", "PROPN", "PRON"}
_PHRASAL = _SUBJECTS | {"DET", "ADJ", "ADP", "NUM", "ADV"}
#: Each brings a verb of its own.
_OPENING = QUE | RELATIVES | SUBORDINATING - REFLEXIVE
_OF_SUBJECTS = RELATIVES - QUE
_ENDS = {";", ":"}
#: Units that are read of a content, and before it; in prose a clause has its verb, and has gone on, by then.
_LONGEST = 60


def is_infinitive(sentence: Sentence, start: int) -> bool:
    """Whether the content that begins at unit ``start`` is an infinitive, with or without its preposition."""
    verb = next((unit for unit in sentence.units[start : start + 4] if unit.pos in _VERBAL), None)
    return verb is not None and verb.infinitive


def goes_on_at(sentence: Sentence, modifier: int | None, start: int) -> int | None:
    """The unit at which the clause around the content from unit ``start`` on goes on, if it has to.

    ``modifier`` is the first unit of the clause that reports, where it belongs to a noun before it. A subject with such
    a clause behind it has its own verb yet to come: the finite verb for which no conjunction opens a clause. And a
    finite verb after *et* shares no subject with an infinitive (*promet de venir | et quitte la salle*).
    """
    awaited = modifier is not None and _awaits_verb(sentence, modifier)
    clauses, verbs = int(sentence[start].low in QUE or not is_infinitive(sentence, start)), 0
    for i in range(start + (sentence[start].low in QUE), min(len(sentence), start + _LONGEST)):
        unit = sentence[i]
        if unit.low in _ENDS:
            return None
        if i > start and _opens(sentence, i):
            clauses += 1
        elif unit.low in COORDINATING and verbs >= clauses and not _opens(sentence, i + 1):
            if not clauses and sentence[_after_clitics(sentence, i + 1)].finite:
                return i
            clauses += 1
        elif unit.marked is not None:
            verbs = max(verbs, min(clauses, verbs + 1))
        elif unit.finite and verbs >= clauses:
            return _clause_at(sentence, start, i) if awaited else None
        else:
            verbs += unit.finite
    return None


def modifier_of(sentence: Sentence, cue: Cue) -> int | None:
    """The first unit of a verb of speech that belongs to a noun or the main verb: *X, | qui dit*, *avis | disant*.

    The verb may have a subject of its own (*X, | dont la sœur dit*).
    """
    if cue.form == "participle":
        return cue.first
    begin = cue.first
    while begin > 0 and (sentence[begin - 1].low in CLITICS or sentence[begin - 1].pos == "ADV"):
        begin -= 1
    begin = next((i for i in range(begin, 0, -1) if sentence[i - 1].pos not in _PHRASAL - {"PRON"}), begin)
    return begin - 1 if begin > 1 and sentence[begin - 1].low in _OF_SUBJECTS else None


def awaited(sentence: Sentence, cues: Iterable[Cue]) -> frozenset[int]:
    """The units of the verbs that subjects wait for behind a clause: *Le maire, estimant que A, | a refusé l'audit*."""
    reports = [cue for cue in cues if sentence[cue.last + 1].low in QUE]
    found = (goes_on_at(sentence, modifier_of(sentence, cue), cue.last + 1) for cue in reports)
    return frozenset(at + (sentence[at].low == ",") for at in found if at is not None)


def _opens(sentence: Sentence, i: int) -> bool:
    return sentence[i].low in _OPENING or sentence[i].pos == "SCONJ"


def _awaits_verb(sentence: Sentence, modifier: int) -> bool:
    """Whether the clause that a modifier is in has no verb before it: a subject alone (or nothing: *Disant que …*)."""
    nearest = max(0, modifier - _LONGEST)
    begin = next((i + 1 for i in range(modifier - 1, nearest - 1, -1) if sentence[i].low in _ENDS), nearest)
    before = [unit for unit in sentence.units[begin:modifier] if unit.pos not in {"ADV", "CCONJ", "PUNCT"}]
    subject = not before or any(unit.pos in _SUBJECTS for unit in before)
    return subject and not sentence.finite_between(begin, modifier)


def _after_clitics(sentence: Sentence, i: int) -> int:
    while sentence[i].pos == "ADV" or sentence[i].low in CLITICS:
        i += 1
    return i


def _clause_at(sentence: Sentence, start: int, verb: int) -> int:
    """Where the clause of a verb goes on: at its clitics, or at the comma before them or before its subject."""
    begin = verb
    while begin - 1 > start and sentence[begin - 1].low in CLITICS:
        begin -= 1
    subject = _phrase_begin(sentence, start, begin)
    if subject == begin and sentence[begin - 1].low == ",":
        subject = _phrase_begin(sentence, start, _aside_begin(sentence, start, begin - 1))
        return subject - 1 if sentence[subject - 1].low == "," else begin - 1
    return subject - 1 if sentence[subject - 1].low == "," else begin


def _phrase_begin(sentence: Sentence, start: int, end: int) -> int:
    while end - 1 > start and sentence[end - 1].pos in _PHRASAL:
        end -= 1
    return end


def _aside_begin(sentence: Sentence, start: int, comma: int) -> int:
    """The comma at which a relative clause or an apposition opens that ``comma`` closes: *X | , qui attend,*."""
    for i in range(comma - 1, start, -1):
        if sentence[i].low == ",":
            relative = sentence[i + 1].low in _OF_SUBJECTS
            return i if relative or not sentence.finite_between(i + 1, comma) else comma
    return comma

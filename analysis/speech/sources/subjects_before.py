"""The subject before a verb of speech: beside a participle, shared with another verb, by the parse, by position."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.french.function_words import CLAUSE_JOINING, ET, INVARIABLE_RELATIVES, QUANT
from analysis.speech.sentence.around import antecedent, is_governed, is_set_off
from analysis.speech.sentence.asides import asides_before, is_aside
from analysis.speech.sentence.lists import list_end
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run
from analysis.speech.sentence.verb_groups import Cue

from .able_to_speak import SUBJECTS, is_nominal, may_speak
from .fronted import fronted_subject
from .parsed_subjects import parsed_subject
from .subjects_after import inverted_subject, is_plural

#: Words before a participle in which its noun is looked for, and the last name.
_NEAR, _FAR = 8, 120


def subject_before(sentence: Sentence, cue: Cue, cues: list[Cue]) -> Run | None:
    """The units of the subject before its verb; None where there is none."""
    gerund = cue.form == "participle" and sentence[cue.first].low in {"en", "tout"}  # its subject is the main verb's
    if cue.form == "participle" and not gerund and sentence[cue.first - 1].pos in {"NOUN", "PROPN", "ADJ"}:
        return _phrase_beside(sentence, cue.first)
    shared = _shares_subject(sentence, cue, cues)
    if shared is not None:
        return subject_before(sentence, shared, cues) or inverted_subject(sentence, shared)
    inverted = _inverted_before(sentence, cue, cues) if cue.form == "participle" else None
    return inverted or fronted_subject(sentence, cue) or _best(sentence, cue)


def _best(sentence: Sentence, cue: Cue) -> Run | None:
    """The first phrase before the verb that names a source; where none does, the first phrase."""
    asides = asides_before(sentence, cue.first)
    phrases = [run for run in _candidates(sentence, cue) if is_nominal(sentence, run) and not is_aside(asides, run)]
    subject = next((run for run in phrases if may_speak(sentence, run)), next(iter(phrases), None))
    if subject is None:
        return None
    if subject.first < cue.first < subject.end:
        subject = subject._replace(end=cue.first)  # the tagger took the verb for a noun
    if is_plural(sentence, cue):
        subject = subject._replace(end=list_end(sentence, subject.end))
    return _topic(sentence, subject) or _described(sentence, subject, cue) or subject


def _candidates(sentence: Sentence, cue: Cue) -> Iterator[Run]:
    """Phrases that may be the subject, the surest way of finding it first."""
    parsed = parsed_subject(sentence, cue)
    if parsed is not None:
        yield parsed
    yield from _by_position(sentence, cue)
    name = _last_name(sentence, cue.first) if cue.form == "participle" else None
    if name is not None:
        yield name


def _phrase_beside(sentence: Sentence, last: int) -> Run:
    """The noun phrase that a participle follows at once: *en raison d'une croyance locale affirmant que*."""
    start = last - 1
    while start > 0 and last - start < _NEAR and sentence[start].pos != "DET":
        joined = sentence[start - 1].low == ET and sentence[start].pos == "ADP"  # *des élus de Lunac et de Kerlouan*
        if sentence[start - 1].pos not in {"NOUN", "PROPN", "ADJ", "DET", "ADP"} and not joined:
            break
        start -= 1
    return Run(start, last) if sentence[start].pos == "DET" else antecedent(sentence, last)


def _shares_subject(sentence: Sentence, cue: Cue, cues: list[Cue]) -> Cue | None:
    """The verb of speech before a conjunction whose subject this one shares: *a dénoncé … et promis que*."""
    if sentence[cue.first - 1].low not in CLAUSE_JOINING or cue.form in {"infinitive", "participle"}:
        return None
    before = (c for c in reversed(cues) if c.head < cue.first and c.form in {"finite", "past"} and not c.passive)
    return next(before, None)


def _inverted_before(sentence: Sentence, cue: Cue, cues: list[Cue]) -> Run | None:
    """The inverted subject of the verb before a participle: *« … », dit la maire, ajoutant que*."""
    beside = next((c for c in reversed(cues) if c.head < cue.first and c.form == "finite"), None)
    if beside is None or not (sentence[beside.first - 1].low == "," or sentence[beside.first - 1].marked):
        return None
    inverted = inverted_subject(sentence, beside)
    return inverted if inverted is not None and inverted.end <= cue.first else None


def _last_name(sentence: Sentence, before: int) -> Run | None:
    """The last person named before a unit that no preposition governs."""
    for k in range(before - 1, max(-1, before - _FAR), -1):
        if sentence[k].begins_entity and sentence[k].entity == "PER" and not is_governed(sentence, k):
            return Run(k, sentence.phrase_end(k))
    return None


def _topic(sentence: Sentence, subject: Run) -> Run | None:
    """*Quant au ministre, il …*: the pronoun is the topic that the sentence begins with."""
    if sentence[subject.first].pos != "PRON" or sentence[0].low != QUANT:
        return None
    end = sentence.phrase_end(2)
    return Run(2, end) if end > 2 else None


def _described(sentence: Sentence, subject: Run, cue: Cue) -> Run | None:
    """*Léa Roy, une des autrices, précise*: what is between commas describes the name before it."""
    start = subject.first
    if sentence[start - 1].low != "," or sentence[start - 2].pos != "PROPN" or sentence[start].pos == "PROPN":
        return None
    if not any(unit.low == "," for unit in sentence.within((subject.end, cue.first))):
        return None
    first = start - 2
    while sentence[first - 1].pos == "PROPN" or (sentence[first].entity and not sentence[first].begins_entity):
        first -= 1
    return None if is_governed(sentence, first) else Run(first, start - 1)


def _by_position(sentence: Sentence, cue: Cue) -> list[Run]:
    """The phrases of the clause that no preposition governs; a pronoun or *qui* beside the verb settles it."""
    i = cue.first - 1
    while _is_passed(sentence, i):
        i -= 1
    if i < 0:
        return []
    if sentence[i].low == "qui":
        return [antecedent(sentence, i)]
    if sentence[i].low in SUBJECTS:
        return [Run(i, i + 1)]
    return list(_free_phrases(sentence, cue))


def _is_passed(sentence: Sentence, i: int) -> bool:
    """*La centrale, elle, aussitôt | dénonce*: what may stand between a subject and its verb."""
    unit = sentence[i]
    free = unit.pos in {"ADV", "PUNCT"} and unit.low not in SUBJECTS
    return free or unit.marked is not None or is_set_off(sentence, i)


def _free_phrases(sentence: Sentence, cue: Cue) -> Iterator[Run]:
    """The phrases before the verb that no preposition governs, up to a relative clause."""
    k, found, plural = _clause_begin(sentence, cue), False, is_plural(sentence, cue)
    while k < cue.first and (found or sentence[k].low not in INVARIABLE_RELATIVES):
        end = sentence.phrase_end(k, plural=plural) if sentence.starts_phrase(k) and not sentence.is_time(k) else k
        if sentence[k].dep == "expl:subj":
            return  # *il faut dire, il aura fallu deux jours pour admettre*: nobody
        if end > k and not is_governed(sentence, k):
            found = True
            yield Run(k, end)
        k = max(end, k + (sentence.time_at(k) or 1))


def _clause_begin(sentence: Sentence, cue: Cue) -> int:
    """Where the clause of the verb may begin: after the last semicolon, colon, conjunction of clauses or *que*."""
    asides = asides_before(sentence, cue.first)
    for k in range(cue.first - 1, 0, -1):
        unit = sentence[k]
        if is_aside(asides, Run(k, k + 1)):
            continue
        if unit.low in {";", ":"} or (unit.pos == "SCONJ" and unit.low != "comme"):
            return k + 1
        joins = unit.low in CLAUSE_JOINING and unit.pos == "CCONJ"
        if joins and sentence.finite_between(0, k) and sentence.starts_phrase(k + 1):
            return k + 1
    return 0

"""The subject before a verb of speech, by the parse, then by position."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.speech.sentence.around import antecedent, is_governed, phrase_around
from analysis.speech.sentence.phrases import phrase_end, source_kind, starts_phrase
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.verb_groups import Cue

from .subjects_after import inverted_subject, is_plural

_SUBJECT_PRONOUNS = {
    "il", "elle", "ils", "elles", "on", "je", "j'", "nous", "vous", "celui-ci", "celle-ci", "ceux-ci", "celles-ci",
    "tous", "toutes", "celui", "celle", "ceux", "celles", "certains", "certaines", "beaucoup", "plusieurs", "d'autres",
    "chacun", "chacune", "-ci",
}  # fmt: skip


def subject_before(sentence: Sentence, cue: Cue, cues: list[Cue]) -> tuple[int, int] | None:
    """The units of the subject before its verb, found by the parse, then by position; None where there is none."""
    gerund = cue.form == "participle" and sentence.units[cue.first].low in {
        "en",
        "tout",
    }  # its subject is the main verb's
    beside_noun = cue.first > 0 and sentence.units[cue.first - 1].pos in {"NOUN", "PROPN", "ADJ"}
    if cue.form == "participle" and beside_noun and not gerund:
        return _phrase_before(sentence, cue.first)
    shared = _shares_subject(sentence, cue, cues)
    if shared is not None:
        return subject_before(sentence, shared, cues) or inverted_subject(sentence, shared)
    if cue.form == "participle":
        beside = next((c for c in reversed(cues) if c.head < cue.first and c.form == "finite"), None)
        if beside is not None and beside.first and sentence.units[beside.first - 1].low in {",", ""}:
            inverted = inverted_subject(sentence, beside)
            if inverted is not None and inverted[1] <= cue.first:
                return inverted
    candidates = [_parsed_subject(sentence, cue), *_subjects_by_position(sentence, cue)]
    if cue.form == "participle":
        candidates.append(_last_name(sentence, cue.first))
    phrases = [c for c in candidates if c is not None and _is_nominal(sentence, c)]
    able = [c for c in phrases if _may_speak(sentence, c)]
    subject = next(iter(able or phrases), None)
    if subject is None:
        return None
    if subject[0] < cue.first < subject[1]:
        subject = subject[0], cue.first  # the tagger took the verb for a noun
    return _topic(sentence, subject) or _apposed_to(sentence, subject, cue) or subject


def _phrase_before(sentence: Sentence, last: int) -> tuple[int, int]:
    """The noun phrase that a participle follows at once: *en raison d'une croyance locale affirmant que*."""
    units, start = sentence.units, last - 1
    while start > 0 and last - start < 8 and units[start].pos != "DET":
        if units[start - 1].pos not in {"NOUN", "PROPN", "ADJ", "DET", "ADP"}:
            break
        start -= 1
    return (start, last) if units[start].pos == "DET" else antecedent(sentence, last)


def _shares_subject(sentence: Sentence, cue: Cue, cues: list[Cue]) -> Cue | None:
    """The verb of speech before a conjunction whose subject this one shares: *a dénoncé … et promis que*."""
    units = sentence.units
    if (
        cue.first < 1
        or units[cue.first - 1].low not in {"et", "mais", "puis"}
        or cue.form in {"infinitive", "participle"}
    ):
        return None
    return next(
        (c for c in reversed(cues) if c.head < cue.first and c.form in {"finite", "past"} and not c.passive), None
    )


def _is_nominal(sentence: Sentence, subject: tuple[int, int]) -> bool:
    units = sentence.units[subject[0] : subject[1]]
    if any(u.pos in {"NOUN", "PROPN", "X"} or u.marked or u.low in _SUBJECT_PRONOUNS or source_kind(u) for u in units):
        return True
    return any(u.token is not None and (u.token.ent_type_ or (u.pos == "ADJ" and len(units) > 1)) for u in units)


def _may_speak(sentence: Sentence, subject: tuple[int, int]) -> bool:
    """Whether the phrase can name a source: a pronoun, a name, or a noun of the list."""
    units = sentence.units[subject[0] : subject[1]]
    if units[-1].low in {"dernier", "dernière"} or any(
        u.token is not None and u.token.ent_type_ in {"PER", "ORG"} for u in units
    ):
        return True
    head = next((u for u in units if u.pos in {"NOUN", "PROPN", "PRON"} or source_kind(u)), None)
    if head is None or head.pos == "PRON":
        return head is not None and head.low in _SUBJECT_PRONOUNS
    return head.pos == "PROPN" or source_kind(head) is not None or bool(head.token is not None and head.token.ent_type_)


def _last_name(sentence: Sentence, before: int) -> tuple[int, int] | None:
    """The last person named before a unit that no preposition governs."""
    units = sentence.units
    for k in range(before - 1, -1, -1):
        token = units[k].token
        if token is not None and token.ent_type_ == "PER" and token.ent_iob_ == "B" and not is_governed(sentence, k):
            return k, phrase_end(sentence, k)
    return None


def _topic(sentence: Sentence, subject: tuple[int, int]) -> tuple[int, int] | None:
    """*Quant au ministre, il …*: the pronoun is the topic that the sentence begins with."""
    units = sentence.units
    if units[subject[0]].pos != "PRON" or units[0].low != "quant":
        return None
    end = phrase_end(sentence, 2)
    return (2, end) if end > 2 else None


def _apposed_to(sentence: Sentence, subject: tuple[int, int], cue: Cue) -> tuple[int, int] | None:
    """*Léa Roy, une des autrices, précise*: what stands between commas describes the name before it."""
    units, start = sentence.units, subject[0]
    if start < 2 or units[start - 1].low != "," or units[start - 2].pos != "PROPN" or units[start].pos == "PROPN":
        return None
    if not any(u.low == "," for u in units[subject[1] : cue.first]) and units[start].low not in {
        "un",
        "une",
        "le",
        "la",
        "l'",
    }:
        return None
    first = start - 2
    while first > 0 and units[first - 1].pos == "PROPN":
        first -= 1
    return None if is_governed(sentence, first) else (first, start - 1)


def _parsed_subject(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    units = sentence.units
    head = units[cue.head].token
    assert head is not None
    index = {u.token.i: n for n, u in enumerate(units) if u.token is not None}
    seen = 0
    while seen < 4:
        for child in head.children:
            if (
                child.dep_.startswith("nsubj")
                and child.i in index
                and index[child.i] < cue.first
                and not _has_case(child)
            ):
                phrase = phrase_around(sentence, index[child.i])
                return None if is_governed(sentence, phrase[0]) else phrase
        if (
            head.dep_ in {"conj", "xcomp", "advcl", "aux:tense", "cop"}
            and head.head.i in index
            and head.head.i < head.i
        ):
            head, seen = head.head, seen + 1
        elif (
            head.dep_ in {"acl", "acl:relcl"}
            and head.head.i in index
            and cue.form in {"participle", "past"}
            and head.head.pos_ in {"NOUN", "PROPN", "PRON"}
        ):
            return phrase_around(sentence, index[head.head.i])
        else:
            return None
    return None


def _has_case(token: Token) -> bool:
    return any(child.dep_ == "case" for child in token.children)


def _subjects_by_position(sentence: Sentence, cue: Cue) -> list[tuple[int, int]]:
    """The phrases of the clause that no preposition governs; a pronoun or *qui* beside the verb settles it."""
    units = sentence.units
    i = cue.first - 1
    while i >= 0 and (units[i].pos in {"ADV", "PUNCT"} or units[i].marked):
        i -= 1
    if i < 0:
        return []
    if units[i].low == "qui":
        return [antecedent(sentence, i)]
    if units[i].low in _SUBJECT_PRONOUNS:
        return [(i, i + 1)]
    k, found = _clause_begin(sentence, cue), []
    while k < cue.first:
        if sentence.is_time(k):
            k += sentence.time_at(k)
            continue
        if starts_phrase(sentence, k):
            end = phrase_end(sentence, k, plural=is_plural(sentence, cue))
            if end > k:
                if not is_governed(sentence, k):
                    found.append((k, end))
                k = end
                continue
        if units[k].low in {"qui", "que", "qu'", "dont", "où"} and not found:
            return []
        k += 1
    return found


def _clause_begin(sentence: Sentence, cue: Cue) -> int:
    """Where the clause of the verb may begin: after the last semicolon, colon or conjunction of clauses."""
    units = sentence.units
    for k in range(cue.first - 1, 0, -1):
        if units[k].low in {";", ":"} or (units[k].pos == "SCONJ" and units[k].low != "comme"):
            return k + 1
        if (
            units[k].low in {"et", "mais", "puis"}
            and units[k].pos == "CCONJ"
            and sentence.finite_between(0, k)
            and starts_phrase(sentence, k + 1)
        ):
            return k + 1
    return 0

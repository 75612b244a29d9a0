"""Where things end: the clause that attributes, the content that is reported."""

from __future__ import annotations

from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.sentence.phrases import OPENERS, phrase_end, source_kind
from analysis.speech.sentence.sentence import Sentence, Unit, is_finite, lows, words_of
from analysis.speech.sentence.verb_groups import Cue


@from_lexicons
def _circumstances() -> dict[str, list[list[str]]]:
    """Beginnings of adjuncts as lists of words, by their first word."""
    found: dict[str, list[list[str]]] = {}
    for row in lexicon("circumstances"):
        words = words_of(row["expression"])
        found.setdefault(words[0], []).append(words)
    return found


def is_tail(sentence: Sentence, i: int) -> bool:
    """Whether an adjunct of the verb of speech begins at unit ``i`` (*lors d'une conférence, avant de, tout en*)."""
    return i < len(sentence) and any(
        lows(sentence.units, i, len(words)) == words for words in _circumstances().get(sentence.units[i].low, ())
    )


def is_apposition(sentence: Sentence, i: int) -> bool:
    """Whether what begins at unit ``i``, after a comma, describes the name before it."""
    units = sentence.units
    if i >= len(units):
        return True
    unit = units[i]
    if unit.low in OPENERS or unit.low in {"âgé", "âgée", "alias", "ex", "ancien", "ancienne"}:
        return True
    if unit.pos == "NOUN" or (unit.pos == "PROPN" and source_kind(unit)):
        return True
    if unit.pos == "PROPN" and i >= 2 and units[i - 2].pos in {"NOUN", "ADJ"}:
        end = phrase_end(sentence, i)
        return end >= len(units) or units[end].low in {",", ".", "("}
    if unit.pos == "VERB" and unit.token is not None and "Part" in unit.token.morph.get("VerbForm", []):
        return True
    if unit.low in {"le", "la", "l'", "les", "un", "une", "son", "sa"} or unit.pos == "DET":
        end = phrase_end(sentence, i)
        head = next((k for k in range(i, end) if units[k].pos in {"NOUN", "PROPN"}), None)
        closes = end >= len(units) or units[end].low in {",", ".", ":"}
        return head is not None and source_kind(units[head]) == "person" and closes
    return False


def content_end(sentence: Sentence, start: int, cue: Cue | None, cues: list[Cue], *, semicolon: bool = True) -> int:
    """The index after the reported content that begins at unit ``start``: where the voice of the writer comes back."""
    units = sentence.units
    end = len(units)
    while end > start and units[end - 1].pos == "PUNCT" and units[end - 1].low not in {")", "]"}:
        end -= 1
    for other in cues:
        if other.head > start and other.first < end and other is not cue:
            end = min(end, _cut_at(sentence, start, end, cue, other))
    bare = (
        cue is not None and not any(is_finite(u) for u in units[start : start + 2]) and _is_infinitive(sentence, start)
    )
    i = start + 1
    while i < end:
        if (
            (semicolon and units[i].low == ";")
            or (
                units[i].low == ","
                and (is_tail(sentence, i + 1) or units[i + 1].low in {"selon", "d'après"} or _comments(sentence, i + 1))
            )
            or (units[i].low == ":" and i + 1 < end and units[i + 1].marked and i + 2 >= end)
            or (
                units[i].low in {"et", "mais", "puis", ","}
                and (_resumes(sentence, i, cue) or (bare and _returns(sentence, start, i)))
            )
        ):
            end = i
        i += 1
    while end > start and units[end - 1].pos == "PUNCT" and units[end - 1].low not in {")", "]"}:
        end -= 1
    return end


def _is_infinitive(sentence: Sentence, start: int) -> bool:
    """Whether the content that begins at unit ``start`` is an infinitive, with or without its preposition."""
    for unit in sentence.units[start : start + 4]:
        if unit.pos in {"VERB", "AUX"} and unit.token is not None:
            return "Inf" in unit.token.morph.get("VerbForm", [])
    return False


def _returns(sentence: Sentence, start: int, i: int) -> bool:
    """Whether a finite verb follows the conjunction at unit ``i``: an infinitive before it has no subject to lend."""
    units = sentence.units
    if sentence.finite_between(start, i):
        return False
    k = i + 1
    while k < len(units) and (
        units[k].pos == "ADV"
        or units[k].low in {"se", "s'", "ne", "n'", "le", "la", "l'", "les", "lui", "leur", "y", "en"}
    ):
        k += 1
    return k < len(units) and is_finite(units[k])


@from_lexicons
def _speech_nouns() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon("speech_nouns"))


def _comments(sentence: Sentence, i: int) -> bool:
    """Whether the writer comments on the content from unit ``i`` on: *ce que dément X*, *une accusation rejetée*."""
    units = sentence.units
    if i + 1 >= len(units):
        return False
    if units[i].low == "ce" and units[i + 1].low in {"que", "qu'"}:
        return True
    if units[i].low == "sans" and units[i + 1].pos not in {"DET", "NOUN"}:
        return True
    noun = units[i + 1].token
    return (
        units[i].low in {"un", "une", "des"}
        and noun is not None
        and noun.lemma_.lower() in _speech_nouns()
        and not sentence.finite_between(i, i + 3)
    )


def _cut_at(sentence: Sentence, start: int, end: int, cue: Cue | None, other: Cue) -> int:
    """Where a second verb of speech ends the content of the first, or ``end`` where it is part of the content."""
    units, first = sentence.units, other.first
    before = first - 1
    while before > start and units[before].low in {"tout", "en"}:
        before -= 1
    if other.form == "participle" and units[before].low in {",", "et"}:
        return before
    if other.form == "participle" and units[first].low == "en" and sentence.finite_between(start, first):
        return first
    if other.pronoun is not None and units[first - 1].low == ",":
        return first - 1
    if units[before].low in {"il", "elle", "ils", "elles", "on", "je"} and units[before - 1].low == ",":
        return before - 1
    if cue is not None and other.form in {"finite", "past"} and units[before].low in {"et", "mais", "puis"}:
        return before
    return end


def _resumes(sentence: Sentence, i: int, cue: Cue | None) -> bool:
    """Whether the conjunction at unit ``i`` joins a verb to the verb of speech itself, as the parser sees it."""
    if cue is None:
        return False
    head = sentence.units[cue.head].token
    for unit in sentence.units[i + 1 : i + 5]:
        token = unit.token
        if token is not None and token.pos_ in {"VERB", "AUX"}:
            verb = token.head if token.dep_.startswith("aux") else token
            agrees = token.morph.get("Number", []) in (_finite_number(sentence, cue), [])
            return verb.dep_ == "conj" and verb.head == head and agrees and not _has_subject(sentence, i + 1, unit)
    return False


def _finite_number(sentence: Sentence, cue: Cue) -> list[str]:
    finite = next((u.token for u in sentence.units[cue.first : cue.head + 1] if is_finite(u)), None)
    return finite.morph.get("Number", []) if finite is not None else []


def _has_subject(sentence: Sentence, start: int, verb: Unit) -> bool:
    return any(
        u.token is not None and u.token.dep_.startswith("nsubj") and start <= n and u.start < verb.start
        for n, u in enumerate(sentence.units)
    )


def trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """The character span of the units from ``first`` to ``last`` (not included), without punctuation around it."""
    units = sentence.units
    while first < last and units[first].pos == "PUNCT" and units[first].low not in {"(", "["}:
        first += 1
    while last > first and units[last - 1].pos == "PUNCT" and units[last - 1].low not in {")", "]", "%"}:
        last -= 1
    if first >= last:
        return None
    return units[first].start, units[last - 1].end

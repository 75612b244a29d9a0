"""Expressions that attribute, as they stand in a sentence: *selon X*, *aux yeux de X*, *de source policière*."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.sentence.phrases import phrase_end, source_kind
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sources.relays import CITED

_RESULT_PRONOUNS = {"lui", "elle", "eux", "elles", "moi", "nous", "qui", "celui-ci", "celle-ci", "ceux-ci", "celles-ci"}
_CONTRACTED = {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à"}


@dataclass(frozen=True, slots=True)
class Expression:
    """An attributing expression found in a sentence: its units, and those of the source after it (may be empty)."""

    first: int
    last: int
    source: tuple[int, int]
    lemma: str


@from_lexicons
def by_first() -> dict[str, list[tuple[list[str], str, str]]]:
    """Expressions by their first word: words, kind and risk, longest first."""
    found: dict[str, list[tuple[list[str], str, str]]] = {}
    for row in lexicon("source_prepositions"):
        if row["kind"] not in {"before NP", "alone"} or row["expression"].split()[0] in CITED:
            continue
        words = row["expression"].replace("'", "' ").split()
        found.setdefault(words[0], []).append((words, row["kind"], row["risk"]))
    return {first: sorted(rows, key=lambda r: -len(r[0])) for first, rows in found.items()}


@from_lexicons
def _not_sources() -> dict[str, tuple[str, str]]:
    return {row["lemma"]: (row["number"], row["strength"]) for row in lexicon("selon_other")}


def expressions_of(sentence: Sentence) -> list[Expression]:
    """The attributing expressions of a sentence outside quotation marks, in order."""
    found: list[Expression] = []
    for i, unit in enumerate(sentence.units):
        if found and i < found[-1].source[1]:
            continue
        first = "à" if unit.low == "a" and i == 0 else unit.low  # capitals without accent: *A en croire*
        rows = by_first().get(first)
        if not rows:
            continue
        low = sentence.units[i + 1].low if i + 1 < len(sentence) else ""
        second = {low, _CONTRACTED.get(low)}
        for words, kind, risk in rows:
            if len(words) > 1 and words[1] not in second:
                continue
            expression = _expression(sentence, i, words, kind, risk)
            if expression:
                found.append(expression)
                break
    return found


def _expression(sentence: Sentence, i: int, words: list[str], kind: str, risk: str) -> Expression | None:
    units = sentence.units
    for k, word in enumerate(words):
        if i + k >= len(units):
            return None
        low = "à" if k == i == 0 and units[i].low == "a" else units[i + k].low
        if low != word and not (k == len(words) - 1 and k and _CONTRACTED.get(low) == word):
            return None
    last = i + len(words)
    lemma = " ".join(words).replace("' ", "'")
    if kind == "alone":
        source = _owned_source(sentence, i, last)
        return Expression(i, last, source, lemma)
    if last < len(units) and units[last].low in _RESULT_PRONOUNS:
        source = (last, last + 1)
        if units[last].low == "qui" and lemma in {"pour", "selon"}:
            source = _relative_source(sentence, i)
        elif units[last].low == "qui":
            return None
        relative = units[last].low == "qui"
        return (
            Expression(i, last, source, lemma)
            if risk == "low" or relative or _is_opinion(sentence, i, last + 1)
            else None
        )
    end = phrase_end(sentence, last)
    if end <= last or not _can_speak(sentence, last, end):
        return None
    if risk == "high" and not (
        lemma == "pour" and _names_somebody(sentence, last, end) and _is_opinion(sentence, i, end)
    ):
        return None
    return Expression(i, last, (last, end), lemma)


def _owned_source(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """*à ses yeux, de son avis*: the possessive stands for the source; *de source policière* is its own source."""
    units = sentence.units
    for k in range(first, last):
        if units[k].low in {"ses", "son", "leurs", "leur"}:
            return k, k + 1
        if units[k].low in {"source", "sources"}:
            return k, last
    return first, first


def _relative_source(sentence: Sentence, i: int) -> tuple[int, int]:
    units, k = sentence.units, i - 1
    while k > 0 and units[k].pos == "PUNCT":
        k -= 1
    start = k
    while start > 0 and units[start - 1].pos in {"PROPN", "NOUN", "ADJ", "DET", "ADP"}:
        start -= 1
    return start, k + 1


def _can_speak(sentence: Sentence, first: int, end: int) -> bool:
    """Not *selon les cas*: the head noun is none of those on which things depend."""
    head = next((u for u in sentence.units[first:end] if u.pos in {"NOUN", "PROPN"} or u.marked), None)
    if head is None or head.token is None:
        return head is not None
    if head.pos == "NOUN":
        proper = any(u.pos == "PROPN" for u in sentence.units[first:end])
        entry = _not_sources().get(head.token.lemma_.lower()) or _not_sources().get(head.low)
        plural = head.low.endswith(("s", "x")) and head.token.lemma_.lower() != head.low
        speaks = source_kind(head) is not None and not plural
        if entry and (entry[0] == "any" or plural) and not speaks and not (entry[1] == "often" and proper):
            return False
        return source_kind(head) is not None or proper or _is_detached(sentence, first)
    return True


def _is_detached(sentence: Sentence, first: int) -> bool:
    """Whether the expression opens its clause or follows a comma: only then does a plain noun attribute."""
    units, i = sentence.units, first - 1
    while i >= 0 and units[i].pos in {"ADP", "SCONJ"} | {"DET"}:
        i -= 1
    return i < 0 or units[i].pos in {"PUNCT", "CCONJ"}


def _names_somebody(sentence: Sentence, first: int, end: int) -> bool:
    units = sentence.units
    head = next((u for u in units[first:end] if u.pos in {"NOUN", "PROPN"}), None)
    if head is None or head.token is None:
        return False
    if head.token.ent_type_ == "PER" or (
        head.pos == "PROPN" and head.token.ent_type_ in {"ORG", "MISC"} and units[first].pos == "DET"
    ):
        return True
    definite = units[first].low in {"le", "la", "l'", "ce", "cette"} or units[first].low in {
        "les",
        "ces",
        "plusieurs",
        "certains",
    }
    return definite and source_kind(head) in {"person", "institution", "medium", "group"} and head.pos == "NOUN"


def _is_opinion(sentence: Sentence, i: int, end: int) -> bool:
    """*Pour X,* at the head of a clause with a finite verb of its own, and a comma or marks after X."""
    units = sentence.units
    if i > 0 and units[i - 1].pos not in {"PUNCT", "CCONJ", "ADV"}:
        return False
    after = end
    while after < len(units) and units[after].low != "," and units[after].marked is None:
        if units[after].pos in {"VERB", "AUX"}:
            return False
        after += 1
    return after < len(units) and (sentence.finite_between(after, len(units)) or any(u.marked for u in units[after:]))

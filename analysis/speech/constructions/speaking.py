"""Whether the phrase after *selon* or *pour* can be a source: *selon le préfet*, not *selon les cas*."""

from __future__ import annotations

from typing import NamedTuple

from analysis.french.function_words import DEFINITE, DEMONSTRATIVE, forms
from analysis.french.titles import CIVILITY, title_gender
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.sentence.units import Unit

#: How far before *selon* a verb may be on which it depends.
_NEAR = 5
_OF_SOMEBODY = DEFINITE | DEMONSTRATIVE | forms("indefinite determiner", number="p")


class _Other(NamedTuple):
    """A noun on which things depend: in the plural alone or in any number; always or often."""

    number: str
    strength: str


@from_lexicons
def _other_nouns() -> dict[str, _Other]:
    rows = lexicon("selon_other")
    return {row["lemma"]: _Other(row["number"], row["strength"]) for row in rows if row["pos"] != "VERB"}


@from_lexicons
def _other_verbs() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon("selon_other") if row["pos"] == "VERB")


def depends(sentence: Sentence, i: int) -> bool:
    """*varie selon, adapté selon*: what is before the expression at ``i`` says that something depends on something."""
    before = sentence.units[max(0, i - _NEAR) : i]
    return sentence[i - 1].low != "," and any(unit.lemma in _other_verbs() for unit in before)


def _head(sentence: Sentence, first: int, end: int) -> Unit | None:
    return next((unit for unit in sentence.units[first:end] if unit.pos in {"NOUN", "PROPN"} or unit.marked), None)


def speaks(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the phrase has a head, which is none of those on which things depend."""
    head = _head(sentence, first, end)
    if head is None or head.pos != "NOUN":
        return head is not None
    proper = any(unit.pos == "PROPN" for unit in sentence.units[first:end])
    plural = head.low.endswith(("s", "x")) and head.lemma != head.low
    kind = source_kind(head)
    other = _other_nouns().get(head.lemma) or _other_nouns().get(head.low)
    if other is not None and (other.number == "any" or plural) and (kind is None or plural):
        return other.strength == "often" and proper
    return kind is not None or proper or _is_detached(sentence, first)


def _is_detached(sentence: Sentence, first: int) -> bool:
    """Whether the expression opens its clause or follows a comma: only then does a plain noun attribute."""
    i = first - 1
    while sentence[i].pos in {"ADP", "SCONJ", "DET"}:
        i -= 1
    return i < 0 or sentence[i].pos in {"PUNCT", "CCONJ"}


def names_somebody(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the phrase is a person, an organisation or a definite noun for one (*pour le syndicat*)."""
    nouns = (unit for unit in sentence.units[first:end] if unit.pos in {"NOUN", "PROPN"})
    head = next((unit for unit in nouns if not title_gender(unit.text, CIVILITY)), None)  # *pour Me Roy*
    if head is None:
        return False
    if head.entity == "PER" or (
        head.pos == "PROPN" and head.entity in {"ORG", "MISC"} and sentence[first].pos == "DET"
    ):
        return True
    known = source_kind(head) in {"person", "institution", "medium", "group"}
    return known and head.pos == "NOUN" and sentence[first].low in _OF_SOMEBODY


def is_opinion(sentence: Sentence, i: int, end: int) -> bool:
    """*Pour X,* at the head of a clause with a finite verb of its own, and a comma or marks after X."""
    if sentence[i - 1].pos not in {"PUNCT", "CCONJ", "ADV", ""}:
        return False
    after = end
    while after < len(sentence) and sentence[after].low != "," and sentence[after].marked is None:
        if sentence[after].pos in {"VERB", "AUX"}:
            return False
        after += 1
    rest = sentence.units[after:]
    return any(unit.finite or unit.marked for unit in rest)

"""Definite description (*le ministre, l'ONG, la même source*) → who was called so, or can be called so."""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.tokens import Token

from analysis.entities.knowledge import fold, is_demonym
from analysis.lexicons import lexicon

from .found import Span
from .people import Known, row_of
from .thread import Thread, gender_and_number, just_spoke, somebody, tokens_in

_SAME_NOUN = re.compile(r"^(?:le|la|les) mêmes? ")
_POSSESSIVE = re.compile(r"^(?:son|sa|leur) ")
_DEFINITE = re.compile(r"^(?:le |la |l'|les |ce |cet |cette |ces |son |sa |leur )", re.I)


@lru_cache(maxsize=2)
def _nouns(kind: str) -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon("described_sources") if row["kind"] == kind)


def _demonym(thread: Thread, span: Span, tokens: list[Token]) -> tuple[str, str | None] | None:
    """*le Néerlandais*, *la socialiste*: a person by where she comes from or what she stands for."""
    noun = next((t for t in tokens if t.pos_ in {"NOUN", "ADJ", "PROPN"}), None)
    if noun is None or len([t for t in tokens if t.pos_ in {"NOUN", "PROPN"}]) > 2:
        return None
    if not (is_demonym(noun.text) or noun.lower_.endswith("iste")) or tokens[0].lower_ in {"les", "des", "ces"}:
        return None
    gender = {"la": "f", "le": "m", "cette": "f", "ce": "m"}.get(tokens[0].lower_, "")
    return somebody(thread, span[0], gender)


def described_speaker(thread: Thread, span: Span, low: str) -> tuple[str, str | None] | None:
    """*le ministre*, *l'ONG*, *la même source*: who was called so, or who is talked of and can be called so."""
    tokens = tokens_in(thread, span)
    head = next((t for t in tokens if row_of(t)), None)
    contracted = thread.text[max(0, span[0] - 4) : span[0]].strip().lower() in {"du", "au", "aux"}
    if not (_DEFINITE.match(low) or _SAME_NOUN.match(low) or contracted):
        return None
    if head is None:
        return _demonym(thread, span, tokens)
    row = row_of(head)
    assert row is not None
    gender, number = gender_and_number(thread, span)
    if number == "p":
        return _same_phrase(thread, span, head)
    words = {fold(t.text) for t in tokens if t.pos_ in {"NOUN", "ADJ", "PROPN"} and t.i != head.i}
    best = _best_described(thread, span[0], row["lemma"], words, gender)
    if best:
        return best.name, best.label
    same = _same_phrase(thread, span, head)
    if same:
        return same
    former = any(t.lower_ in {"ancien", "ancienne"} or t.lower_.startswith("ex-") for t in tokens)
    if former:
        return somebody(thread, span[0], gender)
    if words and any(t.lower_ in {"de", "d'", "du", "des"} for t in tokens):
        near = row["kind"] == "person" and row["lemma"] not in _nouns("office") and thread.events
        return just_spoke(thread, span[0], gender) if near else None
    if row["kind"] == "person":
        if _POSSESSIVE.match(low):
            return None  # *son épouse* is somebody else
        if row["lemma"] in _nouns("office"):
            return just_spoke(thread, span[0], gender) if not words else None
        return somebody(thread, span[0], gender) or just_spoke(thread, span[0], "")
    if head.lemma_.lower() in _nouns("organisation") or row["lemma"] in _nouns("organisation"):
        event = next((e for e in reversed(thread.events) if e.at < span[0] and e.label == "ORG"), None)
        if event:
            return event.speaker, event.label
        known = thread.last_named(span[0], "", "ORG")
        return (known.name, known.label) if known else None
    return None


def _best_described(thread: Thread, before: int, noun: str, words: set[str], gender: str) -> Known | None:
    """The named entity that was described with this noun; of several, the one mentioned last before the offset."""
    fitting = [
        k
        for k in thread.known.values()
        if noun in k.nouns and (not gender or not k.gender or k.gender == gender or k.label != "PER")
    ]
    if words:
        acronyms = {fold(w) for w in thread.text[before : before + 60].split() if w.isupper()}
        apart = words - acronyms
        fitting = [k for k in fitting if words & k.words] or [
            k for k in fitting if len(fitting) == 1 and not (apart - k.words)
        ]
    if not fitting:
        return None

    def distance(known: Known) -> tuple[int, int]:
        earlier = [s for s, _ in known.mentions if s < before]
        return (-len(words & known.words), before - earlier[-1] if earlier else 1_000_000 + known.mentions[0][0])

    return min(fitting, key=distance)


def _same_phrase(thread: Thread, span: Span, head: Token) -> tuple[str, str | None] | None:
    """An unnamed source taken up again by the same noun keeps the phrase it had first."""
    for event in reversed(thread.events):
        if event.label is None and event.at < span[0] and head.lower_ in event.speaker.lower().split():
            return event.speaker, None
    return None

"""Why a quotation has this speaker, or none: the vocabulary of the column ``speaker_rule``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analysis.speech.quotation import Evidence

from .discourse.referent import Referent

SpeakerRule = Literal[
    "name",
    "apposition",
    "pronoun",
    "named last",
    "one of two",
    "description",
    "origin",
    "whose words",
    "own phrase",
    "same source",
    "place",
    "impersonal",
    "thread",
    "next subject",
    "dialogue",
    "headline",
    "no source",
]

#: Each value with what it means. The rules that look for somebody are tried in this order.
SPEAKER_RULES: dict[str, str] = {
    "pronoun": "a pronoun refers to somebody: a-t-elle dit, selon eux",
    "named last": "an expression refers to whoever was named last: ce dernier, l'intéressée",
    "one of two": "an expression refers to one of two people named: le premier … le second",
    "whose words": "the source is a noun for words, and its complement says whose: les propos de Léa Roy",
    "name": "the source contains a name: a expliqué la maire Léa Roy",
    "apposition": "a name follows the source: la maire, Léa Roy, explique",
    "description": "a noun refers to somebody whom the text calls so, or could: la ministre, l'ONG",
    "origin": "a noun for somebody's origin or party refers to a person: le Néerlandais, la socialiste",
    "own phrase": "the source is somebody the text does not name: un habitant",
    "same source": "a second verb or noun has the source of the verb before it: …, avec l'espoir que",
    "place": "on, and the sentence says where: indique-t-on à la préfecture",
    "impersonal": "on, nos informations, or a verb without a subject: nobody speaks",
    "thread": "no source: whoever has been speaking, or is talked about",
    "next subject": "no source, and nobody mentioned yet: the person named in the next sentence",
    "dialogue": "a line of dialogue: the other of two who alternate",
    "headline": "words of a headline belong to whoever says them in the article",
    "no source": "no source, and nobody who could have spoken",
}


@dataclass(frozen=True, slots=True)
class Resolution:
    """Whom a source means, or None, the rule that says so, and the cell of a lexicon that it asked, if any."""

    referent: Referent | None
    rule: SpeakerRule
    evidence: Evidence | None = None

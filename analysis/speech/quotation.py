"""What is found: a quotation before its speaker is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Type = Literal["direct", "indirect", "mixed"]
Span = tuple[int, int]

#: Why a row of the quotation table exists.
RULES: dict[str, str] = {
    "incise": "a clause that attributes beside or inside the content: …, a-t-il dit; …, a annoncé la préfecture",
    "preposition": "an expression that attributes: selon, d'après, pour, de source …",
    "colon": "a verb of speech or a source, then a colon and marks",
    "que-clause": "a verb of speech with a clause of content (que, indirect question)",
    "infinitive": "a verb of speech with an infinitive of content (affirme avoir, accuse X de)",
    "fragment": "a verb of speech that governs words in marks (dénonce « … »)",
    "noun": "a noun of speech with its content (l'idée que, la promesse de)",
    "comme": "comme l'a dit X",
    "next": "words in marks that the next sentence attributes (C'est ce qu'a déclaré X)",
    "alone": "words in marks that stand as a sentence of their own, with no attribution",
    "dialogue": "a line that a dash of dialogue opens",
}


@dataclass(slots=True)
class Quotation:
    """A quotation with character spans; ``source`` is the span of the mention that the sentence gives, if any."""

    spans: list[Span]
    type: Type
    rule: str
    sentence: int
    cue: Span | None = None
    cue_lemma: str | None = None
    source: Span | None = None
    relay: Span | None = None
    mark: str | None = None
    impersonal: bool = False
    inherits: bool = False  # the source is that of the attribution before it in the sentence (…, ajoutant que)
    speaker: str | None = None
    label: str | None = None
    speaker_rule: str = ""

    @property
    def start(self) -> int:
        """Where the first span begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where the last span ends."""
        return self.spans[-1][1]

    @property
    def size(self) -> int:
        """Characters of content."""
        return sum(e - s for s, e in self.spans)

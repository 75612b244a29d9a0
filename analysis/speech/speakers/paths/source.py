"""The source of a quotation as the paths to its speaker read it."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from analysis.speech.quotation import Evidence, Span
from analysis.speech.sentence.sentence import words_of
from analysis.speech.speakers.discourse.agreement import bare
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.known.source_nouns import SourceNoun, source_noun


@dataclass(frozen=True, slots=True)
class Source:
    """The span of a source, its words in lower case with plain apostrophes, its tokens, and the quotation itself.

    ``addressed`` are the names of those whom the clause says are told or asked, who do not speak.
    """

    span: Span
    low: str
    words: list[str]
    tokens: list[Token] = field(repr=False)
    contents: tuple[Span, ...]
    addressed: frozenset[str] = frozenset()

    @classmethod
    def read(
        cls,
        discourse: Discourse,
        span: Span,
        contents: tuple[Span, ...] = (),
        addressed: frozenset[str] = frozenset(),
    ) -> Source:
        """The source at a span of characters."""
        low = bare(plain(discourse.text[slice(*span)]))
        return cls(span, low, words_of(low), discourse.tokens_in(span), contents, addressed)

    @property
    def head(self) -> Token | None:
        """Its first noun; an adjective that can be a source is one (*la socialiste*)."""
        return next((t for t in self.tokens if t.pos_ == "NOUN" or (t.pos_ == "ADJ" and source_noun(t))), None)

    @property
    def noun(self) -> SourceNoun | None:
        """The row of ``person_nouns.tsv`` of its head, or None."""
        head = self.head
        return source_noun(head) if head is not None else None

    @property
    def evidence(self) -> Evidence | None:
        """The cell that says what kind of source its noun names, or would, if the noun were listed."""
        head, noun = self.head, self.noun
        lemma = noun.lemma if noun else head.lemma_.lower() if head is not None else None
        return Evidence("person_nouns", lemma, "kind") if lemma else None


def plain(text: str) -> str:
    """A text with plain apostrophes and spaces.

    >>> plain("l’élue\\u00a0locale")
    "l'élue locale"
    """
    return text.replace("’", "'").replace("\u00a0", " ")

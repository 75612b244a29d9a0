"""The tokens of a document or of a part of it as lists: all that units are made from, read once."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from analysis.pipeline.columns import numbers_of, strings_of

#: The values of ``ENT_IOB`` for a token inside a name, and for one that begins it.
_INSIDE, _BEGINS = 1, 3


@dataclass(slots=True)
class Tokens:
    """One list an attribute, one item a token."""

    tokens: list[Token]
    starts: list[int]
    text: list[str]
    low: list[str]
    lemma: list[str]
    pos: list[str]
    dep: list[str]
    morphology: list[str]
    #: The label of the name that a token is part of; whether it begins one, or goes on with one.
    entity: list[str]
    begins: list[bool]
    goes_on: list[bool]


def read_tokens(part: Doc | Span) -> Tokens:
    """The tokens of a document, or of a span of it, by their places there."""
    names = strings_of(part, ["ORTH", "LOWER", "LEMMA", "POS", "DEP", "MORPH", "ENT_TYPE"])
    text, low, lemma, pos, dep, morphology, entity = names
    starts, places = numbers_of(part, ["IDX", "ENT_IOB"])
    return Tokens(
        list(part), starts, text, low, lemma, pos, dep, morphology, entity,
        [place == _BEGINS for place in places], [place == _INSIDE for place in places],
    )  # fmt: skip

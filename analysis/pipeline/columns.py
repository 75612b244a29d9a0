"""Attributes of the tokens of a ``Doc`` as lists of strings: token by token, spaCy would make an object for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spacy.attrs import IDS  # type: ignore[import-not-found]
from spacy.tokens import Doc, Span

#: Strings that are remembered by the number that spaCy has for each, in any vocabulary.
_MOST = 1 << 17
_remembered: dict[int, str] = {}


def strings_of(doc: Doc | Span, attributes: Sequence[str]) -> list[list[str]]:
    """A list of strings for each attribute (*ORTH*, *POS*, *DEP* …), in the order of the tokens.

    >>> import spacy
    >>> strings_of(spacy.blank("fr")("Le pont tient."), ["LOWER", "POS"])
    [['le', 'pont', 'tient', '.'], ['', '', '', '']]
    """
    global _remembered
    if len(_remembered) > _MOST:
        _remembered = {}
    known, strings = _remembered, doc.vocab.strings
    columns = numbers_of(doc, attributes)
    for column in columns:
        for key in set(column):  # asked one by one: a difference of sets would go through all that is remembered
            if key not in known:
                known[key] = strings[key]
    return [[known[key] for key in column] for column in columns]


def numbers_of(doc: Doc | Span, attributes: Sequence[str]) -> list[list[int]]:
    """The same as the numbers that spaCy has for them.

    >>> import spacy
    >>> numbers_of(spacy.blank("fr")("Le pont tient."), ["IDX", "LENGTH"])
    [[0, 3, 8, 13], [2, 4, 5, 1]]
    """
    read: Any = doc.to_array  # type: ignore[union-attr]  # unknown to the stubs of a Span
    found: list[list[int]] = read([IDS[name] for name in attributes]).reshape(-1, len(attributes)).T.tolist()
    return found

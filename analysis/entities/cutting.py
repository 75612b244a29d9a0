"""Tokens → the words that names are made of: joined where they are one, cut where marks are glued to them.

What a hyphen joins is one word (al-Assad, Seine-Maritime), an abbreviated title keeps its dot, and a mark glued to a
word (+X+) is cut off it.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from analysis.entities.known.glued import pieces as glued_pieces
from analysis.entities.known.names import context_words
from analysis.french.titles import titles

#: A run of marks that are cut off the word they are glued to, or a run of anything else.
_PIECE = re.compile(r"[][+*/\"«»“”]+|[^][+*/\"«»“”]+")


class Words:
    """The words of a ``Doc`` as parallel lists; ``begins``: whether spaCy begins a sentence there."""

    def __init__(self, doc: Doc, *, trained: bool) -> None:
        self._trained = trained
        self.words: list[str] = []
        self.start: list[int] = []
        self.pos: list[str] = []
        self.lemma: list[str] = []
        self.begins: list[bool] = []
        #: Words that were glued to the one before them.
        self.cut_before: set[int] = set()
        for token in doc:
            self._add(token)

    def _add(self, token: Token) -> None:
        """Append the words of a token, or join it to the word before it where a hyphen or a title's dot does."""
        text, start = token.text, token.idx
        if self.words and self.start[-1] + len(self.words[-1]) == start and self._continues(text):
            self.words[-1] += text
            if text[:1].isupper() and self.pos[-1] != "PROPN":
                self.pos[-1] = token.pos_
            return
        if self._trained and len(parts := glued_pieces(text)) > 1:
            self._add_glued(token, parts)
            return
        pos, lemma, begins = token.pos_, token.lemma_, bool(token.is_sent_start)
        for offset, piece in _pieces(text):
            self.words.append(piece)
            self.start.append(start + offset)
            self.pos.append(pos)
            self.lemma.append(lemma)
            self.begins.append(begins)

    def _add_glued(self, token: Token, parts: list[str]) -> None:
        """Append the words that are glued together in a token."""
        start = token.idx
        for n, part in enumerate(parts):
            if n:
                self.cut_before.add(len(self.words))
            self.words.append(part)
            self.start.append(start)
            self.pos.append(("PROPN" if part[0].isupper() else "PUNCT") if n or part.islower() else token.pos_)
            self.lemma.append(part if n else token.lemma_)
            self.begins.append(parts[n - 1] == "." if n else bool(token.is_sent_start))
            start += len(part)

    def _continues(self, text: str) -> bool:
        last = self.words[-1]
        if text == "-":
            return last[-1].isalpha() and last.casefold() not in context_words("prefix")
        if last[-1] == "'" and len(last) > 3 and last[0].isupper():
            return text == "s"
        if last[-1] == "-" and len(last) > 1:
            return text[0].isalnum()
        return text == "." and last.casefold() + "." in titles() and (len(last) == 1 or not last.isupper())


def _pieces(text: str) -> list[tuple[int, str]]:
    """A token cut at marks (+X+) and before the dot of a sentence, not of a title, each piece with its offset."""
    if len(text) > 3 and text[-1] == "." and text[:-1].isalpha() and text.casefold() not in titles():
        return [(0, text[:-1]), (len(text) - 1, ".")]
    if text.isalnum():
        return [(0, text)]
    return [(match.start(), match.group()) for match in _PIECE.finditer(text)]

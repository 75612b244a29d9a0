"""Tokens → the words that names are made of: joined where they are one, cut where marks are glued to them.

What a hyphen joins is one word (al-Assad, Seine-Maritime), an abbreviated title keeps its dot, and a mark glued to a
word (+X+) is cut off it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from spacy.tokens import Doc

from analysis.entities.known.glued import pieces as glued_pieces
from analysis.entities.known.names import context_words, is_common
from analysis.french.function_words import DEFINITE, forms
from analysis.french.titles import titles
from analysis.pipeline.columns import numbers_of, strings_of

#: A run of marks that are cut off the word they are glued to, or a run of anything else.
_PIECE = re.compile(r"[][+*/\"«»“”]+|[^][+*/\"«»“”]+")

#: Elided words that only a verb may follow (*m', n', s'*): before a capital they begin a name.
_BEFORE_VERBS = {
    form for form in forms("object clitic", "reflexive clitic", "negative clitic") - DEFINITE if form.endswith("'")
}


class _Token(NamedTuple):
    """What is read of a token."""

    text: str
    start: int
    pos: str
    lemma: str
    begins: bool


class Words:
    """The words of a ``Doc`` as parallel lists; ``begins``: whether spaCy begins a sentence there.

    An empty word ends them. Whoever looks behind the last word, or before the first at -1, finds a word of no kind.
    """

    def __init__(self, doc: Doc) -> None:
        self.words: list[str] = []
        self.start: list[int] = []
        self.pos: list[str] = []
        self.lemma: list[str] = []
        self.begins: list[bool] = []
        #: Words that were glued to the one before them.
        self.cut_before: set[int] = set()
        texts, poses, lemmas = strings_of(doc, ["ORTH", "POS", "LEMMA"])
        starts, firsts = numbers_of(doc, ["IDX", "SENT_START"])
        for text, pos, lemma, start, first in zip(texts, poses, lemmas, starts, firsts, strict=True):
            self._add(text, start, pos, lemma, begins=first == 1)
        self._append("", len(doc.text), "", "", begins=False)

    def _add(self, text: str, start: int, pos: str, lemma: str, *, begins: bool) -> None:
        """Append the words of a token, or join it to the word before it where a hyphen or a title's dot does."""
        if self.words and self.start[-1] + len(self.words[-1]) == start and self._continues(text):
            self.words[-1] += text
            if text[:1].isupper() and self.pos[-1] != "PROPN":
                self.pos[-1] = pos
            return
        plain = text.isalpha() and text[1:].islower()
        if not plain and len(parts := glued_pieces(text)) > 1:
            self._add_glued(_Token(text, start, pos, lemma, begins), parts)
            return
        for offset, piece in ((0, text),) if plain else _pieces(text):
            self._append(piece, start + offset, pos, lemma, begins=begins)

    def _append(self, word: str, start: int, pos: str, lemma: str, *, begins: bool) -> None:
        self.words.append(word)
        self.start.append(start)
        self.pos.append(pos)
        self.lemma.append(lemma)
        self.begins.append(begins)

    def _add_glued(self, token: _Token, parts: list[str]) -> None:
        """Append the words that are glued together in a token."""
        _, start, pos, lemma, begins = token
        for n, part in enumerate(parts):
            if n:
                self.cut_before.add(len(self.words))
            kind = ("PROPN" if part[0].isupper() else "PUNCT") if n or part.islower() else pos
            self._append(part, start, kind, part if n else lemma, begins=parts[n - 1] == "." if n else begins)
            start += len(part)

    def _continues(self, text: str) -> bool:
        last = self.words[-1]
        if text == "-":
            return last[-1].isalpha() and last.casefold() not in context_words("prefix")
        if last.casefold() in _BEFORE_VERBS and text[0].isupper() and text[1:].islower() and not is_common(text):
            return True  # *N'Golo Vartan, M'Bala Roy*
        if last[-1] == "'" and len(last) > 3 and last[0].isupper():
            return text == "s"
        if last[-1] == "-" and len(last) > 1:
            return text[0].isalnum()
        return text == "." and last.casefold() + "." in titles() and (len(last) == 1 or not last.isupper())


def _pieces(text: str) -> list[tuple[int, str]]:
    """A token cut at marks (+X+) and before the dot of a sentence, not of a title, each piece with its offset."""
    bare = text[:-1]
    if len(text) > 3 and text[-1] == "." and bare.isalnum() and not bare.isdigit() and text.casefold() not in titles():
        return [(0, text[:-1]), (len(text) - 1, ".")]
    if text.isalnum():
        return [(0, text)]
    return [(match.start(), match.group()) for match in _PIECE.finditer(text)]

"""French texts parsed once for a whole module: the model loads once, and the texts go through it in one batch."""

import re
from bisect import bisect_left
from typing import NamedTuple

import pytest
from spacy.tokens import Doc

from analysis import article_from_text, parse
from analysis.pipeline import doc_data
from analysis.speech.sentence.sentence import Sentence, sentences_of
from analysis.speech.sentence.units import Run


@pytest.fixture(scope="module")
def found(request):
    """The rows of each text of the module's ``TEXTS``, by its key; ``content`` is their words."""
    texts = request.module.TEXTS
    rows = {}
    for key, doc in zip(texts, parse(list(texts.values()), cache=False, progress=False), strict=True):
        text = doc._.article.text
        rows[key] = [
            {**row, "content": " … ".join(text[s:e] for s, e in row["spans"])} for row in doc_data(doc, "quotations")
        ]
    return rows


class Bracketed(NamedTuple):
    """A sentence whose text had brackets around some of its words, and the runs of units in them."""

    sentence: Sentence
    runs: list[Run]

    def text(self, run: tuple[int, int]) -> str:
        """The words of a run as they are written."""
        units = self.sentence.within(run)
        return self.sentence.text[units[0].start : units[-1].end] if units else ""

    @property
    def bracketed(self) -> list[str]:
        """The words in brackets."""
        return [self.text(run) for run in self.runs]


@pytest.fixture(scope="module")
def read(request) -> dict[str, Bracketed]:
    """The sentences of the module's ``CASES``, in whose texts brackets mark what is to be found, by their key."""
    plain = {key: re.sub(r"[\[\]]", "", text) for key, text in request.module.CASES.items()}
    docs = parse([article_from_text(text, id=key) for key, text in plain.items()], cache=False, progress=False)
    return {key: bracketed(doc, request.module.CASES[key]) for key, doc in zip(plain, docs, strict=True)}


def bracketed(doc: Doc, text: str) -> Bracketed:
    """The first sentence of a document, and the runs that brackets mark in ``text``."""
    sentence = sentences_of(doc, doc._.article.text, [])[0]
    marks = [m.start() - n for n, m in enumerate(re.finditer(r"[\[\]]", text))]
    indices = [bisect_left(sentence.units, offset, key=lambda unit: unit.start) for offset in marks]
    return Bracketed(sentence, [Run(*pair) for pair in zip(indices[::2], indices[1::2], strict=True)])

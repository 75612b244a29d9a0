"""The quotations of an article, chosen: all that its sentences could hold, weighed together."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.speech.quotation import Quotation
from analysis.speech.sentence.sentence import Sentence

from .candidates.contents import LetterCount
from .candidates.pool import Pool
from .candidates.reading import Reader
from .contents import contents_of
from .decoding import choose
from .features.context import Context
from .quoting import quotation_of
from .weights import quotation_weights

#: Words in marks that make a stretch speech rather than a name.
_SPEECH = 5


def chosen_quotations(chooser: Chooser, sentences: list[Sentence], lines: list[Quotation]) -> list[Quotation]:
    """The quotations of an article, chosen sentence by sentence.

    ``lines`` are those of its dialogues, in whose sentences nothing else is chosen; a list, which is too long for a
    sentence, quotes nobody.
    """
    weights, result = quotation_weights(), list(lines)
    kept = {item.sentence for item in lines}
    for sentence in sentences:
        if sentence.number not in kept and not sentence.is_list:
            context = chooser.context(sentence)
            contents = contents_of(context, chooser.letters, weights)
            result += [quotation_of(context.pool, chosen) for chosen in choose(contents)]
    return sorted(result, key=lambda item: item.start)


class Chooser:
    """Reads the sentences of one article for the chooser."""

    def __init__(self, doc: Doc, text: str) -> None:
        self.reader = Reader(doc, text)
        self.letters = LetterCount(text)
        self._speeches = sum(s.finite and s.words >= _SPEECH for s in self.reader.stretches)

    def context(self, sentence: Sentence) -> Context:
        """A sentence with its anchors, for the features."""
        return Context(Pool(self.reader.read(sentence), sentence.cues), self._speeches)

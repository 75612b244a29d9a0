"""The quotations of an article, chosen: what the rules propose and all that lies beside it, weighed together."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.speech.quotation import Quotation
from analysis.speech.sentence.sentence import Sentence

from .candidates.contents import LetterCount
from .candidates.pool import Pool
from .candidates.reading import Reader
from .contents import contents_of
from .decoding import choose
from .features.agreement import Proposals, proposals_of
from .features.context import Context
from .quoting import quotation_of
from .weights import quotation_weights

#: Words in marks that make a stretch speech rather than a name.
_SPEECH = 5


def chosen_quotations(doc: Doc, text: str, sentences: list[Sentence], settled: list[Quotation]) -> list[Quotation]:
    """The quotations of an article, chosen sentence by sentence.

    ``settled`` are the quotations of the rules. Lines of dialogue, and sentences too long to be one, keep what the
    rules say.
    """
    weights = quotation_weights()
    by_sentence = _by_sentence(settled)
    result = [item for item in settled if item.rule == "dialogue"]
    kept = {item.sentence for item in result}
    chooser = Chooser(doc, text, settled)
    for sentence in sentences:
        if sentence.number in kept:
            continue
        if sentence.is_list:
            result += by_sentence.get(sentence.number, [])
            continue
        context = chooser.context(sentence)
        proposals = chooser.proposals(sentence)
        contents = contents_of(context, chooser.letters, proposals, weights)
        result += [quotation_of(context.pool, chosen, proposals) for chosen in choose(contents)]
    return sorted(result, key=lambda item: item.start)


class Chooser:
    """Reads the sentences of one article for the chooser."""

    def __init__(self, doc: Doc, text: str, settled: list[Quotation]) -> None:
        self.reader = Reader(doc, text)
        self.letters = LetterCount(text)
        self._settled = _by_sentence(settled)
        self._speeches = sum(s.finite and s.words >= _SPEECH for s in self.reader.stretches)

    def proposals(self, sentence: Sentence) -> Proposals:
        """What the rules say of a sentence."""
        return proposals_of(self.letters, self._settled.get(sentence.number, []))

    def context(self, sentence: Sentence) -> Context:
        """A sentence with its anchors, for the features."""
        return Context(Pool(self.reader.read(sentence), sentence.cues), self._speeches)


def _by_sentence(items: list[Quotation]) -> dict[int, list[Quotation]]:
    grouped: dict[int, list[Quotation]] = {}
    for item in items:
        grouped.setdefault(item.sentence, []).append(item)
    return grouped

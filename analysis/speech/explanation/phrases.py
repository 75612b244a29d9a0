"""The phrases weighed as the source of a quotation, in words: their sums, and the weights that parted them."""

from __future__ import annotations

from analysis.speech.choice.sources.choosing import Weighed, source_weights, weighed
from analysis.speech.quotation import Evidence, Quotation
from analysis.speech.sentence.sentence import Sentence

from .cells import cell

#: How many weights say why a phrase lost.
_TOLD = 3


def phrases(sentence: Sentence, item: Quotation) -> list[str]:
    """A line for each phrase, the best first; the others say by what they lost, with the line of the lexicon."""
    found = weighed(sentence, item)
    if len(found) < 2:
        return []
    return [
        f"> {_text(sentence, found[0])} {found[0].score:+.2f}",
        *(_lost(sentence, one, found[0]) for one in found[1:]),
    ]


def _text(sentence: Sentence, one: Weighed) -> str:
    if one.phrase is None:
        return "nobody in the sentence"
    first, last = sentence[one.phrase[0]], sentence[one.phrase[1] - 1]
    return " ".join(sentence.text[first.start : last.end].split())


def _lost(sentence: Sentence, one: Weighed, best: Weighed) -> str:
    weights = source_weights()
    gains = {name: weights.get(name, 0.0) for name in best.features - one.features}
    gains |= {name: -weights.get(name, 0.0) for name in one.features - best.features}
    told = sorted(gains, key=lambda name: (-gains[name], name))[:_TOLD]
    parted = (f"{'' if name in best.features else 'not '}{name} {gains[name]:+.2f}" for name in told)
    line = cell(Evidence("source_weights", told[0], "weight")) if told[0] in weights else None
    where = f" ({line.file}:{line.line})" if line is not None else ""
    return f"{_text(sentence, one)} {one.score:+.2f}, lost on: {', '.join(parted)}{where}"

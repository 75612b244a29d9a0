"""What is around a sentence: the last quotation before it, a colon before it, the beginning of the next sentence."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from analysis.speech.quotation import Quotation
from analysis.speech.sentence.sentence import Sentence

from .shapes import yes

#: How many sentences back a quotation still matters.
_BACK = 3
#: Characters of a line that can be a signature.
_SIGNATURE = 60


@dataclass(slots=True)
class Surroundings:
    """``last`` is the type of the last quotation before the sentence, how far back, and whether in its paragraph."""

    last: str = "none"
    colon_before: str = "no"
    opens_paragraph: str = "yes"
    followed_by: str = "nothing"


def surroundings_of(
    text: str, sentences: list[Sentence], settled: dict[int, list[Quotation]]
) -> dict[int, Surroundings]:
    """The surroundings of each sentence, by number; ``settled`` are the quotations of the rules."""
    paragraph = {sentence.number: 0 for sentence in sentences[:1]}
    for one, other in pairwise(sentences):
        paragraph[other.number] = paragraph[one.number] + ("\n" in text[one.end : other.start])
    found = {}
    for place, sentence in enumerate(sentences):
        before = sentences[place - 1] if place else None
        following = sentences[place + 1] if place + 1 < len(sentences) else None
        found[sentence.number] = Surroundings(
            _last(sentence.number, settled, paragraph),
            yes(before is not None and text[before.start : sentence.start].rstrip().endswith(":")),
            yes(before is None or paragraph[before.number] != paragraph[sentence.number]),
            "nothing" if following is None else _following(text, sentence, following),
        )
    return found


def _last(number: int, settled: dict[int, list[Quotation]], paragraph: dict[int, int]) -> str:
    for back in range(1, _BACK + 1):
        items = settled.get(number - back)
        if items:
            same = paragraph.get(number - back) == paragraph[number]
            return f"{items[-1].type}, {back} back, {'same paragraph' if same else 'another paragraph'}"
    return "none"


def _following(text: str, sentence: Sentence, following: Sentence) -> str:
    units = following.units
    if units and all(unit.marked or unit.pos == "PUNCT" for unit in units):
        return "marks"
    if "\n" in text[sentence.end : following.start]:
        short = following.end - following.start < _SIGNATURE and not following.finite_between(0, len(units))
        return "signature" if short else "paragraph"
    if units and units[0].pos == "PUNCT":
        return "sign"
    return "text with marks" if any(unit.marked for unit in units) else "text"

"""What is known of each stretch in quotation marks: how it begins and ends, whether it comes again."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.french.function_words import DE, QUE
from analysis.text import Marked

from .tokens import Tokens

#: Classes whose words are told one by one, as what marks begin with.
_CLOSED = {"PRON", "DET", "ADP", "SCONJ", "CCONJ", "ADV"}
#: Times that are counted, and how long in characters the words are that are looked for outside marks too.
_MOST, _LEAST, _LONGEST = 3, 4, 59


@dataclass(slots=True)
class Stretch:
    """A stretch in marks; ``opening`` is ``que``, ``infinitive``, ``infinitive after de`` or empty."""

    marked: Marked
    tokens: list[int]
    opening: str
    first: str
    head: str
    finite: bool
    capital: bool
    stop: bool
    times: int = 1

    @property
    def words(self) -> int:
        """How many words stand in the marks."""
        return len(self.tokens)


def stretches_of(text: str, tokens: Tokens, marked: list[Marked]) -> list[Stretch]:
    """The stretches in marks of an article, in order."""
    found = [_stretch(text, tokens, item) for item in marked]
    said = [tuple(tokens.low[i] for i in stretch.tokens) for stretch in found]
    in_marks = Counter(said)
    short = {words for words in said if _LEAST <= len(" ".join(words)) <= _LONGEST}
    anywhere = occurrences([low for low, word in zip(tokens.low, tokens.is_word, strict=True) if word], short)
    for stretch, words in zip(found, said, strict=True):
        stretch.times = max(in_marks[words], min(_MOST, anywhere[words]))
    return found


def occurrences(words: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> Counter[tuple[str, ...]]:
    """How often each phrase is among the words, in one pass over these.

    >>> occurrences("un plan puis un plan b".split(), [("un", "plan"), ("plan", "b")])
    Counter({('un', 'plan'): 2, ('plan', 'b'): 1})
    """
    asked = set(phrases)
    sizes: dict[str, set[int]] = {}
    for phrase in asked:
        sizes.setdefault(phrase[0], set()).add(len(phrase))
    counted: Counter[tuple[str, ...]] = Counter()
    for i, word in enumerate(words):
        for size in sizes.get(word, ()):
            counted[tuple(words[i : i + size])] += 1
    return Counter({phrase: count for phrase, count in counted.items() if phrase in asked})


def _stretch(text: str, tokens: Tokens, marked: Marked) -> Stretch:
    first = bisect_left(tokens.starts, marked.start)
    last = bisect_left(tokens.starts, marked.end)
    inside = [i for i in range(first, last) if tokens.is_word[i]]
    begin, end = marked.parts[0][0], marked.parts[-1][1]
    return Stretch(
        marked=marked,
        tokens=inside,
        opening=_opening(tokens, inside),
        first=_first(tokens, inside),
        head=next((tokens.pos[i] for i in inside if _is_head(tokens, i, first, last)), ""),
        finite=any(map(tokens.is_finite, inside)),
        capital=text[begin : begin + 1].isupper(),
        stop=text[end - 1 : end] in {".", "!", "?", "…"},
    )


def _is_head(tokens: Tokens, i: int, first: int, last: int) -> bool:
    return tokens.head[i] == i or not first <= tokens.head[i] < last


def _first(tokens: Tokens, inside: list[int]) -> str:
    if not inside:
        return ""
    pos = tokens.pos[inside[0]]
    return tokens.low[inside[0]] if pos in _CLOSED else pos


def _opening(tokens: Tokens, inside: list[int]) -> str:
    """What tells the construction of the words in marks: *« que »*, *« avoir … »*, *« de revenir »*."""
    if not inside:
        return ""
    low = tokens.low[inside[0]]
    if low in QUE:
        return "que"
    if tokens.form[inside[0]] == "Inf":
        return "infinitive"
    rest = inside[1:3]
    carried = low in DE or low == "à"
    if carried and rest and tokens.form[rest[0]] == "Inf":
        return "infinitive after de"
    if carried and len(rest) == 2 and tokens.pos[rest[0]] == "PRON" and tokens.form[rest[1]] == "Inf":
        return "infinitive after de"
    return ""

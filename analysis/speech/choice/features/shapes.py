"""A content as its features see it: its type, borders, words, verbs, the marks in it, and the dependencies it cuts."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.speech.choice.candidates.anchors import COLON, NOUN
from analysis.speech.choice.candidates.borders import resuming
from analysis.speech.choice.candidates.dependencies import Arc
from analysis.speech.choice.candidates.openers import CLAUSAL, FINITE, PREPOSITION, class_name
from analysis.speech.choice.candidates.pool import Pool
from analysis.speech.choice.candidates.reading import Reading
from analysis.speech.choice.candidates.stretches import Stretch
from analysis.speech.quotation import Type

_STOPS = {".", "!", "?", "…", "..."}
_BREAKS = {":", ";", "(", ")", "–", "—"}
_SAID = CLAUSAL | {PREPOSITION, FINITE, "marks", "marks que", "marks infinitive", "marks infinitive after de"}
_NOMINAL = {"determiner", "noun", "name", "pronoun"}
_BANDS = (0, 1, 2, 3, 5, 8, 12, 20, 35, 60)


def banded(bands: tuple[int, ...]) -> list[str]:
    """The band of each count up to the highest top.

    >>> banded((0, 1, 3))
    ['0', '1', '3', '3']
    """
    return [str(next(top for top in bands if count <= top)) for count in range(bands[-1] + 1)]


_BANDED = banded(_BANDS)


def band(count: int, known: list[str] = _BANDED) -> str:
    """A count in bands, by their tops.

    >>> band(4), band(100)
    ('5', 'more')
    """
    return known[max(count, 0)] if count < len(known) else "more"


def yes(holds: object) -> str:
    """Whether something holds, in a word.

    >>> yes(True), yes("")
    ('yes', 'no')
    """
    return "yes" if holds else "no"


@dataclass(slots=True)
class Shape:
    """A content: units ``first`` to ``last`` (not included) less those of ``cut``.

    ``marked`` are the units in marks; ``governors`` the dependencies that lead out of it, ``entering`` those into it.
    """

    first: int
    last: int
    cut: tuple[int, int] | None
    type: Type
    opener: str
    before: str
    after: str
    words: int
    finites: int
    marked: list[int]
    stretches: list[Stretch]
    governors: list[Arc]
    entering: list[Arc]

    @property
    def marks_speak(self) -> bool:
        """Whether a finite verb is in its marks."""
        return any(stretch.finite for stretch in self.stretches)

    def holds(self, i: int) -> bool:
        """Whether unit ``i`` is part of the content."""
        return self.first <= i < self.last and not (self.cut is not None and self.cut[0] <= i < self.cut[1])


def shape_of(pool: Pool, first: int, last: int, cut: tuple[int, int] | None) -> Shape:
    """The shape of a content."""
    reading = pool.reading
    a, b = cut or (last, last)
    marked = [i for i in reading.marked if first <= i < a or b <= i < last] if reading.marked else []
    single = reading.single_words(first, a) + reading.single_words(b, last)
    kind: Type = "direct" if not single else "mixed" if marked else "indirect"
    opens = pool.openers[first]
    governors, entering = _crossing(reading.arcs, first, last, cut)
    return Shape(
        first=first,
        last=last,
        cut=cut,
        type=kind,
        opener=opens + " +" if kind == "mixed" and reading.is_in_marks(first) else opens,
        before=what_is_before(pool, first),
        after=what_is_after(pool, last),
        words=reading.words(first, a) + reading.words(b, last),
        finites=reading.finites(first, a) + reading.finites(b, last),
        marked=marked,
        stretches=[stretch for i in marked if (stretch := reading.stretch[i]) is not None],
        governors=governors,
        entering=entering,
    )


def _crossing(arcs: list[Arc], first: int, last: int, cut: tuple[int, int] | None) -> tuple[list[Arc], list[Arc]]:
    """The dependencies that lead out of a content, and those that lead into it."""
    if cut is None:
        across = [arc for arc in arcs if (first <= arc[0] < last) is not (first <= arc[1] < last)]
        return [arc for arc in across if first <= arc[0] < last], [arc for arc in across if first <= arc[1] < last]
    a, b = cut
    sides = [(first <= c < a or b <= c < last, first <= h < a or b <= h < last) for c, h, _ in arcs]
    crossing = [(arc, inside) for arc, (inside, head) in zip(arcs, sides, strict=True) if inside is not head]
    return [arc for arc, inside in crossing if inside], [arc for arc, inside in crossing if not inside]


def what_is_before(pool: Pool, i: int) -> str:
    """What precedes a content that begins at unit ``i``."""
    if i not in pool.preceding:
        pool.preceding[i] = _before(pool.reading, i)
    return pool.preceding[i]


def what_is_after(pool: Pool, j: int) -> str:
    """What follows a content that ends before unit ``j``."""
    if j not in pool.following:
        pool.following[j] = _after(pool, j)
    return pool.following[j]


def _after(pool: Pool, j: int) -> str:
    reading = pool.reading
    if j >= len(reading):
        return "end"
    low = reading.low[j]
    if low in _STOPS:
        return "end" if j >= len(reading) - 2 else "stop"
    if low == ",":
        return _after_comma(pool, j + 1)
    if reading.pos[j] == "PUNCT" or low in _BREAKS:
        return low
    for anchor in pool.beginning.get(j, ()):
        if anchor.kind not in {NOUN, COLON, "any verb"}:
            return anchor.kind
    return low if low in resuming() else pool.openers[j]


def _after_comma(pool: Pool, k: int) -> str:
    reading = pool.reading
    if k >= len(reading):
        return "end"
    opens = pool.openers[k]
    if opens in _SAID:
        return f", {opens}"
    for anchor in pool.beginning.get(k, ()):
        return f", {anchor.kind}"
    if reading.low[k] in resuming():
        return ", conjunction"
    return ", phrase" if opens in _NOMINAL else ", other"


def _before(reading: Reading, i: int) -> str:
    """What stands just before a content that begins at unit ``i``."""
    if i == 0:
        return "begin"
    if reading.is_in_marks(i - 1):
        return "marks"
    low = reading.low[i - 1]
    if reading.pos[i - 1] == "PUNCT" or low in _BREAKS | {","}:
        return f"marks {low}" if i > 1 and reading.is_in_marks(i - 2) else low
    return class_name(reading.pos[i - 1])

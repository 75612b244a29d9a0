"""The reading copy: a text as the parser reads best, with the way back from every span of it to the text itself.

Composed accents, no soft hyphens, signs without width, control characters or colours of a terminal, ligatures and
entities undone, words cut at line ends and hard-wrapped lines joined, odd quotation marks and line ends made plain,
a space after sentences that have lost it (*dit-il.Puis*, *l'ONG.Puis*).
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from .lines import paragraphs

Edit = tuple[int, int, str]

#: Signs that nobody sees: without width, of the direction of writing, control characters, no characters at all.
_UNSEEN = (
    "\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    "\x00-\x08\x0e-\x1b\x7f\ufdd0-\ufdef\ufffe\uffff"
)
#: Windows-1252 that was read as Latin-1: an apostrophe that is U+0092, marks that are U+0093 and U+0094.
_LATIN = re.compile("[\x80-\x84\x86-\x9f]")
#: Sentences without a space between them, where the tokenizer takes the end of the one for a part of the other's word.
_GLUED = r"(?:(?<=[A-ZÀ-Ý]{2})|(?<=-il)|(?<=-on)|(?<=-ils)|(?<=-elle)|(?<=-elles))[.!?](?=[A-ZÀ-Ý][a-zà-ÿ])"
#: One look at a text says whether there is anything to do, for nearly all there is not.
_ODD = re.compile(
    rf"[{_UNSEEN}\x80-\x9f\u2028\u2029\x0b\x0c\t\u0300-\u036fﬀ-ﬆſ]|&[#\w]+;|''|,,|<<|>>|\n(?=\S)|{_GLUED}"
)
#: What colours a terminal (``\x1b[31m``) goes as a whole.
_CUT_BY_SIGN = re.compile(rf"\u00ad[ \t]*\n[ \t]*|\x1b\[[0-?]*[ -/]*[@-~]|[{_UNSEEN}]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LINE_ENDS = re.compile("[\u2028\u2029\x85\x0b\x0c]")
_TAB = re.compile(r"(?<=\S)\t(?=\S)")
_DECOMPOSED = re.compile("[^\u0300-\u036f\\s][\u0300-\u036f]+")
_LIGATURE = re.compile("[ﬀ-ﬆſ]")
_MARK = re.compile(r"<<|>>|(?<!')''(?!')|(?<!,),,(?!,)")
_MARKS = {"<<": "«", ">>": "»", "''": '"', ",,": "„"}
_CUT_WORD = re.compile(r"([^\W\d_]+)-[ \t]*\n[ \t]*([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class ReadingCopy:
    """A copy of a text; character ``i`` of it was made from ``[starts[i], ends[i])`` of the text."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text that a stretch of the copy was made from."""
        if start < end:
            return self.starts[start], self.ends[end - 1]
        at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
        return at, at

    def place(self, offset: int) -> int:
        """The first character of the copy that was made from what is at or after an offset of the text."""
        return bisect_left(self.ends, offset + 1)


@lru_cache(maxsize=64)
def reading_copy(text: str) -> ReadingCopy | None:
    """The copy, or None for a text that is read as it is, as nearly all are.

    >>> copy = reading_copy("&laquo; L'oppo-\\nsition &raquo;")
    >>> copy.text, copy.span(0, 1)
    ("« L'opposition »", (0, 7))
    >>> reading_copy("« L'opposition »") is None
    True
    """
    if not _ODD.search(text):
        return None
    copy: ReadingCopy | None = None
    for step in _STEPS:
        if edits := list(step(copy.text if copy else text)):
            copy = _edited(copy or _identity(text), edits)
    return copy if copy and copy.text else None


def _identity(text: str) -> ReadingCopy:
    return ReadingCopy(text, tuple(range(len(text))), tuple(range(1, len(text) + 1)))


def _edited(copy: ReadingCopy, edits: Iterable[Edit]) -> ReadingCopy:
    """The copy with some stretches replaced; every sign of a replacement was made from the whole stretch."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for start, end, instead in edits:
        parts += (copy.text[last:start], instead)
        starts += copy.starts[last:start]
        ends += copy.ends[last:start]
        starts += [copy.starts[start]] * len(instead)
        ends += [copy.ends[end - 1]] * len(instead)
        last = end
    return ReadingCopy("".join([*parts, copy.text[last:]]), (*starts, *copy.starts[last:]), (*ends, *copy.ends[last:]))


def _by(pattern: re.Pattern[str], instead: Callable[[str], str]) -> Callable[[str], Iterator[Edit]]:
    """A step that replaces what a pattern finds, where that changes anything."""

    def step(text: str) -> Iterator[Edit]:
        for found in pattern.finditer(text):
            new = instead(found[0])
            if new != found[0]:
                yield found.start(), found.end(), new

    return step


def _cut_words(text: str) -> Iterator[Edit]:
    """Words cut at a line end are joined; a hyphen of the word's own is kept (*porte-parole*)."""
    known: dict[tuple[str, str], bool] = {}
    for found in _CUT_WORD.finditer(text):
        if found[2][0].islower() and "\n\n" not in found[0]:
            halves = found[1], found[2]
            if halves not in known:
                known[halves] = _has_hyphen(*halves, text)
            hyphen = known[halves]
            yield found.end(1), found.start(2), "-" if hyphen else ""


def _has_hyphen(left: str, right: str, text: str) -> bool:
    """Whether two halves are a word with a hyphen: the text has it elsewhere, or both are words and not together."""
    if f"{left}-{right}" in text or f"{left}{right}" in text:
        return f"{left}-{right}" in text
    from simplemma import is_known

    return not is_known(left + right, lang="fr") and is_known(left, lang="fr") and is_known(right, lang="fr")


def _wraps(text: str) -> Iterator[Edit]:
    """Line ends inside a paragraph of a text that was wrapped to a width."""
    for start, end in paragraphs(text):
        for found in re.finditer(r"[ \t]*\n[ \t]*", text[start:end]):
            yield start + found.start(), start + found.end(), " "


_STEPS: tuple[Callable[[str], Iterable[Edit]], ...] = (
    _by(_ENTITY, html.unescape),
    _by(_LATIN, lambda found: found.encode("latin-1").decode("cp1252", "ignore")),
    _by(_CUT_BY_SIGN, lambda _: ""),
    _by(_LINE_ENDS, lambda _: "\n"),
    _by(_TAB, lambda _: " "),
    _by(_DECOMPOSED, lambda found: unicodedata.normalize("NFC", found)),
    _by(_LIGATURE, lambda found: unicodedata.normalize("NFKC", found)),
    _by(_MARK, lambda found: _MARKS[found]),
    _by(re.compile(_GLUED), lambda found: f"{found} "),
    _cut_words,
    _wraps,
)

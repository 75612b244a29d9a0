"""A ``Doc`` as parallel lists of plain values, read once: what the rules of this room look at."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from spacy.tokens import Doc

from analysis.entities.known.acronyms import Expansion, expansions_at
from analysis.entities.known.names import particles
from analysis.entities.known.votes import Evidence, vote
from analysis.text import fold

from .cutting import Words

if TYPE_CHECKING:
    from analysis.entities.rules import Rule

_BREAKS = {".", "!", "?", "…", "...", ":", "«", '"', "“", "|", "•", "–", "—", "-", "+", "(", "[", "*"}


class NameSpan(NamedTuple):
    """A candidate name: words ``i`` to ``j`` (not included), ``cut`` characters left out at its beginning.

    ``label`` is the model's, or empty; ``sure`` is what the place where it was found says of its kind, so that nothing
    else is asked; ``listed`` is the name under which a lexicon lists it. ``own``: it has its kind for itself, and other
    mentions of the same words may be of another (*Lunac a gagné 2-0*, but *à Lunac*).
    """

    i: int
    j: int
    label: str
    rule: Rule
    cut: int = 0
    sure: Evidence | None = None
    listed: str = ""
    own: bool = False


def headed(i: int, j: int, label: str) -> NameSpan:
    """A name whose first word says what it is."""
    return NameSpan(i, j, label, "head", sure=vote("head in the name", label))


class View:
    """The words of a ``Doc`` as lists; ``caps``: in a line wholly in capitals, ``first``: right after a break.

    The lists end with an empty word, which is also at -1; ``len`` does not count it.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        cut = Words(doc)
        self.words, self.start, self.begins = cut.words, cut.start, cut.begins
        self.pos, self.lemma = cut.pos, cut.lemma
        self.cut_before = cut.cut_before
        self.lower = [w.casefold() for w in self.words]
        self.capital = [_is_capital(w) for w in self.words]
        self.space = [w.isspace() for w in self.words]
        self.first = self._first_words()
        for k in self.cut_before:  # what is glued to the word before it; after a prefix (néo-FC) it begins nothing
            self.first[k] = self.words[k - 1] != "-"
        self.caps = self._capital_lines()
        self.seen_lower = Counter(w for w, c in zip(self.words, self.capital, strict=True) if not c)
        self.seen_inside = Counter(fold(self.words[i]) for i in range(len(self)) if self._stands_alone(i))

    def __len__(self) -> int:
        return len(self.words) - 1

    def end(self, i: int) -> int:
        """The offset after word ``i``."""
        return self.start[i] + len(self.words[i])

    @cached_property
    def capitals_end(self) -> list[int]:
        """For each word the end of the capitalised words from it on; those that begin a sentence are none."""
        ends = list(range(len(self) + 1))
        for i in range(len(self) - 1, -1, -1):
            if self.capital[i] and not self.first[i]:
                ends[i] = ends[i + 1]
        return ends

    @cached_property
    def expansions(self) -> list[Expansion]:
        """Where the text explains an acronym."""
        return expansions_at(self.text)

    @cached_property
    def acronyms(self) -> dict[str, str]:
        """Acronyms that the text explains: folded acronym → folded expansion."""
        found: dict[str, str] = {}
        for expansion in self.expansions:
            acronym = fold(self.text[expansion.acronym_start : expansion.acronym_end]).replace(" ", "")
            found.setdefault(acronym, fold(self.text[expansion.start : expansion.end]))
        return found

    def _stands_alone(self, i: int) -> bool:
        """Whether word ``i`` has its capital in mid-sentence, with no other capitalised word beside it."""
        if not self.capital[i] or self.first[i] or self.caps[i]:
            return False
        return not (self.capital[i - 1] and not self.first[i - 1]) and not self.capital[i + 1]

    def _first_words(self) -> list[bool]:
        """Which words begin a sentence, a line, a quotation or what follows a colon: a capital there proves nothing."""
        first, fresh = [], True
        for i, (word, space) in enumerate(zip(self.words, self.space, strict=True)):
            first.append(fresh and not space)
            if space:
                fresh = fresh or "\n" in word
            elif word in _BREAKS or (word.endswith((".", "!", "?")) and self.begins[i + 1]):
                fresh = True
            elif word[:1].isalnum() or len(word) > 1:
                fresh = False
        return first

    def _capital_lines(self) -> list[bool]:
        """Which words are in a line of four words or more, nearly all in capitals."""
        caps = [False] * len(self.words)
        line: list[int] = []
        for i, word in enumerate(self.words):
            if not word or "\n" in word:
                letters = [k for k in line if self.words[k].isalpha() and len(self.words[k]) > 1]
                upper = sum(self.words[k].isupper() for k in letters)
                if len(letters) >= 4 and upper >= 0.8 * len(letters):
                    for k in line:
                        caps[k] = True
                line = []
            else:
                line.append(i)
        return caps

    def previous(self, i: int) -> int:
        """The word before ``i``, or the empty word at -1 where a line or the text begins."""
        i -= 1
        while self.space[i] and "\n" not in self.words[i]:
            i -= 1
        return -1 if self.space[i] else i

    def next(self, j: int) -> int:
        """The word at or after ``j``, or the empty word behind the last where a line or the text ends."""
        j = min(j, len(self))
        while self.space[j] and "\n" not in self.words[j]:
            j += 1
        return len(self) if self.space[j] else j

    def before(self, i: int) -> str:
        """The word before ``i`` in lower case, or nothing where a line or the text begins."""
        return self.lower[self.previous(i)]

    def word_at(self, offset: int) -> int:
        """The word that contains the character at ``offset``, or the last one before it."""
        return max(0, bisect_right(self.start, offset) - 1)

    def words_at(self, start: int, end: int) -> tuple[int, int] | None:
        """The words from one offset to another, the last not included, if words begin and end there."""
        i, j = self.word_at(start), self.word_at(end - 1) + 1
        return (i, j) if (self.start[i], self.end(j - 1)) == (start, end) else None

    def glued(self, i: int) -> bool:
        """Whether word ``i`` follows the one before it without white space."""
        return self.end(i - 1) == self.start[i]

    def span_text(self, span: NameSpan) -> str:
        """The text of a span, white space made single."""
        return " ".join(self.text[self.start[span.i] + span.cut : self.end(span.j - 1)].split())


def _is_capital(word: str) -> bool:
    """Whether a word has a name's capital: its first letter, or the one after a particle and a hyphen (al-Assad)."""
    if word[:1].isupper():
        return True
    head, hyphen, tail = word.partition("-")
    return bool(hyphen) and tail[:1].isupper() and head in particles()

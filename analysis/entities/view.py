"""A ``Doc`` as parallel lists of plain values, read once: what the rules of this room look at."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from spacy.tokens import Doc

from .knowledge import fold, places

#: Labels of other French pipelines in ours.
LABELS = {
    "PER": "PER", "PERSON": "PER", "PERS": "PER", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "ORG": "ORG", "MISC": "MISC",
    "NORP": "", "EVENT": "MISC", "WORK_OF_ART": "MISC", "PRODUCT": "MISC", "LAW": "MISC", "PROD": "MISC", "EVE": "MISC",
}  # fmt: skip


@dataclass(slots=True)
class Span:
    """A candidate name: tokens ``i`` to ``j`` (not included), ``cut`` characters left out at its beginning."""

    i: int
    j: int
    label: str
    rule: str
    cut: int = 0
    votes: dict[str, float] = field(default_factory=dict)
    gender: str = ""
    name: str = ""
    why: str = ""


class View:
    """The tokens of a ``Doc`` as lists; ``caps`` tells the tokens that stand in a line wholly in capitals."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        self.words = [t.text for t in doc]
        self.lower = [w.casefold() for w in self.words]
        self.start = [t.idx for t in doc]
        self.pos = [t.pos_ for t in doc]
        self.capital = [w[:1].isupper() for w in self.words]
        self.space = [w.isspace() for w in self.words]
        self.first = self._first_words()
        self.caps = self._capital_lines()
        self.seen_lower = Counter(w for w, c in zip(self.words, self.capital, strict=True) if not c)
        self.seen_inside = Counter(
            fold(w) for w, c, f in zip(self.words, self.capital, self.first, strict=True) if c and not f
        )

    def __len__(self) -> int:
        return len(self.words)

    def end(self, i: int) -> int:
        """The offset after token ``i``."""
        return self.start[i] + len(self.words[i])

    def _first_words(self) -> list[bool]:
        """Which tokens begin a sentence, a line, a quotation or what follows a colon: a capital there proves nothing."""
        first, fresh = [], True
        for word, space in zip(self.words, self.space, strict=True):
            first.append(fresh and not space)
            if space:
                fresh = fresh or "\n" in word
            elif word in {".", "!", "?", "…", "...", ":", "«", '"', "“", "|", "•", "–", "—", "-", "+", "(", "["}:
                fresh = True
            elif word.isalnum() or len(word) > 1:
                fresh = False
        for token in self.doc:
            if token.is_sent_start and not self.space[token.i]:
                first[token.i] = True
        return first

    def _capital_lines(self) -> list[bool]:
        """Which tokens stand in a line of four words or more of which nearly all are in capitals."""
        caps = [False] * len(self.words)
        line: list[int] = []
        for i in range(len(self.words) + 1):
            if i == len(self.words) or "\n" in self.words[i]:
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
        """The token before ``i``, or -1 where a line or the text begins."""
        i -= 1
        while i >= 0 and self.space[i] and "\n" not in self.words[i]:
            i -= 1
        return i if i >= 0 and not self.space[i] else -1

    def next(self, j: int) -> int:
        """The token at or after ``j``, or -1 where a line or the text ends."""
        while j < len(self.words) and self.space[j] and "\n" not in self.words[j]:
            j += 1
        return j if j < len(self.words) and not self.space[j] else -1

    def token_at(self, offset: int) -> int:
        """The token that holds the character at ``offset``, or the last one before it."""
        return max(0, bisect_right(self.start, offset) - 1)

    def glued(self, i: int) -> bool:
        """Whether token ``i`` follows the one before it without white space."""
        return i > 0 and self.end(i - 1) == self.start[i]

    def is_place(self, i: int) -> bool:
        """Whether token ``i`` alone is a country or a large city."""
        return fold(self.words[i]) in places()

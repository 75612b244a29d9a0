"""Quotation marks → spans: which stretches of a text are in quotation marks, of whatever kind, however badly set.

Marks open and close by their shape («, “, ‘, ‹) or, where both look alike (", '), by what is beside them. A mark
without a partner affects only its own quotation: pairs are looked for within a paragraph, and a quotation runs on into
the next paragraph only if the marks themselves say so (guillemets opened again, or closed there first).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

_OPEN = {"«": "»", "“": "”", "‘": "’", "‹": "›", "„": "“”", "‟": "”"}
_CLOSE = {"»": "«", "”": "“„‟", "’": "‘", "›": "‹"}
_ALIKE = "\"'＂"
_MARK = re.compile("[" + re.escape("".join(_OPEN) + "".join(_CLOSE) + _ALIKE) + "]|<<|>>|''|``|,,")
#: Characters between the end of a paragraph and the mark that the next one begins with.
_NEAR = 6
_LINE = re.compile(r"[^\n]+")
_STOP = re.compile(r"[.!?…]")
_BLANK = " \t\n\r\u00a0\u202f\u2009"
_LEFT = _BLANK + "([{/-–—«“‘‹\"'’:,;.!?…"
_ELIDED = re.compile(r"(?:\b(?:[cdjlmnst]|qu|lorsqu|puisqu|quoiqu|jusqu)|aujourd|presqu|quelqu|entr)$", re.I)


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch in quotation marks: ``text[start:end]`` with the marks, ``parts`` the stretches inside them.

    There are several parts if the quotation runs over several paragraphs. ``closed`` is False if the closing mark is
    missing and the end is a guess.
    """

    start: int
    end: int
    parts: tuple[tuple[int, int], ...]
    mark: str
    closed: bool = True


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    char: str
    role: str  # "open", "close" or "either"


def _canonical(found: str) -> str:
    return {"<<": "«", ">>": "»", "''": '"', "``": "“", ",,": "„", "＂": '"'}.get(found, found)


def _role(text: str, start: int, end: int, char: str) -> str | None:
    """Whether the mark opens, closes, could do either, or is no quotation mark at all (None)."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if char in "’'":
        return _apostrophe_role(text, start, before, after, char)
    if char in _OPEN:
        return "open"
    if char in _CLOSE:
        return "close"
    opens = (not before or before in _LEFT) and bool(after) and after not in _BLANK
    if before in "'’" and before and _ELIDED.search(text[max(0, start - 8) : start - 1]):
        opens = True
    closes = bool(before) and before not in _BLANK + "([{«“‘‹" and (not after or not after.isalnum())
    if opens and closes:
        return "open" if after.isalnum() else "close" if before.isalnum() or before in ".!?…" else "either"
    return "open" if opens else "close" if closes else "either"


def _apostrophe_role(text: str, start: int, before: str, after: str, char: str) -> str | None:
    """An apostrophe is a quotation mark only if it cannot be an elision and is not inside a word."""
    if before.isalnum() and after.isalnum():
        return None
    if char == "'" and before in _BLANK + '(«“"' and after.isalnum():
        return "open"
    ends_word = bool(before) and (before.isalnum() or before in ".!?…") and not after.isalnum()
    if ends_word and not _ELIDED.search(text[max(0, start - 8) : start]):
        return "close"
    return None


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    for match in _MARK.finditer(text, start, end):
        char = _canonical(match.group())
        role = _role(text, match.start(), match.end(), char)
        if role:
            yield _Mark(match.start(), match.end(), char, role)


def _closes(opened: str, char: str) -> bool:
    return char == opened if opened in _ALIKE else char in _OPEN[opened]


@dataclass(slots=True)
class _Open:
    mark: _Mark
    # Grown in place: a copy a paragraph would not be linear.
    parts_before: list[tuple[int, int]] = field(default_factory=list)
    inner: int | None = None  # where the part in this paragraph begins

    @property
    def begin(self) -> int:
        return self.mark.end if self.inner is None else self.inner


def marked_spans(text: str) -> list[Marked]:
    """The outermost stretches in quotation marks, in order, never overlapping, in time linear in the text's length.

    >>> [text[s:e] for text in ['Il dit : « Oui, "oui" », et sort.'] for m in marked_spans(text) for s, e in m.parts]
    ['Oui, "oui"']
    """
    found: list[Marked] = []
    carried: _Open | None = None
    lines = [m.span() for m in _LINE.finditer(text) if m.group().strip()]
    for number, (start, end) in enumerate(lines):
        marks = list(_marks(text, start, end))
        spans, carried = _pair(text, start, end, marks, carried)
        found += spans
        if carried and not _goes_on(text, carried, lines, number):
            found += _guess_end(text, carried, end)
            carried = None
    whole = [kept for m in found if (kept := _without_empty(text, m)) is not None]
    return _outermost(sorted(whole, key=lambda m: (m.start, -m.end)))


def _outermost(found: list[Marked]) -> list[Marked]:
    """Those that begin after the one before has ended."""
    kept: list[Marked] = []
    for marked in found:
        if not kept or marked.start >= kept[-1].end:
            kept.append(marked)
    return kept


def _without_empty(text: str, marked: Marked) -> Marked | None:
    """The stretch without its empty parts, as of a mark that ends its paragraph; None if no word is in it."""
    if not any(c.isalnum() for s, e in marked.parts for c in text[s:e]):
        return None
    parts = tuple((s, e) for s, e in marked.parts if s < e)
    return marked if len(parts) == len(marked.parts) else replace(marked, parts=parts)


def _goes_on(text: str, opened: _Open, lines: list[tuple[int, int]], number: int) -> bool:
    """Whether the next paragraph shows that the quotation runs on: it opens again, or closes before it opens."""
    if number + 1 == len(lines):
        return False
    first = next(_marks(text, *lines[number + 1]), None)
    if first is None or first.char == "'":
        return False
    reopens = (
        first.role == "open" and first.char == opened.mark.char and not text[lines[number + 1][0] : first.start].strip()
    )
    stays = not _STOP.search(text[lines[number][1] - 1]) or opened.mark.char not in _ALIKE
    return reopens or (first.role == "close" and stays and _closes(opened.mark.char, first.char))


def _pair(
    text: str, start: int, end: int, marks: list[_Mark], carried: _Open | None
) -> tuple[list[Marked], _Open | None]:
    """The closed spans of a paragraph, and the quotation that is still open at its end."""
    found: list[Marked] = []
    stack: list[_Open] = []
    if carried:
        inner = start
        if marks and not text[start : marks[0].start].strip() and _is_repeated(text, end, marks, carried.mark.char):
            inner = marks.pop(0).end
        stack.append(_Open(carried.mark, carried.parts_before, inner))
    opened_chars: dict[str, int] = {}
    for item in stack:
        opened_chars[item.mark.char] = 1
    for mark in marks:
        partner = _partner(stack, opened_chars, mark)
        if partner is None and mark.role == "close" and _opens_by_place(text, mark):
            mark = _Mark(mark.start, mark.end, _CLOSE[mark.char][0], "open")
        if mark.role == "open" or (mark.role == "either" and partner is None):
            stack.append(_Open(mark))
            opened_chars[mark.char] = opened_chars.get(mark.char, 0) + 1
        elif partner is not None:
            for item in stack[partner:]:
                opened_chars[item.mark.char] -= 1
            opener = stack[partner]
            del stack[partner:]
            closed = Marked(
                opener.mark.start,
                mark.end,
                (*opener.parts_before, _trim(text, opener.begin, mark.start)),
                opener.mark.char,
            )
            while found and found[-1].start >= closed.start:
                found.pop()
            found.append(closed)
    return _leftovers(text, end, found, stack)


def _is_repeated(text: str, end: int, marks: list[_Mark], opened: str) -> bool:
    """Whether the mark at the head of a paragraph says that the quotation goes on: it opens again, or closes twice.

    *« Il pleuvait.* and in the next paragraph *» Nous sommes rentrés. »*: old books and some papers set it so.
    """
    first = marks[0]
    if first.char == opened:
        return True
    if first.role != "close" or not _closes(opened, first.char):
        return False
    following = text[end : end + _NEAR].lstrip()[:1]
    return following == first.char or (len(marks) > 1 and marks[1].char == first.char)


def _opens_by_place(text: str, mark: _Mark) -> bool:
    """Whether a closing mark is set where one opens: *un »homme libre»*, *qu'”il a vu”*."""
    before, after = text[max(0, mark.start - 8) : mark.start], text[mark.end : mark.end + 1]
    begins = before[-1:] in ("", *_BLANK) or (before[-1:] in "'’" and bool(_ELIDED.search(before[:-1])))
    return mark.char in "»”" and begins and after.isalnum()


def _partner(stack: list[_Open], opened: dict[str, int], mark: _Mark) -> int | None:
    """The place on the stack of the innermost opening that this mark can close."""
    if mark.role == "open" or not any(opened.get(c, 0) > 0 for c in _openers(mark.char)):
        return None
    return next((i for i in range(len(stack) - 1, -1, -1) if _closes(stack[i].mark.char, mark.char)), None)


def _openers(char: str) -> str:
    return char if char in _ALIKE else _CLOSE.get(char, "") + ("„" if char == "“" else "")


def _leftovers(text: str, end: int, found: list[Marked], stack: list[_Open]) -> tuple[list[Marked], _Open | None]:
    """What to do with openings that never closed in the paragraph: the last may run on, the others end by a guess."""
    stack = [o for o in stack if o.mark.char not in "'‘" or o.parts_before]
    if not stack:
        return found, None
    guesses: list[Marked] = []
    for opener, after in pairwise(stack):
        guesses += _guess_end(text, opener, after.mark.start)
    last = stack[-1]
    nested = next((m for m in found if m.start >= last.begin), None)
    if nested and last.inner is None:
        guesses += _guess_end(text, last, nested.start)
        carried = None
    else:
        last.parts_before.append(_trim(text, last.begin, end))
        carried = _Open(last.mark, last.parts_before)
    return sorted(found + guesses, key=lambda m: m.start), carried


def _guess_end(text: str, opener: _Open, limit: int) -> list[Marked]:
    """The quotation of an opening mark that never closes: to the last full stop before ``limit``, or to ``limit``."""
    if opener.parts_before:
        parts = tuple(opener.parts_before)
    else:
        stops = [m.end() for m in _STOP.finditer(text, opener.begin, limit)]
        parts = (_trim(text, opener.begin, stops[-1] if stops else limit),)
    if parts[-1][1] <= opener.mark.end:
        return []
    return [Marked(opener.mark.start, parts[-1][1], parts, opener.mark.char, closed=False)]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _BLANK:
        start += 1
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    return start, end

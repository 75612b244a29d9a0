"""Text → sentences, by its punctuation; a stretch in quotation marks is one word of the sentence around it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from .marks import Marked, marked_spans

_END = re.compile(r"(?:\.{1,4}|[!?…]+[.!?…]*)(?=[\s\"»”’)\]]|[A-ZÀ-Ý«“\"]|$)|\n+")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«“\"'’])(?:MM?|Mmes?|Mlles?|Me|Mes|Mgr|Dr|Drs|Pr|St|Ste|art|av|bd|cf|chap|éd|env|ex|fig|hab|max|min|no|n°|p|pp|"
    r"sq|tél|vol|vs|etc|[A-ZÀ-Ý](?:\.-?[A-ZÀ-Ý])*)$"
)
_NEXT = re.compile(r"[\s»”\"’)\]]*")
#: Characters of punctuation alone that may still open a sentence.
_LONGEST_OPENING = 20
#: Characters at the end of a line, or at the head of one, where white space may be.
_NEAR = 4


def sentence_spans(text: str, marked: list[Marked] | None = None) -> list[tuple[int, int]]:
    """The sentences of a text as spans without the white space around them, in order.

    A stretch in quotation marks never ends the sentence around it, whatever is inside, unless it ends like a
    sentence itself and what follows begins like one (*« Il pleut. » Le maire sort*), or another stretch in marks
    follows at once. A full stop after an abbreviation or an initial ends nothing, nor does the end of a line between
    a colon and the stretch in marks that it announces.

    >>> t = "M. Roy a dit : « Non. Jamais. » Puis il est sorti."
    >>> [t[s:e] for s, e in sentence_spans(t)]
    ['M. Roy a dit : « Non. Jamais. »', 'Puis il est sorti.']
    """
    marked = marked_spans(text) if marked is None else marked
    starts = [m.start for m in marked]
    ends: list[int] = [m.end for m in marked if _mark_ends_sentence(text, m)]
    for match in _END.finditer(text):
        at = bisect_right(starts, match.start()) - 1
        inside = at >= 0 and match.start() < marked[at].end
        if not inside and _ends(text, match, starts):
            ends.append(match.end())
    return _between(text, sorted({*ends, len(text)}))


def _between(text: str, ends: list[int]) -> list[tuple[int, int]]:
    spans, start = [], 0
    for end in ends:
        piece = text[start:end]
        inner = piece.strip()
        if any(c.isalnum() for c in inner):
            begin = start + len(piece) - len(piece.lstrip())
            spans.append((begin, begin + len(inner)))
            start = end
        elif spans and inner and "\n" not in text[spans[-1][1] : end]:
            spans[-1] = (spans[-1][0], start + len(piece.rstrip()))
            start = end
        elif not inner or len(piece) > _LONGEST_OPENING:
            start = end
    return spans


def _mark_ends_sentence(text: str, marked: Marked) -> bool:
    inner_end = marked.parts[-1][1]
    following = text[marked.end : marked.end + 40].lstrip(" \t\u00a0\u202f")
    ended = text[inner_end - 1 : inner_end] in {".", "!", "?", "…"}
    if following.startswith(("«", "“")) or (
        following.startswith(('"', "'")) and following[1:2].isupper() and text[marked.end] == " "
    ):
        return ended or _is_long(text, marked)
    return ended and following[:1].isupper()


def _is_long(text: str, marked: Marked) -> bool:
    return text.count(" ", marked.start, marked.end) >= 4


def _ends(text: str, match: re.Match[str], starts: list[int]) -> bool:
    """Whether the end of a line, or punctuation, ends a sentence where it is; ``starts`` are those of marks."""
    return not _announces(text, match, starts) if match.group()[0] == "\n" else _stops(text, match)


def _announces(text: str, line_end: re.Match[str], starts: list[int]) -> bool:
    """Whether a colon ends the line, and marks begin the next."""
    before = text[max(0, line_end.start() - _NEAR) : line_end.start()].rstrip()
    marks = bisect_left(starts, line_end.end())
    after = text[line_end.end() : line_end.end() + _NEAR]
    return before.endswith(":") and line_end.end() + len(after) - len(after.lstrip()) in starts[marks : marks + 1]


def _stops(text: str, match: re.Match[str]) -> bool:
    """Whether punctuation outside marks ends a sentence: not after an abbreviation, not before a small letter."""
    if match.group() == "." and _ABBREVIATION.search(text[max(0, match.start() - 12) : match.start()]):
        return False
    after = _NEXT.match(text, match.end())
    following = text[after.end() : after.end() + 1] if after else ""
    if match.group() == "." and following.islower():
        return False
    return not (match.group() != "." and following and (following.islower() or following in ",;:"))

"""Text → paragraphs: each line, or each block of lines if the text was wrapped to a fixed width."""

from __future__ import annotations

import re
from collections.abc import Sequence

Span = tuple[int, int]

_LINE = re.compile(r"\S[^\n]*(?<!\s)")
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_ENDED = re.compile(r"[.!?…:;»”\"']$")
_WIDEST = 120


def paragraphs(text: str) -> list[Span]:
    """The offsets of the paragraphs of a text, in order, with only white space between them.

    >>> paragraphs("Un titre\\n\\nUn texte.")
    [(0, 8), (10, 19)]
    """
    blocks: list[list[Span]] = []
    last = 0
    for found in _LINE.finditer(text):
        if not blocks or _BLANK.search(text[last : found.start()]):
            blocks.append([])
        blocks[-1].append(found.span())
        last = found.end()
    if _wrapped(text, blocks):
        return [(block[0][0], block[-1][1]) for block in blocks]
    return [line for block in blocks for line in block]


def _wrapped(text: str, blocks: Sequence[Sequence[Span]]) -> bool:
    """Whether lines were wrapped: most break off in mid-sentence, close to the same width."""
    inner = [line for block in blocks for line in block[:-1]]
    if len(inner) < 3:
        return False
    widths = [end - start for start, end in inner]
    broken = sum(not _ENDED.search(text[start:end]) for start, end in inner)
    widest = max(widths)
    full = sum(width >= 0.75 * widest for width in widths)
    return widest <= _WIDEST and min(broken, full) >= 0.75 * len(inner)

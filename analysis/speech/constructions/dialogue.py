"""Lines of dialogue, which a dash opens."""

from __future__ import annotations

import re
from bisect import bisect_right

from analysis.speech.quotation import Quotation, Span

from .rows import rows
from .texts import Text

NAME = "line of dialogue"
_DASH = re.compile(r"\s*[—–]\s+")


def dialogue_lines(text: str) -> list[Span]:
    """The lines that a dash of dialogue opens: two in a row, or one after a colon."""
    lines = [m.span() for m in re.finditer(r"[^\n]+", text) if m.group().strip()]
    dashed = [bool(_DASH.match(text, start)) for start, _ in lines]
    found = []
    for n, (start, end) in enumerate(lines):
        opening = _DASH.match(text, start)
        after = n > 0 and (dashed[n - 1] or text[lines[n - 1][1] - 1] == ":")
        before = n + 1 < len(lines) and dashed[n + 1]
        if opening and (after or before):
            found.append((opening.end(), end))
    return found


def dialogue(text: Text) -> list[Quotation]:
    """Each line of dialogue as direct speech; attributions inside it are cut out later."""
    starts = [sentence.start for sentence in text.sentences]
    rule = rows()[NAME].rule
    return [
        Quotation([(start, end)], "direct", rule, max(bisect_right(starts, start) - 1, 0), mark="—", construction=NAME)
        for start, end in text.lines
        if any(char.isalnum() for char in text.text[start:end])
    ]

"""Text → regions: which lines are title, lead, crosshead, paragraph, boilerplate."""

from __future__ import annotations

import re

from .article import Region

_PARAGRAPH = re.compile(r"\S[^\n]*(?<!\s)")


def find_regions(text: str) -> tuple[Region, ...]:
    """The regions of a text, in order."""
    lines = [m.span() for m in _PARAGRAPH.finditer(text)]
    return tuple(Region("body", s, e) for s, e in lines)

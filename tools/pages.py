"""The parts of pages that commands write: what is between ``<!-- NAME: begin -->`` and ``<!-- NAME: end -->``."""

from __future__ import annotations

from pathlib import Path

from analysis.tables import replacing


def part(page: str, name: str) -> str:
    """What is between the markers of a part.

    >>> part("A\\n<!-- table: begin -->\\n| a |\\n<!-- table: end -->\\nB", "table")
    '| a |'
    """
    return _apart(page, name)[1].strip("\n")


def with_part(page: str, name: str, made: str) -> str:
    """The page with another text between the markers of a part; a page without them raises ``ValueError``.

    >>> with_part("A\\n<!-- table: begin -->\\n<!-- table: end -->\\nB", "table", "| a |")
    'A\\n<!-- table: begin -->\\n| a |\\n<!-- table: end -->\\nB'
    """
    before, _, after = _apart(page, name)
    return f"{before}\n{made}\n{after}"


def write_part(path: Path, name: str, made: str) -> None:
    """Write a part of a page."""
    text = with_part(path.read_text(encoding="utf-8"), name, made)
    with replacing(path, "w") as file:
        file.write(text)


def _apart(page: str, name: str) -> tuple[str, str, str]:
    """The page up to the first marker, between the two, and from the second on."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, rest = page.split(begin)
    inside, after = rest.split(end)
    return before + begin, inside, end + after

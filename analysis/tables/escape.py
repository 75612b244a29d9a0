"""Text cells protected from being computed as formulas by a spreadsheet, and back again."""

from __future__ import annotations

import re

# A spreadsheet computes a cell that begins with one of these, full-width forms included; see OWASP, "CSV Injection".
_DANGER = "=+\\-@\t\r\n＝＋－＠"
_DEFUSE = re.compile(f"'*[{_DANGER}]")
_DEFUSED = re.compile(f"'+[{_DANGER}]")
# ECMA-376, part 1, 22.9.2.19 (ST_Xstring): characters that XML cannot hold are written _xHHHH_. Libraries do so, and
# undo it, for control characters, not for these two.
_NO_XML = re.compile("[\ufffe\uffff]|_(?=x(?:FFF[EF]|005F)_)")
_ESCAPED = re.compile("_x(FFF[EF]|005F)_")


def defused(text: str) -> str:
    """The text, with an apostrophe in front if it begins with ``= + - @``, a tab or a line end.

    A text that already looks defused gets one more apostrophe, so that ``restored`` can undo every case.

    >>> defused("=1+1"), defused("'-bas"), defused("l'été")
    ("'=1+1", "''-bas", "l'été")
    """
    return f"'{text}" if _DEFUSE.match(text) else text


def restored(text: str) -> str:
    """The original of a text that went through ``defused``.

    >>> restored("'=1+1"), restored("'été'")
    ('=1+1', "'été'")
    """
    return text[1:] if _DEFUSED.match(text) else text


def excel_escaped(text: str) -> str:
    """The text defused, with characters that no library writes to an Excel file in Excel's own notation (``_xFFFE_``).

    An empty text becomes one apostrophe, because an empty Excel cell is a missing one.

    >>> excel_escaped("a\\ufffe"), excel_escaped("")
    ('a_xFFFE_', "'")
    """
    text = _NO_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", defused(text))
    return f"'{text}" if not text.strip("'") else text


def excel_restored(text: str) -> str:
    """The original of a text that went through ``excel_escaped``."""
    text = text[1:] if not text.strip("'") else text
    return restored(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))

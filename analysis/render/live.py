"""What makes a table in a notebook searchable and sortable: forty lines of script, stored with each, loading nothing.

Where scripts do not run (on GitHub, in a notebook that is not trusted), the table is there as it is. ``itables`` does
the same with a library of half a megabyte in every notebook, and shows nothing without it.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from analysis.text.language import say

from .marks import escaped


@cache
def code() -> str:
    """The text of the script."""
    text = Path(__file__).with_name("live.js").read_text(encoding="utf-8")
    return re.sub(r"\n\s*", "\n", text).strip()


def script(*, search: bool) -> str:
    """The script for the table beside it; with ``search``, also a field to search its rows with accents or without."""
    field = f' data-search="{escaped(say("table search"))}"' if search else ""
    return f'<script data-sort="{escaped(say("table sort"))}"{field}>{code()}</script>'

"""A concordance as HTML: one line a hit, the hit in the middle, each line a link to its article."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from urllib.parse import quote

import pandas as pd

from analysis.tables import SCHEMAS

from .anchors import page_file
from .html import Html
from .marks import escaped, tag

_CELLS = {
    "left": "text-align:right;white-space:nowrap;overflow:hidden;max-width:0;width:45%;direction:rtl",
    "hit": "text-align:center;white-space:nowrap;font-weight:bold;padding:0 0.6em",
    "right": "text-align:left;white-space:nowrap;overflow:hidden;max-width:0;width:45%",
}
_LINK = "{page}#char-{start}"


def concordance_html(table: pd.DataFrame, *, link: str | None = _LINK) -> Html:
    """A table of ``concordance`` as HTML for a notebook, every row a line, none left out, all text escaped.

    ``link`` is where the name of the article at the end of a line leads, with ``{page}`` (the file that
    ``save_pages`` writes for it, and where it leads unless told), ``{article}``, ``{start}``, ``{end}`` and ``{hit}``
    to fill in (``{article}.html#:~:text={hit}`` lets a browser find the words on a page without anchors); None makes
    no links. Raises ``ValueError`` for a table without the columns of ``concordance``, ``KeyError`` for an
    unknown name in ``link``.

    >>> from analysis.tables import frame
    >>> concordance_html(frame("concordance", []))
    <HTML of 94 characters>
    """
    missing = [column for column in SCHEMAS["concordance"] if column not in table.columns]
    if missing:
        raise ValueError(f"not a table of concordance: the column {missing[0]!r} is missing")
    if table.empty:
        return Html('<p lang="en" style="opacity:0.7">No place found: the concordance has no line to show here.</p>')
    lines = "".join(_line(row, link) for row in table.to_dict("records"))
    frame = tag("table", lang="fr", style="width:100%;table-layout:auto;border-collapse:collapse")
    return Html(f"{frame}<tbody>{lines}</tbody></table>")


def _line(row: Mapping[Hashable, object], link: str | None) -> str:
    # Right to left cuts the far end off a long left context; the mark keeps its punctuation in place.
    cells = {"left": f"\u200e{row['left']}\u200e", "hit": row["hit"], "right": row["right"]}
    shown = "".join(f"{tag('td', style=_CELLS[name])}{escaped(text)}</td>" for name, text in cells.items())
    name = escaped(row["article"])
    if link is not None:
        filled = link.format(
            page=quote(page_file(str(row["article"]))),
            article=quote(str(row["article"])),
            start=row["start"],
            end=row["end"],
            hit=quote(str(row["hit"])),
        )
        name = f"{tag('a', href=filled)}{name}</a>"
    return f"<tr>{shown}{tag('td', style='text-align:left;opacity:0.8')}{name}</td></tr>"

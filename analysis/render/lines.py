"""A concordance as HTML: one line per hit, aligned at the hit, with a link to its article."""

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
    """A ``concordance`` table as HTML for a notebook, with one line for each row.

    At the end of each line, the article's name is a link to ``link``, a template with the fields ``{page}`` (the file
    that ``save_pages`` writes for the article), ``{article}``, ``{start}``, ``{end}`` and ``{hit}``;
    ``{article}.html#:~:text={hit}`` lets a browser search for the words on a page without anchors. ``link=None`` makes
    no links. Raises ``ValueError`` for a table without the columns of ``concordance``, ``KeyError`` for an unknown
    field in ``link``.

    >>> from analysis.tables import frame
    >>> concordance_html(frame("concordance", []))
    <HTML of 77 characters>
    """
    missing = [column for column in SCHEMAS["concordance"] if column not in table.columns]
    if missing:
        raise ValueError(
            f"concordance_html needs the table of concordance(docs, …); this one has no column {missing[0]!r}"
        )
    if table.empty:
        return Html('<p lang="en" style="opacity:0.7">Nothing found: the concordance is empty.</p>')
    lines = "".join(_line(row, link) for row in table.to_dict("records"))
    frame = tag("table", lang="fr", style="width:100%;table-layout:auto;border-collapse:collapse")
    return Html(f"{frame}<tbody>{lines}</tbody></table>")


def _line(row: Mapping[Hashable, object], link: str | None) -> str:
    # Right-to-left direction cuts a long left context at its far end; the mark keeps punctuation in place.
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

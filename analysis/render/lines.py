"""A concordance as HTML: one line per hit, aligned at the hit, sorted by a click, with a link to its place."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from urllib.parse import quote

import pandas as pd

from analysis.tables import SCHEMAS
from analysis.tables.asked import takes_tables
from analysis.text.language import language, say, typeset, worded

from .anchors import page_file
from .html import Html
from .live import script
from .marks import escaped, tag

_SIDE = "white-space:nowrap;overflow:hidden;text-overflow:ellipsis;max-width:0;width:45%"
_CELLS = {
    "left": f"text-align:right;{_SIDE};direction:rtl",
    "hit": "text-align:center;white-space:nowrap;font-weight:bold;padding:0 0.6em",
    "right": f"text-align:left;{_SIDE}",
}
_HEADS = {"left": "right", "hit": "center", "right": "left"}
_LINK = "{page}#char-{start}"


@takes_tables(table="concordance")
@worded
def concordance_html(
    table: pd.DataFrame,
    *,
    link: str | None = _LINK,
    names: Mapping[str, str] | None = None,
    word: str = "",
    near: Iterable[str] = (),
    language: str | None = None,
) -> Html:
    """A ``concordance`` table as HTML for a notebook, with one line for each row.

    The hit of each line is a link to ``link``, a template with the fields ``{page}`` (the file
    that ``save_pages`` writes for the article), ``{article}``, ``{start}``, ``{end}`` and ``{hit}``;
    ``{article}.html#:~:text={hit}`` lets a browser search for the words on a page without anchors. ``link=None`` makes
    no links. ``names`` gives the articles' names (``findings.article_names``; default: their ids). A click on the head
    of a column sorts by the words to the left (nearest first), by the hit, by the words to the right, or by the
    article. Where there is no line, the answer says that ``word`` does not occur, and names words that are spelled like
    it (``near``). Raises ``ValueError`` for a table without the columns of ``concordance``, ``KeyError`` for an unknown
    field in ``link``.

    >>> from analysis.tables import frame
    >>> concordance_html(frame("concordance", []), word="quais", near=["quai"])._repr_html_()
    '<p lang="en" style="opacity:0.7">No “quais” in these articles. Did you mean quai?</p>'
    """
    missing = [column for column in SCHEMAS["concordance"] if column not in table.columns]
    if missing:
        raise ValueError(
            f"concordance_html needs the table of concordance(docs, …); this one has no column {missing[0]!r}"
        )
    if table.empty:
        return _nothing(word, list(near))
    several = table["article"].nunique() > 1
    lines = "".join(_line(row, link, names or {}, several=several) for row in _whole(table).to_dict("records"))
    frame = tag("table", lang="fr", style="width:100%;table-layout:auto;border-collapse:collapse")
    return Html(f"<div>{frame}<thead>{_head(several)}</thead><tbody>{lines}</tbody></table>{script(search=True)}</div>")


def _nothing(word: str, near: list[str]) -> Html:
    told = say("lines empty word", word=word) if word else say("lines empty")
    if word and near:
        told += " " + say("lines nearest", words=f" {say('or')} ".join(near))
    return Html(f'<p lang="{language()}" style="opacity:0.7">{escaped(told)}</p>')


def _head(several: bool) -> str:
    cells = "".join(
        f"{tag('th', scope='col', lang=language(), style=f'text-align:{side};font-weight:normal;opacity:0.8')}"
        f"{escaped(say(f'column {name}'))}</th>"
        for name, side in (_HEADS | ({"article": "left"} if several else {})).items()
    )
    return f"<tr>{cells}</tr>"


def _whole(table: pd.DataFrame) -> pd.DataFrame:
    """The lines without the parts of words at which their contexts are cut.

    >>> line = {"start": 30, "left": "rôme Faÿ, du ", "right": " local, les trav"}
    >>> _whole(pd.DataFrame([line, line]))[["left", "right"]].iloc[0].tolist()
    ['… Faÿ, du ', ' local, les …']
    """
    longest = int(table["right"].str.len().max())
    begun = table["start"] > table["left"].str.len()
    left = table["left"].where(~begun, "… " + table["left"].str.replace(r"^\S*\s+", "", regex=True))
    right = table["right"].where(
        table["right"].str.len() < longest, table["right"].str.replace(r"(?<=\S)\s+\S*$", "", regex=True) + " …"
    )
    return table.assign(left=left, right=right)


def _line(row: Mapping[Hashable, object], link: str | None, names: Mapping[str, str], *, several: bool) -> str:
    # Right-to-left direction cuts a long left context at its far end; the mark keeps punctuation in place.
    article, hit = str(row["article"]), escaped(row["hit"])
    if link is not None:
        filled = link.format(
            page=quote(page_file(article)), article=quote(article),
            start=row["start"], end=row["end"], hit=quote(str(row["hit"])),
        )  # fmt: skip
        hit = f"{tag('a', href=filled)}{hit}</a>"
    nearest_first = " ".join(reversed(str(row["left"]).split())).lower()
    left = tag("td", style=_CELLS["left"], data_s=nearest_first).replace("data_s=", "data-s=")
    cells = f"{left}\u200e{escaped(row['left'])}\u200e</td>"
    cells += f"{tag('td', style=_CELLS['hit'])}{hit}</td>"
    cells += f"{tag('td', style=_CELLS['right'])}{escaped(row['right'])}</td>"
    if several:
        cells += f"{tag('td', style='text-align:left;opacity:0.8')}{escaped(typeset(names.get(article, article)))}</td>"
    return f"<tr>{cells}</tr>"

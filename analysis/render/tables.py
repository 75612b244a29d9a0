"""A table as HTML for a notebook: to search and to sort, with whole words, and in each row a link to its place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote

import pandas as pd

from analysis.text.english import count, day, decimal, number
from analysis.text.language import language, named, say, typeset, worded

from .anchors import anchor, page_file
from .html import Html
from .live import script
from .marks import escaped, tag

#: Columns whose values are words of the package, which have a form in each language.
_VALUES = {"label": "view name", "speaker_label": "view name", "pos": "pos", "type": "type", "region": "region",
           "kind": "want", "counted": "table", "gender": "gender",
           "doubt": "doubt", "reason": "reason", "rule": "rule", "speaker_rule": "speaker rule"}  # fmt: skip
_DATES = frozenset({"date", "like_date", "first", "last", "period"})
#: Columns of several values, each with its number: *pont (3); ponts (1)*.
_COUNTED = frozenset({"aliases", "cues", "forms"})
#: Columns that the link to the place takes the place of.
_PLACES = ("article", "start", "end")
_TEXT = "text-align:left;vertical-align:top;max-width:34em;overflow-wrap:break-word;white-space:normal"
_HEAD = "text-align:left;vertical-align:bottom;white-space:nowrap"
_NUMBER = "text-align:right;vertical-align:top;white-space:nowrap"


@worded
def table_html(
    table: pd.DataFrame,
    *,
    names: Mapping[str, str] | None = None,
    link: str | None = None,
    most: int = 100,
    language: str | None = None,
) -> Html:
    """A table of the package as HTML for a notebook, at most its first ``most`` rows.

    A field above it searches the rows, with accents or without, and a click on a head sorts them, where the page may
    run its script; elsewhere the table is there as it is. Text is on the left and never cut, dates and numbers have the
    form of the ``language``. A column ``article`` shows the article's name (``names``, as ``findings.article_names``
    gives them; default: the id). With ``link``, the folder that ``save_pages`` writes to, the name leads to the
    article, and where the table has a column ``start``, to the place in it.

    >>> "Zoé Kerbiriou" in table_html(pd.DataFrame({"speaker": ["Zoé Kerbiriou"], "words": [1200]}))
    True
    """
    if table.empty:
        return Html(
            f'<p lang="{_lang()}" style="opacity:0.7">{escaped(say(table.attrs.get("empty", "table empty")))}</p>'
        )
    if list(table.index) != list(range(len(table))):
        numbered = table.index.nlevels == 1 and table.index.name is None and pd.api.types.is_integer_dtype(table.index)
        table = table.reset_index(drop=numbered)  # what is left of the numbers of a longer table says nothing
    shown = table.head(most)
    columns = [str(name) for name in shown.columns]
    placed = "article" in columns
    others = [name for name in columns if not (placed and name in _PLACES)]
    several = placed and (shown["article"].nunique() > 1 or "start" not in columns)
    heads = [*(["article"] if placed else []), *others]
    numbers = {name for name in others if pd.api.types.is_numeric_dtype(shown[name].dtype) and not _yes_no(shown, name)}
    pair = {"source", "target"} <= set(others)
    digits = {name: _digits(shown[name]) for name in numbers}
    head = "".join(_head(name, several=several, right=name in numbers, pair=pair) for name in heads)
    body = "".join(
        f"<tr>{_place(row, names or {}, link, several=several) if placed else ''}"
        f"{''.join(_cell(name, row[name], digits.get(name), right=name in numbers) for name in others)}</tr>"
        for row in shown.to_dict("records")
    )
    frame = tag("table", lang="fr", style="border-collapse:collapse")
    code = script(search=len(shown) > 5)
    box = tag("div", style="overflow-x:auto")
    rows = f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
    return Html(f"{box}{frame}{rows}</table>{_rest(table, most)}{code}</div>")


def _lang() -> str:
    return language()


def _yes_no(table: pd.DataFrame, name: str) -> bool:
    return bool(pd.api.types.is_bool_dtype(table[name].dtype))


def _head(name: str, *, several: bool, right: bool, pair: bool) -> str:
    called = say("table place") if name == "article" and not several else heading_of(name)
    if pair and name == "source":  # the first of two names, not the source of a quotation
        called = say("column pair source")
    opening = tag("th", scope="col", lang=language(), title=name, style=_NUMBER if right else _HEAD)
    return f"{opening}{escaped(called)}</th>"


def heading_of(column: str) -> str:
    """What a table for reading calls a column.

    >>> heading_of("dp_norm")
    'DP, normalised'
    """
    called = named("column", column)
    return called if called != column else column.replace("_", " ")


def _place(row: Mapping[Any, Any], names: Mapping[str, str], link: str | None, *, several: bool) -> str:
    """The name of the article, or of the only one the place in it, as a link."""
    article = str(row["article"])
    start = row.get("start")
    called = typeset(names.get(article, article)) if several or start is None else number(start)
    shown = escaped(called)
    if link is not None:
        target = f"{link}/{quote(page_file(article))}" + ("" if start is None else f"#{anchor(int(start))}")
        shown = f"{tag('a', href=target)}{shown}</a>"
    opening = tag("td", style=_TEXT, **{"data-article": article})
    return f"{opening}{shown}</td>"


def _digits(values: pd.Series) -> int:
    """The digits after the point that all numbers of a column get: those that one of them needs, three at most.

    Where the numbers are large, one digit is enough.

    >>> _digits(pd.Series([0.28, 1.0])), _digits(pd.Series([63.6, 67.0])), _digits(pd.Series([3.0, 4.0]))
    (2, 1, 0)
    """
    known = [float(value) for value in values.dropna()]
    most = 3 if all(abs(value) <= 1 for value in known) else 1
    needed = (n for n in range(most) if all(abs(value - round(value, n)) < 1e-9 for value in known))
    return next(needed, most)


def _cell(column: str, value: Any, digits: int | None, *, right: bool) -> str:
    known = value is not None and (isinstance(value, list) or not pd.isna(value))
    shown = _shown(column, value, digits) if known else ""
    opening = tag("td", style=_NUMBER if right else _TEXT)
    if known and (right or column in _DATES):  # what the script sorts by
        opening = f'{opening[:-1]} data-s="{escaped(value)}">'
    return f"{opening}{escaped(shown)}</td>"


def _shown(column: str, value: Any, digits: int | None) -> str:
    if isinstance(value, bool):
        return say("table yes" if value else "table no")
    if isinstance(value, (pd.Timestamp, datetime)):
        return day(value)
    if isinstance(value, float):
        digits = _digits(pd.Series([value])) if digits is None else digits
        return decimal(value, digits) if digits and abs(value) < 1000 else number(round(value, digits))
    if isinstance(value, int):
        return number(value)
    text = str(value)
    if column in _DATES:
        return _dated(text)
    if column in ("found", "remedy"):
        return _left(text)
    if column in _COUNTED and language() == "fr":
        return text.replace("; ", "\u202f; ")
    return named(_VALUES[column], text) if column in _VALUES and named(_VALUES[column], text) != text else text


def _left(text: str) -> str:
    """What was found beside the articles, and what can be done: known kinds in the language, with their numbers.

    >>> from analysis.text.language import in_language
    >>> with in_language("fr"):
    ...     _left("an empty file (0 bytes)")
    'un fichier vide (0 bytes)'
    """
    whole = named("left", text)
    if whole != text:
        return whole
    kind, sign, more = text.partition(" (")
    return f"{named('left', kind)}{sign}{more}"


def _dated(text: str) -> str:
    try:
        return day(datetime.fromisoformat(text))
    except ValueError:
        return text


def _rest(table: pd.DataFrame, most: int) -> str:
    if len(table) <= most:
        return ""
    told = say("table rows", shown=number(most), rows=count(len(table), "row"))
    return f'<p lang="{language()}" style="opacity:0.7">{escaped(told)}</p>'

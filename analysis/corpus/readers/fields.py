"""Names of columns, tags and variables → the fields of an article, and values → text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date as Day
from datetime import datetime
from typing import Any

from analysis.lexicons import from_lexicons, lexicon

from ..decoding import NotTextError
from ..zones import key
from .markup import text_of_html
from .source import FIELDS, Columns, Record

_MISSING = {"", "nan", "none", "null", "n/a", "na", "<na>", "nat"}
#: Columns that tell tables and corrections of ours, which lie beside articles.
_OURS = ({"article", "start", "end"}, {"article", "column", "value"}, {"article", "characters", "paragraphs"})
#: Cells hold HTML where a site's own database was exported.
_HTML = re.compile(r"</(?:p|div|span|a|strong|em|b|i|li|h\\d)>|<br\\s*/?>|<p>", re.IGNORECASE)
_APART = re.compile(r"[\s_.:-]+")


@from_lexicons
def _names() -> dict[str, list[str]]:
    """Each field with its usual names, the surest first."""
    names: dict[str, list[str]] = {}
    for row in lexicon("fields"):
        names.setdefault(row["field"], []).append(_plain(row["name"]))
    return names


def _plain(name: str) -> str:
    return _APART.sub(" ", key(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name))).strip()


def field_of(name: str) -> str | None:
    """The field that a column or tag of this name holds, or None.

    >>> field_of("Titre"), field_of("datePublished"), field_of("Média"), field_of("couleur")
    ('title', 'date', 'outlet', None)
    """
    plain = _plain(name)
    return next((field for field, names in _names().items() if plain in names), None)


def fields_of(names: Iterable[str], given: Columns | None = None) -> dict[str, str]:
    """Which column holds which field: those ``given``, then those whose names are known, the surest name first.

    Raises ``NotTextError`` for a given column that is not there.

    >>> fields_of(["id", "Titre", "Texte", "couleur"])
    {'id': 'id', 'title': 'Titre', 'text': 'Texte'}
    """
    columns = list(names)
    if is_ours(columns):
        raise NotTextError("a table that this package made or reads", "give the articles themselves", other=True)
    told: dict[str, str] = {field: str(name) for field, name in (given or {}).items() if name}
    for field, name in told.items():
        if name not in columns:
            raise NotTextError(
                f"a table without a column {name!r} (it has {_listed(columns)})", f"name the column of the {field}"
            )
    plain = {_plain(name): name for name in reversed(columns)}
    found = {}
    for field, known in _names().items():
        column = next((plain[name] for name in known if name in plain and plain[name] not in told.values()), None)
        if field not in told and column is not None:
            found[field] = column
    if "text" not in told and "text" not in found and "summary" in found:
        found["text"] = found["summary"]
    found.pop("summary", None)
    found |= told
    return {field: name for name in columns for field, its in found.items() if its == name}


def is_ours(columns: Iterable[str]) -> bool:
    """Whether these are the columns of a table of ours, which may lie beside the articles."""
    return any(ours <= set(columns) for ours in _OURS)


def _listed(columns: list[str]) -> str:
    return ", ".join(columns[:8]) + (" …" if len(columns) > 8 else "")


def no_text_column(columns: list[str], what: str = "a table") -> NotTextError:
    """The refusal of a table in which no column is known to hold articles."""
    return NotTextError(
        f"{what} with the columns {_listed(columns)}, none of which is known to hold the text of articles",
        "name it: text=… in read_corpus, --text-column … on the command line",
    )


def value_of(value: Any) -> str | None:
    """The text of a cell; None if it is empty or says that there is nothing."""
    if value is None or (isinstance(value, float) and value != value):
        return None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (datetime, Day)):
        return value.isoformat()
    if isinstance(value, Mapping):
        return value_of(next((value[k] for k in ("name", "@value", "value", "title") if k in value), None))
    if isinstance(value, (list, tuple)):
        return ", ".join(filter(None, map(value_of, value))) or None
    text = str(value).strip()
    return None if text.casefold() in _MISSING else text


def record_of(row: Mapping[str, Any], fields: Mapping[str, str]) -> Record | None:
    """The record of a row of a table; None if its text is empty. Columns of no field are kept as ``meta``."""
    cell = row.get(fields["text"])
    text = "\n\n".join(filter(None, map(value_of, cell))) if isinstance(cell, (list, tuple)) else value_of(cell)
    if not text:
        return None
    if _HTML.search(text):
        text = text_of_html(text)
    values: dict[str, Any] = {
        field: value_of(row.get(fields[field])) for field in FIELDS if field in fields and field not in ("text", "date")
    }
    date = row.get(fields["date"]) if "date" in fields else None
    used = set(fields.values())
    meta = {str(k): found for k, v in row.items() if k not in used and (found := value_of(v)) is not None}
    return Record(text, date=date if isinstance(date, Day) else value_of(date), meta=meta, **values)

"""JSON and JSON lines: every object with a text is an article."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..decoding import NotTextError
from .fields import field_of, fields_of, no_text_column, record_of
from .source import Columns, Record, Source

_NO_ARTICLE = 'give a list of objects with a text each, such as {"title": …, "date": …, "text": …}'
#: How deep in a document of objects a list of articles is looked for.
_DEEP = 4


def sniff(source: Source) -> bool:
    """A text that begins like an object or a list of them, and whose beginning is JSON."""
    start = source.start.lstrip("\ufeff \t\r\n")
    if start[:1] == "{":
        return start[1:].lstrip()[:1] in ('"', "}")
    return start[:1] == "[" and (start[1:].lstrip()[:1] in tuple('{["]-0123456789') or source.suffix == ".json")


def read(source: Source, columns: Columns) -> Iterator[Record]:
    """The articles of a document, or of one object a line."""
    if _is_lines(source):
        yield from _records(_lines(source), columns, "JSON lines")
        return
    try:
        whole = json.loads(source.text.lstrip("\ufeff"))
    except ValueError as error:
        raise NotTextError(f"JSON that breaks off ({error})", "export it again") from error
    yield from _records(iter(_articles(whole, columns)), columns, "JSON")


def objects(source: Source) -> Iterator[Mapping[str, Any]]:
    """The objects of a list or of lines, whatever they hold."""
    if _is_lines(source):
        return _lines(source)
    found = json.loads(source.text)
    return iter([item for item in found if isinstance(item, dict)] if isinstance(found, list) else [])


def _is_lines(source: Source) -> bool:
    """Whether the first line is a whole object and another follows."""
    lines = (line for line in source.lines() if line.strip("\ufeff \t\r\n"))
    first, second = next(lines, ""), next(lines, "")
    try:
        whole = isinstance(json.loads(first.lstrip("\ufeff")), dict)
    except ValueError:
        return False
    return whole and (second.lstrip()[:1] == "{" or (not second and source.suffix in {".jsonl", ".ndjson"}))


def _lines(source: Source) -> Iterator[Mapping[str, Any]]:
    for number, line in enumerate(source.lines(), 1):
        if line.strip("\ufeff \t\r\n"):
            try:
                found = json.loads(line.lstrip("\ufeff"))
            except ValueError as error:
                raise NotTextError(f"JSON lines with a damaged line {number:,} ({error})", "export it again") from error
            if isinstance(found, dict):
                yield found


def _articles(found: Any, columns: Columns, deep: int = 0) -> list[Mapping[str, Any]]:
    """The first list of objects with a text, from the outside in; or an object that is one article."""
    if isinstance(found, list):
        rows: list[Mapping[str, Any]] = [item for item in found if isinstance(item, dict)]
        if any(_fields(row, columns, deep > 0) for row in rows[:20]):
            return rows
    if isinstance(found, dict) and _fields(found, columns, True):
        return [found]
    inner = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    if deep < _DEEP:
        for part in inner:
            if isinstance(part, (dict, list)) and (inside := _articles(part, columns, deep + 1)):
                return inside
    return []


def _fields(row: Mapping[str, Any], columns: Columns, strict: bool = False) -> dict[str, str]:
    """The columns of an object that has a text; a *description* without a title, or a number, is none.

    With ``strict``, a text alone is no article either: a list inside a document may hold anything.
    """
    try:
        fields = fields_of(row, columns)
    except NotTextError:
        return {}
    cell = row.get(fields.get("text", ""))
    listed = isinstance(cell, list) and all(isinstance(part, str) for part in cell)
    prose = (isinstance(cell, str) or listed) and _has_words(cell)
    if not prose or ("text" not in columns and field_of(fields["text"]) != "text" and "title" not in fields):
        return {}
    return fields if "text" in columns or len(fields) > 1 or (len(row) == 1 and not strict) else {}


def _has_words(cell: Any) -> bool:
    text = " ".join(cell) if isinstance(cell, list) else cell
    return len(text.split()) > 1


def _records(rows: Iterator[Mapping[str, Any]], columns: Columns, what: str) -> Iterator[Record]:
    names: list[str] = []
    found = False
    for row in rows:
        names = names or list(row)
        if fields := _fields(row, columns):
            found = True
            if record := record_of(row, fields):
                yield record
    if not found:
        if names and columns:
            fields_of(names, columns)
            raise no_text_column(names, what)
        raise NotTextError(f"{what} with no article in it", _NO_ARTICLE, other=True)

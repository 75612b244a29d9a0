"""Many texts in one file: IRaMuTeQ and Alceste (lines ``**** *variable_value``), Lexico (``<variable=value>``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .fields import field_of
from .source import FIELDS, Columns, Record, Source

_STARRED = re.compile(r"^(?:\*{4}[ \t]+(?=\*)|\*{4}[ \t]*$|\d{4}[ \t]+(?=\*\w+_))(.*)$", re.MULTILINE)
_BEGINS = re.compile(r"\ufeff?\s*(?:\*{4}(?:[ \t]+\*|[ \t]*$)|\d{4}[ \t]+\*\w+_\w)", re.MULTILINE)
_VARIABLE = re.compile(r"\*([^\W_]+)(?:_(\S*))?")
_THEME = re.compile(r"^-\*.*$", re.MULTILINE)
_LEXICO = re.compile(r"^((?:[ \t]*<[^\W\d_][\w-]*=[^<>\n]{1,80}>)+)[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"<([^\W\d_][\w-]*)=\"?([^<>\n]*?)\"?>")
#: Fields whose values are words: their underscores are spaces.
_IN_WORDS = {"outlet", "author", "section", "title"}


def sniff_starred(source: Source) -> bool:
    """A text whose first line has four stars and variables."""
    return bool(_BEGINS.match(source.start))


def sniff_lexico(source: Source) -> bool:
    """A text whose first line has nothing but variables in angle brackets."""
    found = _LEXICO.match(source.start.lstrip("\ufeff \t\r\n"))
    return bool(found)


def read_starred(source: Source, columns: Columns) -> Iterator[Record]:
    """The texts between the lines of stars; lines of themes (``-*theme``) are left out."""
    text = source.text.replace("\r\n", "\n").replace("\r", "\n")
    marks = [*_STARRED.finditer(text)]
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        body = _THEME.sub("", text[mark.end() : after.start() if after else len(text)])
        values = {name: value or "" for name, value in _VARIABLE.findall(mark[1])}
        yield from _record(body, values)


def read_lexico(source: Source, columns: Columns) -> Iterator[Record]:
    """The texts below the lines of variables; a variable holds until it is given again."""
    text = source.text.replace("\r\n", "\n").replace("\r", "\n")
    marks = [*_LEXICO.finditer(text)]
    values: dict[str, str] = {}
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        values |= dict(_KEY.findall(mark[1]))
        yield from _record(text[mark.end() : after.start() if after else len(text)], values)


def _record(body: str, values: Mapping[str, str]) -> Iterator[Record]:
    """A record, if there is text between two marks.

    >>> [(r.outlet, dict(r.meta)) for r in _record("Un pont.", {"journal": "Le_Val", "vu": "1"})]
    [('Le Val', {'vu': '1'})]
    """
    if not body.strip():
        return
    told: dict[str, str] = {}
    meta: dict[str, str] = {}
    for name, value in values.items():
        field = field_of(name)
        if field in FIELDS and field != "text" and field not in told and value:
            told[field] = value.replace("_", " ") if field in _IN_WORDS else value
        else:
            meta[name] = value
    title = told.pop("title", None)
    yield Record(body.strip("\n \t"), meta=meta | ({"title": title} if title else {}), **told)

"""Plain text and Markdown: the file is the article."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from .fields import field_of
from .source import FIELDS, Columns, Record, Source

_FRONT = re.compile(r"\ufeff?---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_PAIR = re.compile(r"^([^\W\d][\w .-]{0,40}):[ \t]*(.*)$", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]\n]{0,200})\]\((?:[^()\s]|\([^()\s]*\)){1,500}(?:\s+\"[^\"\n]*\")?\)")
_MARKS = (
    (re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", re.MULTILINE), r"\1"),
    (re.compile(r"!\[[^\[\]\n]{0,200}\]\([^()\n]{0,500}\)"), ""),
    (_LINK, r"\1"),
    (re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^\n*_]+?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"\\\\([*_#\[\]()>`-])"), r"\1"),
)
_SUFFIXES = {".md", ".markdown", ".mdown", ".qmd", ".rmd"}


def sniff_markdown(source: Source) -> bool:
    """A text with front matter, or with headings and links as Markdown has them."""
    start = source.start
    if _front(start):
        return True
    return source.suffix in _SUFFIXES or (bool(_HEADING.match(start.lstrip("\ufeff\n "))) and "\n" in start.strip())


def read_markdown(source: Source, columns: Columns) -> Iterator[Record]:
    """The text without its marks; what the front matter says of it."""
    text = source.text.replace("\r\n", "\n").replace("\r", "\n")
    front = _front(text)
    told: dict[str, str] = {}
    meta: dict[str, str] = {}
    for name, value in _PAIR.findall(front[1]) if front else ():
        field, plain = field_of(name), value.strip().strip("\"'")
        if plain and field in FIELDS and field != "text" and field not in told:
            told[field] = plain
        elif plain:
            meta[name] = plain
    body = text[front.end() :] if front else text
    for pattern, instead in _MARKS:
        body = pattern.sub(instead, body)
    title, lines = told.pop("title", None), body.strip()
    if title and lines.split("\n", 1)[0].strip() == title:
        lines = lines.partition("\n")[2].strip()
    yield Record(html.unescape(lines), title=title, meta=meta, **told)


def _front(text: str) -> re.Match[str] | None:
    found = _FRONT.match(text.replace("\r\n", "\n"))
    return found if found and _PAIR.search(found[1]) else None


def sniff_text(source: Source) -> bool:
    """Any text that no other reader knows."""
    return bool(source.start)


def read_text(source: Source, columns: Columns) -> Iterator[Record]:
    """The text as it is."""
    yield Record(source.text)

"""The HTML and RTF that Factiva exports: elements of class ``article``, or lines with codes of two letters.

The structure is that of public parsers of these exports (tm.plugin.factiva and others).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .fields import field_of
from .markup import flat, html_tree, is_html, local, paragraphs_of, words_of
from .source import Columns, Record, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNS = ("articleParagraph", "frArticle", "enArticle", "Factiva", "Dow Jones")
_CODES = {
    "HD",
    "BY",
    "WC",
    "PD",
    "SN",
    "LP",
    "TD",
    "AN",
    "LA",
    "SC",
    "CY",
    "SE",
    "PUB",
    "NS",
    "RE",
    "CO",
    "IN",
    "ET",
    "PG",
    "CR",
}
_WORDS = re.compile(r"^\d[\d\s.\u202f\xa0]*(?:mots|words)$", re.IGNORECASE)
_DAY = re.compile(r"^\d{1,2}\s+[^\W\d_]+\.?\s+\d{4}$")
_NUMBER = re.compile(r"^Document\s+(\w{8,})$")
_HOUR = re.compile(r"^\d{1,2}:\d{2}$")
_BY = re.compile(r"^(?:par|by|de)\s+", re.IGNORECASE)


def sniff(source: Source) -> bool:
    """A page with Factiva's classes, or a table of its codes."""
    start = source.start
    coded = set(re.findall(r">\s*(?:<b>)?\s*([A-Z]{2,3})\s*(?:</b>)?\s*</t[dh]>", start))
    return is_html(start) and (
        any(sign in start for sign in _SIGNS[:3])
        or {"HD", "PD", "SN"} <= coded
        or ("HD" in coded and not coded.isdisjoint({"LP", "TD"}))
    )


def read(source: Source, columns: Columns) -> Iterator[Record]:
    """The documents of an export."""
    tree = html_tree(source)
    for item in tree.iter("div"):
        classes = (item.get("class") or "").split()
        if "article" in classes or "frArticle" in classes or "enArticle" in classes:
            record = _coded(item) or _plain(item)
            if record:
                yield record
    if not any("rticle" in (item.get("class") or "") for item in tree.iter("div")):
        yield from filter(None, map(_coded, tree.iter("table")))


def _coded(item: _Element) -> Record | None:
    """A document as a table of codes and values."""
    values: dict[str, list[str]] = {}
    for row in item.iter("tr"):
        cells = [cell for cell in row if local(cell) in ("td", "th")]
        code = words_of(cells[0]) if len(cells) > 1 else None
        if code in _CODES and code is not None:
            values[code] = paragraphs_of(cells[1])
    return of_codes(values)


def of_codes(values: dict[str, list[str]]) -> Record | None:
    """The record of values by code; HD is the headline, LP the lead, TD the text."""
    text = [*values.get("LP", []), *values.get("TD", [])]
    if not text:
        return None
    told = {
        field: " ".join(lines)
        for code, lines in values.items()
        if (field := field_of(code)) and field not in ("text", "id", "language") and lines
    }
    told["author"] = _BY.sub("", told.get("author", " ".join(values.get("BY", []))))
    known = {"LP", "TD", "HD", "PD", "SN", "BY", "SE"}
    meta = {code: " ".join(lines) for code, lines in values.items() if code not in known and lines}
    return Record("\n\n".join(text), meta=meta, **{field: value or None for field, value in told.items()})


def _plain(item: _Element) -> Record | None:
    """A document as lines above paragraphs of class ``articleParagraph``."""
    paragraphs = [p for p in item.iter() if "articleParagraph" in (p.get("class") or "")]
    text = [line for p in paragraphs for line in paragraphs_of(p)]
    if not text:
        return None
    inside = {part for p in paragraphs for part in p.iter()}
    first = next(iter(paragraphs))
    above: list[str] = []
    below: list[str] = []
    reached = False
    for element in item:
        reached = reached or first in element.iter()
        if element not in inside and not any(p in element.iter() for p in paragraphs):
            (below if reached else above).extend(paragraphs_of(element))
    heading = next(
        (words_of(p) for p in item.iter() if "eadline" in (p.get("class") or "") or p.get("id") == "hd"), None
    )
    return of_lines(above, text, below, heading)


def of_lines(above: list[str], text: list[str], below: list[str], heading: str | None = None) -> Record:
    """The record of a document as lines: headline, author, number of words, day, outlet …, then the text."""
    lines = [flat(line) for line in above if flat(line)]
    title = heading or (lines[0] if lines else None)
    rest = [line for line in lines if line != title]
    count = next((n for n, line in enumerate(rest) if _WORDS.match(line)), None)
    day = next((n for n, line in enumerate(rest) if _DAY.match(line)), None)
    named = [line for line in rest[(day or 0) + 1 :] if not _HOUR.match(line)] if day is not None else []
    author = _BY.sub("", rest[count - 1]) if count else None
    numbers = [found[1] for line in [*below, *rest] if (found := _NUMBER.match(line))]
    return Record(
        "\n\n".join(line for line in text if not _NUMBER.match(line)),
        title=title,
        date=rest[day] if day is not None else None,
        outlet=named[0] if named else None,
        author=author,
        meta={"document": numbers[0]} if numbers else {},
    )

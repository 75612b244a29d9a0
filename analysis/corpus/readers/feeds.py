"""RSS and Atom feeds: an entry is an article, or as much of it as the feed has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .markup import flat, local, paragraphs_of, text_of_html, words_of, xml_tree
from .source import Columns, Record, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_BEGINS = re.compile(r"<(?:rss|feed|rdf:RDF)\b")
_BODIES = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "updated")


def sniff(source: Source) -> bool:
    """A document of RSS or Atom."""
    return bool(_BEGINS.search(source.start[:2000])) and ("<item" in source.start or "<entry" in source.start)


def read(source: Source, columns: Columns) -> Iterator[Record]:
    """The entries of a feed that have a text beside their title."""
    root = xml_tree(source)
    channel = next((item for item in root.iter() if local(item) in ("channel", "feed")), root)
    outlet = next((words_of(item) for item in channel if local(item) == "title"), None)
    for entry in [item for item in root.iter() if local(item) in ("item", "entry")]:
        parts = {local(part): part for part in reversed(entry)}
        body = next((lines for name in _BODIES if name in parts and (lines := _paragraphs(parts[name]))), None)
        if body is None:
            continue
        author = parts.get("creator", parts.get("author"))
        names = [item for item in author.iter() if local(item) == "name"] if author is not None else []
        link = parts.get("link")
        yield Record(
            "\n\n".join(body),
            title=words_of(parts.get("title")),
            date=next((found for name in _DATES if name in parts and (found := words_of(parts[name]))), None),
            outlet=outlet,
            author=words_of(names[0] if names else author),
            section=words_of(parts.get("category")),
            url=(link.get("href") or words_of(link)) if link is not None else None,
        )


def _paragraphs(element: _Element) -> list[str]:
    """The paragraphs of a piece of HTML that is the text of an element."""
    if len(element):
        return paragraphs_of(element)
    text = element.text or ""
    if "<" not in text:
        return [line for line in map(flat, text.split("\n")) if line]
    return text_of_html(text).split("\n\n")

"""The HTML that Europresse exports: one file, an ``article`` element for each document.

The structure is that of public parsers of these exports (tm.plugin.europresse, EuropresseToLexico, europarser).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .markup import html_tree, is_html, paragraphs_of, words_of
from .source import Columns, Record, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNS = ("DocPublicationName", "titreArticle", "docOcurrContainer", "publiC-lblNodoc", "DocHeader")
#: *news·20240312·CV·0041*: the day is sure.
_NUMBER = re.compile(r"[·•]\s*(\d{8})\s*[·•]")
_AUTHOR = re.compile(r"^\W+|\W+$")


def sniff(source: Source) -> bool:
    """A page with the classes that Europresse gives to its documents."""
    start = source.start
    return is_html(start) and sum(sign in start for sign in _SIGNS) >= 2


def read(source: Source, columns: Columns) -> Iterator[Record]:
    """The documents of an export."""
    tree = html_tree(source)
    for document in tree.iter("article"):
        lines = _text(document)
        if not lines:
            continue
        header = _words(document, "DocHeader") or ""
        number = _words(document, "publiC-lblNodoc") or ""
        day = _NUMBER.search(number)
        outlet = _words(document, "DocPublicationName") or _words(document, "sm-margin-bottom")
        others = {"document": number, "header": header, "reprints": _words(document, "source-name-APD") or ""}
        yield Record(
            "\n\n".join(lines),
            title=_words(document, "titreArticle"),
            date=day[1] if day else header or None,
            outlet=outlet.split(",")[0].strip() if outlet else None,
            author=_AUTHOR.sub("", _words(document, "docAuthors") or _words(document, "sm-margin-bottomNews") or "")
            or None,
            meta={name: value for name, value in others.items() if value},
        )


def _find(document: _Element, name: str) -> _Element | None:
    """The innermost first element of a class."""
    found = [item for item in document.iter() if name in (item.get("class") or "").split()]
    if not found:
        found = [item for item in document.iter() if name in (item.get("class") or "")]
    return found[0] if found else None


def _words(document: _Element, name: str) -> str | None:
    return words_of(_find(document, name))


def _text(document: _Element) -> list[str]:
    for name in ("docOcurrContainer", "DocText"):
        if (element := _find(document, name)) is not None:
            return paragraphs_of(element)
    return []

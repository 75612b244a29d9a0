"""HTML and XML trees: whether a text is one, and the paragraphs in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..decoding import NotTextError
from .source import Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAGS = "html|head|body|article|div|p|span|table|section|main|meta|title|h[1-6]|a|br|!doctype\\s+html|!--"
_OPENS = re.compile(rf"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:{_TAGS})\b", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</(?:p|div|span|a|li|td|article|section|body|html|h[1-6]|script|style)>", re.IGNORECASE)
_XML = re.compile(r"\ufeff?\s*(?:<\?xml\b|<!DOCTYPE\s+(?!html)|<[A-Za-z_][\w.:-]*(?:\s[^<>]*)?>)")
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
#: Closing tags in 1,000 characters; a sentence about HTML has fewer.
_DENSE = 2
#: Elements that begin a line of their own.
_BLOCKS = frozenset(
    """p div h1 h2 h3 h4 h5 h6 li blockquote pre tr section article header footer figure figcaption dd dt table
    ul ol""".split()  # noqa: SIM905  # a list to read
)
_SILENT = frozenset("script style noscript template svg head button form select iframe nav".split())  # noqa: SIM905


def is_html(text: str) -> bool:
    """Whether a text is an HTML page or a piece of one.

    >>> is_html("<!doctype html><p>Un pont"), is_html("Un signe < seul."), is_html("<TEI><p>Un pont</p></TEI>")
    (True, False, False)
    """
    if _OPENS.match(text):
        return True
    return len(_TAG.findall(text)) * 1000 > _DENSE * len(text) and not _XML.match(text)


def is_xml(text: str) -> bool:
    """Whether a text begins like XML that is no HTML."""
    return bool(_XML.match(text)) and not is_html(text) and "</" in text


def html_tree(source: Source) -> _Element:
    """The tree of a page; whatever encoding it declares, the text has been decoded already."""
    from lxml import html

    try:
        tree: _Element = html.document_fromstring(_DECLARED.sub("", source.text))
    except (ValueError, html.etree.LxmlError) as error:
        raise NotTextError("an HTML page without content", "save the page again") from error
    return tree


def xml_tree(source: Source) -> _Element:
    """The tree of an XML document; entities are not resolved, nothing outside it is read."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities="internal", no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(_DECLARED.sub("", source.text.lstrip("\ufeff")).strip().encode(), parser)
    except (ValueError, etree.LxmlError) as error:
        raise NotTextError(f"XML that is not well formed ({error})", "export it again") from error


def local(element: _Element) -> str:
    """The name of an element without its namespace; empty for comments."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def flat(text: str) -> str:
    """A piece of text on one line.

    >>> flat("  Un\\n   pont\\xa0! ")
    'Un pont\\xa0!'
    """
    return re.sub(r"[ \t\n\r\f]+", " ", text).strip(" ")


def words_of(element: _Element | None) -> str | None:
    """All text in an element on one line, or None."""
    return flat("".join(map(str, element.itertext()))) or None if element is not None else None


def paragraphs_of(element: _Element, blocks: Iterable[str] = _BLOCKS, silent: Iterable[str] = _SILENT) -> list[str]:
    """The paragraphs in an element: text is cut at elements that begin a line, and at line breaks.

    >>> from lxml import html
    >>> paragraphs_of(html.fromstring("<div>Un <b>pont</b>.<p>Deux<br>trois</p>quatre</div>"))
    ['Un pont.', 'Deux', 'trois', 'quatre']
    """
    cut = frozenset(blocks)
    parts = "".join(_pieces(element, cut, frozenset(silent))).split("\0")
    return [line for line in map(flat, parts) if line]


def _pieces(element: _Element, cut: frozenset[str], silent: frozenset[str]) -> Iterator[str]:
    """The pieces of text in the order of the page, with a sign where a line ends; nests as deep as the page does."""
    todo: list[_Element | str] = [element]
    while todo:
        item = todo.pop()
        if isinstance(item, str):
            yield item
            continue
        name = local(item)
        tail = item.tail or "" if item is not element else ""
        if not name or name in silent:
            yield tail
            continue
        edge = "\0" if name in cut else ""
        yield edge + (item.text or "")
        inner: list[_Element | str] = [*item]
        todo += [*([tail] if tail else []), edge or ("\0" if name in {"br", "lb"} else ""), *reversed(inner)]


def text_of_html(text: str) -> str:
    """The paragraphs of a piece of HTML, apart by blank lines.

    >>> text_of_html("<p>Un <b>pont</b>.</p><p>Deux&nbsp;ponts.</p>")
    'Un pont.\\n\\nDeux\\xa0ponts.'
    """
    from lxml import html

    return "\n\n".join(paragraphs_of(html.fragment_fromstring(text, create_parent="div")))

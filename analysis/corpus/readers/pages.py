"""Web pages: the main text by trafilatura, everything else from the page's own tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..decoding import NotTextError
from .fields import value_of
from .markup import html_tree, is_html, local, paragraphs_of, words_of
from .source import Columns, Record, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = frozenset("p head item quote row list table lb".split())  # noqa: SIM905
_PROSE = re.compile(r"[.!?…»”\"]\W*$")
#: Characters of a paragraph of prose; the teasers of an index page are shorter or end without a full stop.
_SHORTEST = 40
_SITE_NAME = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "date": ("article:published_time", "datePublished", "date", "dc.date", "pubdate", "og:published_time"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "author": ("author", "article:author", "dc.creator", "byl"),
    "section": ("article:section", "section"),
    "url": ("og:url",),
    "language": ("og:locale", "dc.language"),
}


def sniff(source: Source) -> bool:
    """An HTML page."""
    return is_html(source.start)


def read(source: Source, columns: Columns) -> Iterator[Record]:
    """The article of a page; a page with no paragraph of prose is refused."""
    tree = html_tree(source)
    told = _told(tree)
    if told.get("title") and told.get("outlet"):
        told["title"] = _SITE_NAME.sub("", told["title"]) if told["title"].endswith(told["outlet"]) else told["title"]
    paragraphs = _main_text(source.text, tree)
    title = told.get("title")
    if title and paragraphs and _same(paragraphs[0], title):
        del paragraphs[0]
    if not any(len(line) >= _SHORTEST and _PROSE.search(line) for line in paragraphs):
        links = len(tree.findall(".//a"))
        raise NotTextError(
            f"a web page with no article in it ({links:,} links)", "save the page of one article", other=True
        )
    yield Record("\n\n".join(paragraphs), **told)


def _main_text(text: str, tree: _Element) -> list[str]:
    """The paragraphs of the article: all there is in one marked as such, else what trafilatura takes for it."""
    from trafilatura import bare_extraction

    found = bare_extraction(text, include_comments=False, include_tables=False, favor_recall=True, fast=True)
    body = getattr(found, "body", None)
    taken = paragraphs_of(body, _BLOCKS) if body is not None else []
    marked = [*tree.iter("article")] or [*tree.iter("main")]
    whole = paragraphs_of(marked[0]) if len(marked) == 1 else []
    # A short article is left out by trafilatura as if it were a teaser.
    return taken if sum(map(len, taken)) >= 0.5 * sum(map(len, _prose(whole))) else _prose(whole)


def _prose(lines: list[str]) -> list[str]:
    first = next((n for n, line in enumerate(lines) if len(line) >= _SHORTEST and _PROSE.search(line)), len(lines))
    return lines[first:]


def _same(line: str, title: str) -> bool:
    return re.findall(r"\w+", line.casefold()) == re.findall(r"\w+", title.casefold())


def _told(tree: _Element) -> dict[str, Any]:
    """What the page says of its article: JSON-LD first, then its meta tags, then its elements."""
    told: dict[str, Any] = {}
    named = {
        (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").casefold(): tag.get("content")
        for tag in reversed([*tree.iter("meta")])
    }
    for field, names in _META.items():
        told[field] = next((found for name in names if (found := value_of(named.get(name.casefold())))), None)
    told |= {field: found for field, found in _linked_data(tree).items() if found}
    told["title"] = told["title"] or words_of(tree.find(".//h1")) or words_of(tree.find(".//title"))
    when = tree.find(".//time[@datetime]")
    told["date"] = told["date"] or (when.get("datetime") if when is not None else None)
    canonical = tree.find(".//link[@rel='canonical']")
    told["url"] = told["url"] or (canonical.get("href") if canonical is not None else None)
    told["language"] = (told["language"] or tree.get("lang") or "")[:2].lower() or None
    if (told["author"] or "").startswith("http"):
        told["author"] = None
    return {field: found for field, found in told.items() if found}


def _linked_data(tree: _Element) -> dict[str, str | None]:
    """What schema.org's Article says in a page's JSON-LD."""
    for script in tree.iter("script"):
        if local(script) == "script" and script.get("type") == "application/ld+json":
            try:
                data = json.loads(script.text or "")
            except ValueError:
                continue
            items = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
            for item in items:
                if isinstance(item, dict) and "Article" in str(item.get("@type")):
                    return {
                        "title": value_of(item.get("headline")),
                        "date": value_of(item.get("datePublished")),
                        "author": _names(item.get("author")),
                        "outlet": value_of(item.get("publisher")),
                        "section": value_of(item.get("articleSection")),
                    }
    return {}


def _names(found: Any) -> str | None:
    people = found if isinstance(found, list) else [found]
    return ", ".join(filter(None, map(value_of, people))) or None

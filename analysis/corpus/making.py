"""A string, or a record of a reader → an article: line ends, regions, date and what is known of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date as Day
from datetime import datetime
from pathlib import Path
from typing import TypedDict, Unpack

from analysis.text import reading_copy

from .article import Article, Region
from .boilerplate import stamps
from .dates import article_date
from .dates_given import date_in_address, date_in_name, given_date
from .readers import Record
from .regions import find_regions


class Known(TypedDict, total=False):
    """What may be known of an article beside its text; ``meta`` is anything else, as text."""

    title: str | None
    date: str | Day | None
    outlet: str | None
    author: str | None
    section: str | None
    url: str | None
    language: str | None
    meta: Mapping[str, str]


def article_from_text(
    text: str, *, id: str = "text", path: Path | None = None, number: int | None = None, **known: Unpack[Known]
) -> Article:
    """An article made from a string, as if it had been read from a file named ``id``.

    Line ends become ``\\n``; nothing else is changed. The date is the one given, or is taken from a line of its own
    (*publié le* …) or a dateline, never from a date that the prose mentions; then from the name of the file or the
    address; without any of these it is None. A ``title`` that is not the first line of the text is put before it.
    ``outlet``, ``author``, ``section``, ``url``, ``language`` and ``meta`` are kept as they are given.

    >>> article = article_from_text("21-06-2012\\r\\nLe pont rouvre\\r\\nIl a rouvert lundi.", id="pont")
    >>> article.id, article.text[11:25], article.date
    ('pont', 'Le pont rouvre', datetime.datetime(2012, 6, 21, 0, 0))
    >>> article_from_text("Il a rouvert lundi.", title="Le pont rouvre", date="12/03/2024").text
    'Le pont rouvre\\n\\nIl a rouvert lundi.'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    title = " ".join((known.get("title") or "").split())
    if title and not _begins_with(text, title):
        text = f"{title}\n\n{text.lstrip()}"
    regions = _regions(text, title or None)
    given = given_date(known.get("date"))
    return Article(
        id=id,
        text=text,
        regions=regions,
        date=given or _date_of(text, regions, path.name if path and number is None else id, known.get("url")),
        path=path,
        number=number,
        outlet=known.get("outlet"),
        author=known.get("author"),
        section=known.get("section"),
        url=known.get("url"),
        language=known.get("language"),
        meta=dict(known.get("meta") or {}),
    )


def article_from_record(
    record: Record, *, id: str, path: Path, number: int | None = None, told: Mapping[str, str] | None = None
) -> Article:
    """The article of a record; ``told`` is what its folder says of it, where the record says nothing."""
    told = told or {}
    fields: dict[str, str | Day | None] = {
        name: getattr(record, name) or told.get(name)
        for name in ("title", "date", "outlet", "author", "section", "url", "language")
    }
    rest = {name: value for name, value in told.items() if name not in fields}
    known: Known = {"meta": {**rest, **record.meta}, **fields}  # type: ignore[typeddict-item]
    return article_from_text(record.text, id=id, path=path, number=number, **known)


def _regions(text: str, title: str | None) -> tuple[Region, ...]:
    """The regions as they are seen in the reading copy, placed in the text."""
    copy = reading_copy(text)
    if copy is None:
        return find_regions(text, title=title)
    return tuple(Region(r.kind, *copy.span(r.start, r.end)) for r in find_regions(copy.text, title=title))


def _begins_with(text: str, title: str) -> bool:
    first = next((line for line in text.split("\n", 20) if line.strip()), "")
    return _letters(first) == _letters(title)


def _letters(line: str) -> list[str]:
    return re.findall(r"\w+", line.casefold())


def _date_of(text: str, regions: tuple[Region, ...], name: str, url: str | None) -> datetime | None:
    furniture = [text[r.start : r.end] for r in regions if r.kind == "boilerplate"]
    prose = [text[r.start : r.end] for r in regions if r.kind in ("lead", "body")]
    dated = [found for line in furniture for found in stamps(line)]
    sure = [stamp for stamp in dated if stamp[1] in ("published", "stamp")]
    return article_date(sure, prose) or date_in_name(name) or date_in_address(url) or article_date(dated, ())

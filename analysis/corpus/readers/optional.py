"""Formats that need a package of the extra ``readers``: PDF and WARC."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from types import ModuleType
from urllib.parse import urlsplit

from ..decoding import NotTextError
from . import pages
from .source import Columns, Record, Source

_INSTALL = "install what reads it: pip install 'french-news-analysis[readers]'"
_WARC = b"WARC/"
_GZIP = b"\x1f\x8b"
_END = re.compile(r"[.!?…:»”\"']$")


def sniff_pdf(source: Source) -> bool:
    """The letters that PDF begins with; some programs write a line before them."""
    return b"%PDF-" in source.head[:1024]


def sniff_warc(source: Source) -> bool:
    """An archive of a crawl, compressed or not."""
    return source.head.startswith(_WARC) or (source.head.startswith(_GZIP) and ".warc" in source.name.lower())


def _package(name: str, what: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError:
        raise NotTextError(what, _INSTALL) from None


def read_pdf(source: Source, columns: Columns) -> Iterator[Record]:
    """The text of a PDF, page after page; its lines are as they are printed, and joined when they are read."""
    pypdf = _package("pypdf", "a PDF document")
    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        found = [page.extract_text() for page in pypdf.PdfReader(BytesIO(source.data)).pages]
    except Exception as error:  # pypdf raises what the damage makes of its code
        raise NotTextError(
            f"a PDF document that cannot be opened ({error})", "print it again, or save it as text"
        ) from error
    text = "\n".join(filter(None, (page.strip() for page in found)))
    if not any(c.isalpha() for c in text):
        raise NotTextError("a PDF document of pictures, without text", "have its pages read (OCR) first")
    yield Record(text)


def read_warc(source: Source, columns: Columns) -> Iterator[Record]:
    """The pages of a crawl that hold an article; the day of the crawl is kept as ``crawled``, never as the date."""
    iterator = _package("warcio.archiveiterator", "a WARC archive")
    with source.open() as file:
        for record in iterator.ArchiveIterator(file):
            kind = record.http_headers.get_header("Content-Type") if record.http_headers else ""
            if record.rec_type != "response" or "html" not in (kind or ""):
                continue
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            crawled = record.rec_headers.get_header("WARC-Date") or ""
            page = Source.of_bytes(urlsplit(address).path.rsplit("/", 1)[-1], record.content_stream().read())
            try:
                for found in pages.read(page, columns):
                    yield _with_address(found, address, crawled)
            except NotTextError:
                continue  # an index page, a picture called a page


def _with_address(record: Record, address: str, crawled: str) -> Record:
    from dataclasses import replace

    return replace(
        record,
        url=record.url or address,
        outlet=record.outlet or (urlsplit(address).hostname or "").removeprefix("www.") or None,
        meta={**record.meta, "crawled": crawled},
    )

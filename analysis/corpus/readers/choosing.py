"""Which reader reads a source: the first that recognises its content."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points

from ..decoding import NotTextError
from . import (
    delimited,
    europresse,
    factiva,
    feeds,
    json_records,
    office,
    optional,
    pages,
    parquet,
    plain,
    refused,
    spreadsheets,
    starred,
    xml_texts,
    zips,
)
from .source import Columns, Reader, Record, Source

_GROUP = "french_news_analysis.readers"
#: Formats that their first bytes tell, then formats of text, the narrow ones before the wide ones.
_BINARY = (
    Reader("xlsx", spreadsheets.sniff, spreadsheets.read),
    Reader("docx", office.sniff_docx, office.read_docx),
    Reader("odt", office.sniff_odt, office.read_odt),
    Reader("parquet", parquet.sniff, parquet.read),
    Reader("pdf", optional.sniff_pdf, optional.read_pdf),
    Reader("warc", optional.sniff_warc, optional.read_warc),
    Reader("rtf", office.sniff_rtf, office.read_rtf),
)
_TEXTUAL = (
    Reader("europresse", europresse.sniff, europresse.read),
    Reader("factiva", factiva.sniff, factiva.read),
    Reader("rss", feeds.sniff, feeds.read),
    Reader("html", pages.sniff, pages.read),
    Reader("tei", xml_texts.sniff, xml_texts.read),
    Reader("iramuteq", starred.sniff_starred, starred.read_starred),
    Reader("lexico", starred.sniff_lexico, starred.read_lexico),
    Reader("json", json_records.sniff, json_records.read),
    Reader("csv", delimited.sniff, delimited.read),
)
_MARKDOWN = Reader("markdown", plain.sniff_markdown, plain.read_markdown)
_TEXT = Reader("text", plain.sniff_text, plain.read_text)
FORMATS: tuple[str, ...] = (*(reader.name for reader in (*_BINARY, *_TEXTUAL, _MARKDOWN, _TEXT)), "zip")


@cache
def _of_others() -> tuple[Reader, ...]:
    """Readers that other packages announce."""
    return tuple(entry.load() for entry in entry_points(group=_GROUP))


def reader_of(source: Source, format: str | None = None) -> Reader:
    """The reader of a source. Raises ``NotTextError`` if none knows it, or if it is known to be no article.

    ``format`` names the reader, for a source that is mistaken for another.
    """
    if format is not None:
        return _named(format)
    if not source.size:
        raise NotTextError("an empty file (0 bytes)", "remove it or fetch the article again")
    for reader in (*_of_others(), *_BINARY):
        if reader.sniff(source):
            return reader
    if zips.is_zip(source):
        raise NotTextError("a ZIP archive inside another, or one with no file in it", "unpack it first")
    if refusal := refused.known_bytes(source):
        raise refusal
    for reader in _TEXTUAL:
        if reader.sniff(source):
            return reader
    if refusal := refused.known_beginning(source):
        raise refusal
    if _MARKDOWN.sniff(source):
        return _MARKDOWN
    if refusal := refused.known_shape(source):
        raise refusal
    return _TEXT


def _named(format: str) -> Reader:
    readers = {reader.name: reader for reader in (*_of_others(), *_BINARY, *_TEXTUAL, _MARKDOWN, _TEXT)}
    if format not in readers:
        raise ValueError(f"format={format!r} is not known; there are: {', '.join(readers)}")
    return readers[format]


def records_in(source: Source, columns: Columns | None = None, format: str | None = None) -> Iterator[Record]:
    """The records of a source, one after the other."""
    yield from reader_of(source, format).read(source, columns or {})

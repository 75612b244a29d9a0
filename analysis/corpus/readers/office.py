"""Documents of Word and LibreOffice (DOCX, ODT) and RTF: a document is an article, in paragraphs."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from ..decoding import NotTextError
from . import factiva
from .markup import local, paragraphs_of, xml_tree
from .source import Columns, Record, Source
from .zips import has_member, member, member_starts, names_in

_WORD, _ODT = "word/document.xml", "content.xml"
_RTF = b"{\\rtf"
_CODE = re.compile(r"^(HD|BY|WC|PD|ET|SN|SC|PG|LA|CY|LP|TD|AN|SE|NS|RE|CO|IN|PUB|CR)(?:\s{2,}|\t|\s*\|\s*|$)")
_NUMBER = re.compile(r"^Document\s+\w{8,}$")


def sniff_docx(source: Source) -> bool:
    """An archive with a document of Word in it."""
    return has_member(source, _WORD)


def sniff_odt(source: Source) -> bool:
    """An archive that says it is an OpenDocument text."""
    return member_starts(source, "mimetype", b"application/vnd.oasis.opendocument.text")


def sniff_rtf(source: Source) -> bool:
    """The letters that RTF begins with."""
    return source.head.lstrip().startswith(_RTF)


def read_docx(source: Source, columns: Columns) -> Iterator[Record]:
    """The paragraphs of a document of Word, footnotes and comments left out."""
    root = xml_tree(Source.of_bytes(_WORD, member(source, _WORD)))
    lines = paragraphs_of(root, {"p"}, {"delText", "instrText"})
    yield _document(lines, _properties(source, "docProps/core.xml"))


def read_odt(source: Source, columns: Columns) -> Iterator[Record]:
    """The headings and paragraphs of an OpenDocument text."""
    root = xml_tree(Source.of_bytes(_ODT, member(source, _ODT)))
    body = next((item for item in root.iter() if local(item) == "body"), root)
    for item in [*body.iter()]:
        if local(item) in ("s", "tab"):  # a run of spaces is an element
            item.text = " "
    lines = paragraphs_of(body, {"p", "h"}, {"note", "annotation", "tracked-changes"})
    yield _document(lines, _properties(source, "meta.xml"))


def _document(lines: list[str], told: dict[str, str]) -> Record:
    if not lines:
        raise NotTextError("a document without text", "remove it, or have its pictures read (OCR)")
    return Record("\n\n".join(lines), meta=told)


def _properties(source: Source, name: str) -> dict[str, str]:
    """Title and keywords that the writer's program keeps; its dates are those of the file, not of the article."""
    if name not in names_in(source):
        return {}
    root = xml_tree(Source.of_bytes(name, member(source, name)))
    wanted = {"title", "subject", "keywords", "keyword", "description"}
    return {f"document {local(item)}": item.text for item in root.iter() if local(item) in wanted and item.text}


def read_rtf(source: Source, columns: Columns) -> Iterator[Record]:
    """The paragraphs of an RTF document; one exported by Factiva is cut into its articles."""
    try:
        text = _plain(source.data)
    except (ValueError, UnicodeError, IndexError, KeyError) as error:
        raise NotTextError("an RTF document that is damaged", "save it again, as .docx or as text") from error
    lines = [line.strip(" \t|\xa0") for line in text.split("\n")]
    lines = [line for line in lines if line]
    if any(map(_NUMBER.match, lines)):
        yield from _of_factiva(lines)
    else:
        yield _document(lines, {})


def _plain(data: bytes) -> str:
    from striprtf import striprtf

    return str(striprtf.rtf_to_text(data.decode(_code_page(data), "replace"), encoding="cp1252", errors="replace"))


def _code_page(data: bytes) -> str:
    """That of letters which a program wrote as they are, against the rules of RTF: ``\\ansicpg1252``."""
    named = re.search(rb"\\ansicpg(\d{3,5})\b", data)
    try:
        return codecs.lookup(f"cp{named[1].decode()}" if named else "cp1252").name
    except LookupError:
        return "cp1252"


def _of_factiva(lines: list[str]) -> Iterator[Record]:
    """Documents end with their number; lines with codes tell what they hold, else their order does."""
    document: list[str] = []
    for line in lines:
        document.append(line)
        if not _NUMBER.match(line):
            continue
        record = factiva.of_codes(_by_code(document)) or _by_order(document)
        document = []
        if record:
            yield record


def _by_code(lines: list[str]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    code = None
    for line in lines:
        if found := _CODE.match(line):
            code = found[1]
            values[code] = [rest] if (rest := line[found.end() :].strip()) else []
        elif code and not _NUMBER.match(line):
            values[code].append(line)
    return values


def _by_order(lines: list[str]) -> Record | None:
    """Headline, author, number of words, day, hour, outlet, code, language, copyright; then the paragraphs."""
    below = next((n for n, line in enumerate(lines) if re.match(r"(?:Copyright|©|\(c\)|Tous droits)", line)), None)
    if below is None or below > 15:
        return None
    return factiva.of_lines(lines[: below + 1], lines[below + 1 : -1], lines[-1:]) if lines[below + 1 : -1] else None

"""TEI, the XML of TXM, and other XML with paragraphs: headers and attributes say what is known about a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..decoding import NotTextError
from .fields import field_of
from .markup import is_xml, local, paragraphs_of, words_of, xml_tree
from .source import FIELDS, Columns, Record, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = frozenset("p head l ab u div lg item sp text body front back title titre para block hl1 hl2".split())  # noqa: SIM905
_SILENT = frozenset("teiHeader note fw script style".split())  # noqa: SIM905
_PARAGRAPHS = {"p", "l", "ab", "u", "para", "block", "s"}


def sniff(source: Source) -> bool:
    """XML that is no web page."""
    return is_xml(source.start)


def read(source: Source, columns: Columns) -> Iterator[Record]:
    """The texts of a document: its TEI elements, or its ``text`` or ``article`` elements, or itself."""
    root = xml_tree(source)
    found = [item for item in root.iter() if local(item) == "TEI"]
    if found:
        yield from filter(None, map(_of_tei, found))
        return
    texts = [item for item in root.iter() if local(item).lower() in ("text", "texte", "article", "doc", "document")]
    outer = [item for item in texts if not any(parent in texts for parent in item.iterancestors())] or [root]
    records = [record for item in outer if (record := _of_attributes(item))]
    if not records:
        raise NotTextError(
            f"XML with no article in it (a document of <{local(root)}>)", "export the texts as TEI or CSV", other=True
        )
    yield from records


def _of_tei(item: _Element) -> Record | None:
    header = next((part for part in item if local(part) == "teiHeader"), None)
    text = next((part for part in item if local(part) == "text"), None)
    if text is None or not (lines := paragraphs_of(text, _BLOCKS, _SILENT)):
        return None
    told: dict[str, Any] = dict(_of_header(header)) if header is not None else {}
    if (title := told.pop("title", None)) and lines[0] == title:
        del lines[0]
    return Record("\n\n".join(lines), title=title, id=_identifier(item), **told)


def _of_header(header: _Element) -> Iterator[tuple[str, str]]:
    """Title, author and date of the source if there is one, else of the file; the outlet from either."""
    found: dict[str, str] = {}
    parts = [
        part for part in header.iter() if local(part) in ("sourceDesc", "titleStmt", "publicationStmt", "profileDesc")
    ]
    order = {"sourceDesc": 0, "titleStmt": 1, "profileDesc": 2, "publicationStmt": 3}
    for part in sorted(parts, key=lambda part: order[local(part)]):
        for item in part.iter():
            name, value = local(item), words_of(item)
            if name == "date":
                value = item.get("when") or value
            level = item.get("level")
            outlet = (name == "title" and level in ("j", "s")) or name == "publisher"
            field = "outlet" if outlet else "url" if name == "ref" and item.get("target") else name
            value = item.get("target") if field == "url" else value
            if value and field in ("title", "author", "date", "outlet", "url"):
                found.setdefault(field, value)
    language = next((item.get("ident") for item in header.iter() if local(item) == "language"), None)
    yield from found.items()
    if language:
        yield "language", str(language)[:2].lower()


def _identifier(item: _Element) -> str | None:
    found: str | None = item.get("{http://www.w3.org/XML/1998/namespace}id")
    return found


def _of_attributes(item: _Element) -> Record | None:
    """A text whose metadata are its attributes or simple elements, as TXM imports and many archives have it."""
    if not any(local(part) in _PARAGRAPHS for part in item.iter()):
        return _of_elements(item)
    lines = paragraphs_of(item, _BLOCKS, _SILENT)
    told: dict[str, str] = {}
    meta: dict[str, str] = {}
    for name, value in item.attrib.items():
        plain = str(name).rsplit("}", 1)[-1]
        field = field_of(plain)
        (told if field in FIELDS and field != "text" and field not in told else meta)[
            field if field in FIELDS and field != "text" and field not in told else plain
        ] = str(value)
    if (title := told.get("title")) and lines and lines[0] == title:
        del lines[0]
    return Record("\n\n".join(lines), meta=meta, **told) if lines else None


def _of_elements(item: _Element) -> Record | None:
    """An element for each field: ``<article><titre>…</titre><texte>…</texte></article>``."""
    told: dict[str, str] = {}
    meta: dict[str, str] = {}
    for part in item:
        name, field, lines = local(part), field_of(local(part)), paragraphs_of(part)
        if lines and field in FIELDS and field not in told:
            told[field] = ("\n\n" if field == "text" else " ").join(lines)
        elif lines and name:
            meta[name] = " ".join(lines)
    return Record(meta=meta, **told) if "text" in told and len(told) > 1 else None

"""How a folder comes to hold the twelve articles in each format, and which fields the format can hold."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

from twelve import ENGLISH_NAMES, FIELDS, FRENCH, TWELVE
from twelve_documents import docx, markdown, odt, rtf, whole
from twelve_pages import europresse, factiva_codes, factiva_html, factiva_rtf, page, rss, tei, warc
from twelve_tables import excel, iramuteq, parquet, table, txm, txm_xml


def bundle(suffix: str, one: Callable[[dict[str, str]], bytes]) -> Callable[[Path], None]:
    """A folder for each outlet, the date in the names of files."""

    def write(folder: Path) -> None:
        for article in TWELVE:
            place = folder / article["outlet"] / f"{article['date']}_{article['id']}{suffix}"
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(one(article))

    return write


def zipped(write: Callable[[Path], None]) -> Callable[[Path], None]:
    def pack(folder: Path) -> None:
        inner = folder / "à emballer"
        inner.mkdir()
        write(inner)
        with zipfile.ZipFile(folder / "corpus.zip", "w") as archive:
            for path in sorted(inner.rglob("*")):
                if path.is_file():
                    archive.write(path, path.relative_to(inner).as_posix())
                    path.unlink()

    return pack


def one_file(name: str, made: Callable[[], bytes]) -> Callable[[Path], None]:
    return lambda folder: (folder / name).write_bytes(made()) and None


def _lines() -> bytes:
    return "".join(json.dumps(a, ensure_ascii=False) + "\n" for a in TWELVE).encode()


def _plain(article: dict[str, str]) -> bytes:
    return "\n\n".join(whole(article)).encode()


ALL = set(FIELDS)
_BY_PLACE = {"title", "date", "outlet", "text"}
#: How a folder comes to hold the twelve, and the fields that the format can hold.
FORMATS: dict[str, tuple[Callable[[Path], None], set[str]]] = {
    "csv": (one_file("a.csv", lambda: table(ENGLISH_NAMES, ",", "utf-8")), ALL),
    "csv of French Excel": (one_file("a.csv", lambda: table(FRENCH, ";", "cp1252")), ALL),
    "csv with a mark": (one_file("a.csv", lambda: table(FRENCH, ";", "utf-8-sig")), ALL),
    "csv in UTF-16": (one_file("a.txt", lambda: table(FRENCH, "\t", "utf-16")), ALL),
    "csv of an old Mac": (one_file("a.csv", lambda: table(FRENCH, ";", "mac_roman")), ALL),
    "tsv called txt": (one_file("a.txt", lambda: table(FRENCH, "\t", "utf-8")), ALL),
    "excel": (one_file("a.xlsx", excel), ALL),
    "json": (one_file("a.json", lambda: json.dumps({"articles": TWELVE}).encode()), ALL),
    "json lines": (one_file("a.jsonl", _lines), ALL),
    "parquet": (one_file("a.parquet", parquet), ALL),
    "europresse": (one_file("a.HTML", europresse), ALL - {"id", "section", "url"}),
    "factiva html": (one_file("a.html", factiva_html), ALL - {"id", "section", "url"}),
    "factiva codes": (one_file("a.html", factiva_codes), ALL - {"id", "url"}),
    "factiva rtf": (one_file("a.rtf", factiva_rtf), ALL - {"id", "section", "url"}),
    "iramuteq": (one_file("a.txt", iramuteq), ALL - {"url"}),
    "tei": (one_file("a.xml", tei), ALL - {"section"}),
    "txm": (txm, ALL),
    "txm xml": (txm_xml, ALL),
    "rss": (one_file("a.xml", rss), ALL - {"id", "outlet"}),
    "warc": (one_file("a.warc.gz", warc), ALL - {"id"}),
    "html": (bundle(".html", lambda a: page(a).encode()), ALL - {"id"}),
    "text": (bundle(".txt", _plain), _BY_PLACE),
    "markdown": (bundle(".md", markdown), ALL - {"id"}),
    "docx": (bundle(".docx", docx), _BY_PLACE),
    "odt": (bundle(".odt", odt), _BY_PLACE),
    "rtf": (bundle(".rtf", rtf), _BY_PLACE),
    "zip of texts": (zipped(bundle(".txt", _plain)), _BY_PLACE),
    "zip of a TXM corpus": (zipped(txm), ALL),
}

"""Known kinds of files that are not articles: what was found and what to do, in one sentence."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..decoding import NotTextError
from .source import Source

_AS_TEXT = "save or export it as plain text (.txt, UTF-8)"
_MAGIC = (
    (b"\xd0\xcf\x11\xe0", "an old Office document (doc, ppt)", "save it as .docx or as plain text"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first (gunzip)"),
    (b"BZh", "a bzip2 archive", "unpack it first (bunzip2)"),
    (b"\xfd7zXZ", "an xz archive", "unpack it first (unxz)"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it first, or make a .zip of it"),
    (b"Rar!", "a RAR archive", "unpack it first, or make a .zip of it"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", "unpack it first (unzstd)"),
    (b"\x89PNG", "a PNG image", "have it read (OCR) first"),
    (b"\xff\xd8\xff", "a JPEG image", "have it read (OCR) first"),
    (b"GIF8", "a GIF image", "have it read (OCR) first"),
    (b"II*\x00", "a TIFF image", "have it read (OCR) first"),
    (b"MM\x00*", "a TIFF image", "have it read (OCR) first"),
    (b"RIFF", "a sound, video or WebP file", "have it transcribed first"),
    (b"ID3", "an MP3 sound", "have it transcribed first"),
    (b"OggS", "an Ogg sound", "have it transcribed first"),
    (b"SQLite format 3", "an SQLite database", "export its table as CSV"),
    (b"ARROW1", "an Arrow file", "save it as Parquet or CSV"),
    (b"\x7fELF", "a program", "give articles instead"),
    (b"MZ\x90", "a program", "give articles instead"),
    (b"\x80\x04\x95", "a Python pickle", "save its table as CSV or Parquet"),
    (b"RDX", "an R data file", "save its table as CSV"),
    (b"%!PS", "a PostScript document", "convert it to PDF or text"),
)
_TIME = r"\d{1,2}:\d{2}:\d{2}[.,]\d{3}"
_FORMS = (
    (
        re.compile(rf"(?:WEBVTT\b|\s*(?:\d+\s*\n)?{_TIME}\s+-->\s+{_TIME})"),
        "subtitles",
        "keep their words alone, as text",
    ),
    (re.compile(r"\[Script Info\]|\{\d+\}\{\d+\}"), "subtitles", "keep their words alone, as text"),
    (re.compile(r"#!\s*/"), "a script", "give articles instead"),
    (
        re.compile(r"(?:From \S+@\S+ |Return-Path:|Received: |Delivered-To:|MIME-Version:)"),
        "an e-mail",
        "save its text (.txt)",
    ),
    (re.compile(r"BEGIN:(?:VCALENDAR|VCARD)"), "a calendar or an address book", "give articles instead"),
    (
        re.compile(r"\s*@(?:article|book|misc|inproceedings|online|incollection)\s*\{", re.I),
        "a BibTeX bibliography",
        "give the articles themselves",
    ),
    (re.compile(r"TY  - |%0 \w|FN Clarivate"), "a bibliography (RIS, EndNote)", "give the articles themselves"),
    (re.compile(r"(?:diff --git |--- a/|Index: .+\n=+)"), "a patch", "give articles instead"),
    (
        re.compile(r"\\documentclass|\\begin\{document\}|%.{0,200}\n\\documentclass"),
        "a LaTeX document",
        "convert it to text (pandoc does)",
    ),
    (
        re.compile(r"# (?:sent_id|newdoc|newpar|global\.columns|text) *=|(?:\d+\t[^\t\n]*){1}\t[^\t\n]*\t[A-Z]+\t"),
        "annotated tokens (CoNLL-U)",
        "give the text itself",
    ),
    (
        re.compile(
            r"(?:--[^\n]*\n|/\*.*?\*/|\s)*(?:CREATE TABLE|INSERT INTO|DROP TABLE|BEGIN TRANSACTION|SET NAMES)\b",
            re.S | re.I,
        ),
        "an SQL dump",
        "export its table as CSV",
    ),
    (
        re.compile(
            r"\s*(?:import \w[\w.]*\n|from [\w.]+ import |def \w+\(|class \w+[:(]|package \w|#include\s*[<\"]|<\?php)"
        ),
        "the source of a program",
        "give articles instead",
    ),
    (re.compile(r"(?:User-agent:|Sitemap:)", re.I), "a robots.txt", "give articles instead"),
    (re.compile(r"begin \d{3} \S+\n|-----BEGIN [A-Z ]+-----"), "encoded bytes", "decode them first"),
    (
        re.compile(r"(?:\s*[;#][^\n]*\n)*\s*\[[\w. :-]+\]\s*\n(?:\s*[;#][^\n]*\n)*\s*[\w.-]+\s*=", re.A),
        "a file of settings",
        "give articles instead",
    ),
    (re.compile(r"\\(?:titre|lex|ge)\s|\\_sh v"), "a dictionary (Toolbox)", "give the text itself"),
)
_LOG = re.compile(
    r"^\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}|^\S+ \S+ \S+ \[\d{2}/\w{3}/\d{4}|^\w{3} +\d+ \d{2}:\d{2}:\d{2} "
)
_ADDRESS = re.compile(r"^\s*(?:https?://|www\.)\S+\s*$")
_SETTING = re.compile(r"^\s*(?:-\s+)?[\w.\"'-]+\s*[:=]\s*\S{0,60}\s*$|^\s*[\w.-]+:\s*$|^\s*-\s+\S{1,40}$")
_CODE = re.compile(
    r"[;{}]\s*$|^\s*(?:return|if \(|for \(|else|var|let|const|function|#include|@media)\b"
    r"|^\s*[.#]?[\w-]+\s*\{|^\s*[$\w.]+\(.*\)$"
)
_HEX = re.compile(r"^[0-9A-Fa-f]{6,}:?\s+(?:[0-9A-Fa-f]{2,8}\s+){4,}")
_BASE64 = re.compile(r"^[A-Za-z0-9+/=]{60,}$")
_SHAPES: tuple[tuple[re.Pattern[str], float, int, str, str], ...] = (
    (_LOG, 0.6, 2, "a log", "give articles instead"),
    (_ADDRESS, 0.8, 2, "a list of addresses", "give the pages themselves"),
    (_HEX, 0.6, 2, "a dump of bytes", "give the file itself"),
    (_BASE64, 0.6, 2, "encoded bytes", "decode them first"),
    (_CODE, 0.5, 4, "the source of a program or of a style", "give articles instead"),
    (_SETTING, 0.7, 3, "a file of settings", "give articles instead"),
)


def known_bytes(source: Source) -> NotTextError | None:
    """The refusal of a format that is known by its first bytes."""
    for mark, found, remedy in _MAGIC:
        if source.head.startswith(mark):
            return NotTextError(found, remedy, other=True)
    if source.head[4:8] == b"ftyp":
        return NotTextError("a video", "have it transcribed first", other=True)
    return None


def known_beginning(source: Source) -> NotTextError | None:
    """The refusal of a text that begins as no article does: subtitles, a program, an e-mail."""
    text = source.start.lstrip("\ufeff \t\n\r")
    for form, found, remedy in _FORMS:
        if form.match(text):
            return NotTextError(found, remedy, other=True)
    return None


def known_shape(source: Source) -> NotTextError | None:
    """The refusal of a text whose lines are those of no article: a log, settings, a list of words."""
    text = source.start.lstrip("\ufeff \t\n\r")
    lines = [line for line in text[:40_000].splitlines() if line.strip()]
    for pattern, share, least, found, remedy in _SHAPES:
        if len(lines) >= least and sum(map(bool, map(pattern.search, lines))) >= share * len(lines):
            return NotTextError(found, remedy, other=True)
    return _no_prose(text[:40_000], lines)


def _no_prose(text: str, lines: list[str]) -> NotTextError | None:
    """The refusal of signs that make no sentences: numbers, noise, a list of single words."""
    signs = sum(not c.isspace() for c in text)
    letters = sum(c.isalpha() for c in text)
    if signs >= 40 and letters < 0.5 * signs:
        return NotTextError(f"signs and numbers ({letters / signs:.0%} letters)", _AS_TEXT, other=True)
    short: Callable[[str], bool] = lambda line: len(line.split()) <= 2 and line.rstrip()[-1].isalnum()  # noqa: E731
    if len(lines) >= 20 and sum(map(short, lines)) >= 0.95 * len(lines):
        return NotTextError(f"a list of words ({len(lines):,} lines)", "give the texts themselves", other=True)
    return None

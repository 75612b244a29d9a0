"""Bytes → text: the encoding of a file, or what the file is instead."""

from __future__ import annotations

import codecs

from .code_pages import CODE_PAGES, damage_of, french_code_page

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Control characters that do not occur in text files; tab, line ends, form feed and escape do.
_CONTROLS = bytes(frozenset(range(0x20)) - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B} | {0x7F})
#: White space and characters that nobody sees.
_INVISIBLE = (
    " \t\n\r\x0b\x0c\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u200b\u200c\u200d\u2028\u2029\u202f\u2060\u3000\ufeff"
)


class NotTextError(ValueError):
    """The bytes are not the text of an article; ``found`` says what they are, ``remedy`` what to do.

    ``other`` is True for what was never meant to be an article, such as a picture: in a folder it is passed over.
    """

    def __init__(self, found: str, remedy: str, *, other: bool = False) -> None:
        super().__init__(f"{found}; {remedy}")
        self.found, self.remedy, self.other = found, remedy, other


def decode(data: bytes) -> tuple[str, str]:
    """The text of a file and the name of its encoding.

    Tried in this order: a byte order mark; UTF-16 without one, recognised by a zero in every other byte; UTF-8; then
    Windows-1252, Mac Roman and the DOS code page 850, of which the one is taken in which the accents are those of
    French. A byte order mark is not part of the text. Raises ``NotTextError`` for empty files, binary files, UTF-8 with
    damaged bytes, and text whose accents an earlier program has damaged.

    >>> decode("été".encode("cp1252")), decode("l’été".encode("utf-16"))[1]
    (('été', 'cp1252'), 'utf-16')
    """
    if not data:
        raise NotTextError("an empty file (0 bytes)", "remove it or fetch the article again")
    text, encoding = _decode(data)
    if not text.strip(_INVISIBLE):
        raise NotTextError("a file with nothing but white space", "remove it or fetch the article again")
    if damage := damage_of(text, mixed=encoding in CODE_PAGES):
        raise NotTextError(*damage)
    return text, encoding


def _decode(data: bytes) -> tuple[str, str]:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _strict(data, name), name
    if utf16 := _evident_utf16(data):
        return _strict(data, utf16), utf16
    if controls := len(data) - len(data.translate(None, _CONTROLS)):
        raise NotTextError(
            f"binary data ({controls:,} control characters in {len(data):,} bytes)",
            "give the article as plain text (.txt, UTF-8)",
        )
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, error)
    page = french_code_page(data)
    if page is None:
        raise NotTextError("bytes that are French text in no known encoding", "save the file as UTF-8")
    return data.decode(page), page


def encoding_at_start(head: bytes) -> str:
    """The encoding that the first bytes of a file are in; its last character may be cut."""
    for shorter in range(min(4, len(head))):
        try:
            return _decode(head[: len(head) - shorter])[1]
        except NotTextError as error:
            found = error
    raise found


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        shown = encoding.removesuffix("-sig").upper()
        raise NotTextError(
            f"text marked as {shown} with a damaged byte at position {error.start:,}",
            "fetch the file again, or save it again as UTF-8",
        ) from error


def _evident_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: in French, nearly every second byte is zero."""
    sample = data[: 4096 - 4096 % 2]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd >= 0.7 * half and even <= 0.02 * half:
        return "utf-16-le"
    return "utf-16-be" if even >= 0.7 * half and odd <= 0.02 * half else None


def _refuse_damaged_utf8(data: bytes, error: UnicodeDecodeError) -> None:
    """Refuse UTF-8 with a few damaged bytes: read as Windows-1252, every accented letter would become two signs."""
    lenient = data.decode("utf-8", errors="replace")
    damaged = lenient.count("\ufffd")
    whole = sum(ord(c) > 0x7F for c in lenient) - damaged
    if whole > damaged:
        raise NotTextError(
            f"UTF-8 text with {damaged:,} damaged byte(s), the first at position {error.start:,}",
            "fetch the file again, or drop the damaged bytes with: iconv -c -f UTF-8 -t UTF-8 FILE > NEW.txt",
        )

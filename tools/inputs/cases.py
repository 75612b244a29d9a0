"""What lies in a folder beside a good article, and what is expected of it."""

from __future__ import annotations

import html.entities
import json
import os
import random
import re
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PLAIN = (
    "Les offres de la préfète\n\nLa préfète de Varlaix, Élise Côté, a confirmé mardi que les offres étaient "
    "insuffisantes pour la gare. « Nous n’avons plus le choix, et les habitants le savent », a déclaré Élise Côté "
    "devant la presse locale. Selon Jérôme Marsac, le maire, il faudra trois années pour rouvrir la ligne.\n\nLe "
    "conseil régional a annoncé que les travaux de la digue coûteraient trois millions d’euros aux contribuables.\n"
)
ENGLISH = (
    "The bridge reopens\n\nThe mayor of the town said on Monday that the bridge would reopen before the summer. “We "
    "have kept our promise,” she told reporters, and the shopkeepers who had waited for two years were pleased.\n"
)
GERMAN = "Der Bürgermeister hat am Montag die Brücke wieder eröffnet, und die Händler freuen sich. " * 5
Make = Callable[[Path], object]


@dataclass(frozen=True)
class Case:
    """A thing in a folder: ``make`` puts it at a path; ``expected`` is the beginning of the answer.

    The answer is ``right`` (the rows of the plain text), ``read`` (an article, of which nothing is known), ``refused:``
    with what was found, ``passed over:`` or ``left out:`` with what it is.
    """

    name: str
    expected: str
    make: Make
    file: str = "cas.txt"


def _bytes(data: bytes) -> Make:
    return lambda path: path.write_bytes(data)


def _text(text: str, encoding: str = "utf-8") -> Make:
    return _bytes(text.encode(encoding, "replace"))


def _soft(text: str) -> str:
    return " ".join(w[:3] + "\u00ad" + w[3:] if len(w) > 6 and w.isalpha() else w for w in text.split(" "))


def _link(target: str) -> Make:
    return lambda path: path.symlink_to(target)


def _page(body: str) -> str:
    return f"<!DOCTYPE html><html><head><title>Page</title></head><body>{body}</body></html>"


def _archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("zeros.txt", b"\0" * (64 << 20))


def _document(path: Path) -> None:
    lines = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in PLAIN.split("\n"))
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", f'<w:document xmlns:w="{_WORD}"><w:body>{lines}</w:body></w:document>')


def _noise() -> bytes:
    chance = random.Random(1)
    return bytes(chance.randrange(0x20, 0x100) for _ in range(4000)).replace(b"\x7f", b"a")


_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RTF = b"{\\rtf1\\ansi\\ansicpg1252 " + PLAIN.replace("\n", "\\par\n").encode("cp1252") + b"}"
_PARAGRAPHS = "".join(f"<p>{part}</p>\n" for part in PLAIN.strip().split("\n\n")[1:])
_HTML = _page(f"<article><h1>Les offres de la préfète</h1>{_PARAGRAPHS}</article><script>var x = « y »</script>")
_NAMED = re.sub("[éèêÉôû«»]", lambda sign: f"&{html.entities.codepoint2name[ord(sign[0])]};", _HTML)
_TWICE = PLAIN.encode().decode("cp1252", "replace").encode().decode("cp1252", "replace")
_BOMB = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><x>&c;</x>'
_UTF8, _PAGE1252 = PLAIN.encode(), PLAIN.encode("cp1252")
_LATIN9 = PLAIN.replace("’", "'").replace("offres", "œuvres").encode("iso-8859-15")
_BINARY = "refused: binary data"
_UTF16 = PLAIN.encode("utf-16-le")
_ONE_WHOLE = "Le pont est passé hier.\n".encode() + b"Il a \xe9t\xe9 ici.\n"

CASES = (
    Case("empty", "refused: an empty file", _bytes(b"")),
    Case("spaces only", "refused: a file with nothing but white space", _text(" \n\t\n")),
    Case("zero-width spaces only", "refused: a file with nothing but white space", _text("\u200b\u200b\n")),
    Case("byte order marks only", "refused: a file with nothing but white space", _text("\ufeff\ufeff\ufeff")),
    Case("binary", _BINARY, _bytes(bytes(range(256)) * 4)),
    Case("a zero in the text", _BINARY, _bytes(_UTF8[:40] + b"\0" + _UTF8[40:])),
    Case("noise without control characters", "refused: bytes that are French", _bytes(_noise())),
    Case("PDF called .txt", "refused: a PDF", _bytes(b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF\n")),
    Case("PDF after a blank line", "refused: a PDF", _bytes(b"\n%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF\n")),
    Case("an archive that swells", "refused: a ZIP archive that would swell", _archive, "cas.zip"),
    Case("Windows-1252", "right", _bytes(_PAGE1252)),
    Case("Mac Roman", "right", _text(PLAIN, "mac_roman")),
    Case("DOS code page 850", "read", _text(PLAIN.replace("’", "'"), "cp850")),
    Case("Latin-9", "read", _bytes(_LATIN9)),
    Case("UTF-16, little endian, with mark", "right", _bytes(b"\xff\xfe" + _UTF16)),
    Case("UTF-16, little endian, without mark", "right", _bytes(_UTF16)),
    Case("UTF-16, big endian, without mark", "right", _text(PLAIN, "utf-16-be")),
    Case("UTF-32 with mark", "right", _text(PLAIN, "utf-32")),
    Case("UTF-16 cut in a character", "refused: text marked as UTF-16", _bytes(b"\xff\xfe" + _UTF16[:-1])),
    Case("UTF-16 with half of a pair", "refused: text marked as UTF-16", _bytes(b"\xff\xfeL\0\0\xd8")),
    Case("UTF-8 with one damaged byte", "refused: UTF-8 text with 1 damaged", _bytes(_UTF8.replace(b"\xc3", b"", 1))),
    Case("UTF-8 with three damaged bytes", "refused: UTF-8 text with 3", _bytes(_UTF8.replace(b"\xc3", b"", 3))),
    Case("UTF-8 cut in a letter", "refused: UTF-8 text with 1 damaged", _bytes(_UTF8[: _UTF8.rindex(b"\xc3") + 1])),
    Case("UTF-8 of halves of a pair", "refused: UTF-8 text with 6", _bytes(_UTF8 + b" \xed\xa0\xbd\xed\xb8\x80 ")),
    Case("one accent in UTF-8, two in Windows-1252", "refused: text whose accents", _bytes(_ONE_WHOLE)),
    Case("UTF-8 and Windows-1252 joined", "refused: ", _bytes(_UTF8 + _PAGE1252)),
    Case("UTF-7", "refused: text in UTF-7", _text(PLAIN, "utf-7")),
    Case("Russian in KOI8", "refused: bytes that are French", _text("Мэр открыл мост в понедельник. " * 20, "koi8-r")),
    Case("mojibake", "refused: text whose accents were damaged", _text(_UTF8.decode("cp1252", "replace"))),
    Case("mojibake, twice", "refused: text whose accents were damaged", _text(_TWICE)),
    Case("U+FFFD for é", "refused: text in which", _text(PLAIN.replace("é", "\ufffd"))),
    Case("carriage returns for line ends", "right", _text(PLAIN.replace("\n", "\r"))),
    Case("CRLF line ends", "right", _text(PLAIN.replace("\n", "\r\n"))),
    Case("CRCRLF line ends", "right", _text(PLAIN.replace("\n", "\r\r\n"))),
    Case("line ends of three kinds", "right", _text(PLAIN.replace("\n", "\r\n", 1).replace("\n\n", "\r\r"))),
    Case("U+0085 for line ends", "right", _text(PLAIN.replace("\n", "\x85"))),
    Case("U+2028 for line ends", "right", _text(PLAIN.replace("\n", "\u2028"))),
    Case("form feeds for line ends", "right", _text(PLAIN.replace("\n", "\x0c"))),
    Case("tabs for spaces", "right", _text(PLAIN.replace(" ", "\t"))),
    Case("no-break spaces for spaces", "right", _text(PLAIN.replace(" ", "\u00a0"))),
    Case("decomposed accents (NFD)", "right", _text(unicodedata.normalize("NFD", PLAIN))),
    Case("soft hyphens in long words", "right", _text(_soft(PLAIN))),
    Case("zero-width spaces in words", "right", _text(PLAIN.replace("é", "é\u200b"))),
    Case("zero-width spaces between all letters", "passed over: ", _text("\u200b".join(PLAIN))),
    Case("a byte order mark in the middle", "right", _text(PLAIN.replace("mardi", "mardi\ufeff"))),
    Case("direction marks", "right", _text(PLAIN.replace("Élise", "\u202bÉlise\u202c"))),
    Case("direction isolates", "right", _text(PLAIN.replace("Élise", "\u2068Élise\u2069"))),
    Case("colours of a terminal", "right", _text(PLAIN.replace("Élise Côté", "\x1b[31mÉlise Côté\x1b[0m"))),
    Case("apostrophes of Windows-1252 in Latin-1", "right", _text(PLAIN.replace("’", "\x92"))),
    Case("characters for private use", "right", _text(PLAIN.replace("mardi", "mardi\ue000"))),
    Case("no characters", "right", _text(PLAIN.replace("mardi", "mardi\ufdd0"))),
    Case("emoji", "passed over: signs and numbers", _text("👩‍🚒🎉 " * 30)),
    Case("one character", "read", _text("é")),
    Case("digits", "read", _text("12 345\n")),
    Case("English", "left out: an article in English", _text(ENGLISH * 3)),
    Case("German", "left out: an article in German", _text(GERMAN)),
    Case("Arabic", "left out: an article in Arabic", _text("أعاد رئيس البلدية فتح الجسر يوم الاثنين. " * 10)),
    Case("Chinese", "left out: an article in a language", _text("市长周一重新开放了这座桥。" * 10)),
    Case("a Word document", "right", _document, "cas.docx"),
    Case("a Word document called .txt", "right", _document),
    Case("RTF called .txt", "right", _bytes(_RTF)),
    Case("JSON called .txt", "right", _text(json.dumps([{"id": 1, "text": PLAIN}]))),
    Case("JSON that breaks off", "refused: JSON that breaks off", _text('[{"text": "Le pont'), "cas.json"),
    Case("JSON without an article", "passed over: JSON with no article", _text("[]"), "cas.json"),
    Case("CSV called .txt", "right", _text('id,texte\n1,"' + PLAIN + '"\n')),
    Case("a web page", "right", _text(_HTML), "cas.html"),
    Case("a web page called .txt", "right", _text(_HTML)),
    Case("a web page with accents by name", "right", _text(_NAMED), "cas.html"),
    Case("paragraphs between tags", "right", _text("<p>" + PLAIN.strip().replace("\n\n", "</p>\n\n<p>") + "</p>\n")),
    Case("XML with entities", "passed over: XML with no article", _text(_BOMB), "cas.xml"),
    Case("a damaged archive", "refused: a ZIP archive", _bytes(b"PK\x03\x04rien"), "cas.zip"),
    Case("JSON with an article", "right", _text(json.dumps([{"text": PLAIN}])), "cas.json"),
    Case("CSV with an article", "right", _text('id,texte\n1,"' + PLAIN + '"\n'), "cas.csv"),
    Case("a page with no article", "passed over: ", _text(_page("<p>Menu</p><script>var a = « x »</script>"))),
    Case("a link to nothing", "refused: a broken link", _link("nulle-part.txt")),
    Case("a link to itself", "refused: a file that cannot be read", _link("cas.txt")),
    Case("a link to its own folder", "nothing", _link("."), "boucle"),
    Case("a pipe", "refused: no regular file", lambda path: os.mkfifo(path)),
    Case("a folder called x.txt", "nothing", lambda path: path.mkdir()),
    Case("a file name that is not UTF-8", "right", _text(PLAIN), os.fsdecode(b"caf\xe9.txt")),
    Case("a file name with a line end and a tag", "right", _text(PLAIN), "a\n<script>.txt"),
    Case("a picture", "passed over: ", _bytes(b"\x89PNG\r\n\x1a\n" + bytes(40)), "cas.png"),
)  # fmt: skip

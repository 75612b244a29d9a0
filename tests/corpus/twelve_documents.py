"""The twelve articles as documents: Word, LibreOffice, RTF, Markdown, PDF."""
# ruff: noqa: E501  # formats have long lines

from __future__ import annotations

import html
import io
import zipfile

from twelve import FIELDS, FRENCH
from twelve_pages import rtf_of


def _zipped(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def whole(article: dict[str, str]) -> list[str]:
    return [article["title"], *article["text"].split("\n\n")]


def docx(article: dict[str, str]) -> bytes:
    lines = "".join(f"<w:p><w:r><w:t>{html.escape(line)}</w:t></w:r></w:p>" for line in whole(article))
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = f'<?xml version="1.0"?><w:document xmlns:w="{space}"><w:body>{lines}</w:body></w:document>'
    return _zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document})


def odt(article: dict[str, str]) -> bytes:
    lines = "".join(f"<t:p>{html.escape(line)}</t:p>" for line in whole(article))
    spaces = "xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:t='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
    content = f"<o:document-content {spaces}><o:body><o:text>{lines}</o:text></o:body></o:document-content>"
    return _zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def rtf(article: dict[str, str]) -> bytes:
    body = "".join(f"{rtf_of(line)}\\par\n" for line in whole(article))
    return f"{{\\rtf1\\ansi {body}}}".encode("ascii")


def markdown(article: dict[str, str]) -> bytes:
    front = "".join(f'{FRENCH[field].lower()}: "{article[field]}"\n' for field in FIELDS[1:-1])
    return f"---\n{front}---\n\n# {article['title']}\n\n{article['text']}\n".encode()


def pdf(article: dict[str, str]) -> bytes:
    """A page of text in a standard font, with lines broken at 80 signs."""
    import textwrap

    lines = [line for part in whole(article) for line in [*textwrap.wrap(part, 80, break_on_hyphens=False), ""]]
    shown = b"".join(
        b"(" + line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b") Tj T*\n"
        for line in lines
    )
    stream = b"BT /F1 10 Tf 50 800 Td 12 TL\n" + shown + b"ET"
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + part + b"\nendobj\n"
    table_at = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % table_at

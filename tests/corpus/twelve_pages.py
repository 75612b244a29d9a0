"""The twelve articles as pages, exports of databases, feeds and TEI."""
# ruff: noqa: E501  # formats have long lines

from __future__ import annotations

import html
import io

from twelve import TWELVE


def paragraphs(text: str) -> str:
    return "".join(f"<p>{html.escape(part)}</p>\n" for part in text.split("\n\n"))


def page(article: dict[str, str]) -> str:
    """A page with a menu, a newsletter, a footer: what is around an article on a site."""
    tags = {
        "og:title": f"{article['title']}", "og:site_name": article["outlet"], "og:url": article["url"],
        "article:published_time": f"{article['date']}T18:05:00+01:00", "author": article["author"],
        "article:section": article["section"],
    }  # fmt: skip
    meta = "".join(f'<meta property="{k}" content="{html.escape(v)}">' for k, v in tags.items())
    menu = "".join(f'<li><a href="/{n}">Rubrique numéro {n}</a></li>' for n in range(12))
    return (
        f"<!DOCTYPE html><html lang='fr'><head><meta charset='utf-8'>{meta}<title>{html.escape(article['title'])} | "
        f"{html.escape(article['outlet'])}</title><script>var texte = '« faux », a dit le script.';</script></head>"
        f"<body><nav><ul>{menu}</ul></nav><main><article><h1>{html.escape(article['title'])}</h1>"
        f"{paragraphs(article['text'])}</article></main><footer><p>Tous droits réservés.</p></footer></body></html>"
    )


def europresse() -> bytes:
    months = ["janvier", "février", "mars"]
    documents = ""
    for article in TWELVE:
        year, month, day = article["date"].split("-")
        documents += (
            '<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">'
            f'{html.escape(article["outlet"])}, no. 12 </span></div><span class="DocHeader">{article["section"]}, mardi '
            f"{int(day)} {months[int(month) - 1]} {year} 842 mots, p. 3</span>"
            f'<div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">{html.escape(article["title"])}'
            f'</p></div><div class="docAuthors">{html.escape(article["author"])}</div></header><section>'
            f'<div class="DocText clearfix"><div class="docOcurrContainer">{paragraphs(article["text"])}</div></div>'
            f'</section><footer><span class="publiC-lblNodoc">news·{year}{month}{day}·CV·0041</span>'
            "<p>Le présent document est protégé par les lois et conventions internationales.</p></footer></article>"
        )
    return f"<html><head><meta charset='iso-8859-1'></head><body>{documents}</body></html>".encode()


_FACTIVA_MONTHS = ["janvier", "février", "mars"]


def _factiva_day(article: dict[str, str]) -> str:
    year, month, day = article["date"].split("-")
    return f"{int(day)} {_FACTIVA_MONTHS[int(month) - 1]} {year}"


def factiva_html() -> bytes:
    documents = ""
    for n, article in enumerate(TWELVE):
        paragraphs = "".join(
            f'<p class="articleParagraph frarticleParagraph">{html.escape(part)}</p>'
            for part in article["text"].split("\n\n")
        )
        documents += (
            f'<div class="article frArticle"><div id="hd"><span class="frHeadline">{html.escape(article["title"])}</span>'
            f"</div><div>Par {html.escape(article['author'])}</div><div>842 mots</div><div>{_factiva_day(article)}</div>"
            f"<div>18:05</div><div>{html.escape(article['outlet'])}</div><div>VAL</div><div>Français</div>"
            f"<div>Copyright 2024. Tous droits réservés.</div>{paragraphs}<p>Document VAL0000020240301ek{n:05}</p></div>"
        )
    return f"<html><body>{documents}</body></html>".encode()


def factiva_codes() -> bytes:
    documents = ""
    for n, article in enumerate(TWELVE):
        first, *rest = article["text"].split("\n\n")
        rows = {
            "SE": article["section"], "HD": article["title"], "BY": f"Par {article['author']}", "WC": "842 mots",
            "PD": _factiva_day(article), "SN": article["outlet"], "LP": f"<p>{html.escape(first)}</p>",
            "TD": paragraphs("\n\n".join(rest)), "AN": f"Document VAL{n:08}",
        }  # fmt: skip
        cells = "".join(f"<tr><td><b>{code}</b></td><td>{value}</td></tr>" for code, value in rows.items())
        documents += f'<div class="article"><table>{cells}</table></div>'
    return f"<html><body>{documents}</body></html>".encode()


def rtf_of(text: str) -> str:
    return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in text)


def factiva_rtf() -> bytes:
    lines = []
    for n, article in enumerate(TWELVE):
        lines += [article["title"], f"Par {article['author']}", "842 mots", _factiva_day(article), "18:05"]
        lines += [article["outlet"], "VAL", "Français", "Copyright 2024. Tous droits réservés."]
        lines += [*article["text"].split("\n\n"), f"Document VAL0000020240301ek{n:05}"]
    body = "".join(f"{rtf_of(line)}\\par\n" for line in lines)
    return f"{{\\rtf1\\ansi\\ansicpg1252 {body}}}".encode("ascii")


def tei() -> bytes:
    texts = "".join(
        f'<TEI xml:id="{a["id"]}"><teiHeader><fileDesc><titleStmt><title>{html.escape(a["title"])}</title><author>'
        f"{html.escape(a['author'])}</author></titleStmt><publicationStmt><publisher>{html.escape(a['outlet'])}"
        f'</publisher><date when="{a["date"]}"/></publicationStmt><sourceDesc><bibl><ref target="{a["url"]}"/></bibl>'
        f"</sourceDesc></fileDesc></teiHeader><text><body><head>{html.escape(a['title'])}</head>"
        f"{paragraphs(a['text'])}</body></text></TEI>"
        for a in TWELVE
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><teiCorpus xmlns="http://www.tei-c.org/ns/1.0">{texts}</teiCorpus>'.encode()


def rss() -> bytes:
    items = "".join(
        f"<item><title>{html.escape(a['title'])}</title><link>{a['url']}</link><dc:creator>{html.escape(a['author'])}"
        f"</dc:creator><category>{a['section']}</category><pubDate>{a['date']}</pubDate><description>Court.</description>"
        f"<content:encoded><![CDATA[{paragraphs(a['text'])}]]></content:encoded></item>"
        for a in TWELVE
    )
    return (
        '<?xml version="1.0"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Fil</title>{items}</channel></rss>'
    ).encode()


def warc() -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for article in TWELVE:
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        payload = io.BytesIO(page(article).encode())
        writer.write_record(
            writer.create_warc_record(article["url"], "response", payload=payload, http_headers=headers)
        )
    return out.getvalue()

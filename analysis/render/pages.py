"""A corpus as a small site: one HTML page for each article and an index, without scripts, readable offline."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd

from analysis.corpus import Article
from analysis.tables import frame, replacing
from analysis.tables.asked import takes_tables
from analysis.text.english import day
from analysis.text.language import language, say

from .anchors import page_file, word_places
from .html import render_html
from .marks import escaped, tag

_STYLE = (
    ":root{color-scheme:light dark}"
    "body{margin:0 auto;max-width:50em;padding:1.2em;font-family:system-ui,sans-serif;line-height:1.6;"
    "color:#222;background:#fff}"
    "a{color:#005a8c}table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;vertical-align:top;padding:.35em .6em;border-bottom:1px solid #999}"
    "nav{display:inline-block;margin-right:1.2em}.scroll{overflow-x:auto}td:last-child{min-width:13em}"
    "td.n,th.n{text-align:right}td.d{white-space:nowrap}"
    # On a phone, a row is a list of its cells.
    "@media(max-width:40em){table,tbody,tr,td{display:block}thead{display:none}td,tr td:last-child,td.n{padding:0;"
    "border:0;min-width:0;text-align:left}tr{padding:.5em 0;border-bottom:1px solid #999}td[data-h]::before{"
    "content:attr(data-h);color:GrayText}td.d,td.n{display:inline-block;margin-right:1em}td:empty{display:none}}"
    "@media(prefers-color-scheme:dark){body{color:#e6e6e6;background:#16181b}a{color:#7cc4f0}}"
)


#: The way from an article to the list of all.
_BACK = '<a href="index.html">'


def render_page(title: str, body: str, *, lang: str = "en") -> str:
    """A complete HTML page; ``title`` is plain text, ``body`` is HTML."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(lang)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


@takes_tables(quotations="quotations", mentions="entity_mentions", places="concordance")
def save_pages(
    articles: Iterable[Article],
    quotations: pd.DataFrame,
    mentions: pd.DataFrame | None = None,
    *,
    folder: str | os.PathLike[str],
    colours: Mapping[str, str] | None = None,
    places: pd.DataFrame | None = None,
) -> Path:
    """Write a page for each article and an ``index.html`` that lists them; return the path of the index.

    ``quotations`` and ``mentions`` are tables of the whole corpus; each page has its own colours unless ``colours`` are
    given. Pages are named after the articles' ids, with special characters replaced, and a number if two names
    coincide. Every word and every mark is a link target (``#char-<start>``, which ``concordance_html`` uses).
    ``places``, a table with the columns ``article`` and ``start``, adds others, such as those of a concordance that
    begins inside words.
    """
    place = Path(folder)
    quotes = dict(iter(quotations.groupby("article", sort=False)))
    names = {} if mentions is None else dict(iter(mentions.groupby("article", sort=False)))
    more = {} if places is None else places.groupby("article", sort=False)["start"].agg(list).to_dict()
    used: set[str] = set()
    rows, nothing = [], frame("quotations", [])
    for article in articles:
        own = quotes.get(article.id, nothing)
        anchors = [*word_places(article.text), *more.get(article.id, [])]
        view = render_html(article, own, names.get(article.id), colours=colours, anchors=anchors)
        page = _page_name(article.id, used)
        title = article.called
        heading = "" if article.title else f"<h1>{escaped(article.called)}</h1>"
        label = escaped(say("pages title"))
        back = f'<nav lang="{language()}" aria-label="{label}"><p>{_BACK}{say("pages back")}</a></p></nav>'
        with replacing(place / page, "w") as file:
            file.write(render_page(title, f"{back}\n<main>{heading}{_headed(view)}</main>", lang="fr"))
        rows.append(_index_row(page, title, article, own))
    with replacing(place / "index.html", "w") as file:
        file.write(render_page(say("pages title"), _index(rows), lang=language()))
    return place / "index.html"


def _headed(view: str) -> str:
    """The view with the headings of a page: the title on the first level, crossheads on the second."""
    return re.sub(r"(</?)h([34])\b", lambda m: f"{m[1]}h{int(m[2]) - 2}", view)


def _page_name(id: str, used: set[str]) -> str:
    name, n = page_file(id), 2
    stem = name.removesuffix(".html")
    while name.lower() in used:
        name, n = f"{stem}-{n}.html", n + 1
    used.add(name.lower())
    return name


def _index_row(page: str, title: str, article: Article, quotes: pd.DataFrame) -> str:
    speakers = quotes["speaker"].dropna().value_counts().sort_index().sort_values(ascending=False, kind="stable")
    shown = ", ".join(str(name) for name in speakers.index[:4]) + (", …" if len(speakers) > 4 else "")
    date = day(article.date) if article.date else ""
    link = f"{tag('a', href=page, lang='fr')}{escaped(title)}</a>"
    dated, counted, said = (tag("td", class_=look, **{"data-h": _called(phrase)}) for look, phrase in _LABELLED)
    cells = f"<td>{link}</td>{dated}{date}</td>{counted}{len(quotes)}</td>"
    spoken = tag("span", lang="fr")
    return f"<tr>{cells}{said}{spoken}{escaped(shown)}</span></td></tr>" if shown else f"<tr>{cells}<td></td></tr>"


_LABELLED = (("d", "explorer date"), ("n", "explorer view quotations"), (None, "explorer view speakers"))


def _called(phrase: str) -> str:
    """What a cell is called where no head is above it."""
    return say("view hint", key=say(phrase), value="")


def _index(rows: list[str]) -> str:
    if not rows:
        return f"<main><h1>{escaped(say('pages title'))}</h1><p>{escaped(say('pages none'))}</p></main>"
    phrases = ("explorer article", "explorer date", "explorer view quotations", "pages speakers")
    names = [(say(phrase), ' class="n"' if "quotations" in phrase else "") for phrase in phrases]
    head = "".join(f'<th scope="col"{look}>{escaped(name)}</th>' for name, look in names)
    body = "\n".join(rows)
    table = f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"
    title = escaped(say("pages title"))
    box = f'<div class="scroll" role="region" aria-label="{title}" tabindex="0">'
    return f"<main><h1>{title}</h1>\n{box}\n{table}\n</div></main>"

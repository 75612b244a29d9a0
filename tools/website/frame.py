"""Stories → whole pages: head, landmarks, ways between the pages, and the index with a small picture a figure."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path

from PIL import Image

from analysis.text.english import number
from analysis.text.language import language, named, say

from .story import Drawing, Story

#: Says that a folder is a site of ours, which may be replaced.
GENERATOR = "french-news-analysis tools.website"
#: The page that is searched and filtered, beside the figures and on the site.
EXPLORER = "explorer.html"
STYLE = Path(__file__).with_name("style.css")
THUMBNAIL = (480, 360)
# The browser itself keeps the page from loading or running anything.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def page(title: str, header: str, body: str, footer: str = "") -> str:
    """A whole page around HTML; ``title`` is plain text."""
    head = (
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="generator" content="{GENERATOR}">\n'
        f'<link rel="icon" href="data:,">\n<title>{escape(title)}</title>\n'
        f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>"
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{language()}">\n<head>\n{head}\n</head>\n<body>\n'
        f'<a class="skip" href="#main">{say("site skip")}</a>\n{header}\n'
        f'<main id="main" tabindex="-1">\n{body}\n</main>\n{footer}\n</body>\n</html>\n'
    )


def story_page(story: Story, stories: Sequence[Story]) -> str:
    """The page of a story among all of them."""
    place = next(i for i, other in enumerate(stories) if other.stem == story.stem)
    before = stories[place - 1] if place else None
    after = stories[place + 1] if place + 1 < len(stories) else None
    turn = [
        f'<a rel="{rel}" href="{other.page}"><span>{words}</span> {escape(other.title)}</a>'
        for rel, words, other in (("prev", say("site previous"), before), ("next", say("site next"), after))
        if other
    ]
    footer = f'<footer><nav aria-label="{say("site turn")}" class="turn">{"".join(turn)}</nav></footer>'
    return page(f"{story.title} – {say('site title')}", _header(stories, story), _with_contents(story), footer)


def _header(stories: Sequence[Story], here: Story | None) -> str:
    links = []
    for story in stories:
        current = ' aria-current="page"' if here and story.stem == here.stem else ""
        known = named("site", story.stem)
        name = short_name(story.stem) if known == story.stem else known
        links.append(f'<li><a href="{story.page}"{current}>{escape(name)}</a></li>')
    current = "" if here else ' aria-current="page"'
    home = f'<a class="home" href="index.html"{current}>{say("site title")}</a>'
    return f'<header>{home}\n<nav aria-label="{say("site pages")}"><ol>{"".join(links)}</ol></nav></header>'


def short_name(stem: str) -> str:
    """What the stem of a notebook says.

    >>> short_name("05_who_says_what")
    'Who says what'
    """
    words = re.sub(r"^\d+_", "", stem).replace("_", " ")
    return words[:1].upper() + words[1:]


def _with_contents(story: Story) -> str:
    """The opening, a list of the steps, and the steps."""
    if len(story.steps) < 3:
        return f"{story.opening}\n{story.body}"
    items = "".join(f'<li><a href="#{anchor}">{escape(text)}</a></li>' for anchor, text in story.steps)
    contents = f'<nav class="contents" aria-label="{say("site contents")}"><ol>{items}</ol></nav>'
    return f"{story.opening}\n{contents}\n{story.body}"


def index_page(
    stories: Sequence[Story], articles: str, reading: Sequence[tuple[str, str]], *, explorer: bool = False
) -> str:
    """The first page: what was read, the explorer, the reading view, and each notebook with its figures."""
    intro = (
        f"<h1>{say('site title')}</h1>\n"
        f"<p>{say('site opening', n=len(stories), corpus=f'<b>{escape(articles)}</b>')}</p>"
    )
    blocks = [intro, _explorer() if explorer else "", _reading(reading), *(_card(story) for story in stories)]
    return page(say("site title"), _header(stories, None), "\n".join(block for block in blocks if block))


def _explorer() -> str:
    return (
        f'<section class="card"><h2><a href="explorer.html">{say("site explore")}</a></h2>\n'
        f"<p>{say('site explorer')}</p></section>"
    )


def _reading(pages: Sequence[tuple[str, str]]) -> str:
    """Ways to the articles themselves: the only one, or the list of all."""
    if not pages:
        return ""
    one = len(pages) == 1
    href, words = pages[0] if one else ("pages/index.html", say("site all", n=number(len(pages))))
    lang = ' lang="fr"' if one else ""
    return (
        f'<section class="card"><h2>{say("site read")}</h2>\n'
        f'<p><a{lang} href="{escape(href)}">{escape(words)}</a></p></section>'
    )


def summary(intro: str) -> str:
    """The first sentence of a page's opening.

    >>> summary("Names are counted: all of them. Then more.")
    'Names are counted: all of them.'
    """
    return re.split(r"(?<=[.?!])\s+(?=[A-ZÀ-Ý])", intro)[0]


def _card(story: Story) -> str:
    number = re.match(r"\d+", story.stem)
    count = f"{int(number[0])}. " if number else ""
    title = f'<h2>{count}<a href="{story.page}">{escape(story.title)}</a></h2>'
    pictures = "".join(f"<li>{_thumbnail(story.page, drawing)}</li>" for drawing in story.drawings)
    shown = f'<ul class="pictures">{pictures}</ul>' if pictures else ""
    return f'<section class="card">{title}\n<p>{escape(summary(story.intro))}</p>{shown}</section>'


def _thumbnail(target: str, drawing: Drawing) -> str:
    with Image.open(io.BytesIO(drawing.png)) as picture:
        small = picture.convert("RGB")
    small.thumbnail(THUMBNAIL, Image.Resampling.LANCZOS)
    stored = io.BytesIO()
    small.quantize(64).save(stored, "PNG", optimize=True)
    data = base64.b64encode(stored.getvalue()).decode("ascii")
    alt = escape(re.split(r"(?<=[.?!])\s", drawing.alt)[0])
    size = f'width="{small.width // 2}" height="{small.height // 2}"'
    return f'<a href="{target}#{drawing.anchor}"><img alt="{alt}" {size} src="data:image/png;base64,{data}"></a>'

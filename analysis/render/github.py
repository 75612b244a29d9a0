"""An article as Markdown for GitHub, with quotations and names marked without scripts or styles.

GitHub keeps a short list of tags and drops ``style`` and ``class`` (html-pipeline's ``SanitizationFilter``,
https://github.com/gjtorikian/html-pipeline). ``<mark>``, ``<ins>``, ``<code>``, ``<sub>`` and ``title`` are on it. The
speakers' colours are coloured squares, which are characters. Everything is inside HTML blocks, where Markdown is not
interpreted, so text is escaped only as HTML.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from analysis.charts.palette import BLUE, GREEN, NO_SPEAKER, ORANGE, PURPLE, SKY, VERMILLION, YELLOW
from analysis.corpus import Article, Region, article_from_text
from analysis.tables import replacing
from analysis.tables.asked import takes_tables
from analysis.text.language import say

from .marks import Mark, escaped, marked, tag
from .reading import (
    Row,
    colour_of,
    colours_for,
    cue_hint,
    kind_word,
    mention_hint,
    quotation_hint,
    rows_of,
    speaker_of,
)

_SQUARES = {
    BLUE: "🟦", VERMILLION: "🟥", GREEN: "🟩", PURPLE: "🟪", ORANGE: "🟧", SKY: "🔷", YELLOW: "🟨", NO_SPEAKER: "⬜",
}  # fmt: skip
_OTHERS = "⬛"
_INSIDE = {"PER": "b", "ORG": "i", "LOC": "", "MISC": "tt"}
_BLOCKS = {"title": "h2", "subhead": "h4"}


@takes_tables(quotations="quotations", mentions="entity_mentions")
def render_markdown(
    article: Article | str,
    quotations: pd.DataFrame | None,
    mentions: pd.DataFrame | None = None,
    *,
    colours: Mapping[str, str] | None = None,
) -> str:
    """The article as Markdown for GitHub: quotations highlighted and labelled, names underlined, cues in grey.

    The arguments are those of ``render_html``. Each quotation has a square in the speaker's colour in front and the
    speaker's name behind; people are bold, organisations italic, other names in typewriter type; hints appear on hover.

    >>> print(render_markdown("Tout va bien.", None))
    <p lang="fr">Tout va bien.</p>
    <BLANKLINE>
    """
    article = article_from_text(article) if isinstance(article, str) else article
    quotes, names = rows_of(quotations, article, "quotations"), rows_of(mentions, article, "entity_mentions")
    given = colours_for(article, quotations, colours)
    layers = [_quotation_marks(quotes, given), _cue_marks(quotes), _name_marks(names)]
    regions = article.regions or (Region("body", 0, len(article.text)),)
    blocks = [_block(article.text, region, layers) for region in regions]
    key = _key(quotes, names, given)
    return "\n\n".join(([key] if key else []) + blocks) + "\n"


@takes_tables(quotations="quotations", mentions="entity_mentions")
def save_markdown(
    article: Article | str,
    quotations: pd.DataFrame | None,
    mentions: pd.DataFrame | None = None,
    *,
    path: str | os.PathLike[str],
    colours: Mapping[str, str] | None = None,
) -> Path:
    """Write the Markdown of ``render_markdown`` to the file ``path`` (UTF-8) and return its path."""
    text = render_markdown(article, quotations, mentions, colours=colours)
    with replacing(Path(path), "w") as file:
        file.write(text)
    return Path(path)


def _leaf(text: str) -> str:
    """Text on one line: an empty line would end the block of HTML."""
    return escaped(" ".join(text.split("\n")))


def _block(text: str, region: Region, layers: list[list[Mark]]) -> str:
    inside = marked(text, region.start, region.end, layers, _leaf)
    if region.kind in ("repeated title", "boilerplate"):
        inside = f"<sub>{inside}</sub>"
    elif region.kind == "lead":
        inside = f"<strong>{inside}</strong>"
    name = _BLOCKS.get(region.kind, "p")
    return f"{tag(name, lang='fr')}{inside}</{name}>"


def _square(quote: Row, colours: Mapping[str, str]) -> str:
    return _SQUARES.get(colour_of(quote, colours), _OTHERS)


def _quotation_marks(quotes: list[Row], colours: Mapping[str, str]) -> list[Mark]:
    marks = []
    for quote in quotes:
        before = f"{_square(quote, colours)}&nbsp;{tag('mark', title=quotation_hint(quote))}"
        spans = quote["spans"]
        after = f"</mark><sub>&nbsp;{escaped(speaker_of(quote))}, {escaped(_form(quote['type']))}</sub>"
        marks += [Mark(s, e, before, after if i == len(spans) - 1 else "</mark>") for i, (s, e) in enumerate(spans)]
    return marks


def _form(kind: str) -> str:
    return say(f"type {kind}")


def _cue_marks(quotes: list[Row]) -> list[Mark]:
    return [
        Mark(q["cue_start"], q["cue_end"], tag("code", title=cue_hint(q)), "</code>")
        for q in quotes
        if q["cue_start"] is not None and q["cue_end"] is not None
    ]


def _kind_tags(label: str) -> tuple[str, str]:
    inner = _INSIDE.get(label, "")
    return (f"<{inner}>", f"</{inner}>") if inner else ("", "")


def _name_marks(names: list[Row]) -> list[Mark]:
    marks = []
    for name in names:
        before, after = _kind_tags(name["label"])
        opening = tag("ins", title=mention_hint(name))
        marks.append(Mark(name["start"], name["end"], f"{opening}{before}", f"{after}</ins>"))
    return marks


def _key(quotes: list[Row], names: list[Row], colours: Mapping[str, str]) -> str:
    speakers = {speaker_of(q): f"{_square(q, colours)}&nbsp;{escaped(speaker_of(q))}" for q in quotes}
    items = list(speakers.values())
    for label in _INSIDE:
        if any(name["label"] == label for name in names):
            before, after = _kind_tags(label)
            items.append(f"<ins>{before}{kind_word(label)}{after}</ins>")
    items += [f"<code>{say('view cue')}</code>"] if any(q["cue_start"] is not None for q in quotes) else []
    return f"<p>{' · '.join(items)}</p>" if items else ""

"""An article as a picture with the marks of the reading view, for places that do not show styled HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle
from matplotlib.textpath import text_to_path

from analysis.charts.drawn import drew, note_of
from analysis.charts.palette import INK, MUTED, edge
from analysis.charts.style import WIDTH, shorten, style
from analysis.corpus import Article, Region, article_from_text
from analysis.tables.asked import takes_tables
from analysis.text.language import say

from .reading import KIND_LINES, Row, colour_of, colours_for, kind_word, marks_of, rows_of, speaker_of

_MARGIN = 12.0
_SIZES = {"title": 14.0, "subhead": 11.5, "repeated title": 8.5, "boilerplate": 8.5}
_LINES: Mapping[str, Any] = {"solid": "-", "dotted": (0, (1, 1.4)), "dashed": (0, (4, 2)), "double": "-"}


@dataclass(frozen=True)
class Style:
    """How a piece of text looks: size in points, weight, slant, ink, background colour, underline."""

    size: float = 10.0
    bold: bool = False
    italic: bool = False
    ink: str = INK
    behind: str | None = None
    under: str | None = None


@dataclass
class Piece:
    """A word, or the space between two, at its position on a line."""

    text: str
    style: Style
    x: float = 0.0
    width: float = field(init=False)

    def __post_init__(self) -> None:
        self.width = _width(self.text, self.style.size, self.style.bold, self.style.italic)


@lru_cache(maxsize=20000)
def _width(text: str, size: float, bold: bool, italic: bool) -> float:
    """The width of a text in points, including spaces at its ends."""
    font = _font(size, bold, italic)
    framed, frame = (text_to_path.get_text_width_height_descent(s, font, ismath=False)[0] for s in (f"|{text}|", "||"))
    return float(framed - frame)


@lru_cache(maxsize=64)
def _font(size: float, bold: bool, italic: bool) -> FontProperties:
    weight, slant = ("bold" if bold else "normal"), ("italic" if italic else "normal")
    return FontProperties(family="DejaVu Sans", size=size, weight=weight, style=slant)  # type: ignore[arg-type]


@takes_tables(quotations="quotations", mentions="entity_mentions")
def article_picture(
    article: Article | str,
    quotations: pd.DataFrame | None,
    mentions: pd.DataFrame | None = None,
    *,
    colours: Mapping[str, str] | None = None,
) -> Figure:
    """An article with its marks as a figure, which ``save_figure`` can save.

    The arguments are those of ``render_html``. The figure is 7 inches wide; its height depends on the text.
    """
    article = article_from_text(article) if isinstance(article, str) else article
    quotes, names = rows_of(quotations, article, "quotations"), rows_of(mentions, article, "entity_mentions")
    given = colours_for(article, quotations, colours)
    lines: list[tuple[float, list[Piece]]] = []
    _add_block(lines, list(_legend(quotes, names, given)), before=0)
    for region in article.regions or (Region("body", 0, len(article.text)),):
        _add_block(lines, list(_pieces(article.text, region, quotes, names, given)), before=7)
    if not article.text.strip():
        _add_block(lines, [Piece(say("view empty"), Style(ink=MUTED))], before=7)
    height = sum(leading for leading, _ in lines) + 2 * _MARGIN + 16  # where save_figure writes the source
    with style():
        figure = plt.figure(figsize=(WIDTH, height / 72))
        figure.set_layout_engine("none")
        ax = figure.add_axes((0, 0, 1, 1))
        ax.set_xlim(0, WIDTH * 72)
        ax.set_ylim(height, 0)
        ax.set_axis_off()
        y = _MARGIN
        for leading, line in lines:
            y += leading
            for piece in _joined(line):
                _draw(ax, piece, y - 5)
        drew(ax, "article_picture", marks_of(article, quotes, names))
        note = note_of(ax)
        note.title, note.line = say("picture title"), say("alt picture", title=article.called)
    return figure


def _styles_at(
    region: Region, quotes: list[Row], names: list[Row], colours: Mapping[str, str]
) -> list[tuple[int, int, dict[str, Any]]]:
    """The changes of style for each marked stretch of a region."""
    changes: list[tuple[int, int, dict[str, Any]]] = []
    for quote in quotes:
        changes += [(s, e, {"behind": colour_of(quote, colours)}) for s, e in quote["spans"]]
        if quote["cue_start"] is not None:
            changes.append((quote["cue_start"], quote["cue_end"], {"bold": True, "italic": True}))
    changes += [(n["start"], n["end"], {"under": KIND_LINES.get(n["label"], "dashed")}) for n in names]
    return [c for c in changes if c[0] < region.end and c[1] > region.start]


def _base(kind: str) -> Style:
    quiet = kind in ("repeated title", "boilerplate")
    return Style(size=_SIZES.get(kind, 10.0), bold=kind in ("title", "lead", "subhead"), ink=MUTED if quiet else INK)


def _pieces(
    text: str, region: Region, quotes: list[Row], names: list[Row], colours: Mapping[str, str]
) -> Iterator[Piece]:
    """The region word by word, cut at the edges of marks, with the speaker in small type behind each quotation."""
    changes = _styles_at(region, quotes, names, colours)
    labels = {q["spans"][-1][1]: q for q in quotes if q["spans"] and region.start < q["spans"][-1][1] <= region.end}
    cuts = sorted({region.start, region.end, *labels, *(p for c in changes for p in c[:2])})
    cuts = [c for c in cuts if region.start <= c <= region.end]
    for start, end in pairwise(cuts):
        looks = _base(region.kind)
        for begin, stop, change in changes:
            if begin <= start and end <= stop:
                looks = replace(looks, **change)
        yield from (Piece(_shown(p), looks) for p in re.findall(r"\s+|\S+", text[start:end]))
        if end in labels:
            quote = labels[end]
            small, kind = Style(size=8, bold=True, ink=MUTED), say(f"type {quote['type']}")
            yield from (Piece(" ", small), Piece(" · ".join((shorten(speaker_of(quote), 30), kind)), small))


def _shown(text: str) -> str:
    """Any white space as a single space; characters that cannot be printed are left out."""
    return " " if text.isspace() else "".join(c for c in text if c.isprintable() or c == "\u202f")


def _legend(quotes: list[Row], names: list[Row], colours: Mapping[str, str]) -> Iterator[Piece]:
    plain = Style(size=9, ink=INK)
    speakers = dict.fromkeys((speaker_of(quote), colour_of(quote, colours)) for quote in quotes)
    for name, colour in speakers:
        yield from (Piece(f"\u00a0{shorten(name, 40)}\u00a0", replace(plain, behind=colour)), Piece(" ", plain))
    for label, line in KIND_LINES.items():
        if any(name["label"] == label for name in names):
            yield from (Piece(" ", plain), Piece(kind_word(label), replace(plain, under=line)), Piece(" ", plain))
    if any(q["cue_start"] is not None for q in quotes):
        yield from (Piece(" ", plain), Piece(say("view cue"), replace(plain, bold=True, italic=True)))


def _add_block(lines: list[tuple[float, list[Piece]]], pieces: list[Piece], *, before: float) -> None:
    """Break the pieces into lines at white space, and add these with their leading in points."""
    if not pieces:
        return
    size = max(p.style.size for p in pieces)
    room, x = WIDTH * 72 - 2 * _MARGIN, 0.0
    line: list[Piece] = []
    first = True
    for word in _words(pieces):
        width = sum(p.width for p in word)
        if line and x + width > room and not word[0].text.isspace():
            lines.append((size * 1.75 + (before if first else 0), line))
            line, x, first = [], 0.0, False
        if not line and word[0].text.isspace() and not first:
            continue
        for piece in word:
            piece.x = _MARGIN + x
            x += piece.width
            line.append(piece)
    if line:
        lines.append((size * 1.75 + (before if first else 0), line))


def _words(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Pieces grouped into words, which are not broken across lines."""
    word: list[Piece] = []
    for piece in pieces:
        if word and (piece.text.isspace() or word[-1].text.isspace()):
            yield word
            word = []
        word.append(piece)
    if word:
        yield word


def _joined(line: list[Piece]) -> list[Piece]:
    """Neighbours of the same style joined into one piece, for smaller files and proper kerning."""
    joined: list[Piece] = []
    for piece in line:
        if joined and joined[-1].style == piece.style:
            joined[-1].text += piece.text
            joined[-1].width += piece.width
        else:
            joined.append(piece)
    return joined


def _draw(ax: Axes, piece: Piece, y: float) -> None:
    looks, ends = piece.style, (piece.x, piece.x + piece.width)
    if looks.behind:
        place, height = (piece.x, y - looks.size), looks.size * 1.32
        ax.add_patch(Rectangle(place, piece.width, height, color=looks.behind, alpha=0.3, linewidth=0))
        ax.plot(ends, [y + looks.size * 0.32] * 2, color=edge(looks.behind), linewidth=1.2)
    font = _font(looks.size, looks.bold, looks.italic)
    ax.text(piece.x, y, piece.text, fontproperties=font, color=looks.ink, va="baseline", parse_math=False)
    if looks.under and piece.text.strip():
        line = {"color": INK, "linewidth": 0.9, "linestyle": _LINES[looks.under]}
        for drop in (2.0, 4.0) if looks.under == "double" else (2.5,):
            ax.plot(ends, [y + drop] * 2, **line)

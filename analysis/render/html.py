"""An article as HTML: quotations in their speaker's colour, names underlined by kind, cues marked.

Only inline styles with translucent colours are used, because the same fragment is shown on light and dark backgrounds,
in JupyterLab (which keeps inline styles in untrusted notebooks but drops style sheets) and in a page of its own. GitHub
drops inline styles, too; there, ``<mark>``, ``<ins>``, ``<i>`` and the speaker's name in ``<sub>`` remain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from analysis.charts.palette import edge
from analysis.corpus import Article, Region, article_from_text
from analysis.tables.asked import takes_tables
from analysis.text.language import language as told
from analysis.text.language import say, worded

from .anchors import anchor_marks
from .marks import Mark, escaped, marked, tag
from .reading import (
    KIND_LINES,
    Row,
    colour_of,
    colours_for,
    cue_hint,
    kind_word,
    mention_hint,
    quotation_hint,
    rows_of,
    speaker_of,
)  # fmt: skip

_TAGS = {"title": "h3", "subhead": "h4"}
_STYLES = {
    "title": "margin:0.6em 0;font-size:1.35em;line-height:1.3",
    "repeated title": "margin:0.3em 0;opacity:0.62;font-size:0.9em",
    "lead": "margin:0.7em 0;font-weight:bold",
    "subhead": "margin:1em 0 0.3em 0;font-size:1.1em",
    "body": "margin:0.7em 0",
    "boilerplate": "margin:0.3em 0;opacity:0.62;font-size:0.9em",
}
_TYPE_LINES = {"direct": "solid", "mixed": "dashed", "indirect": "dotted"}


class Html(str):
    """A string of HTML that a notebook renders."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)

    def __repr__(self) -> str:
        """Short, because a notebook stores it next to the HTML."""
        return f"<HTML of {len(self)} characters>"


@takes_tables(quotations="quotations", mentions="entity_mentions")
@worded
def render_html(
    article: Article | str,
    quotations: pd.DataFrame | None,
    mentions: pd.DataFrame | None = None,
    *,
    colours: Mapping[str, str] | None = None,
    legend: bool = True,
    anchors: Iterable[int] = (),
    language: str | None = None,
) -> Html:
    """An article with its quotations, names and cues marked, as a fragment of HTML without scripts.

    ``quotations`` and ``mentions`` are a ``quotations`` and an ``entity_mentions`` table; rows of other articles are
    ignored. ``colours`` is the result of ``charts.speaker_colours``, to give speakers the same colours in several views
    (default: the speakers of each article have colours of their own). Hovering over a mark shows its speaker, source
    and rule. ``anchors`` are offsets that get an id, ``char-<n>``, as link targets.
    ``language`` is that of the legend and of the hints, ``"en"`` or ``"fr"``.

    >>> render_html("Tout va bien.", None, legend=False)._repr_html_()
    '<div lang="fr" style="max-width:46em;line-height:1.65"><p style="margin:0.7em 0">Tout va bien.</p></div>'
    """
    article = article_from_text(article) if isinstance(article, str) else article
    quotes, names = rows_of(quotations, article, "quotations"), rows_of(mentions, article, "entity_mentions")
    given = colours_for(article, quotations, colours)
    layers = [_quotation_marks(quotes, given), _cue_marks(quotes), _name_marks(names), anchor_marks(anchors)]
    regions = article.regions or (Region("body", 0, len(article.text)),)
    blocks = [_block(article.text, region, layers) for region in regions]
    key = _legend(quotes, names, given) if legend else ""
    frame = tag("div", lang="fr", style="max-width:46em;line-height:1.65")
    return Html(f"{frame}{key}{''.join(blocks)}</div>")


def _block(text: str, region: Region, layers: list[list[Mark]]) -> str:
    name = _TAGS.get(region.kind, "p")
    opening = tag(name, style=_STYLES[region.kind], title=region.kind if "opacity" in _STYLES[region.kind] else None)
    return f"{opening}{marked(text, region.start, region.end, layers)}</{name}>"


def _tint(colour: str, share: float) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{share})"


def _quotation_style(colour: str, kind: str) -> str:
    line = f"border-bottom:2px {_TYPE_LINES.get(kind, 'solid')} {edge(colour)}"
    return f"background-color:{_tint(colour, 0.24)};color:inherit;{line};padding:0.1em 0"


def _quotation_marks(quotes: list[Row], colours: Mapping[str, str]) -> list[Mark]:
    marks = []
    for quote in quotes:
        opening = tag(
            "mark", title=quotation_hint(quote), style=_quotation_style(colour_of(quote, colours), quote["type"])
        )
        spans = quote["spans"]
        label = f"</mark>{_small(speaker_of(quote))}"
        marks += [Mark(s, e, opening, label if i == len(spans) - 1 else "</mark>") for i, (s, e) in enumerate(spans)]
    return marks


def _small(speaker: str) -> str:
    """The speaker in small type behind the quotation, for readers without colours."""
    return f"{tag('sub', style='font-size:0.72em;opacity:0.8')} {escaped(speaker)}</sub>"


def _cue_marks(quotes: list[Row]) -> list[Mark]:
    return [
        Mark(
            q["cue_start"],
            q["cue_end"],
            tag("i", title=cue_hint(q), style="font-weight:bold;font-style:italic"),
            "</i>",
        )
        for q in quotes
        if q["cue_start"] is not None and q["cue_end"] is not None
    ]


def _name_style(label: str) -> str:
    return f"text-decoration:none;border-bottom:2px {KIND_LINES.get(label, 'dashed')} #808080"


def _name_marks(names: list[Row]) -> list[Mark]:
    return [
        Mark(n["start"], n["end"], tag("ins", title=mention_hint(n), style=_name_style(n["label"])), "</ins>")
        for n in names
    ]


def _legend(quotes: list[Row], names: list[Row], colours: Mapping[str, str]) -> str:
    speakers = dict.fromkeys(speaker_of(q) for q in quotes)
    first = {speaker_of(q): q for q in reversed(quotes)}
    items = [
        f"{tag('mark', style=_quotation_style(colour_of(first[who], colours), 'direct'))}{escaped(who)}</mark>"
        for who in speakers
    ]
    kinds = [k for k in KIND_LINES if any(n["label"] == k for n in names)]
    items += [f"{tag('ins', style=_name_style(k))}{escaped(kind_word(k))}</ins>" for k in kinds]
    items += [f"<i><b>{escaped(say('view cue'))}</b></i>"] if any(q["cue_start"] is not None for q in quotes) else []
    types = [say(f"view line {kind}") for kind in _TYPE_LINES if any(q["type"] == kind for q in quotes)]
    items += [escaped(say("view lines", lines=", ".join(types)))] if types else []
    if not items:
        return ""
    style = "font-size:0.85em;margin:0 0 1em 0;padding:0.4em 0;border-bottom:1px solid #808080"
    return f"{tag('p', style=style, lang=told())}{' &nbsp; '.join(items)}</p>"

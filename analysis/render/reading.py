"""What the reading views share: the rows of one article, the colours of speakers, the hints shown on hover."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.charts.palette import NO_SPEAKER, OTHER_SPEAKERS, speaker_colours
from analysis.corpus import Article
from analysis.tables import frame
from analysis.text.language import say

#: A row of a table as a dict, missing values as None.
Row = dict[str, Any]

#: Kinds of name have different underlines, because colour already shows who speaks.
KIND_LINES: Mapping[str, str] = {"PER": "solid", "ORG": "double", "LOC": "dotted", "MISC": "dashed"}


def kind_word(label: str) -> str:
    """What a kind of name is called.

    >>> kind_word("PER")
    'person'
    """
    return say(f"view name {label}") if label in KIND_LINES else label


def rows_of(table: pd.DataFrame | None, article: Article, name: str) -> list[Row]:
    """The rows of one article as dicts, missing values as None, in the order of the text."""
    table = frame(name, []) if table is None else table
    for column in ("article", "start", "end"):
        if column not in table:
            raise ValueError(f"the view needs the table of {name}(docs); this one has no column {column!r}")
    return _rows(table[table["article"] == article.id])


def rows_by_article(table: pd.DataFrame) -> dict[str, list[Row]]:
    """The rows of each article, as ``rows_of`` gives them: a corpus is read once, and not once for each article."""
    found: dict[str, list[Row]] = {}
    for row in _rows(table):
        found.setdefault(str(row["article"]), []).append(row)
    return found


def _rows(table: pd.DataFrame) -> list[Row]:
    return [
        {str(key): None if not isinstance(value, list) and pd.isna(value) else value for key, value in row.items()}
        for row in table.sort_values("start", kind="stable").to_dict("records")
    ]


def colours_for(
    article: Article, quotations: pd.DataFrame | None, colours: Mapping[str, str] | None
) -> Mapping[str, str]:
    """The colours that were given, or those of the speakers of this article.

    Colours for a whole corpus would leave most articles grey: seven of some hundred speakers have one.
    """
    if colours is not None:
        return colours
    return {} if quotations is None else speaker_colours(quotations[quotations["article"] == article.id])


def speaker_of(quotation: Mapping[str, Any]) -> str:
    """The name of the speaker, or what is written if there is none."""
    return quotation["speaker"] or say("no speaker")


def colour_of(quotation: Mapping[str, Any], colours: Mapping[str, str]) -> str:
    """The colour of a quotation's speaker."""
    return colours.get(quotation["speaker"], OTHER_SPEAKERS) if quotation["speaker"] else NO_SPEAKER


def quotation_hint(quotation: Mapping[str, Any]) -> str:
    """The hint of a quotation: speaker, type, source, relay, cue and rule."""
    known = [_hint(key, quotation[key]) for key in ("source", "relay", "cue", "rule") if quotation[key]]
    return " · ".join([speaker_of(quotation), say(f"view {quotation['type']}"), *known])


def _hint(key: str, value: object) -> str:
    return say("view hint", key=say(f"view {key}"), value=value)


def mention_hint(mention: Mapping[str, Any]) -> str:
    """The hint of a name: its full form, kind and rule."""
    return " · ".join([mention["name"], kind_word(str(mention["label"])), _hint("rule", mention["rule"])])


def cue_hint(quotation: Mapping[str, Any]) -> str:
    """The hint of a cue: its lemma and the speaker."""
    cue = _hint("cue", quotation["cue_lemma"] or quotation["cue"])
    return f"{cue} · {_hint('speaker', speaker_of(quotation))}"


def marks_of(article: Article, quotes: list[Row], names: list[Row]) -> pd.DataFrame:
    """The marks of a reading view, a row for each stretch: quotations, names and cues, in the order of the text.

    Returns the columns ``mark``, ``start``, ``end``, ``text``, ``who`` (the speaker, or the name in full) and
    ``kind`` (the type of the quotation, the kind of the name).
    """
    found = [("quotation", s, e, q["speaker"], q["type"]) for q in quotes for s, e in q["spans"]]
    found += [("name", n["start"], n["end"], n["name"], n["label"]) for n in names]
    found += [
        ("cue", q["cue_start"], q["cue_end"], q["speaker"], q["type"]) for q in quotes if q["cue_start"] is not None
    ]
    found.sort(key=lambda mark: (mark[1], mark[2], mark[0]))
    return pd.DataFrame(
        [
            {"mark": mark, "start": s, "end": e, "text": article.text[s:e], "who": who, "kind": kind}
            for mark, s, e, who, kind in found
        ],
        columns=["mark", "start", "end", "text", "who", "kind"],
    )

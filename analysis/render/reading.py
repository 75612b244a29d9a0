"""What the reading views share: the rows of one article, the colours of speakers, the hints shown on hover."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.charts.palette import NO_SPEAKER, NO_SPEAKER_NAME, OTHER_SPEAKERS, speaker_colours
from analysis.corpus import Article
from analysis.tables import frame

#: A row of a table as a dict, missing values as None.
Row = dict[str, Any]

#: Kinds of name have different underlines, because colour already shows who speaks.
KIND_LINES: Mapping[str, str] = {"PER": "solid", "ORG": "double", "LOC": "dotted", "MISC": "dashed"}
KIND_WORDS: Mapping[str, str] = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other name"}


def rows_of(table: pd.DataFrame | None, article: Article, name: str) -> list[Row]:
    """The rows of one article as dicts, missing values as None, in the order of the text."""
    table = frame(name, []) if table is None else table
    for column in ("article", "start", "end"):
        if column not in table:
            raise ValueError(f"the view needs the table of {name}(docs); this one has no column {column!r}")
    part = table[table["article"] == article.id].sort_values("start", kind="stable")
    return [
        {str(key): None if not isinstance(value, list) and pd.isna(value) else value for key, value in row.items()}
        for row in part.to_dict("records")
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
    return quotation["speaker"] or NO_SPEAKER_NAME


def colour_of(quotation: Mapping[str, Any], colours: Mapping[str, str]) -> str:
    """The colour of a quotation's speaker."""
    return colours.get(quotation["speaker"], OTHER_SPEAKERS) if quotation["speaker"] else NO_SPEAKER


def quotation_hint(quotation: Mapping[str, Any]) -> str:
    """The hint of a quotation: speaker, type, source, relay, cue and rule."""
    said = {
        "source": quotation["source"],
        "relay": quotation["relay"],
        "cue": quotation["cue"],
        "rule": quotation["rule"],
    }
    known = [f"{key}: {value}" for key, value in said.items() if value]
    return " · ".join([speaker_of(quotation), f"{quotation['type']} quotation", *known])


def mention_hint(mention: Mapping[str, Any]) -> str:
    """The hint of a name: its full form, kind and rule."""
    kind = KIND_WORDS.get(mention["label"], str(mention["label"]))
    return f"{mention['name']} · {kind} · rule: {mention['rule']}"


def cue_hint(quotation: Mapping[str, Any]) -> str:
    """The hint of a cue: its lemma and the speaker."""
    return f"cue: {quotation['cue_lemma'] or quotation['cue']} · speaker: {speaker_of(quotation)}"

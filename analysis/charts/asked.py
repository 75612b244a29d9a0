"""Error messages for charts that are given the wrong table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from analysis.tables import SCHEMAS

#: First parameter of a chart → the table that it takes, and the call that makes this table.
_TABLES = {
    "collocations": ("collocations", "collocations(docs, node)"),
    "frequencies": ("word_frequencies", "word_frequencies(docs)"),
    "keyness": ("keyness", "keyness(target, reference)"),
    "mentions": ("entity_mentions", "entity_mentions(docs)"),
    "named": ("named_in_quotations", "findings.named_in_quotations(quotations, mentions)"),
    "names": ("entity_table", "entity_table(mentions)"),
    "pairs": ("co_mentions", "co_mentions(docs)"),
    "positions": ("word_positions", "words.word_positions(docs, …)"),
    "quotations": ("quotations", "quotations(docs)"),
    "tokens": ("tokens", "tokens(docs)"),
    "trend": ("word_trend", "words.word_trend(docs, …)"),
}
_CHARTS = {
    "named_and_quoted": ("speaking_and_named", "findings.speaking_and_named(speakers, names)"),
    "women_and_men": ("gender_table", "findings.gender_table(quotations)"),
}


def not_a_table(chart: Callable[..., Any], given: object) -> TypeError | None:
    """The error for something that is not a table, or None."""
    if isinstance(given, pd.DataFrame):
        return None
    made = _asked(chart)
    which = f"the table of {made[1]}" if made else "a table"
    return TypeError(f"{chart.__name__} needs {which}; got {_kind(given)}")


def lacks_columns(chart: Callable[..., Any], given: pd.DataFrame) -> ValueError | None:
    """The error for a table without the columns that the chart draws, or None if it has them all."""
    made = _asked(chart)
    if made is None:
        return None
    missing = [column for column in SCHEMAS[made[0]] if column not in given.columns]
    if not missing:
        return None
    has = _listed([str(column) for column in given.columns]) if len(given.columns) else "none"
    return ValueError(
        f"{chart.__name__} needs the table of {made[1]}; this one has no column {missing[0]!r}, its columns: {has}"
    )


def _asked(chart: Callable[..., Any]) -> tuple[str, str] | None:
    first = chart.__code__.co_varnames[0]
    return _CHARTS.get(chart.__name__) or _TABLES.get(first)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:8]) + (", …" if len(names) > 8 else "")


def _kind(thing: object) -> str:
    name = type(thing).__name__
    return f"a {name}" if name[0].lower() not in "aeiou" else f"an {name}"

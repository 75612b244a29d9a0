"""What a chart asks for, in words, when it was given something else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from analysis.tables import SCHEMAS

#: First argument of a chart → the table it is, and the call that makes it.
_TABLES = {
    "collocations": ("collocations", "collocations(docs, node)"),
    "frequencies": ("word_frequencies", "word_frequencies(docs)"),
    "keyness": ("keyness", "keyness(target, reference)"),
    "mentions": ("entity_mentions", "entity_mentions(docs)"),
    "named": ("named_in_quotations", "named_in_quotations(quotations, mentions)"),
    "names": ("entity_table", "entity_table(mentions)"),
    "pairs": ("co_mentions", "co_mentions(docs)"),
    "positions": ("word_positions", "word_positions(docs, words)"),
    "quotations": ("quotations", "quotations(docs)"),
    "tokens": ("tokens", "tokens(docs)"),
    "trend": ("word_trend", "word_trend(docs, words)"),
}
_CHARTS = {"speaking_against_named": ("speaking_and_named", "speaking_and_named(speakers, names)")}


def is_no_table(chart: Callable[..., Any], given: object) -> TypeError | None:
    """The error for what is no table at all, or None."""
    if isinstance(given, pd.DataFrame):
        return None
    made = _asked(chart)
    how = f", as {made[1]} gives" if made else ""
    return TypeError(f"{chart.__name__} draws a table{how}; it was given {_kind(given)}")


def lacks_columns(chart: Callable[..., Any], given: pd.DataFrame) -> ValueError | None:
    """The error for a table that is not the one the chart draws, or None where it has all its columns."""
    made = _asked(chart)
    if made is None:
        return None
    missing = [column for column in SCHEMAS[made[0]] if column not in given.columns]
    if not missing:
        return None
    has = f"it has {_listed([str(column) for column in given.columns])}" if len(given.columns) else "it has none"
    message = f"{chart.__name__} draws what {made[1]} gives; this table has no column {missing[0]!r}: {has}"
    return ValueError(message)


def _asked(chart: Callable[..., Any]) -> tuple[str, str] | None:
    first = chart.__code__.co_varnames[0]
    return _CHARTS.get(chart.__name__) or _TABLES.get(first)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:8]) + (", …" if len(names) > 8 else "")


def _kind(thing: object) -> str:
    name = type(thing).__name__
    return f"a {name}" if name[0].lower() not in "aeiou" else f"an {name}"

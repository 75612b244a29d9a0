"""Which table each chart takes, and what it answers when it is given something else."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.tables.asked import given_to, kind_of, unfit

#: Parameter of a chart → the table that it takes.
_TABLES = {
    "collocations": "collocations",
    "frequencies": "word_frequencies",
    "keyness": "keyness",
    "mentions": "entity_mentions",
    "named": "named_in_quotations",
    "names": "entity_table",
    "pairs": "co_mentions",
    "places": "word_map",
    "positions": "word_positions",
    "quotations": "quotations",
    "tokens": "tokens",
    "trend": "word_trend",
}
_CHARTS = {"named_and_quoted": "speaking_and_named", "women_and_men": "gender_table"}


def not_a_table(chart: Callable[..., Any], given: object) -> Exception | None:
    """The error for something that is not a table, or None."""
    if isinstance(given, pd.DataFrame):
        return None
    asked = _asked(chart)
    return unfit(chart.__name__, asked, dict.fromkeys(asked, given)) or TypeError(
        f"{chart.__name__} needs a table; got {kind_of(given)}"
    )


def lacks_columns(
    chart: Callable[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any], *, wholly: bool = False
) -> Exception | None:
    """The error for a table without the columns that the chart draws, or None if it has them all."""
    return unfit(chart.__name__, _asked(chart), given_to(inspect.signature(chart), args, kwargs), wholly=wholly)


def _asked(chart: Callable[..., Any]) -> dict[str, str]:
    first = next(iter(inspect.signature(chart).parameters))
    table = _CHARTS.get(chart.__name__) or _TABLES.get(first)
    return {first: table} if table else {}

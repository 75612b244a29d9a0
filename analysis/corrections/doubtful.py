"""The rows that a reader should look at first, as a table to fill in."""

from __future__ import annotations

import pandas as pd

from analysis.tables.asked import takes_tables

_UNSURE = 0.5


@takes_tables(quotations="quotations")
def doubtful_rows(quotations: pd.DataFrame, *, most: int | None = None, all_rows: bool = False) -> pd.DataFrame:
    """The quotations in doubt, in the form of ``corrections.csv``, those with most words first.

    ``quotations`` is a ``quotations`` table. A row is in doubt if its ``doubt`` says why or its ``confidence`` is below
    a half; ``all_rows`` takes the others, too, for a sample to measure. Returns the columns ``article``, ``start``,
    ``column`` (``speaker``), ``value`` (the speaker as found) and ``note``, to fill in, and ``text``, ``cue``,
    ``doubt``, ``confidence`` and ``words``, to judge by. Leave ``value`` where it is right, correct it where it is
    wrong, empty it where the row is no quotation, and save it as ``corrections.csv``.

    >>> from analysis.tables import frame
    >>> doubtful_rows(frame("quotations", [])).columns.to_list()[:5]
    ['article', 'start', 'column', 'value', 'note']
    """
    unsure = quotations["doubt"].notna() | (quotations["confidence"] < _UNSURE).fillna(False)
    given = quotations if all_rows else quotations[unsure]
    ranked = given.sort_values(["words", "article", "start"], ascending=[False, True, True], kind="stable")
    if most is not None:
        ranked = ranked.head(most)
    return pd.DataFrame(
        {
            "article": ranked["article"],
            "start": ranked["start"],
            "column": pd.Series("speaker", index=ranked.index, dtype="string"),
            "value": ranked["speaker"].fillna("-"),
            "note": pd.Series("", index=ranked.index, dtype="string"),
            **{name: ranked[name] for name in ("text", "cue", "doubt", "confidence", "words")},
        }
    ).reset_index(drop=True)

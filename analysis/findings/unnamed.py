"""Sources without a name: in one article they are somebody, in several they only share what they are called."""

from __future__ import annotations

import pandas as pd

from analysis.tables.asked import takes_tables


def unnamed_speakers(table: pd.DataFrame) -> set[str]:
    """The speakers without a name (*une voisine*) of a table with ``speaker`` and ``speaker_label``."""
    if "speaker_label" not in table.columns:
        return set()
    labels = table["speaker_label"].notna().groupby(table["speaker"]).any()
    return {str(name) for name in labels.index[~labels]}


@takes_tables(quotations="quotations")
def with_names(quotations: pd.DataFrame) -> pd.DataFrame:
    """The quotations of several articles without those of unnamed sources; of one article, all of them.

    *La police* of ten articles is not one speaker; where speakers are compared, it would be taken for one.

    >>> rows = {"article": ["a", "b"], "speaker": ["Zoé Morel", "police"], "speaker_label": ["PER", None]}
    >>> with_names(pd.DataFrame(rows))["speaker"].tolist()
    ['Zoé Morel']
    """
    if quotations["article"].nunique() < 2:
        return quotations
    return quotations[~quotations["speaker"].isin(list(unnamed_speakers(quotations)))]

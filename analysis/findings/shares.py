"""Who has which share of what is quoted, with an interval that tells how far it could be off."""

from __future__ import annotations

from typing import Any, Literal, get_args

import numpy as np
import pandas as pd

from analysis.lexicons import from_lexicons, lexicon
from analysis.measures.resampling import Floats, interval_of, resampled_totals
from analysis.tables import frame
from analysis.tables.asked import takes_tables
from analysis.tables.grouping import By, counted_by_group

Measure = Literal["words", "quotations"]
#: Rules of rows that a user has looked at: they are right.
_LOOKED_AT = {"corrected", "confirmed"}
#: The chance that words are quoted, of rows that were not weighed: lines of dialogue.
_UNWEIGHED = 0.9


@takes_tables(quotations="quotations")
def share_table(quotations: pd.DataFrame, *, measure: Measure = "words", by: By | None = None) -> pd.DataFrame:
    """The share of each speaker in all that is quoted, with its 95 % interval, the largest first.

    ``quotations`` is a ``quotations`` table; ``measure`` is *words* or *quotations*. Returns the columns ``speaker``,
    missing for quotations without one; ``amount``; ``share``, from 0 to 1; ``low`` and ``high``, the interval;
    ``articles``; ``doubtful``, how many of the speaker's quotations are in doubt. ``by``, a column of ``quotations`` or
    several, counts within each group, and these columns come first.

    The interval joins two errors: other articles could have been taken (articles are drawn again with replacement),
    and rows are wrong, each as often as its ``confidence`` says and its speaker as often as its ``speaker_rule`` was.
    What was passed over is not in it. Raises ``ValueError`` for another measure.

    >>> from analysis.tables import frame
    >>> share_table(frame("quotations", [])).columns.to_list()
    ['speaker', 'amount', 'share', 'low', 'high', 'articles', 'doubtful']
    """
    if measure not in get_args(Measure):
        raise ValueError(f"measure={measure!r}: use 'words' or 'quotations'")
    if by is not None:
        return counted_by_group(lambda rows: share_table(rows, measure=measure), quotations, by)
    if quotations.empty:
        return frame("share_table", [])
    names, samples = samples_of(quotations, measure)
    who, _ = pd.factorize(quotations["speaker"], sort=True)
    number = np.where(who < 0, len(names), who)
    amounts = np.bincount(number, _amounts(quotations, measure), len(names) + 1)
    inside = quotations.assign(number=number).groupby("number")["article"].nunique()
    doubtful = np.bincount(number, quotations["doubt"].notna().to_numpy(float), len(names) + 1)
    whole = samples.sum(axis=1)
    shares = samples[whole > 0] / whole[whole > 0, None]
    total = float(amounts.sum())
    rows: list[dict[str, Any]] = []
    for place in inside.index:
        share = float(amounts[place]) / total if total else float("nan")
        low, high = interval_of(shares[:, place], share)
        rows.append(
            {
                "speaker": names[place] if place < len(names) else None,
                "amount": int(amounts[place]), "share": share, "low": low, "high": high,
                "articles": int(inside[place]), "doubtful": int(doubtful[place]),
            }
        )  # fmt: skip
    rows.sort(key=lambda row: (row["speaker"] is None, -row["amount"], str(row["speaker"])))
    return frame("share_table", rows)


def samples_of(quotations: pd.DataFrame, measure: Measure) -> tuple[list[str], Floats]:
    """The speakers in alphabetical order, and what each has in every sample; the last column is nobody's.

    Whatever the order in which articles were read, the same ones are drawn.
    """
    quotations = quotations.sort_values(["article", "start"], kind="stable")
    articles, _ = pd.factorize(quotations["article"])
    who, names = pd.factorize(quotations["speaker"], sort=True)
    return [str(name) for name in names], resampled_totals(
        articles.astype(np.int64), who.astype(np.int64), _amounts(quotations, measure), *chances(quotations)
    )


def _amounts(quotations: pd.DataFrame, measure: Measure) -> Floats:
    return quotations["words"].to_numpy(float) if measure == "words" else np.ones(len(quotations))


def chances(quotations: pd.DataFrame) -> tuple[Floats, Floats]:
    """The chance of each row to be a quotation, and to have another speaker than it says."""
    certain = quotations["speaker_rule"].isin(_LOOKED_AT).to_numpy(bool)
    right = quotations["confidence"].astype(float).fillna(_UNWEIGHED).clip(0, 1).to_numpy()
    known = _precision()
    wrong = np.array([1 - known.get(str(rule), known["other"]) for rule in quotations["speaker_rule"]])
    return np.where(certain, 1.0, right), np.where(certain, 0.0, wrong)


@from_lexicons
def _precision() -> dict[str, float]:
    """How often the speaker of each rule is right."""
    return {row["speaker_rule"]: int(row["right"]) / int(row["of"]) for row in lexicon("speaker_precision")}

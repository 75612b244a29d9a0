"""Women and men among the people who are quoted."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
import pandas as pd

from analysis.corrections.report import interval
from analysis.measures.resampling import Floats, interval_of
from analysis.tables import frame, needs
from analysis.tables.asked import takes_tables
from analysis.tables.grouping import By, counted_by_group
from analysis.text.english import count, number, percent
from analysis.text.language import say, worded
from analysis.text.leads import led

from .finding import Finding
from .shares import samples_of

#: The values of ``gender``, in the order of tables and charts.
GENDERS = ("f", "unknown", "m")
_MEASURES = ("people", "quotations", "words")


@takes_tables(quotations="quotations")
def gender_table(quotations: pd.DataFrame, *, by: By | None = None) -> pd.DataFrame:
    """How many women and men are quoted, and how much of what is quoted is theirs.

    Only people with a name count: organisations and unnamed sources (*une voisine*) have no gender here, whatever the
    grammar of their noun. ``quotations`` is a ``quotations`` table. Returns three rows, of ``gender`` *f*, *unknown*
    and *m*, with the columns ``people``, ``quotations`` and ``words``, and for each of these three its share among
    people whose gender is known, from 0 to 1, with a 95 % interval: ``share_words``, ``share_words_low``,
    ``share_words_high`` …, missing for *unknown*. ``by``, a column of ``quotations`` or several, counts within each
    group, and these columns come first, as in ``gender_table(with_articles(quotes, corpus, "outlet"), by="outlet")``.

    Gender is what an article shows of a person (a civility, a first name, an agreement), not what the person says of
    themself; that of first names used by both is not known. The interval is that of ``share_table``;
    where only one gender is known, that of the number of people (Wilson 1927).

    >>> from analysis.tables import frame
    >>> gender_table(frame("quotations", []))["gender"].to_list()
    ['f', 'unknown', 'm']
    """
    if by is not None:
        return counted_by_group(gender_table, quotations, by)
    needs(quotations, "quotations", ("speaker", "speaker_label", "speaker_gender", "words"), caller="gender_table")
    people = quotations[((quotations["speaker_label"] == "PER") & quotations["speaker"].notna()).fillna(False)]
    genders = _genders(people)
    of_row = people["speaker"].map(genders).astype(object)
    rows: list[dict[str, Any]] = [
        {
            "gender": gender,
            "people": sum(value == gender for value in genders.values()),
            "quotations": int((of_row == gender).sum()),
            "words": int(people.loc[of_row == gender, "words"].sum()),
        }
        for gender in GENDERS
    ]
    for measure in _MEASURES:
        for row, told in zip(rows, _shares(people, genders, rows, measure), strict=True):
            row |= dict(zip((f"share_{measure}", f"share_{measure}_low", f"share_{measure}_high"), told, strict=True))
    return frame("gender_table", rows)


def _genders(people: pd.DataFrame) -> dict[str, str]:
    """The gender of each person: the one that most of their quotations give."""
    found: dict[str, Counter[str]] = {str(name): Counter() for name in sorted(people["speaker"].unique())}
    for name, gender in zip(people["speaker"], people["speaker_gender"], strict=True):
        if pd.notna(gender):
            found[str(name)][str(gender)] += 1
    return {name: _agreed(counts.most_common(2)) for name, counts in found.items()}


def _agreed(most: list[tuple[str, int]]) -> str:
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else "unknown"


def _shares(
    people: pd.DataFrame, genders: dict[str, str], rows: list[dict[str, Any]], measure: str
) -> list[tuple[float, float, float]]:
    """The share of each gender among people whose gender is known, with its interval."""
    missing = (float("nan"),) * 3
    known = sum(row[measure] for row in rows if row["gender"] != "unknown")
    if not known:
        return [missing] * len(rows)
    names, samples = samples_of(people, "words" if measure == "words" else "quotations")
    given = np.array([genders[name] for name in names])
    told = samples[:, : len(names)] if measure != "people" else (samples[:, : len(names)] > 0).astype(float)
    sums: dict[str, Floats] = {gender: told[:, given == gender].sum(axis=1) for gender in ("f", "m")}
    whole = sums["f"] + sums["m"]
    result = []
    for row in rows:
        if row["gender"] == "unknown":
            result.append(missing)
            continue
        share = row[measure] / known
        if share in (0, 1):  # every sample says the same, and five men are no proof that women are never asked
            people_known = sum(1 for gender in genders.values() if gender != "unknown")
            result.append((share, *interval(row["people"], people_known)))
            continue
        part = np.divide(sums[row["gender"]], whole, out=np.full_like(whole, np.nan), where=whole > 0)
        if measure == "people":  # who is quoted once is in fewer samples than who is quoted often
            part = np.clip(part + share - np.nanmedian(part), 0, 1)
        result.append((share, *interval_of(part, share)))
    return result


@takes_tables(table="gender_table")
@worded
def women_and_men(table: pd.DataFrame, *, language: str | None = None) -> Finding:
    """The share of women among the people quoted, in people and in words; takes a ``gender_table`` of one group."""
    rows = {str(row["gender"]): row for row in table.to_dict("records")}
    women, unknown = rows["f"], rows["unknown"]
    known = int(women["people"] + rows["m"]["people"])
    if not known:
        return Finding(say("women nobody"))
    told = say(
        "women finding",
        n=led(number(women["people"]), "speakers", gender="f"),
        people=count(known, "person"), share=percent(women["share_people"], 1),
        words=led(percent(women["share_words"], 1), "quotations", gender="f"),
        low=percent(women["share_words_low"], 1), high=percent(women["share_words_high"], 1),
    )  # fmt: skip
    rest = int(unknown["people"])
    more = say("women finding unknown", people=count(rest, "person")) if rest else ""
    return Finding(f"{told} {more}".strip())

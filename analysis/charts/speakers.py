"""Who speaks: how much, in which type of quotation, and reported by which verbs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.text.english import number, percent, plural

from .palette import NO_SPEAKER, NO_SPEAKER_NAME, OTHER_SPEAKERS, TYPE_COLOURS, edge, ink_on, speaker_colours
from .style import axes_for, beside, colour_key, count_axis, key, name_rows, nothing, rows_height, styled

Measure = Literal["words", "quotations"]


def by_speaker(quotations: pd.DataFrame, measure: Measure = "words") -> pd.DataFrame:
    """Words or quotations by speaker (rows, most first) and type (columns); those without a speaker come last."""
    value = quotations["words"] if measure == "words" else pd.Series(1, index=quotations.index)
    named = quotations["speaker"].fillna(NO_SPEAKER_NAME).astype(object)
    wide = value.groupby([named, quotations["type"].astype(object)]).sum().unstack(fill_value=0)
    wide = wide.reindex(columns=list(TYPE_COLOURS), fill_value=0).astype("int64").sort_index()
    order = wide.sum(axis=1).sort_values(ascending=False, kind="stable").index
    nobody = [NO_SPEAKER_NAME] if NO_SPEAKER_NAME in order else []
    return wide.loc[[name for name in order if name != NO_SPEAKER_NAME] + nobody]


def _top(table: pd.DataFrame, top: int, order: Sequence[str] | None = None) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The first ``top`` speakers and those without a speaker; then the others, whose sum would dwarf every bar.

    With an ``order``, the speakers in it, and those that are not.
    """
    if order is not None:
        drawn = [*order, *(name for name in table.index if name == NO_SPEAKER_NAME)]
        return table.reindex(drawn, fill_value=0), table.drop(index=drawn, errors="ignore")
    named = table.drop(index=NO_SPEAKER_NAME, errors="ignore")
    nobody = table.loc[table.index == NO_SPEAKER_NAME]
    return pd.concat([named.iloc[:top], nobody]), named.iloc[top:]


@styled
def speaking_share(
    quotations: pd.DataFrame,
    *,
    ax: Axes | None = None,
    measure: Measure = "words",
    split: bool = True,
    top: int = 15,
    order: Sequence[str] | None = None,
    colours: Mapping[str, str] | None = None,
) -> Axes:
    """Bars of how much each speaker is quoted, by words or by number of quotations (``measure``).

    ``quotations`` is a ``quotations`` table; the ``top`` speakers are drawn, or those of ``order`` in
    this order, even without a quotation. ``split`` stacks direct, mixed and
    indirect quotations; otherwise each bar has the colour of its speaker (``colours``, by default ``speaker_colours``).
    Raises ``ValueError`` for another measure.
    """
    if measure not in ("words", "quotations"):
        raise ValueError(f"measure={measure!r}: use 'words' or 'quotations'")
    title = "Who speaks, by quoted words" if measure == "words" else "Who speaks, by number of quotations"
    table, others = _top(by_speaker(quotations, measure), top, order)
    ax = axes_for(ax, height=rows_height(len(table), around=1.6))
    if table.empty:
        return nothing(ax, title, "No quotation was found.")
    rows, totals = range(len(table)), table.sum(axis=1)
    if split:
        left = np.zeros(len(table))
        for kind, colour in TYPE_COLOURS.items():
            ax.barh(rows, table[kind], left=left, height=0.66, color=colour, edgecolor=edge(colour), label=kind)
            left += table[kind].to_numpy()
        present = {kind: colour for kind, colour in TYPE_COLOURS.items() if table[kind].any()}
        key(ax, title, colour_key(present))
    else:
        given = colours if colours is not None else speaker_colours(quotations)
        fills = [NO_SPEAKER if n == NO_SPEAKER_NAME else given.get(str(n), OTHER_SPEAKERS) for n in table.index]
        ax.barh(rows, totals, height=0.66, color=fills, edgecolor=[edge(c) for c in fills])
        ax.set_title(title)
    rest = int(others.to_numpy().sum())
    whole = totals.sum() + rest
    for row, total in enumerate(totals):
        text = f"{number(total)}  ({percent(total, whole)})" if total else "0"
        ax.annotate(text, (total, row), (5, 0), textcoords="offset points", va="center")
    name_rows(ax, [str(name) for name in table.index])
    who = plural(len(others), "other" if beside(ax) > 1 else "other speaker")
    note = f"\n({who}: {number(rest)}, {percent(rest, whole)})" if len(others) else ""
    count_axis(ax, ("words in quotations" if measure == "words" else "quotations") + note)
    ax.set_xlim(0, max(totals.max(), 1) * (1.25 if beside(ax) == 1 else 1.85))  # room for the figures
    return ax


@styled
def verbs_by_speaker(
    quotations: pd.DataFrame,
    *,
    ax: Axes | None = None,
    tones: Mapping[str, str] | None = None,
    speakers: int = 10,
    verbs: int = 14,
) -> Axes:
    """Which verbs report which speakers: a circle for each speaker and verb, its area the number of quotations.

    ``quotations`` is a ``quotations`` table; the ``speakers`` and ``verbs`` with most quotations are drawn. Verbs are
    sorted by frequency, or, with ``tones`` (lemma → one of ``TONES``, as ``findings.verb_tones`` gives them), grouped
    from neutral to charged.
    """
    title = "Which verbs report whom"
    cued = quotations.dropna(subset=["cue_lemma", "speaker"])
    counts = cued.groupby([cued["speaker"].astype(object), cued["cue_lemma"].astype(object)]).size()
    table = counts.unstack(fill_value=0)
    if not table.empty:
        table = table.loc[_largest(table.sum(axis=1), speakers)]
        table = table[_largest(table.sum(axis=0), verbs)]
        table = table.loc[table.any(axis=1), table.any(axis=0)]
    ax = axes_for(ax, height=rows_height(len(table), row=0.36, around=2.3))
    if table.empty:
        return nothing(ax, title, "No quotation has both a speaker and a reporting verb.")
    tone_of = {str(verb): (tones or {}).get(str(verb), "neutral") for verb in table.columns}
    rank = {tone: i for i, tone in enumerate(TONES)}
    if tones:
        table = table[sorted(table.columns, key=lambda verb: rank.get(tone_of[str(verb)], len(TONES)))]
    drawn = [str(verb) for verb in table.columns]
    rows, columns = np.nonzero(table.to_numpy())
    values = table.to_numpy()[rows, columns]
    fills = [TONE_COLOURS.get(tone_of[drawn[c]], OTHER_SPEAKERS) for c in columns.tolist()]
    sizes, edges = 130 + 250 * (values - 1) / max(values.max() - 1, 4), [edge(c) for c in fills]
    ax.scatter(columns, rows, s=sizes, c=fills, edgecolors=edges, clip_on=False, zorder=3)
    for row, column, value, fill in zip(rows, columns, values, fills, strict=True):
        ax.annotate(number(value), (column, row), ha="center", va="center", color=ink_on(fill), fontsize=9, zorder=4)
    name_rows(ax, table.index.tolist(), width=24)
    ax.set_xticks(range(len(drawn)), drawn, rotation=40, ha="right", rotation_mode="anchor")
    ax.set_xlim(-0.6, len(drawn) - 0.4)
    ax.grid(visible=True)
    present = [tone for tone in TONES if tone in tone_of.values()] if tones else []
    key(ax, title, colour_key({tone: TONE_COLOURS[tone] for tone in present}), columns=6)
    return ax


#: From verbs that only report to verbs that judge.
TONES = ("neutral", "assertive", "supportive", "doubtful", "critical", "emotive")
TONE_COLOURS: Mapping[str, str] = dict(
    zip(TONES, ("#D5D5D5", "#56B4E9", "#009E73", "#F0E442", "#D55E00", "#CC79A7"), strict=True)
)


def _largest(totals: pd.Series, count: int) -> list[str]:
    return totals.sort_index().sort_values(ascending=False, kind="stable").head(count).index.tolist()

"""Which verbs report whom, and in which tone."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes

from analysis.findings import headlines
from analysis.text.english import number
from analysis.text.language import say
from analysis.text.leads import address

from .drawn import drew
from .heading import heading
from .leads import lead
from .palette import PLAIN, edge, ink_on, ranked_speakers
from .style import axes_for, colour_key, count_axis, end_axis, name_rows, nothing, rows_height, styled

#: From verbs that only report to verbs that judge.
TONES = ("neutral", "assertive", "supportive", "doubtful", "critical", "emotive")
TONE_COLOURS: Mapping[str, str] = dict(
    zip(TONES, ("#D5D5D5", "#56B4E9", "#009E73", "#F0E442", "#D55E00", "#CC79A7"), strict=True)
)
#: The width of a character of a verb, as a share of the axes.
_CHARACTER = 0.0145


@styled
def verbs_by_speaker(
    quotations: pd.DataFrame,
    *,
    ax: Axes | None = None,
    tones: Mapping[str, str] | None = None,
    speakers: int = 10,
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """A bar of reporting verbs for each speaker; each part is a verb, as long as its number of quotations.

    ``quotations`` is a ``quotations`` table; the first ``speakers`` are drawn. With ``tones`` (lemma → one of
    ``TONES``, as ``findings.verb_tones`` gives them) verbs go from neutral to charged, in the colour of their tone.

    In a notebook: ``charts.verbs_by_speaker(quotations(docs), tones=findings.verb_tones())``.
    """
    cued = quotations.dropna(subset=["cue_lemma", "speaker"])
    known = set(cued["speaker"])
    order = [name for name in ranked_speakers(cued).index if name in known]
    shown = order[:speakers]
    ax = axes_for(ax, height=rows_height(len(shown), row=0.36, around=1.4))
    if not shown:
        return nothing(ax, title or say("verbs topic"), say("verbs none"))
    tone_of = {str(verb): (tones or {}).get(str(verb), "neutral") for verb in cued["cue_lemma"].unique()}
    counts = cued.groupby(["speaker", "cue_lemma"]).size()
    longest = max(int(counts[who].sum()) for who in shown)
    for row, who in enumerate(shown):
        _bar(ax, row, counts[who], tone_of, longest, coloured=tones is not None)
    parts = ((who, verb, int(n)) for who in shown for verb, n in counts[who].items())
    columns = ("speaker", "cue_lemma", "quotations")
    rows = pd.DataFrame(parts, columns=columns)
    drew(ax, "verbs_by_speaker", rows.assign(tone=rows["cue_lemma"].map(tone_of)))
    name_rows(ax, shown, width=24)
    lead(ax, [address("quotations", speaker=str(who)) for who in shown])
    count_axis(ax, say("verbs axis"))
    end_axis(ax, longest)
    ax.set_xlim(0, longest)
    present = [tone for tone in TONES if tones and tone in {tone_of[str(v)] for v in cued["cue_lemma"].unique()}]
    drawn = say("verbs tones" if tones else "verbs drawn")
    if len(shown) < len(order):
        drawn += " · " + say("verbs left out", n=len(shown), all=number(len(order)))
    totals = cued["cue_lemma"].astype(object).value_counts().sort_index().sort_values(ascending=False, kind="stable")
    keys = colour_key({tone: TONE_COLOURS[tone] for tone in present}, {tone: say(f"tone {tone}") for tone in present})
    heading(ax, title or headlines.verbs(totals, len(cued)), drawn, keys, columns=6)
    return ax


def _bar(ax: Axes, row: int, verbs: pd.Series, tone_of: Mapping[str, str], longest: int, *, coloured: bool) -> None:
    """The verbs of one speaker, from neutral to charged and from frequent to rare, each named where it fits."""
    rank = {tone: i for i, tone in enumerate(TONES)}
    ordered = sorted(verbs.items(), key=lambda item: (rank.get(tone_of[str(item[0])], 0), -item[1], str(item[0])))
    left = 0
    for tone, parts in itertools.groupby(ordered, key=lambda item: tone_of[str(item[0])]):
        fill = TONE_COLOURS.get(tone, PLAIN) if coloured else PLAIN
        for label, times in _merged([(str(verb), int(times)) for verb, times in parts], longest):
            ax.barh(row, times, left=left, height=0.72, color=fill, edgecolor=edge(fill) if coloured else "#FFFFFF")
            if label:
                ax.annotate(label, (left + times / 2, row), ha="center", va="center", fontsize=9, color=ink_on(fill))
            left += times


def _merged(verbs: Sequence[tuple[str, int]], longest: int) -> list[tuple[str, int]]:
    """The parts of a bar with their labels: verbs that have room for theirs, then all others of this tone as one."""
    told = [(f"{verb} {number(times)}" if times > 1 else verb, times) for verb, times in verbs]
    named = [(label, times) for label, times in told if _fits(label, times, longest)]
    others = [times for label, times in told if not _fits(label, times, longest)]
    if len(others) < 2:
        return [(_cut(label, times, longest), times) for label, times in told]
    rest, all_of = say("verbs others" if named else "verbs many", n=len(others)), sum(others)
    return [*named, (rest if _fits(rest, all_of, longest) else _cut(f"+{len(others)}", all_of, longest), all_of)]


def _cut(label: str, times: int, longest: int) -> str:
    """The label, or as much of a verb as has room: no part of a bar is without a word that can be made out.

    >>> _cut("reconnaître", 1, 9), _cut("dire", 1, 9), _cut("reconnaître", 1, 40)
    ('reconn…', 'dire', '')
    """
    room = int(times / longest / _CHARACTER)
    return label if len(label) <= room else f"{label[: room - 1]}…" if room > 4 else ""


def _fits(label: str, times: int, longest: int) -> bool:
    return len(label) * _CHARACTER <= times / longest

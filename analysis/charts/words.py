"""Which words: the most frequent by part of speech, those typical of two texts, how counts grow along a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.findings import headlines
from analysis.lexicons import lexicon
from analysis.tables.order import steady
from analysis.text import fold
from analysis.text.english import count, number
from analysis.text.language import named, say
from analysis.text.leads import address, word_address

from .along import MANY_ARTICLES
from .drawn import drew
from .heading import heading
from .layout import label_ends, panels
from .leads import lead
from .palette import MUTED, PLAIN, VERMILLION, line_look
from .style import SHORT, axes_for, count_axis, decimal_axis, name_rows, nothing, patch, rows_height, shorten, styled

_NAMED = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "ADV", "AUX"})
#: A chart of fewer words than this shows less than the sentence about them.
LEAST_WORDS = 3


@styled
def lemma_bars(
    frequencies: pd.DataFrame,
    *,
    ax: Axes | None = None,
    parts: Sequence[str] = ("NOUN", "VERB", "ADJ", "PROPN"),
    top: int = 10,
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """Bars of the ``top`` most frequent lemmas, with a panel for each part of speech, all on one scale.

    ``frequencies`` is a ``word_frequencies`` table. The axes returned are the heading of the panels.

    In a notebook: ``charts.lemma_bars(word_frequencies(docs, stop_words="out"))``.
    """
    present = [pos for pos in parts if (frequencies["pos"] == pos).any()]
    tops = [_most_frequent(frequencies[frequencies["pos"] == pos], top) for pos in present]
    columns = 2 if len(present) > 1 else 1
    depths = [max(len(t), 2) for t in tops]
    deepest = [max(depths[i : i + columns]) for i in range(0, len(depths), columns)]
    once = bool(present) and max(int(rows["count"].max()) for rows in tops) == 1
    ax = axes_for(ax, height=SHORT if once else max(SHORT, sum(0.6 + 0.24 * d for d in deepest) + 0.8))
    if not present:
        return nothing(ax, title or say("lemmas topic"), say("lemmas none"))
    if once:
        return nothing(ax, title or say("lemmas topic"), say("lemmas once"))
    known = {pos: rows for pos, rows in zip(present, tops, strict=True) if pos in _NAMED}
    found = headlines.lemmas(known) if known else say("lemmas topic")
    heading(ax, title or found, say("lemmas drawn", n=top))
    drew(ax, "lemma_bars", pd.concat(tops))
    widest = max(1, *(int(t["count"].max()) for t in tops))
    made = panels(ax, [d + 2 for d in depths], columns=columns)
    for i, (panel, pos, shown) in enumerate(zip(made, present, tops, strict=True)):
        panel.barh(range(len(shown)), shown["count"], height=0.66, color=PLAIN)
        for row, times in enumerate(shown["count"]):
            panel.annotate(number(times), (times, row), (4, 0), textcoords="offset points", va="center", fontsize=9)
        name_rows(panel, shown["word"].tolist(), width=20)
        lead(panel, [address("words", word=str(word), pos=pos) for word in shown["word"]], whole=True)
        panel.set_ylim(deepest[i // columns] - 0.4, -0.6)
        panel.spines["left"].set_visible(False)
        panel.set_xlim(0, widest * 1.2)
        panel.set_xticks([])
        panel.spines["bottom"].set_visible(False)
        panel.set_title(say(f"many {pos}") if pos in _NAMED else pos, fontsize=10, pad=4)
    return ax


def _most_frequent(table: pd.DataFrame, top: int) -> pd.DataFrame:
    ordered = table.sort_values(["count", "word"], ascending=[False, True], kind="stable", key=_by_letters)
    return ordered.head(top)


def _by_letters(column: pd.Series) -> pd.Series:
    """Words in the order of a French dictionary, accents and capitals aside; numbers as they are."""
    return column.map(fold) if column.name == "word" else column


@styled
def keyness_chart(
    keyness: pd.DataFrame,
    *,
    ax: Axes | None = None,
    target: str | None = None,
    reference: str | None = None,
    top: int = 12,
    max_p: float = 0.05,
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """The words typical of two texts: log ratio as position, log-likelihood as the size of the dot, counts as numbers.

    ``keyness`` is a ``keyness`` table; ``target`` and ``reference`` name its two sides. The ``top`` words of each side
    by log-likelihood are drawn in the order of their log ratio (each step of 1 doubles the relative frequency), without
    those whose ``p_value`` is above ``max_p``. Where fewer than three are left, a sentence names them instead.

    In a notebook: ``charts.keyness_chart(keyness(docs, words.general_french(), by="form"), reference="français")``.
    """
    target, reference = target or say("keyness this"), reference or say("keyness reference")
    target, reference = named("side", target), named("side", reference)
    topic = title or say("keyness topic", target=shorten(target, 20), reference=shorten(reference, 20))
    evident = keyness.assign(log_likelihood=keyness["log_likelihood"].abs())  # some tables give it a sign for the side
    ranked = evident.sort_values(["log_likelihood", "word"], ascending=[False, True], kind="stable", key=steady)
    known = np.isfinite(ranked["log_ratio"]) & np.isfinite(ranked["log_likelihood"])
    ranked = ranked[known & (ranked["p_value"] <= max_p)]
    if len(ranked) < LEAST_WORDS:
        said = say("keyness none")
        if len(ranked):
            words = " / ".join(ranked["word"].astype(str))
            said = say("keyness thin", words=words, target=target, reference=reference)
        return nothing(axes_for(ax, height=SHORT), topic, said)
    over, under = ranked[ranked["log_ratio"] > 0].head(top), ranked[ranked["log_ratio"] < 0].head(top)
    shown = pd.concat([over, under]).sort_values("log_ratio", ascending=False, kind="stable")
    ax = axes_for(ax, height=rows_height(len(shown), around=1.9))
    ratios, evidence = shown["log_ratio"].to_numpy(), shown["log_likelihood"].to_numpy()
    fills = [VERMILLION if ratio > 0 else MUTED for ratio in ratios]
    ax.hlines(range(len(shown)), 0, ratios, color=fills, linewidth=1.6)
    ax.scatter(ratios, range(len(shown)), s=20 + 160 * evidence / max(evidence.max(), 1e-9), color=fills, zorder=3)
    ax.axvline(0, color="#767676", linewidth=0.8)
    reach = float(np.abs(ratios).max()) * 1.12 or 1.0
    ax.set_xlim(min(ratios.min() * 1.12, -0.03 * reach), max(ratios.max() * 1.12, 0.03 * reach))
    for row, (a, b) in enumerate(zip(shown["count_target"], shown["count_reference"], strict=True)):
        ax.annotate(
            f"{number(a)} : {number(b)}", (1, row), (8, 0),
            xycoords=("axes fraction", "data"), textcoords="offset points", va="center", fontsize=9, color=MUTED,
        )  # fmt: skip
    name_rows(ax, shown["word"].tolist(), width=22)
    quoted = target == named("side", "quotations")
    told = zip(shown["word"], shown["pos"], shown["count_target"], strict=True)
    lead(ax, [word_address(word, pos, **({"said": "yes" if n else "no"} if quoted else {})) for word, pos, n in told])
    decimal_axis(ax.xaxis, say("keyness axis"))
    ax.grid(axis="x")
    sides = [(VERMILLION, target, len(over)), (MUTED, reference, len(under))]
    handles = [patch(c, say("keyness side", name=shorten(name, 24))) for c, name, n in sides if n]
    drew(ax, "keyness_chart", shown)
    drawn = say("keyness drawn")
    if len(shown) < len(ranked):
        drawn += " · " + say("keyness left out", n=len(shown), all=number(len(ranked)))
    heading(ax, title or headlines.keyness(over, under, target, reference), drawn, handles, columns=2)
    return ax


@styled
def word_progression(
    tokens: pd.DataFrame,
    *,
    ax: Axes | None = None,
    words: Sequence[str] | None = None,
    top: int = 4,
    most: int = MANY_ARTICLES,
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """How occurrences of some lemmas add up from the first word to the last; steep lines are passages full of them.

    ``tokens`` is a ``tokens`` table; ``words`` are lemmas, by default the ``top`` most frequent nouns. Of more than
    ``most`` articles nothing is drawn.

    In a notebook: ``charts.word_progression(tokens(docs), words=["ville", "pont"])``.
    """
    if (articles := tokens["article"].nunique()) > most:
        sentence = say("along many", most=number(most), all=count(articles, "article"))
        return nothing(axes_for(ax, height=SHORT), title or say("progress topic"), sentence)
    places = np.arange(1, len(tokens) + 1)
    lemmas = tokens["lemma"].to_numpy(dtype=object, na_value="")
    asked = words is not None
    if words is None:
        stop = {row["word"] for row in lexicon("stop_words")}  # July peaks in July
        nouns = tokens.loc[(tokens["pos"] == "NOUN") & ~tokens["lemma"].isin(stop), "lemma"]
        counts = nouns.value_counts().sort_index()
        words = counts.sort_values(ascending=False, kind="stable").index[:top].tolist()
    found = [w for w in words if (lemmas == w).any()]
    again = any((lemmas == w).sum() > 1 for w in found)
    ax = axes_for(ax, height=4.2 if again else SHORT)
    if not again:
        why = "progress once" if found else "along none" if asked else "progress none"
        return nothing(ax, title or say("progress topic"), say(why))
    totals: list[float] = []
    steps: list[dict[str, Any]] = []
    for i, word in enumerate(found):
        at = places[lemmas == word]
        colour, line = line_look(i)
        x = np.concatenate([[0], at, [len(tokens)]])
        y = np.concatenate([[0], np.arange(1, len(at) + 1), [len(at)]])
        ax.step(x, y, where="post", color=colour, linestyle=line, label=word)
        totals.append(float(len(at)))
        steps += [{"word": word, "position": int(x), "occurrences": n} for n, x in enumerate(at, start=1)]
    drew(ax, "word_progression", steps)
    ax.set_xlim(0, len(tokens))
    ax.set_ylim(0, max(totals) * 1.08)
    names = [f"{shorten(word, 20)} {number(total)}" for word, total in zip(found, totals, strict=True)]
    label_ends(ax, names, totals, [line_look(i)[0] for i in range(len(found))],
               [address("words", word=word) for word in found])  # fmt: skip
    count_axis(ax, say("progress axis y"), axis="y")
    count_axis(ax, say("progress axis x"))
    at = places[lemmas == found[0]]
    early = int((at <= len(tokens) / 2).sum())
    heading(ax, title or headlines.half(found[0], early, len(at)), say("progress drawn"))
    return ax

"""Every chart on every size of table: it draws, keeps its title, never raises, never shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from inspect import isfunction, signature

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from chart_news import DATES, OUTLETS, TONES
from chart_samples import tables
from matplotlib.axes import Axes

from analysis import charts, findings
from analysis.text.language import in_language

Tables = Mapping[str, pd.DataFrame]

CHARTS: dict[str, Callable[[Tables, Axes | None], Axes]] = {
    "names_ranking": lambda t, ax: charts.names_ranking(t["names"], ax=ax),
    "names_along": lambda t, ax: charts.names_along(t["mentions"], ax=ax),
    "speaking_share": lambda t, ax: charts.speaking_share(t["quotations"], ax=ax),
    "speaking_share_plain": lambda t, ax: charts.speaking_share(
        t["quotations"], ax=ax, split=False, measure="quotations"
    ),
    "verbs_by_speaker": lambda t, ax: charts.verbs_by_speaker(t["quotations"], ax=ax, tones=TONES),
    "verbs_by_speaker_plain": lambda t, ax: charts.verbs_by_speaker(t["quotations"], ax=ax),
    "quotation_strip": lambda t, ax: charts.quotation_strip(t["quotations"], ax=ax),
    "who_names_whom": lambda t, ax: charts.who_names_whom(
        findings.named_in_quotations(t["quotations"], t["mentions"]), ax=ax
    ),
    "lemma_bars": lambda t, ax: charts.lemma_bars(t["frequencies"], ax=ax),
    "keyness_chart": lambda t, ax: charts.keyness_chart(t["keyness"], ax=ax, target="Zoé", reference="les autres"),
    "word_progression": lambda t, ax: charts.word_progression(t["tokens"], ax=ax),
    "co_mention_network": lambda t, ax: charts.co_mention_network(t["pairs"], ax=ax),
    "collocate_bars": lambda t, ax: charts.collocate_bars(t["collocations"], node="port", ax=ax),
    "women_and_men": lambda t, ax: charts.women_and_men(findings.gender_table(t["quotations"]), ax=ax),
    "named_and_quoted": lambda t, ax: charts.named_and_quoted(
        findings.speaking_and_named(t["speakers"], t["names"]), ax=ax
    ),
    "timeline": lambda t, ax: charts.timeline(t["mentions"], DATES, ax=ax),
    "words_along": lambda t, ax: charts.words_along(t["positions"], ax=ax),
    "word_trend_chart": lambda t, ax: charts.word_trend_chart(t["trend"], ax=ax),
    "word_map_chart": lambda t, ax: charts.word_map_chart(t["plane"], ax=ax, subsets="speakers"),
    "small_multiples": lambda t, ax: charts.small_multiples(
        t["quotations"], OUTLETS, charts.speaking_share, ax=ax, title="Who speaks, by outlet"
    ),
}


@cache
def drawn(name: str, size: str) -> Axes:
    """A chart of a sample as it lies on its canvas, once for all that looks at it."""
    ax = CHARTS[name](tables(size), None)
    ax.figure.canvas.draw()
    return ax


def test_no_chart_is_left_out() -> None:
    functions = [getattr(charts, name) for name in charts.__all__]
    drawing = {f.__name__ for f in functions if isfunction(f) and "ax" in signature(f).parameters}
    assert drawing - set(CHARTS) == set()


@pytest.mark.parametrize("size", ["small", "large", "one", "empty"])
@pytest.mark.parametrize("name", CHARTS)
def test_draws(name: str, size: str) -> None:
    assert drawn(name, size).get_title(loc="left")


@pytest.mark.parametrize("name", CHARTS)
def test_draws_in_french(name: str) -> None:
    with in_language("fr"):
        ax = CHARTS[name](tables("large"), None)
        ax.figure.draw_without_rendering()  # type: ignore[union-attr]  # words are laid out; pixels have no language
    said = " ".join([ax.get_title(loc="left"), *(text.get_text() for text in ax.texts)])
    assert not re.search(r"\b(the|most|of|words|articles? of)\b", said), said


@pytest.mark.parametrize("name", CHARTS)
def test_draws_on_given_axes(name: str) -> None:
    figure, ax = plt.subplots()
    assert CHARTS[name](tables("small"), ax) is ax
    assert len(plt.get_fignums()) == 1
    plt.close(figure)


DRAWING = [
    name for name in charts.__all__ if getattr(getattr(charts, name), "__annotations__", {}).get("return") == "Axes"
]


@pytest.mark.parametrize("name", DRAWING)
def test_help_has_an_example(name: str) -> None:
    assert f"{name}(" in (getattr(charts, name).__doc__ or "")

"""What the charts of words, of time and of groups draw."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import pandas as pd
import pytest
from chart_news import DATES, OUTLETS
from chart_reading import bars, below, keys, rows, texts
from chart_samples import tables
from matplotlib.collections import PathCollection
from matplotlib.colors import to_hex

from analysis import charts
from analysis.charts import palette
from analysis.charts.style import shorten
from analysis.findings import headlines
from analysis.tables import frame
from analysis.text.leads import parted


class TestWords:
    def test_panels_by_part_of_speech(self) -> None:
        ax = charts.lemma_bars(tables("small")["frequencies"], parts=["NOUN", "VERB"], top=3)
        titles = [a.get_title(loc="left") for a in ax.figure.axes]
        assert titles[0].startswith("Most frequent: noun “port”")
        assert titles[1:] == ["nouns", "verbs"]
        assert [t.get_text() for t in ax.figure.axes[1].get_yticklabels()] == ["port", "marée", "digue"]

    def test_words_that_occur_once_are_told_and_not_drawn(self) -> None:
        ax = charts.lemma_bars(tables("small")["frequencies"].assign(count=1))
        assert texts(ax) == ["Each of these words occurs only once."]

    def test_keyness_has_effect_evidence_and_counts(self) -> None:
        table = tables("large")["keyness"]
        ax = charts.keyness_chart(table, target="Zoé", reference="les autres", top=4)
        assert len(rows(ax)) == 8
        assert keys(ax) == ["typical of Zoé", "typical of les autres"]
        marks = next(c for c in ax.collections if isinstance(c, PathCollection))
        assert np.asarray(marks.get_offsets())[:, 0].tolist() == sorted(
            np.asarray(marks.get_offsets())[:, 0].tolist(), reverse=True
        )
        assert texts(ax)[0] == "26 : 3"

    def test_keyness_leaves_out_what_may_be_chance(self) -> None:
        table = tables("small")["keyness"]
        table["p_value"] = [0.2] * 7 + [0.01] * 3
        assert len(rows(charts.keyness_chart(table))) == 3
        assert len(rows(charts.keyness_chart(table, max_p=1))) == 10

    def test_keyness_of_a_word_or_two_is_a_sentence(self) -> None:
        table = tables("small")["keyness"]
        table["p_value"] = [0.2] * 9 + [0.01]
        said = texts(charts.keyness_chart(table, target="Zoé", reference="Noé"))[0].replace("\n", " ")
        assert said == f"Only {table['word'].iloc[9]} clearly sets Zoé and Noé apart: too little for a chart."

    def test_words_of_time_are_not_what_a_text_is_about(self) -> None:
        rest = {"article": "a", "start": 0, "end": 1, "pos": "NOUN", "region": "body", "quotation": None}
        words = ["juillet", "juillet", "quai", "quai", "jour", "jour"]
        tokens = frame("tokens", [rest | {"text": w, "lemma": w} for w in words])
        assert texts(charts.word_progression(tokens)) == ["quai 2"]

    def test_keyness_reads_a_signed_log_likelihood_as_evidence(self) -> None:
        table = tables("large")["keyness"]
        signed = table.assign(log_likelihood=table["log_likelihood"] * np.sign(table["log_ratio"]))
        assert rows(charts.keyness_chart(signed, top=3)) == rows(charts.keyness_chart(table, top=3))
        assert all("\u2212" not in text for text in texts(charts.keyness_chart(signed)))

    def test_keyness_leaves_out_what_is_missing(self) -> None:
        table = tables("small")["keyness"]
        table.loc[0, "log_likelihood"] = np.nan
        table.loc[1, "log_ratio"] = np.nan
        assert len(rows(charts.keyness_chart(table))) == 8

    def test_keyness_leaves_out_what_is_infinite(self) -> None:
        table = tables("small")["keyness"].assign(log_ratio=np.inf)
        assert "No word" in texts(charts.keyness_chart(table))[0]

    def test_progression_ends_on_the_counts(self) -> None:
        tokens = tables("small")["tokens"]
        ax = charts.word_progression(tokens, words=["port", "absent", "digue"])
        ends = [line.get_ydata()[-1] for line in ax.lines]
        assert ends == [(tokens["lemma"] == word).sum() for word in ("port", "digue")]
        assert len(texts(ax)) == 2

    def test_words_along_the_articles_in_the_order_of_their_first_place(self) -> None:
        places = [("a", "quai", 40), ("a", "port", 10), ("b", "port", 5), ("b", "vote", 60)]
        rest = {"position": 0, "progress": 0.0}
        table = frame(
            "word_positions", [rest | {"article": a, "word": w, "start": s, "end": s + 4} for a, w, s in places]
        )
        ax = charts.words_along(table, lengths={"a": 100, "b": 100})
        assert rows(ax) == ["port", "quai", "vote"]
        assert texts(ax) == ["2", "1", "1"]
        drawn = {round(float(s[0][0])) for c in ax.collections for s in c.get_segments() if s[0][0] == s[1][0]}  # type: ignore
        assert drawn == {10, 40, 105, 160}
        assert len(rows(charts.words_along(table, top=1))) == 1

    def test_subsets_and_the_words_that_make_the_plane(self) -> None:
        table = tables("large")["plane"]
        ax = charts.word_map_chart(table, words=5, subsets="speakers")
        words, subsets = (c for c in ax.collections if isinstance(c, PathCollection))
        assert (len(np.asarray(words.get_offsets())), len(np.asarray(subsets.get_offsets()))) == (5, 12)
        assert "40\u202f%" in ax.get_xlabel()
        named = [shorten(name, 24) for name in table.loc[table["kind"] == "subset", "name"]]
        assert set(named) <= set(texts(ax)), "every subset has its label"
        assert "three speakers" in texts(charts.word_map_chart(table.iloc[:0], subsets="speakers"))[0]


class TestTrend:
    def test_a_line_is_broken_where_no_article_is(self) -> None:
        table = tables("small")["trend"]
        ax = charts.word_trend_chart(table, top=2)
        assert [t.get_text().split("\n")[0] for t in ax.get_xticklabels()][:2] == ["Jan 2023", "Feb 2023"]
        assert ax.get_xticklabels()[3].get_text() == "Apr 2023\n0 articles"
        assert [bool(np.isnan(line.get_ydata()[3])) for line in ax.lines] == [True, True]  # type: ignore[index]
        most = table.groupby("word")["count"].sum().nlargest(2)
        assert texts(ax) == [f"{word} {count}" for word, count in most.items()]

    def test_one_period_is_not_a_trend(self) -> None:
        table = tables("small")["trend"]
        first = table[table["period"] == table["period"].min()]
        assert "beginning on 1 January 2023; a trend" in texts(charts.word_trend_chart(first))[0]
        assert texts(charts.word_trend_chart(table.assign(count=0))) == ["None of these words occurs."]

    @pytest.mark.parametrize(
        ("days", "name"),
        [(1, "1 January 2023"), (7, "2 January 2023"), (31, "Jan 2023"), (92, "Q1 2023"), (366, "2023")],
    )
    def test_periods_are_named_as_long_as_they_are(self, days: int, name: str) -> None:
        code = {1: "D", 7: "W", 31: "M", 92: "Q", 366: "Y"}[days]
        starts = pd.period_range("2023-01-04", periods=3, freq=code).start_time
        row = {"word": "quai", "count": 2, "words": 9, "per_million": 3.0, "articles": 1}
        ax = charts.word_trend_chart(frame("word_trend", [row | {"period": start} for start in starts]))
        assert ax.get_xticklabels()[0].get_text().split("\n")[0] == {1: "4 January 2023"}.get(days, name)


class TestTime:
    def test_periods_follow_the_span(self) -> None:
        mentions = tables("large")["mentions"]
        assert "per week" in below(charts.timeline(mentions, DATES))
        assert "3 articles without a date left out" in below(charts.timeline(mentions, DATES))
        days = {a: datetime(2024, 5, 1 + i % 3) for i, a in enumerate(DATES)}
        assert "per day" in below(charts.timeline(mentions, days))
        years = {a: datetime(1990 + i, 5, 1) for i, a in enumerate(DATES)}
        assert "per year" in below(charts.timeline(mentions, years))

    def test_one_day_is_not_a_timeline(self) -> None:
        ax = charts.timeline(tables("large")["mentions"], dict.fromkeys(DATES, datetime(2024, 5, 1)))
        assert texts(ax) == ["All dated articles are from one day, 1 May 2024; a timeline needs at least\ntwo."]
        assert texts(charts.timeline(frame("entity_mentions", []), {})) == ["No name was found."]

    def test_a_few_articles_far_away_are_left_out_and_said(self) -> None:
        days = {f"a{n}": datetime(2024, 1 + n % 6, 1 + n % 28) for n in range(60)} | {"vieux": datetime(1912, 5, 1)}
        rows = pd.DataFrame({"article": list(days), "name": "Zoé Morel"})
        ax = charts.timeline(rows, days)
        assert "per week" in below(ax)
        assert "left out, far from all others in time: 1 article (1 May 1912)" in below(ax)

    def test_more_than_one_peak_is_no_finding(self) -> None:
        days = {"a": datetime(2024, 5, 1), "b": datetime(2024, 5, 3)}
        ax = charts.timeline(pd.DataFrame({"article": ["a", "b"], "name": ["Zoé", "Noé"]}), days)
        assert ax.get_title(loc="left") == "Names over time"

    def test_no_dates_at_all(self) -> None:
        ax = charts.timeline(tables("large")["mentions"], dict.fromkeys(DATES))
        assert "date" in texts(ax)[0]

    def test_column_that_is_missing(self) -> None:
        with pytest.raises(ValueError, match="no column 'mot'"):
            charts.timeline(tables("small")["mentions"], DATES, of="mot")


class TestMultiples:
    def test_a_panel_a_group_on_one_scale_with_one_key(self) -> None:
        table = tables("large")["quotations"]
        ax = charts.small_multiples(table, OUTLETS, charts.speaking_share, most=2)
        made = ax.figure.axes[1:]
        assert len(made) == 2
        assert len({panel.get_xlim() for panel in made}) == 1
        assert all(panel.get_legend() is None for panel in made)
        assert keys(ax) == ["direct", "mixed", "indirect"]
        assert "2 largest of 3" in ax.get_title(loc="left")

    def test_a_speaker_has_one_colour_in_all_panels(self) -> None:
        table = tables("large")["quotations"]
        ax = charts.small_multiples(table, OUTLETS, charts.speaking_share, split=False)
        given = charts.speaker_colours(table)
        for panel in ax.figure.axes[1:]:
            for name, bar in zip(rows(ax.figure.axes[1]), bars(panel), strict=True):  # names are written once
                wanted = {c for n, c in given.items() if shorten(n) == name} or {palette.NO_SPEAKER}
                assert to_hex(bar.get_facecolor()).upper() in wanted

    def test_names_are_written_once_and_shares_have_intervals(self) -> None:
        table = tables("large")["quotations"]
        first, *others = charts.small_multiples(table, OUTLETS, charts.speaking_share, title="Qui").figure.axes[1:]
        assert all(rows(first))
        assert not any(text for panel in others for text in rows(panel))
        assert all(panel.lines for panel in (first, *others))

    def test_the_title_says_whose_share_differs_beyond_the_intervals(self) -> None:
        apart = {"speaker": ["Zoé Morel"], "share": [0.4], "low": [0.3], "high": [0.5], "group": ["Le Val"]}
        other = apart | {"share": [0.1], "low": [0.05], "high": [0.2], "group": ["La Côte"]}
        found = parted(headlines.differs([pd.DataFrame(apart), pd.DataFrame(other)]))[0].replace("\u202f", " ")
        assert found == "Zoé Morel has 40 % of the quoted words in Le Val, 10 % in La Côte"
        assert headlines.differs([pd.DataFrame(apart), pd.DataFrame(other | {"high": [0.35]})]) == ""

    def test_groups_by_column(self) -> None:
        ax = charts.small_multiples(tables("large")["mentions"], "label", charts.names_along, columns=1)
        assert len(ax.figure.axes) == 5
        with pytest.raises(ValueError, match="no column"):
            charts.small_multiples(tables("small")["mentions"], "journal", charts.names_along)

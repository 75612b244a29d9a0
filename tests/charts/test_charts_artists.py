"""What each chart draws: the bars, marks, labels and colours that its table asks for."""

from __future__ import annotations

import re
from datetime import datetime

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from chart_news import DATES, OUTLETS, TONES, mention_rows, quotation_rows
from chart_samples import tables
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.colors import to_hex
from matplotlib.patches import Rectangle
from matplotlib.text import Annotation

from analysis import charts
from analysis.charts import palette
from analysis.charts.style import shorten
from analysis.tables import frame


def rows(ax: Axes) -> list[str]:
    return [label.get_text() for label in ax.get_yticklabels()]


def texts(ax: Axes) -> list[str]:
    return [text.get_text() for text in ax.texts]


def bars(ax: Axes) -> list[Rectangle]:
    return [patch for patch in ax.patches if isinstance(patch, Rectangle)]


def keys(ax: Axes) -> list[str]:
    legend = ax.get_legend()
    return [text.get_text() for text in legend.get_texts()] if legend else []


def quotes(*rows: dict[str, object]) -> pd.DataFrame:
    base = quotation_rows(["Inès Brissac"], 1, len(rows))
    return frame("quotations", [b | r for b, r in zip(base, rows, strict=True)])


class TestNames:
    def test_ranking(self) -> None:
        table = frame(
            "entity_table",
            [
                {"name": name, "label": label, "mentions": n, "articles": 1, "aliases": aliases, "first_article": "a",
                 "first_start": 0}
                for name, label, n, aliases in [
                    ("Ploërmel", "LOC", 2, "Ploërmel (2)"),
                    ("Inès Brissac", "PER", 1200, "Brissac (900); Inès Brissac (300)"),
                    ("Asso", "ORG", 2, "Asso (2)"),
                ]
            ],
        )  # fmt: skip
        ax = charts.names_ranking(table)
        assert rows(ax) == ["Inès Brissac", "Asso", "Ploërmel"]
        assert [bar.get_width() for bar in bars(ax)] == [1200, 2, 2]
        assert [to_hex(bar.get_facecolor()).upper() for bar in bars(ax)] == [
            palette.BLUE,
            palette.ORANGE,
            palette.GREEN,
        ]
        assert texts(ax)[:2] == ["1\u202f200", " Brissac (900)"]
        assert keys(ax) == ["people", "organisations", "places"]
        assert len(bars(charts.names_ranking(table, top=1))) == 1

    def test_along(self) -> None:
        mentions = frame("entity_mentions", mention_rows(["Inès Brissac", "Noé Zézé"], 2, 5))
        ax = charts.names_along(mentions, lengths={"article-00": 5000, "article-01": 5000})
        assert ax.get_xlim() == (0, 10000)
        assert "2 articles" in ax.get_xlabel()
        assert sum(int(t) for t in texts(ax)) == len(mentions)

    def test_along_of_many_marks_becomes_density(self) -> None:
        many = pd.concat([frame("entity_mentions", mention_rows(["Inès"], 60, 60))] * 2)
        assert len(bars(charts.names_along(many))) == 120


class TestSpeakers:
    def test_share_by_type(self) -> None:
        table = quotes(
            {"type": "direct", "words": 10},
            {"type": "mixed", "words": 5},
            {"type": "direct", "words": 85, "speaker": None},
        )
        ax = charts.speaking_share(table)
        assert rows(ax) == ["Inès Brissac", "no speaker named"]
        assert texts(ax) == ["15  (15\u202f%)", "85  (85\u202f%)"]
        assert keys(ax) == ["direct", "mixed"]
        assert sum(bar.get_width() for bar in bars(ax)) == 100

    def test_share_by_number_in_the_colours_of_speakers(self) -> None:
        table = tables("large")["quotations"]
        ax = charts.speaking_share(table, measure="quotations", split=False, top=5)
        assert len(rows(ax)) == 6
        assert rows(ax)[5] == "no speaker named"
        left_out = int(re.search(r"other speakers: (\d+)", ax.get_xlabel())[1])  # type: ignore[index]
        assert sum(bar.get_width() for bar in bars(ax)) + left_out == len(table)
        named = table["speaker"].dropna().value_counts()
        by_words = charts.speaker_colours(table)
        first = named.sort_index().sort_values(ascending=False, kind="stable").index[0]
        assert to_hex(bars(ax)[0].get_facecolor()).upper() == by_words[first]

    def test_unknown_measure(self) -> None:
        with pytest.raises(ValueError, match="'words' or 'quotations'"):
            charts.speaking_share(tables("small")["quotations"], measure="pages")  # type: ignore[arg-type]

    def test_verbs_from_neutral_to_charged(self) -> None:
        table = quotes({"cue_lemma": "dénoncer"}, {"cue_lemma": "dire"}, {"cue_lemma": "affirmer"}, {"cue_lemma": None})
        ax = charts.verbs_by_speaker(table, tones=TONES)
        assert [t.get_text() for t in ax.get_xticklabels()] == ["dire", "affirmer", "dénoncer"]
        assert texts(ax) == ["1", "1", "1"]
        assert keys(ax) == ["neutral", "assertive", "critical"]

    def test_scatter_joins_who_speaks_with_who_is_named(self) -> None:
        sample = tables("small")
        table = charts.speaking_and_named(sample["speakers"], sample["names"])
        assert table["words"].sum() == sample["speakers"]["words"].sum()
        assert table["mentions"].sum() == sample["names"]["mentions"].sum()
        assert table.dtypes.astype(str).to_dict() == frame("speaking_and_named", []).dtypes.astype(str).to_dict()
        ax = charts.speaking_against_named(table)
        points = next(c for c in ax.collections if isinstance(c, PathCollection))
        assert sorted(map(tuple, np.asarray(points.get_offsets()))) == sorted(
            zip(table["mentions"], table["words"], strict=True)
        )

    def test_names_of_equal_counts_are_rings_with_one_label(self) -> None:
        rows = [
            {"name": n, "label": k, "mentions": 5, "quotations": 0, "words": 0}
            for n, k in [("Zoé", "PER"), ("Ploërmel", "LOC"), ("Noé", "PER"), ("Quai", "LOC")]
        ]
        rows.append(rows[0] | {"name": "Inès", "mentions": 20, "words": 9})
        ax = charts.speaking_against_named(frame("speaking_and_named", rows))
        points = next(c for c in ax.collections if isinstance(c, PathCollection))
        assert len(set(points.get_sizes())) == 2, "a size for each of the two colours"
        assert set(texts(ax)) == {"Inès", "Zoé, Ploërmel and 2 more"}

    def test_scatter_scale_is_logarithmic_where_one_dwarfs_the_others(self) -> None:
        rows = [
            {"name": n, "label": "PER", "mentions": m, "quotations": 1, "words": 3}
            for n, m in [("a", 1), ("b", 2), ("c", 2), ("d", 900)]
        ]
        ax = charts.speaking_against_named(frame("speaking_and_named", rows))
        assert (ax.get_xscale(), ax.get_yscale()) == ("symlog", "linear")


class TestStrip:
    def test_lanes_of_one_article(self) -> None:
        table = quotes({"spans": [[10, 20], [30, 40]]}, {"speaker": None, "spans": [[50, 90]]})
        ax = charts.quotation_strip(table, lengths={"article-00": 100})
        assert rows(ax) == ["whole article", "Inès Brissac", "no speaker named"]
        assert ax.get_xlim() == (0, 100)

    def test_strip_an_article_with_a_key_of_speakers(self) -> None:
        ax = charts.quotation_strip(tables("large")["quotations"], top=10)
        assert len(rows(ax)) == 10
        assert "10 of 30 articles" in ax.get_title(loc="left")
        assert {"other speakers", "no speaker named"} <= set(keys(ax))

    def test_colours_handed_in(self) -> None:
        table = quotes({"spans": [[10, 20]]})
        ax = charts.quotation_strip(table, colours={"Inès Brissac": "#123456"})
        assert any(to_hex(c) == "#123456" for m in ax.collections for c in np.atleast_2d(m.get_facecolor()))


class TestMatrix:
    def test_names_inside_the_spans_only(self) -> None:
        table = quotes({"spans": [[0, 50], [100, 150]]}, {"speaker": None, "spans": [[300, 400]]})
        base = mention_rows(["Noé Zézé"], 1, 1)[0]
        places = [(10, 20), (45, 55), (60, 70), (110, 120), (310, 320)]
        mentions = frame("entity_mentions", [base | {"start": s, "end": e} for s, e in places])
        named = charts.named_in_quotations(table, mentions)
        assert named.to_dict("records") == [
            {"speaker": "Inès Brissac", "name": "Noé Zézé", "label": "PER", "mentions": 2}
        ]
        assert named.dtypes.astype(str).to_dict() == frame("named_in_quotations", []).dtypes.astype(str).to_dict()
        ax = charts.who_names_whom(named)
        assert rows(ax) == ["Inès Brissac"]
        assert texts(ax) == ["2"]

    def test_numbers_stand_where_they_belong(self) -> None:
        sample = tables("large")
        named = charts.named_in_quotations(sample["quotations"], sample["mentions"])
        ax = charts.who_names_whom(named)
        assert len(rows(ax)) <= 12
        assert sum(int(t) for t in texts(ax)) <= named["mentions"].sum()


class TestWords:
    def test_panels_by_part_of_speech(self) -> None:
        ax = charts.lemma_bars(tables("small")["frequencies"], parts=["NOUN", "VERB"], top=3)
        titles = [a.get_title(loc="left") for a in ax.figure.axes]
        assert titles == ["Most frequent words", "nouns", "verbs"]
        assert [t.get_text() for t in ax.figure.axes[1].get_yticklabels()] == ["port", "marée", "digue"]

    def test_keyness_has_effect_evidence_and_counts(self) -> None:
        table = tables("large")["keyness"]
        ax = charts.keyness_chart(table, target="Zoé", reference="les autres", top=4)
        assert len(rows(ax)) == 8
        assert keys(ax) == ["more in Zoé", "more in les autres"]
        marks = next(c for c in ax.collections if isinstance(c, PathCollection))
        assert np.asarray(marks.get_offsets())[:, 0].tolist() == sorted(
            np.asarray(marks.get_offsets())[:, 0].tolist(), reverse=True
        )
        assert texts(ax)[0] == "26 : 3   G² 40"

    def test_keyness_leaves_out_what_may_be_chance(self) -> None:
        table = tables("small")["keyness"]
        table["p_value"] = [0.2] * 9 + [0.01]
        assert len(rows(charts.keyness_chart(table))) == 1
        assert len(rows(charts.keyness_chart(table, max_p=1))) == 10

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
        assert [t.get_text().split("\n")[0] for t in ax.get_xticklabels()][:2] == ["2023-01", "2023-02"]
        assert ax.get_xticklabels()[3].get_text() == "2023-04\n0 articles"
        assert [bool(np.isnan(line.get_ydata()[3])) for line in ax.lines] == [True, True]  # type: ignore[index]
        most = table.groupby("word")["count"].sum().nlargest(2)
        assert texts(ax) == [f"{word} {count}" for word, count in most.items()]

    def test_one_period_is_no_course(self) -> None:
        table = tables("small")["trend"]
        first = table[table["period"] == table["period"].min()]
        assert "begins on 2023-01-01; a course" in texts(charts.word_trend_chart(first))[0]
        assert texts(charts.word_trend_chart(table.assign(count=0))) == ["None of these words occurs."]

    @pytest.mark.parametrize(
        ("days", "name"), [(1, "2023-01-01"), (7, "2023-01-02"), (31, "2023-01"), (92, "2023-Q1"), (366, "2023")]
    )
    def test_periods_are_named_as_long_as_they_are(self, days: int, name: str) -> None:
        code = {1: "D", 7: "W", 31: "M", 92: "Q", 366: "Y"}[days]
        starts = pd.period_range("2023-01-04", periods=3, freq=code).start_time
        row = {"word": "quai", "count": 2, "words": 9, "per_million": 3.0, "articles": 1}
        ax = charts.word_trend_chart(frame("word_trend", [row | {"period": start} for start in starts]))
        assert ax.get_xticklabels()[0].get_text().split("\n")[0] == {1: "2023-01-04"}.get(days, name)


class TestNetworks:
    def test_places_do_not_change_and_do_not_depend_on_order(self) -> None:
        pairs = tables("small")["pairs"]
        seen = []
        for table in (pairs, pairs.iloc[::-1]):
            ax = charts.co_mention_network(table)
            seen.append({t.get_text(): tuple(t.xy) for t in ax.texts if isinstance(t, Annotation)})
        assert seen[0] == seen[1]
        assert len(seen[0]) == len(set(pairs["source"]) | set(pairs["target"]))

    def test_weak_links_are_left_out_and_said_to_be(self) -> None:
        ax = charts.co_mention_network(tables("large")["pairs"], top=20, most=5)
        assert len(ax.patches) == 5
        assert any("the 5 strongest of" in t for t in texts(ax))

    def test_lines_go_from_thin_to_wide_as_the_key_says(self) -> None:
        table = tables("small")["collocations"].head(3)
        ax = charts.collocation_network(table, node="quai")
        widths = sorted(p.get_linewidth() for p in ax.patches)
        assert widths == pytest.approx([0.7, 2.6, 4.5])
        assert keys(ax) == ["log dice 12.00", "log dice 11.70", "log dice 11.40"]
        same = charts.collocation_network(table.assign(log_dice=7.0), node="quai")
        assert keys(same) == ["log dice 7.00"]
        assert keys(charts.collocation_network(table.assign(log_dice=np.nan), node="quai")) == []

    def test_a_list_that_stands_once_does_not_outweigh_pairs_that_come_again(self) -> None:
        once = [(f"liste {i}", f"liste {j}", 1) for i in range(6) for j in range(i)]
        rest = {"source_label": "LOC", "target_label": "LOC", "articles": 1}
        table = frame(
            "co_mentions",
            [rest | {"source": s, "target": t, "together": n} for s, t, n in [("Zoé", "Noé", 2), *once]],
        )
        ax = charts.co_mention_network(table, top=2)
        assert {"Zoé", "Noé"} <= set(texts(ax))
        assert "widest line: together 2 times" in texts(ax)

    def test_collocates_with_counts(self) -> None:
        ax = charts.collocation_network(tables("small")["collocations"], node="quai", top=3)
        assert texts(ax)[:4] == ["port 30", "marée 29", "digue 28", "quai"]
        with pytest.raises(ValueError, match="log_dice"):
            charts.collocation_network(tables("small")["collocations"], node="quai", measure="chance")


class TestTime:
    def test_periods_follow_the_span(self) -> None:
        mentions = tables("large")["mentions"]
        assert "by week" in charts.timeline(mentions, DATES).get_xlabel()
        assert "left out: 3 articles without a date" in charts.timeline(mentions, DATES).get_xlabel()
        days = {a: datetime(2024, 5, 1 + i % 3) for i, a in enumerate(DATES)}
        assert "by day" in charts.timeline(mentions, days).get_xlabel()
        years = {a: datetime(1990 + i, 5, 1) for i, a in enumerate(DATES)}
        assert "by year" in charts.timeline(mentions, years).get_xlabel()

    def test_one_day_is_no_course(self) -> None:
        ax = charts.timeline(tables("large")["mentions"], dict.fromkeys(DATES, datetime(2024, 5, 1)))
        assert texts(ax) == ["All dated articles are of one day, 2024-05-01; a course needs two."]
        assert texts(charts.timeline(frame("entity_mentions", []), {})) == ["No name was found."]

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
            for name, bar in zip(rows(panel), bars(panel), strict=True):
                wanted = {c for n, c in given.items() if shorten(n, 18) == name} or {palette.NO_SPEAKER}
                assert to_hex(bar.get_facecolor()).upper() in wanted

    def test_groups_by_column(self) -> None:
        ax = charts.small_multiples(tables("large")["mentions"], "label", charts.names_along, columns=1)
        assert len(ax.figure.axes) == 5
        with pytest.raises(ValueError, match="no column"):
            charts.small_multiples(tables("small")["mentions"], "journal", charts.names_along)


def test_caller_may_place_charts_side_by_side() -> None:
    sample = tables("small")
    with charts.style():
        figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
    charts.names_ranking(sample["names"], ax=left)
    charts.lemma_bars(sample["frequencies"], ax=right)
    figure.canvas.draw()
    assert len(figure.axes) == 6

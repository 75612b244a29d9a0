"""What each chart draws: the bars, marks, labels and colours that its table asks for."""

from __future__ import annotations

import re

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from chart_news import TONES, mention_rows
from chart_reading import bars, keys, quotes, rows, texts
from chart_samples import tables
from matplotlib.collections import PathCollection
from matplotlib.colors import to_hex
from matplotlib.text import Annotation

from analysis import charts, findings
from analysis.charts import palette
from analysis.tables import frame


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
        table = findings.speaking_and_named(sample["speakers"], sample["names"])
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
        named = findings.named_in_quotations(table, mentions)
        assert named.to_dict("records") == [
            {"speaker": "Inès Brissac", "name": "Noé Zézé", "label": "PER", "mentions": 2}
        ]
        assert named.dtypes.astype(str).to_dict() == frame("named_in_quotations", []).dtypes.astype(str).to_dict()
        ax = charts.who_names_whom(named)
        assert rows(ax) == ["Inès Brissac"]
        assert texts(ax) == ["2"]

    def test_numbers_stand_where_they_belong(self) -> None:
        sample = tables("large")
        named = findings.named_in_quotations(sample["quotations"], sample["mentions"])
        ax = charts.who_names_whom(named)
        assert len(rows(ax)) <= 12
        assert sum(int(t) for t in texts(ax)) <= named["mentions"].sum()


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


def test_caller_may_place_charts_side_by_side() -> None:
    sample = tables("small")
    with charts.style():
        figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
    charts.names_ranking(sample["names"], ax=left)
    charts.lemma_bars(sample["frequencies"], ax=right)
    figure.canvas.draw()
    assert len(figure.axes) == 6

"""What each chart draws: the bars, marks, labels and colours that its table asks for."""

from __future__ import annotations

import re

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from chart_news import TONES, mention_rows
from chart_reading import bars, below, keys, quotes, rows, texts
from chart_samples import tables
from matplotlib.colors import to_hex
from matplotlib.text import Annotation

from analysis import charts, findings
from analysis.charts import palette
from analysis.charts.style import shorten
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
                    ("L'Asso", "ORG", 2, "L’Asso (2)"),
                ]
            ],
        )  # fmt: skip
        ax = charts.names_ranking(table)
        assert rows(ax) == ["Inès Brissac", "L'Asso", "Ploërmel"]
        assert [bar.get_width() for bar in bars(ax)] == [1200, 2, 2]
        assert [to_hex(bar.get_facecolor()).upper() for bar in bars(ax)] == [
            palette.BLUE,
            palette.ORANGE,
            palette.GREEN,
        ]
        assert texts(ax)[:4] == ["1\u202f200", " Brissac (900)", "2", "2"]
        assert keys(ax) == ["people", "organisations", "places"]
        assert len(bars(charts.names_ranking(table, top=1))) == 1

    def test_along(self) -> None:
        mentions = frame("entity_mentions", mention_rows(["Inès Brissac", "Noé Zézé"], 2, 5))
        ax = charts.names_along(mentions, lengths={"article-00": 5000, "article-01": 5000})
        assert ax.get_xlim() == (0, 10000)
        assert "2 articles" in ax.get_xlabel()
        assert sum(int(t) for t in texts(ax)) == len(mentions)

    def test_one_name_or_words_found_once_are_a_sentence(self) -> None:
        name = {"name": "Zoé Morel", "label": "PER", "mentions": 1, "articles": 1, "aliases": "Zoé Morel (1)"}
        ax = charts.names_ranking(frame("entity_table", [name | {"first_article": "a", "first_start": 0}]))
        assert texts(ax) == ["Only one name is mentioned, and only once: Zoé Morel."]
        word = {"article": "a", "word": "pont", "start": 3, "end": 7, "position": 1, "progress": 0.1}
        ax = charts.words_along(frame("word_positions", [word, word | {"word": "quai"}]))
        assert texts(ax) == ["Each of these words occurs only once."]

    def test_more_than_thirty_articles_end_to_end_are_a_sentence(self) -> None:
        many = frame("entity_mentions", mention_rows(["Inès"], 31, 2))
        assert texts(charts.names_along(many))[0].startswith("Not drawn for more than 30 articles")

    def test_along_of_many_marks_becomes_density(self) -> None:
        many = pd.concat([frame("entity_mentions", mention_rows(["Inès"], 60, 60))] * 2)
        assert len(bars(charts.names_along(many, most=60))) == 120


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
        left_out = int(re.search(r"all others: (\d+) quotations", below(ax))[1])  # type: ignore[index]
        assert sum(bar.get_width() for bar in bars(ax)) + left_out == len(table)
        given = charts.speaker_colours(table)
        assert to_hex(bars(ax)[0].get_facecolor()).upper() == next(iter(given.values()))

    def test_of_several_articles_those_quoted_in_most_come_first(self) -> None:
        long = {"speaker": "Zoé Morel", "words": 900}
        table = quotes(long | {"article": "a"}, {"article": "a", "words": 9}, {"article": "b", "words": 9})
        ax = charts.speaking_share(table)
        assert rows(ax) == ["Inès Brissac", "Zoé Morel"]
        assert ax.get_title(loc="left").replace("\n", " ") == (
            "Most often quoted by name: Inès Brissac, in 2 of 2 articles, with 2\u202f% of the words"
        )
        assert texts(ax)[0].endswith("2 articles")

    def test_the_finding_is_the_title_unless_one_is_given(self) -> None:
        table = quotes({"words": 30}, {"words": 10, "speaker": "Zoé Morel"})
        title = charts.speaking_share(table).get_title(loc="left")
        assert title == "Inès Brissac has 75\u202f% of the quoted words, Zoé Morel 25\u202f%"
        french = charts.speaking_share(table, language="fr").get_title(loc="left")
        assert french == "Inès Brissac\u00a0: 75\u202f% des mots cités\u202f; Zoé Morel\u00a0: 25\u202f%"
        assert charts.speaking_share(table, title="Qui parle du quai ?").get_title(loc="left") == "Qui parle du quai ?"

    def test_a_title_set_later_takes_the_place_of_the_finding(self) -> None:
        ax = charts.speaking_share(quotes({"words": 30}, {"words": 10, "speaker": "Zoé Morel"}))
        ax.figure.draw_without_rendering()
        before = ax._left_title.get_window_extent().y0  # type: ignore[attr-defined]
        ax.set_title("Qui parle ?")
        ax.figure.draw_without_rendering()
        assert [ax.get_title(loc=loc) for loc in ("left", "center", "right")] == ["Qui parle ?", "", ""]
        assert ax._left_title.get_window_extent().y0 == pytest.approx(before, abs=3)  # type: ignore[attr-defined]

    def test_unknown_measure(self) -> None:
        with pytest.raises(ValueError, match="'words' or 'quotations'"):
            charts.speaking_share(tables("small")["quotations"], measure="pages")  # type: ignore[arg-type]

    def test_verbs_from_neutral_to_charged(self) -> None:
        table = quotes({"cue_lemma": "dénoncer"}, {"cue_lemma": "dire"}, {"cue_lemma": "affirmer"}, {"cue_lemma": None})
        ax = charts.verbs_by_speaker(table, tones=TONES)
        assert texts(ax) == ["dire", "affirmer", "dénoncer"]
        assert keys(ax) == ["neutral", "assertive", "critical"]

    def test_scatter_joins_who_speaks_with_who_is_named(self) -> None:
        sample = tables("small")
        table = findings.speaking_and_named(sample["speakers"], sample["names"])
        assert table["words"].sum() == sample["speakers"]["words"].sum()
        assert table["mentions"].sum() == sample["names"]["mentions"].sum()
        assert table.dtypes.astype(str).to_dict() == frame("speaking_and_named", []).dtypes.astype(str).to_dict()

    def test_who_is_named_and_never_quoted_has_the_accent(self) -> None:
        rows_given = [("Zoé", "PER", 9, 30), ("Noé", "PER", 4, 0), ("Inès", "PER", 0, 8), ("Lyon", "LOC", 50, 0)]
        table = frame(
            "speaking_and_named",
            [{"name": n, "label": k, "mentions": m, "quotations": 1, "words": w} for n, k, m, w in rows_given],
        )
        ax = charts.named_and_quoted(table)
        assert rows(ax) == ["Zoé", "Noé"], "places do not speak, and who is not named is not compared"
        fills = [to_hex(bar.get_facecolor()).upper() for bar in bars(ax)]
        assert fills == [palette.PLAIN, palette.ACCENT, palette.PLAIN, palette.PLAIN]
        assert ax.get_title(loc="left") == "Noé is named 4 times and never quoted"

    def test_a_sentence_on_people_names_a_person(self) -> None:
        rows_given = [("Sénat", "ORG", 9, 0), ("Noé", "PER", 4, 0), ("Ida", "PER", 2, 0), ("Zoé", "PER", 1, 30)]
        table = frame(
            "speaking_and_named",
            [{"name": n, "label": k, "mentions": m, "quotations": 1, "words": w} for n, k, m, w in rows_given],
        )
        title = charts.named_and_quoted(table).get_title(loc="left").replace("\n", " ")
        assert title == "2 of the 3 people named are never quoted; Noé is named 4 times"

    def test_a_sentence_counts_the_kind_that_is_drawn(self) -> None:
        rows_given = [("Sénat", "ORG", 9, 0), ("Insee", "ORG", 8, 0), ("SNB", "ORG", 7, 3), ("Noé", "PER", 4, 0)]
        table = frame(
            "speaking_and_named",
            [{"name": n, "label": k, "mentions": m, "quotations": 1, "words": w} for n, k, m, w in rows_given],
        )
        title = charts.named_and_quoted(table, top=3).get_title(loc="left").replace("\n", " ")
        assert title == "2 of the 3 organisations named are never quoted; Sénat is named 9 times"


class TestStrip:
    def test_lanes_of_one_article(self) -> None:
        table = quotes({"spans": [[10, 20], [30, 40]]}, {"speaker": None, "spans": [[50, 90]]})
        ax = charts.quotation_strip(table, lengths={"article-00": 100})
        assert rows(ax) == ["whole article", "Inès Brissac", "no speaker named"]
        assert ax.get_xlim() == (0, 100)

    def test_strip_an_article_with_a_key_of_speakers(self) -> None:
        ax = charts.quotation_strip(tables("large")["quotations"], top=10)
        assert len(rows(ax)) == 10
        assert "10 of 30 articles" in below(ax)
        assert {"most quoted in its article", "no speaker named"} <= set(keys(ax))

    def test_strips_have_the_names_of_articles(self) -> None:
        table = quotes({"article": "a", "spans": [[10, 20]]}, {"article": "b", "spans": [[30, 40]]})
        assert rows(charts.quotation_strip(table, names={"a": "Le Val · Le pont rouvre"})) == [
            "Le pont rouvre\nLe Val",
            "b",
        ]

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
        again = pairs[pairs["together"] > 1]
        assert set(seen[0]) == {shorten(name, 26) for name in {*again["source"], *again["target"]}}

    def test_weak_links_are_left_out_and_said_to_be(self) -> None:
        pairs = tables("large")["pairs"]
        ax = charts.co_mention_network(pairs, top=20, most=5)
        assert len(ax.patches) == 5
        assert f"5 of {len(pairs)} pairs" in below(ax).replace("\u202f", "")

    def test_a_list_that_stands_once_does_not_outweigh_pairs_that_come_again(self) -> None:
        once = [(f"liste {i}", f"liste {j}", 1) for i in range(6) for j in range(i)]
        rest = {"source_label": "LOC", "target_label": "LOC", "articles": 1}
        table = frame(
            "co_mentions",
            [rest | {"source": s, "target": t, "together": n} for s, t, n in [("Zoé", "Noé", 2), *once]],
        )
        assert "Of 16 pairs, one is mentioned together more than once: Zoé and Noé, 2 times." in (
            texts(charts.co_mention_network(table))[0].replace("\n", " ")
        )
        again = pd.DataFrame([rest | {"source": "Noé", "target": "Ève", "together": 2}])
        assert set(texts(charts.co_mention_network(pd.concat([table, again])))) == {"Zoé", "Noé", "Ève"}
        ax = charts.co_mention_network(pd.concat([table, again]), most=1)
        assert ax.get_title(loc="left").startswith("2 pairs are mentioned together most often"), "one is drawn"
        assert "some of the names" in below(ax)

    def test_pairs_that_are_all_together_once_are_not_drawn(self) -> None:
        ax = charts.co_mention_network(tables("small")["pairs"].assign(together=1))
        assert "only once: nothing to draw" in texts(ax)[0].replace("\n", " ")

    def test_collocates_with_counts(self) -> None:
        ax = charts.collocate_bars(tables("small")["collocations"], node="quai", top=3)
        assert rows(ax) == ["port", "marée", "digue"]
        assert texts(ax)[0] == "12.0  (30)"
        with pytest.raises(ValueError, match="log_dice"):
            charts.collocate_bars(tables("small")["collocations"], node="quai", measure="chance")


def test_caller_may_place_charts_side_by_side() -> None:
    sample = tables("small")
    with charts.style():
        figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
    charts.names_ranking(sample["names"], ax=left)
    charts.lemma_bars(sample["frequencies"], ax=right)
    figure.canvas.draw()
    assert len(figure.axes) == 6

"""Shares with their intervals, and women and men among the people quoted."""

import numpy as np
import pytest

from analysis import charts, findings
from analysis.tables import SCHEMAS, frame


def quotations(*rows):
    """A row per (article, speaker, words, gender), sure and by name unless more is given."""
    made = []
    for number, (article, speaker, words, gender, *more) in enumerate(rows):
        about = {"speaker_label": "PER" if speaker else None, "confidence": 0.95, "speaker_rule": "name", "doubt": None}
        about |= more[0] if more else {}
        made.append(
            dict.fromkeys(SCHEMAS["quotations"])
            | {"article": article, "quote": number, "type": "direct", "start": 10 * number, "end": 10 * number + 5,
             "spans": [[10 * number, 10 * number + 5]], "text": "…", "speaker": speaker, "words": words,
             "speaker_gender": gender, "rule": "incise", "region": "body", **about}
        )  # fmt: skip
    return frame("quotations", made)


PRESS = quotations(
    *(("a", "Inès Caradec", 10, "f"), ("a", "Yann Morel", 30, "m"), ("b", "Yann Morel", 20, "m")),
    *(("b", "Claude Roy", 5, None), ("c", "région", 15, None, {"speaker_label": None}), ("c", None, 20, None)),
)


def test_shares_are_of_everything_quoted():
    table = findings.share_table(PRESS).set_index("speaker")
    assert table.loc["Yann Morel", ["amount", "share", "articles"]].to_list() == [50, 0.5, 2]
    assert table["share"].sum() == pytest.approx(1)
    assert table.index.isna()[-1], "those without a speaker come last"


def test_an_interval_holds_its_share_and_stays_between_0_and_1():
    table = findings.share_table(PRESS)
    assert ((table["low"] <= table["share"]) & (table["share"] <= table["high"])).all()
    assert table["low"].min() >= 0
    assert table["high"].max() <= 1


def test_more_articles_make_an_interval_narrower():
    def width(articles):
        rows = [(f"a{n}", name, 10, None) for n in range(articles) for name in ("Inès Caradec", f"Voisin {n}")]
        table = findings.share_table(quotations(*rows)).set_index("speaker")
        return table.loc["Inès Caradec", "high"] - table.loc["Inès Caradec", "low"]

    assert width(80) < width(20) < width(5)


def test_rows_that_were_looked_at_are_sure():
    rows = [("a", name, 10, None, {"confidence": 0.2, "speaker_rule": rule}) for name, rule in
            (("Inès Caradec", "corrected"), ("Yann Morel", "confirmed"))]  # fmt: skip
    table = findings.share_table(quotations(*rows))
    assert table[["low", "high"]].to_numpy().tolist() == [[0.5, 0.5]] * 2


def test_doubtful_rows_are_counted_by_speaker():
    rows = [("a", "Yann Morel", 9, "m", {"doubt": "low confidence"}), ("a", "Yann Morel", 9, "m")]
    assert findings.share_table(quotations(*rows))["doubtful"].to_list() == [1]


def test_another_measure_is_refused():
    with pytest.raises(ValueError, match="measure='articles': use 'words' or 'quotations'"):
        findings.share_table(PRESS, measure="articles")


def test_women_and_men_are_counted_among_people_with_a_name():
    table = findings.gender_table(PRESS).set_index("gender")
    assert table[["people", "quotations", "words"]].to_numpy().tolist() == [[1, 1, 10], [1, 1, 5], [1, 2, 50]]
    assert table.loc["f", ["share_people", "share_quotations"]].to_list() == [0.5, pytest.approx(1 / 3)]
    assert table.loc["f", "share_words"] == pytest.approx(10 / 60), "of those whose gender is known"
    assert np.isnan(table.loc["unknown", "share_words"])
    assert table.loc["f", "share_words_low"] <= 1 / 6 <= table.loc["f", "share_words_high"]


def test_someone_called_both_ways_equally_often_has_no_known_gender():
    rows = [("a", "Dominique Roy", 5, "f"), ("b", "Dominique Roy", 5, "m"), ("b", "Yann Morel", 5, "m")]
    assert findings.gender_table(quotations(*rows))["people"].to_list() == [0, 1, 1]


def test_women_and_men_by_outlet_and_month():
    given = PRESS.assign(outlet=PRESS["article"].map({"a": "Le Val", "b": "Le Quai", "c": "Le Quai"}))
    table = findings.gender_table(given, by="outlet")
    assert table.columns[:2].to_list() == ["outlet", "gender"]
    assert table["outlet"].to_list() == ["Le Quai"] * 3 + ["Le Val"] * 3


def test_nobody_is_quoted():
    table = findings.gender_table(frame("quotations", []))
    assert table[["people", "quotations", "words"]].sum().sum() == 0
    assert findings.women_and_men(table) == "No person whose name and gender are known is quoted."


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "Women: 1 of 2 people quoted by name whose gender is known (50 %), with 17 % of their words (95 % ",
        ),
        (
            "fr",
            "Femmes : 1 sur 2 personnes dont on connaît le nom et le genre (50 %), avec 17 % de leurs mots (intervalle",
        ),
    ],
)
def test_the_finding_has_its_numbers(language, said):
    told = findings.women_and_men(findings.gender_table(PRESS), language=language)
    plain = str(told).replace("\u202f", " ").replace("\xa0", " ")
    assert plain.startswith(said)
    unknown = {"en": "The gender of 1 person is not known.", "fr": "Le genre de 1 personne n’est pas connu."}
    assert plain.endswith(unknown[language])


def test_the_chart_has_a_bar_for_each_measure_and_an_interval_over_it():
    ax = charts.women_and_men(findings.gender_table(PRESS))
    title = ax.get_title(loc="left").replace("\u202f", " ")
    assert title == "Women have 17 % of the words of people whose gender is known"
    assert [label.get_text() for label in ax.get_yticklabels()] == ["people", "quotations", "words"]
    assert len(ax.lines) == 3
    assert sum(
        bar.get_width() for bar in ax.patches if round(bar.get_y() + bar.get_height() / 2) == 2
    ) == pytest.approx(1)


def test_the_chart_of_groups_says_where_women_have_most_and_least():
    given = PRESS.assign(outlet=PRESS["article"].map({"a": "Le Val", "b": "Le Quai", "c": "Le Quai"}))
    table = findings.gender_table(given, by="outlet")
    sure = table.assign(share_words_low=table["share_words"], share_words_high=table["share_words"])
    ax = charts.women_and_men(sure, language="fr")
    title = ax.get_title(loc="left").replace("\u202f", " ").replace("\xa0", " ").replace("\n", " ")
    assert title.startswith(
        "Part des femmes dans les mots : la plus grande pour Le Val (25 %), la plus petite pour Le Quai (0 %)"
    )


def test_groups_whose_intervals_overlap_do_not_differ():
    given = PRESS.assign(outlet=PRESS["article"].map({"a": "Le Val", "b": "Le Quai", "c": "Le Quai"}))
    title = charts.women_and_men(findings.gender_table(given, by="outlet")).get_title(loc="left")
    assert "no clear difference" in title


def test_another_measure_of_the_chart_is_refused():
    with pytest.raises(ValueError, match="measure='articles': use 'words', 'quotations', 'people'"):
        charts.women_and_men(findings.gender_table(PRESS), measure="articles")


def test_too_few_people_are_not_drawn():
    ax = charts.women_and_men(findings.gender_table(PRESS), least=10)
    assert ax.texts[0].get_text() == "Too few to compare: 2 people quoted by name whose gender is known."


@pytest.mark.parametrize("measure", ["words", "quotations"])
def test_an_interval_does_not_depend_on_the_order_of_articles(measure):
    other = PRESS.sort_values("article", ascending=False, kind="stable").reset_index(drop=True)
    assert other["article"].tolist() != PRESS["article"].tolist()
    assert findings.share_table(PRESS, measure=measure).equals(findings.share_table(other, measure=measure))
    table = findings.gender_table(PRESS)
    assert len(table)
    assert table.equals(findings.gender_table(other))

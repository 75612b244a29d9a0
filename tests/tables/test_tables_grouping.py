"""Counts by outlet, by section, by any column of the corpus or several."""

from __future__ import annotations

import pytest

from analysis import (
    charts,
    counted_by,
    entity_mentions,
    entity_table,
    parse,
    quotations,
    speaker_table,
    word_frequencies,
)
from analysis.corpus import article_from_text
from analysis.findings import named_in_quotations, with_articles

TEXTS = [
    ("Le Val", "Société", "« Le pont de Lyon tient », a affirmé Jeanne Loiret. « Il rouvrira », a dit Jeanne Loiret."),
    ("Ambre", "Société", "« La gare de Lyon attendra », a regretté Paul Ferrand. « Oui », a dit Jeanne Loiret."),
    ("Ambre", "Sports", "« Nous avons gagné le match », a déclaré Paul Ferrand."),
    (None, "Sports", "« Nous avons perdu », a reconnu Paul Ferrand."),
]  # fmt: skip


@pytest.fixture(scope="module")
def articles():
    return [article_from_text(t, id=f"a{n}", outlet=o, section=s) for n, (o, s, t) in enumerate(TEXTS)]


@pytest.fixture(scope="module")
def docs(articles):
    return list(parse(articles, cache=False))


@pytest.fixture(scope="module")
def quotes(docs, articles):
    return with_articles(quotations(docs), articles, "outlet", "section")


def test_speakers_by_outlet_add_up_to_all_speakers(quotes):
    table = speaker_table(quotes, by="outlet")
    assert table.columns[0] == "outlet"
    assert list(dict.fromkeys(table["outlet"].fillna("?"))) == ["Ambre", "Le Val", "?"]
    whole = speaker_table(quotes).set_index("speaker")["quotations"]
    assert table.groupby("speaker")["quotations"].sum().to_dict() == whole.to_dict()


def test_several_columns_make_a_group_of_each_combination(quotes):
    table = speaker_table(quotes, by=["outlet", "section"])
    assert list(table.columns[:2]) == ["outlet", "section"]
    assert len(table[["outlet", "section"]].drop_duplicates()) == 4


def test_names_and_names_in_quotations_by_section(docs, articles, quotes):
    mentions = with_articles(entity_mentions(docs), articles, "section")
    table = entity_table(mentions, by="section")
    assert table.loc[table["name"] == "Paul Ferrand", ["section", "mentions"]].values.tolist() == [
        ["Société", 1],
        ["Sports", 2],
    ]
    named = named_in_quotations(quotes, mentions, by="section")
    assert set(named["section"]) == {"Société"}


@pytest.mark.parametrize("column", ["outlet", "section", ["section", "outlet"]])
def test_words_by_a_column_of_the_corpus_add_up(docs, column):
    table = counted_by(word_frequencies, docs, column, by="form")
    assert table["count"].sum() == word_frequencies(docs, by="form")["count"].sum()


def test_an_empty_table_keeps_its_columns(quotes):
    table = speaker_table(quotes.iloc[:0], by="outlet")
    assert list(table.columns) == ["outlet", *speaker_table(quotes).columns]


def test_a_column_that_is_not_there_says_how_to_join_it(docs):
    with pytest.raises(ValueError, match=r"no column 'outlet'; it has article, .*; findings.with_articles"):
        speaker_table(quotations(docs), by="outlet")
    with pytest.raises(ValueError, match="no article has a value for 'author'; there are outlet"):
        counted_by(word_frequencies, docs, "author")


def rows_of(ax):
    return [text for label in ax.get_yticklabels() if not (text := label.get_text()).isdigit()]


def test_panels_have_the_same_speakers_in_the_same_order(quotes):
    ax = charts.speaking_share(quotes, by="outlet")  # type: ignore[call-arg]  # all charts take it
    drawn = [rows_of(panel) for panel in ax.figure.axes if rows_of(panel)]
    assert len(drawn) == 1  # the rows of all panels are named once
    panels = [panel for panel in ax.figure.axes if panel.patches]
    assert len(panels) == 2
    assert len({tuple(panel.get_ylim()) for panel in panels}) == 1
    assert set(drawn[0]) == {"Paul Ferrand", "Jeanne Loiret"}


def test_panels_of_names_are_in_one_order(docs, articles):
    mentions = with_articles(entity_mentions(docs), articles, "outlet")
    ax = charts.names_ranking(entity_table(mentions, by="outlet"), by="outlet", top=3)  # type: ignore[call-arg]
    drawn = [rows_of(panel) for panel in ax.figure.axes if rows_of(panel)]
    assert len(drawn) == 1  # the rows of all panels are named once
    panels = [panel for panel in ax.figure.axes if panel.patches]
    assert len(panels) == 2
    assert len({tuple(panel.get_ylim()) for panel in panels}) == 1

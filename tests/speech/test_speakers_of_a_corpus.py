"""Speakers of several articles: one who is called otherwise in each has one name, that of the table of names."""

from __future__ import annotations

import pytest

from analysis import article_from_text, entity_mentions, entity_table, findings, parse, quotations, speaker_table
from analysis.corrections import checked_rows, use_corrections
from analysis.words import tokens

TEXTS = {
    "mardi": "« La halle ferme », a annoncé Odile Vartan. Il pleuvait. « Il le faut », a dit Mme Vartan.",
    "jeudi": "« Les travaux dureront un an », a précisé Mme Vartan devant les marchands de Vaubrun.",
    "lundi": "« Nous verrons », répond Éric Delmasse. Une voisine se plaint : « Le bruit commence à six heures. »",
    "samedi": "« Personne ne m'a prévenu », regrette Eric Delmasse, fleuriste. Une voisine dit : « Moi non plus. »",
    "dimanche": "« Je réponds à tout le monde », promet Eric Delmasse, qui vend des fleurs à Vaubrun.",
}


def parsed():
    articles = [article_from_text(text, id=name) for name, text in TEXTS.items()]
    return parse(articles, cache=False, progress=False)


@pytest.fixture(scope="module")
def docs():
    return parsed()


@pytest.fixture
def corrected(tmp_path):
    """The articles parsed with a file of corrections in use."""

    def read(lines):
        path = tmp_path / "corrections.csv"
        path.write_text("article,start,column,value,note,of\n" + lines, encoding="utf-8")
        return use_corrections(path), parsed()

    yield read
    use_corrections(None)


def speakers_of(docs, article):
    quotes = quotations(docs)
    return quotes.loc[quotes["article"] == article, "speaker"].tolist()


def test_a_surname_is_the_person_of_another_article(docs):
    assert speakers_of(docs, "jeudi") == ["Odile Vartan"]
    assert speakers_of(docs[1], "jeudi") == ["Vartan"]


def test_a_name_has_the_spelling_of_most_articles(docs):
    assert speakers_of(docs, "lundi")[0] == "Eric Delmasse"


def test_an_agreed_speaker_has_one_row(docs):
    table = speaker_table(quotations(docs)).set_index("speaker")
    assert table.loc["Odile Vartan", ["quotations", "articles"]].tolist() == [3, 2]
    assert table.loc["Eric Delmasse", ["quotations", "articles"]].tolist() == [3, 3]


def test_speakers_are_those_of_the_table_of_names(docs):
    quotes, names = quotations(docs), entity_mentions(docs)
    named = quotes.dropna(subset=["speaker_label"])
    assert set(zip(named["speaker_label"], named["speaker"], strict=True)) <= set(
        zip(names["label"], names["name"], strict=True)
    )
    both = findings.speaking_and_named(speaker_table(quotes), entity_table(names)).set_index("name")
    assert both.loc["Odile Vartan", ["quotations", "mentions"]].tolist() == [3, 3]


def test_who_has_no_name_stays_in_the_article(docs):
    assert speakers_of(docs, "lundi")[1] == speakers_of(docs, "samedi")[1] == "voisine"


def test_words_are_chosen_by_the_agreed_name(docs):
    assert set(tokens(docs, speakers=["Odile Vartan"])["article"]) == {"mardi", "jeudi"}
    with pytest.raises(ValueError, match="'Vartan' is no speaker in these articles: did you mean 'Odile Vartan'"):
        tokens(docs, speakers=["Vartan"])


def test_a_line_about_a_name_holds_for_the_agreed_name(corrected):
    _, docs = corrected(",,name,Odile Vartan-Roy,,Odile Vartan\n")
    assert set(speakers_of(docs, "mardi") + speakers_of(docs, "jeudi")) == {"Odile Vartan-Roy"}
    assert set(entity_mentions(docs)["name"]) >= {"Odile Vartan-Roy"}


def test_the_agreed_name_confirms_a_row_whose_article_cuts_it_short(corrected):
    corrections, docs = corrected("jeudi,2,speaker,Odile Vartan,,\n")
    assert checked_rows(corrections) == (1, 1)
    quotes = quotations(docs)
    row = quotes[quotes["article"] == "jeudi"].iloc[0]
    assert (row["speaker"], row["speaker_rule"]) == ("Odile Vartan", "confirmed")


def test_a_speaker_whom_a_user_has_written_stays_as_written(corrected):
    _, docs = corrected("lundi,2,speaker,Vartan,,\n")
    assert speakers_of(docs, "lundi")[0] == "Vartan"

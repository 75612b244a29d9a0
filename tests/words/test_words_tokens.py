"""The table of words, the options, and the lemmas on it."""

import pytest

from analysis import parse, tokens
from analysis.tables import SCHEMAS
from analysis.words import count_words, stop_words


def row(table, text):
    return table[table["text"] == text].iloc[0]


@pytest.fixture(scope="module")
def table():
    return tokens(
        parse(
            "Quelqu’un a-t-il dit aujourd’hui à M. Lartigue que l’est attend 30 000 touristes ce week-end ? "
            "Elle écoute #retraites et dis-le-moi, 12 %."
        )
    )


def test_every_word_is_what_the_article_has_and_pieces_are_put_together(table):
    expected = (
        "Quelqu’un|a|il|dit|aujourd’hui|à|M.|Lartigue|que|l’|est|attend|30 000|touristes|ce|week-end|"
        "Elle|écoute|#retraites|et|dis|le|moi|12 %"
    )
    assert "|".join(table["text"]) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "pos"),
    [
        ("Quelqu’un", "quelqu'un", "PRON"),
        ("a", "avoir", "AUX"),
        ("il", "il", "PRON"),
        ("M.", "monsieur", "NOUN"),
        ("aujourd’hui", "aujourd'hui", "ADV"),
        ("30 000", "30 000", "NUM"),
        ("week-end", "week-end", "NOUN"),
        ("Elle", "elle", "PRON"),
        ("#retraites", "#retraites", "PROPN"),
        ("dis", "dire", "VERB"),
        ("12 %", "12 %", "NUM"),
    ],
)
def test_lemma_and_part_of_speech(table, text, lemma, pos):
    found = row(table, text)
    assert (found["lemma"], found["pos"]) == (lemma, pos)


def test_columns_are_the_contract_also_when_empty(docs):
    for found in (tokens(docs), tokens([]), tokens(docs, pos=[])):
        assert dict(found.dtypes.astype(str)) == SCHEMAS["tokens"]


def test_regions_and_quotations_are_chosen(docs):
    whole = tokens(docs)
    assert "repeated title" not in set(whole["region"])
    assert set(tokens(docs, regions=["repeated title"])["text"]) == {"Le", "pont", "rouvre"}
    quoted, rest = tokens(docs, quotations="only"), tokens(docs, quotations="out")
    assert len(quoted) + len(rest) == len(whole)
    assert quoted["text"].tolist() == ["Ce", "pont", "est", "dangereux", "Cette", "gare", "est", "belle"]
    assert quoted["quotation"].tolist() == [0] * 8
    assert tokens(docs, speakers=["elle"])["article"].unique().tolist() == ["gare"]


def test_stop_words_and_parts_of_speech_are_chosen(docs):
    left = set(tokens(docs, stop_words="out")["lemma"])
    assert left.isdisjoint(stop_words())
    assert "pont" in left
    assert "pont" not in set(tokens(docs, stop_words=["Pont"])["lemma"])
    assert set(tokens(docs, pos=["NOUN"])["pos"]) == {"NOUN"}


def test_the_stop_list_drops_what_says_nothing_and_keeps_what_news_is_made_of():
    assert {"faire", "jamais", "rien", "contre", "qu'"} <= stop_words()
    assert stop_words().isdisjoint({"dire", "parler", "gens", "vrai"})


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"region": ["body"]}, TypeError, "unknown option 'region'; there are: regions"),
        ({"regions": ["corps"]}, ValueError, "regions='corps': use 'title'"),
        ({"quotations": "none"}, ValueError, "quotations='none': use 'in', 'out', 'only'"),
        ({"pos": "NOUN"}, TypeError, r"give a collection, as in pos=\['NOUN'\]"),
        ({"stop_words": "no"}, ValueError, "stop_words='no': use 'in', 'out'"),
    ],
)
def test_an_option_that_cannot_be_is_named(docs, options, error, message):
    with pytest.raises(error, match=message):
        tokens(docs, **options)


def test_words_in_spans_are_counted_as_in_the_table(docs):
    doc = docs[0]
    table = tokens(doc)
    assert count_words(doc, [(0, len(doc.text))]) == count_words(doc) == len(table) + 3
    start = doc.text.index("Ce pont")
    assert count_words(doc, [(start, start + len("Ce pont est dangereux"))]) == 4
    assert count_words(doc, [(start, start)]) == 0
    assert count_words(doc, []) == 0


@pytest.mark.parametrize("text", ["", "#", "…", " \n "])
def test_texts_without_words(text):
    assert tokens(parse(text)).empty

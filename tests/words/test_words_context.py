"""Words in their places: collocations, concordance, sequences, positions, diversity."""

import re

import pytest

from analysis import collocations, concordance, parse, tokens
from analysis.render import concordance_html
from analysis.render.anchors import page_file
from analysis.tables import SCHEMAS, frame
from analysis.words import (
    collocation_measures,
    lexical_diversity,
    ngram_frequencies,
    readability,
    repeated_segments,
    vocabulary_growth,
    word_positions,
    word_trend,
)


def test_columns_are_the_contract_also_when_empty(docs):
    tables = {
        "collocations": (collocations(docs, "pont"), collocations([], "pont"), collocations(docs, "absent")),
        "concordance": (concordance(docs, "pont"), concordance([], "pont")),
        "ngram_frequencies": (ngram_frequencies(docs), ngram_frequencies([]), repeated_segments([])),
        "word_positions": (word_positions(docs, ["pont"]), word_positions([], ["pont"])),
        "word_trend": (word_trend(docs, ["pont"]), word_trend([], ["pont"])),
        "lexical_diversity": (lexical_diversity(docs), lexical_diversity([])),
        "vocabulary_growth": (vocabulary_growth(docs), vocabulary_growth([])),
        "readability": (readability(docs), readability([])),
    }
    for name, found in tables.items():
        for table in found:
            assert dict(table.dtypes.astype(str)) == SCHEMAS[name], name
            assert table.index.tolist() == list(range(len(table))), name


def test_collocations_in_a_window_stay_in_the_sentence(docs):
    table = collocations(docs, "pont", span=2).set_index("word")
    assert table.loc["vieux", "count"] == 1
    assert table.loc["rouvrir", "count"] == 2
    assert "gare" not in table.index
    assert table["log_dice"].max() <= 14
    one_side = collocations(docs, "pont", span=(1, 0)).set_index("word")
    assert "rouvrir" not in one_side.index
    assert "vieux" in one_side.index


def test_expected_counts_sum_to_the_places_near_the_node(docs):
    table = collocation_measures(docs, ("pont", "NOUN"), near="sentence")
    n = len(tokens(docs))
    assert (table["expected"] * n / table["count_word"]).round(6).nunique() == 1
    assert table["count_node"].unique().tolist() == [4]


def test_collocations_along_dependencies(docs):
    table = collocations(docs, "attendre", near="dependency").set_index("word")
    assert {"gare", "port", "bateau", "train"} <= set(table.index)
    assert "vieux" not in table.index


def test_collocations_say_what_cannot_be(docs):
    with pytest.raises(ValueError, match="span=0"):
        collocations(docs, "pont", span=0)
    with pytest.raises(ValueError, match="'window', 'sentence' or 'dependency'"):
        collocations(docs, "pont", near="page")


def test_concordance_has_every_line_and_leads_to_the_text(docs):
    table = concordance(docs, "attendre", by="lemma")
    assert len(table) == (tokens(docs)["lemma"] == "attendre").sum() == 2
    texts = {doc._.article.id: doc._.article.text for doc in docs}
    for row in table.itertuples():
        assert texts[row.article][row.start : row.end] == row.hit == "attend"


@pytest.mark.parametrize(
    ("pattern", "by", "hits"),
    [
        ("VIEUX pont", None, ["vieux pont"]),
        ("vieux bateau", "lemma", ["vieux bateaux"]),
        (re.compile(r"bateaux?|trains?"), None, ["trains", "bateaux", "bateaux"]),
        ([{"POS": "ADJ"}, {"LEMMA": "gare"}], None, ["vieille gare"]),
        ("dit-elle", None, ["dit-elle"]),
        ("30 000", None, ["30 000"]),
    ],
)
def test_concordance_by_word_lemma_expression_and_pattern(docs, pattern, by, hits):
    assert concordance(docs, pattern, by=by)["hit"].tolist() == hits


def test_concordance_with_options_and_order(docs):
    assert len(concordance(docs, "pont")) == 4
    assert len(concordance(docs, "pont", regions=["title"])) == 1
    assert concordance(docs, "pont", quotations="only")["hit"].tolist() == ["pont"]
    lines = concordance(docs, re.compile("attend|dorment"), sort="right")
    assert [line.split()[0] for line in lines["right"]] == ["au", "les", "les"]
    by_left = concordance(docs, "attend", sort="left")
    assert [line.split()[-1] for line in by_left["left"]] == ["gare", "port"]


@pytest.mark.parametrize(
    ("pattern", "by", "hits"),
    [
        ("coeur", "form", ["cœur", "coeur"]),
        ("cœur", "lemma", ["cœur", "coeur"]),
        ("etats-unis", "form", ["États-Unis", "Etats-Unis"]),
        ("États-Unis", "form", ["États-Unis", "Etats-Unis"]),
        ("ou", "form", ["ou"]),
    ],
)
def test_searches_find_both_spellings(pattern, by, hits):
    text = "Le cœur des États-Unis bat. Un coeur ou deux ? Là où vont les Etats-Unis."
    assert concordance(parse(text), pattern, by=by)["hit"].tolist() == hits


@pytest.mark.parametrize(
    ("pattern", "options", "message"),
    [
        (" ", {}, "pattern is empty"),
        ("pont", {"by": "word"}, "by='word': use 'form'"),
        ("pont", {"sort": "length"}, "sort='length': use 'text'"),
        (["pont"], {"by": "lemma"}, "needs a string, not list"),
        ("pont", {"by": "matcher"}, "needs a list of dicts, not str"),
    ],
)
def test_concordance_says_what_cannot_be(docs, pattern, options, message):
    with pytest.raises(ValueError, match=message):
        concordance(docs, pattern, **options)


@pytest.mark.parametrize(
    ("pattern", "by", "near"),
    [
        ("batau", "lemma", "'bateau'"),
        ("bateaus", "form", "'bateaux'"),
        ("pond", None, "'pont'"),
        ("bateaux", "lemma", "'bateau'"),
    ],
)
def test_a_word_that_is_not_there_is_told_with_those_that_are_near(docs, pattern, by, near):
    with pytest.warns(UserWarning, match=f"no '{pattern}' in these articles; did you mean .*{near}"):
        assert concordance(docs, pattern, by=by).empty


def test_concordance_as_html_escapes_and_links():
    text = 'Il dit <b>non</b> & "oui" au pont.'
    table = concordance(parse(text), "non").assign(article='a"b<c')
    html = concordance_html(table)
    assert "<b>" not in html
    assert "&lt;b&gt;" in html
    page = page_file('a"b<c')
    assert f'href="{page}#char-10"' in html
    assert 'href="a%22b%3Cc#10"' in concordance_html(table, link="{article}#{start}")
    assert "<a " not in concordance_html(table, link=None)
    assert html._repr_html_() == str(html)
    assert concordance_html(frame("concordance", [])).startswith("<p")
    with pytest.raises(ValueError, match="no column 'article'"):
        concordance_html(table.drop(columns="article"))


def test_sequences_stop_at_punctuation_and_left_out_words():
    doc = parse("Le chat dort, le chat mange. Le chat dort.")
    table = ngram_frequencies(doc, 2).set_index("ngram")
    assert table["count"].to_dict() == {"le chat": 3, "chat dort": 2, "chat mange": 1}
    assert table["per_million"].sum() == pytest.approx(1e6)
    assert ngram_frequencies(doc, 2, pos=["NOUN", "VERB"])["ngram"].tolist() == ["chat dort", "chat mange"]
    assert repeated_segments(doc)["ngram"].tolist() == ["le chat", "le chat dort"]
    with pytest.raises(ValueError, match="n=0"):
        ngram_frequencies(doc, 0)


def test_positions_run_from_the_start_of_an_article_to_its_end(docs):
    table = word_positions(docs, ["port", "train"])
    assert table["word"].tolist() == ["train", "port", "port"]
    last = table.iloc[-1]
    assert last["position"] == len(tokens(docs[2])) - 1
    assert 0 <= table["progress"].min() <= table["progress"].max() < 1
    with pytest.raises(TypeError, match="words='port'"):
        word_positions(docs, "port")


def test_trend_has_a_row_a_period_and_word(docs):
    table = word_trend(docs, ["pont", "gare"])
    assert table[["count", "articles"]].to_numpy().tolist() == [[4, 1], [0, 1], [0, 2], [3, 2]]
    assert table["words"].drop_duplicates().sum() == len(tokens(docs))
    with pytest.raises(ValueError, match="period='hour'"):
        word_trend(docs, ["pont"], period="hour")


def test_vocabulary_grows_to_all_distinct_words(docs):
    table = vocabulary_growth(docs, step=10)
    assert table["types"].is_monotonic_increasing
    lemmas = tokens(docs)["lemma"].str.lower()
    assert table.iloc[-1].tolist() == [len(lemmas), lemmas.nunique(), (lemmas.value_counts() == 1).sum()]


def test_diversity_and_readability_have_a_row_an_article(docs):
    diversity, ease = lexical_diversity(docs), readability(docs)
    assert diversity["article"].tolist() == ease["article"].tolist() == ["pont", "gare", "port"]
    assert diversity["words"].tolist() == ease["words"].tolist()
    assert ease["sentences"].tolist()[2] == 2
    assert ease["kandel_moles"].between(60, 140).all()


def test_articles_without_words_have_rows_without_values():
    empty = parse("…")
    assert lexical_diversity(empty)["ttr"].isna().all()
    assert readability(empty)["kandel_moles"].isna().all()


def test_a_name_is_one_unit_beside_a_word_of_it():
    docs = parse("Météo France annonce de la pluie. La pluie tombe sur la France entière, dit Météo France.")
    near = collocations(docs, "France", span=2)
    assert "Météo" not in near["word"].to_list()
    assert {"annoncer", "entier"} <= set(near["word"])

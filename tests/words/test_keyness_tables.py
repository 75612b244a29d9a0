"""Keyness of tables that are counted already: what they can be asked, and what they do not know."""

from __future__ import annotations

import pytest

from analysis import collocations, keyness, parse, tokens, word_frequencies
from analysis.words import concordance, frequency_measures, token_frequencies, word_positions

TEXTS = ["Le pont\n\n« Le pont tiendra », a dit Inès Caradec. La halle est fermée.", "La halle\n\nLa halle rouvre."]


@pytest.fixture(scope="module")
def docs():
    return list(parse(TEXTS))


@pytest.fixture(scope="module")
def table(docs):
    return tokens(docs)


def counts(found):
    return dict(zip(found["word"], found["count_target"], strict=True))


@pytest.mark.parametrize("by", ["lemma", "form"])
def test_tokens_are_chosen_by_region_and_by_quotation(docs, table, by):
    options = {"by": by, "pos": ["NOUN"]}
    assert counts(keyness(table, docs, regions=["body"], **options)) == counts(
        keyness(docs, docs, regions=["body"], **options)
    )
    assert counts(keyness(table, docs, quotations="only", **options))["pont"] == 1
    assert counts(keyness(table, docs, quotations="out", **options))["halle"] == 3


def test_tokens_know_no_speakers(docs, table):
    with pytest.raises(ValueError, match="a table of tokens does not know speakers: give docs"):
        keyness(table, docs, speakers=["Inès Caradec"])


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"regions": ["body"]}, "a table of frequencies has no regions: count the docs with regions=… first"),
        ({"speakers": ["Inès"]}, "a table of frequencies has no speakers: count the docs with speakers=… first"),
        ({"quotations": "only"}, "a table of frequencies has no quotations: count the docs with quotations=… first"),
    ],
    ids=["regions", "speakers", "quotations"],
)
def test_what_frequencies_do_not_know_is_told(docs, options, message):
    with pytest.raises(ValueError, match=message):
        keyness(word_frequencies(docs), docs, **options)


def test_frequencies_without_parts_of_speech_cannot_be_chosen_by_them(docs):
    plain = word_frequencies(docs).assign(pos=None)
    with pytest.raises(ValueError, match="has no parts of speech, so pos=… cannot choose among them"):
        keyness(plain, docs, pos=["NOUN"])


BY = {
    "word_frequencies": lambda docs, by: word_frequencies(docs, by=by),
    "frequency_measures": lambda docs, by: frequency_measures(docs, by=by),
    "token_frequencies": lambda docs, by: token_frequencies([tokens(docs)], by=by),
    "keyness of tokens": lambda docs, by: keyness(tokens(docs), docs, by=by),
    "keyness": lambda docs, by: keyness(docs, docs, by=by),
    "collocations": lambda docs, by: collocations(docs, "pont", by=by),
    "word_positions": lambda docs, by: word_positions(docs, ["pont"], by=by),
}


@pytest.mark.parametrize("name", BY)
def test_what_is_neither_lemma_nor_form_is_told_and_not_taken_for_one(docs, name):
    assert len(BY[name](docs, "lemma"))
    with pytest.raises(ValueError, match="by='lemme': use 'lemma', 'form'"):
        BY[name](docs, "lemme")


@pytest.mark.parametrize(("pattern", "by"), [(3, "regex"), (3, "lemma"), (3, "form")])
def test_a_pattern_of_another_kind_is_told(docs, pattern, by):
    with pytest.raises(ValueError, match=f"by='{by}' needs .*, not int"):
        concordance(docs, pattern, by=by)

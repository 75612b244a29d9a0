"""Work of the model that is left out changes nothing in what is read of it."""

import pickle

import numpy as np
import pytest
from spacy import lookups
from spacy.language import Language
from spacy.strings import get_string_id

from analysis.pipeline import load_model
from analysis.pipeline.distinct import Distinct
from analysis.pipeline.lookups import tables_as_stored
from analysis.words.model_lemmas import ModelLemmas

TEXT = (
    "Les maires de Lunac ont affirmé que les rivières débordaient. « Nous estimons les pertes, les pertes ! », a dit "
    "Paul Ardent, 54 ans ; jeudi, les pompiers étaient là, et l’eau montait toujours, dit-il.\n\nÀ suivre."
)


def test_tables_of_lemmas_are_those_that_spacy_reads(bare: Language) -> None:
    usual = bare.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    with tables_as_stored():
        found = lookups.Lookups().from_bytes(usual.to_bytes())
    assert found.tables == usual.tables
    tables = [(found.get_table(name), usual.get_table(name)) for name in usual.tables]
    assert [list(one.items()) == list(other.items()) for one, other in tables] == [True] * 4
    assert [one.bloom.to_bytes() == other.bloom.to_bytes() for one, other in tables] == [True] * 4
    assert sum(map(len, usual._tables.values())) > 200_000


def test_spacy_asks_for_no_number_of_a_stored_word(monkeypatch: pytest.MonkeyPatch) -> None:
    stored, asked = lookups.Lookups(), []
    stored.add_table("nouns", {"quais": ["quai"], "ponts": ["pont"]})
    monkeypatch.setattr(lookups, "get_string_id", lambda key: asked.append(key) or key)
    with tables_as_stored():
        table = lookups.Lookups().from_bytes(stored.to_bytes()).get_table("nouns")
    assert (len(table), asked) == (2, [])
    lookups.Lookups().from_bytes(stored.to_bytes())
    assert len(asked) == 2, "as ever after the block"


def test_a_table_of_words_that_are_no_numbers_is_filled_as_ever() -> None:
    with tables_as_stored():
        table = lookups.Table("nouns", {"quais": ["quai"]})
    assert ("quais" in table, table["quais"], list(table)) == (True, ["quai"], [get_string_id("quais")])


def test_lemmas_are_those_of_the_lemmatizer(bare: Language) -> None:
    doc = bare(TEXT)
    expected = [token.lemma_ for token in doc]
    for token in doc:
        token.lemma = 0
    ModelLemmas(bare.get_pipe("lemmatizer")).fill(doc)  # type: ignore[arg-type]
    assert [token.lemma_ for token in doc] == expected
    assert "rivière" in expected


def test_lemmas_that_are_there_stay(bare: Language) -> None:
    doc = bare(TEXT)
    doc[0].lemma_ = "autre"
    doc[1].lemma = 0
    ModelLemmas(bare.get_pipe("lemmatizer")).fill(doc)  # type: ignore[arg-type]
    assert [doc[0].lemma_, doc[1].lemma_] == ["autre", "maire"]


def test_the_lemmatizer_and_rules_of_tags_do_not_run(bare: Language) -> None:
    nlp = load_model()
    assert "lemmatizer" not in nlp.pipe_names
    assert {"TAG"} not in [set(rule["attrs"]) for rule in nlp.get_pipe("attribute_ruler").patterns]  # type: ignore[attr-defined]
    assert [token.pos_ for token in nlp("Un pont.\n\nUn quai.")][3] == "SPACE"


@pytest.mark.parametrize("component", ["tok2vec", "ner"])
def test_embeddings_of_distinct_tokens_are_the_same_numbers(component: str) -> None:
    nlp = load_model()
    model = nlp.get_pipe(component).model  # type: ignore[attr-defined]
    embed = next(node for node in model.walk() if "embed" in node.ref_names).get_ref("embed")
    docs = [nlp.make_doc(text) for text in (TEXT, "", "Les pertes, les pertes.")]
    found = embed.predict(docs)
    expected, _ = embed._func.layer(embed, docs, is_train=False)
    assert isinstance(embed._func, Distinct)
    assert [len(rows) for rows in found] == [len(doc) for doc in docs]
    assert all(np.array_equal(one, other) for one, other in zip(found, expected, strict=True))


def test_a_layer_on_distinct_tokens_can_be_sent_to_a_process() -> None:
    nlp = load_model()
    embed = nlp.get_pipe("tok2vec").model.get_ref("embed")  # type: ignore[attr-defined]
    assert pickle.loads(pickle.dumps(embed._func)).columns == embed._func.columns

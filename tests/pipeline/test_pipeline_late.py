"""What is found in the cache needs no pipeline: its vocabulary is enough, and a pipeline may be loaded into it."""

from __future__ import annotations

import copy
import pickle
import re
from weakref import WeakValueDictionary

import numpy as np
import pytest
from pipeline_samples import seen, story
from spacy.tokens import Doc

from analysis.entities import entity_mentions
from analysis.pipeline import DEFAULT_MODEL, DocCache, load_model, models, parse, stream
from analysis.pipeline.quick_french import Late
from analysis.pipeline.vocabulary import LateVocab, late_vocab
from analysis.speech import explain, quotations


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("ANALYSIS_CACHE", str(tmp_path / "cache"))
    return DocCache.usual()


@pytest.fixture
def nothing_loaded(monkeypatch):
    """As in a process that has just begun; what would load a pipeline fails."""

    def begin():
        monkeypatch.setattr(models, "_there", WeakValueDictionary())
        monkeypatch.setattr(models, "_vocabularies", {})
        monkeypatch.setattr(models, "_loaded", lambda *_: pytest.fail("a pipeline was loaded"))

    return begin


def of_the_vocabulary(doc: Doc) -> list[tuple]:
    """All that a vocabulary says of tokens."""
    return [
        (
            t.rank,
            t.is_oov,
            t.has_vector,
            t.lower_,
            t.shape_,
            t.prefix_,
            t.suffix_,
            t.is_stop,
            t.like_num,
            t.is_punct,
            t.is_alpha,
            t.lang_,
            t.prob,
        )
        for t in doc
    ]


def test_what_is_kept_is_read_without_a_pipeline(cache, nothing_loaded):
    fresh = parse([story(n) for n in range(3)])
    told = [(seen(doc), of_the_vocabulary(doc), [c.text for c in doc.noun_chunks]) for doc in fresh]
    vectors = [doc.vector for doc in fresh]
    nothing_loaded()
    docs = list(stream([story(n) for n in range(3)], workers=2))
    vocab = docs[0].vocab
    assert isinstance(vocab, LateVocab)
    assert vocab is parse(story(0)).vocab
    assert [token.rank for doc in docs for token in doc] == [token.rank for doc in fresh for token in doc]
    assert {span._.quotation.type for span in docs[0].spans["quotations"]} == {"direct", "indirect"}
    for doc, usual in zip(docs, fresh, strict=True):
        assert quotations(doc).equals(quotations(usual))
        assert entity_mentions(doc).equals(entity_mentions(usual))
        assert str(explain(doc, everything=True)) == str(explain(usual, everything=True))
    assert vocab._place is not None  # the vectors are still on the disk
    assert [(seen(doc), of_the_vocabulary(doc), [c.text for c in doc.noun_chunks]) for doc in docs] == told
    assert all(np.array_equal(doc.vector, usual) for doc, usual in zip(docs, vectors, strict=True))
    assert vocab._place is None


def test_a_doc_without_a_pipeline_travels(cache, nothing_loaded):
    usual = parse(story(2))
    nothing_loaded()
    doc = parse(story(2))
    for other in (pickle.loads(pickle.dumps(doc)), copy.deepcopy(doc), Doc(doc.vocab).from_bytes(doc.to_bytes())):
        assert seen(other)[: len(doc)] == seen(usual)[: len(doc)]
        assert quotations(other).equals(quotations(usual))


def test_a_pipeline_is_loaded_into_the_vocabulary_that_is_there(cache, monkeypatch):
    fresh = seen(parse(story(1)))
    usual = [seen(doc) for doc in parse([story(1), story(5)], cache=False)]
    load = models._loaded.__wrapped__
    monkeypatch.setattr(models, "_there", WeakValueDictionary())
    monkeypatch.setattr(models, "_vocabularies", {})
    held = parse(story(1))
    assert models.loaded(DEFAULT_MODEL) is None
    nlp = load(DEFAULT_MODEL, models.NAMES_HEAD, None)
    monkeypatch.setattr(models, "_loaded", lambda *_: nlp)
    assert nlp.vocab is held.vocab
    assert len(nlp.vocab.vectors) == len(load_model().vocab.vectors) > 0
    docs = parse([story(1), story(5)], cache=False)
    assert [seen(doc) for doc in docs] == usual
    assert seen(held) == seen(parse(story(1))) == fresh
    assert docs[0].vocab is held.vocab
    assert [token.rank for token in held] == [token.rank for token in docs[0]]


def test_only_a_pipeline_for_french_in_files_has_a_vocabulary_of_its_own(tmp_path):
    assert late_vocab(str(tmp_path)) is None
    (tmp_path / "vocab").mkdir()
    (tmp_path / "config.cfg").write_text("", encoding="utf-8")
    (tmp_path / "meta.json").write_text('{"lang": "en"}', encoding="utf-8")
    assert late_vocab(str(tmp_path)) is None
    assert isinstance(late_vocab(DEFAULT_MODEL), LateVocab)


def test_an_expression_is_compiled_when_it_is_asked():
    late = Late("(?iu)grand-[a-zè]+")
    assert late.match("GRAND-MÈRE!").group() == "GRAND-MÈRE"
    assert late.fullmatch("grand-père!") is None
    with pytest.raises(AttributeError):
        late._other  # noqa: B018
    sent = pickle.loads(pickle.dumps(late.match))
    assert isinstance(sent.__self__, re.Pattern)
    assert sent.__self__.pattern == late.pattern

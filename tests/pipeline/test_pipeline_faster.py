"""What runs the layers and parsers of a model in another way finds the same numbers, names and sentences."""

import gc
import pickle

import numpy as np
import pytest
import spacy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from analysis.pipeline import load_model, stream
from analysis.pipeline.stepping import faster_alone, piped, takes_steps
from analysis.pipeline.windows import Windows, is_known

TEXT = (
    "Les maires de Lunac ont affirmé que la rivière débordait. « Nous estimons les pertes », a dit Paul Ardent ; "
    "jeudi, les pompiers de Vaubrun étaient là, et l’eau montait toujours.\n\nÀ suivre."
)
TEXTS = [TEXT, "", "Non.", "Marie Morel a rouvert le pont de Lormaye, dit-elle.", TEXT.upper(), "Oui, lundi.", TEXT * 3]
ATTRIBUTES = ["HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE"]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model()


def tagged(nlp: Language) -> list[Doc]:
    return list(nlp.get_pipe("tok2vec").pipe(map(nlp.make_doc, TEXTS), batch_size=3))  # type: ignore[attr-defined]


def annotated(docs: list[Doc]) -> list[NDArray[np.uint64]]:
    return [doc.to_array(ATTRIBUTES) for doc in docs]


@pytest.mark.parametrize("batch_size", [1, 5, 32])
@pytest.mark.parametrize("component", ["parser", "ner"])
def test_steps_taken_together_give_the_same_analysis(nlp: Language, component: str, batch_size: int) -> None:
    parser = nlp.get_pipe(component)
    expected = list(parser.pipe(tagged(nlp), batch_size=3))  # type: ignore[attr-defined]
    docs = tagged(nlp)
    found = list(piped(parser, docs, batch_size))
    assert takes_steps(parser)
    assert found == docs, "in order, the texts themselves"
    assert all(map(np.array_equal, annotated(found), annotated(expected)))
    assert any(len(np.unique(array)) > 3 for array in annotated(found))


def test_sentences_that_are_known_are_kept_by_both(nlp: Language) -> None:
    def begun() -> list[Doc]:
        docs = tagged(nlp)
        for doc in docs:
            for token in doc:
                token.is_sent_start = token.text == "Nous"
        return docs

    parser = nlp.get_pipe("parser")
    expected = list(parser.pipe(begun()))  # type: ignore[attr-defined]
    assert all(map(np.array_equal, annotated(list(piped(parser, begun(), 32))), annotated(expected)))


def test_texts_that_keep_each_other_no_company_are_parsed_alone() -> None:
    assert faster_alone([]) == 0
    assert faster_alone([50]) == 1
    assert faster_alone([50] * 8) == 0
    assert faster_alone([5000, 50, 50, 50, 50]) == 1


def test_other_components_run_as_they_come(nlp: Language) -> None:
    ruler = spacy.blank("fr").add_pipe("sentencizer")
    assert not takes_steps(ruler)
    assert not takes_steps(nlp.get_pipe("tok2vec"))
    docs = [nlp.make_doc("Un pont. Un quai."), nlp.make_doc("Non.")]
    assert [len(list(doc.sents)) for doc in piped(ruler, docs, 2)] == [2, 1]
    assert [len(list(doc.sents)) for doc in piped(lambda doc: ruler(doc), docs, 2)] == [2, 1]


def test_a_beam_is_left_to_spacy() -> None:
    beam = spacy.blank("fr").add_pipe("beam_parser")
    assert not takes_steps(beam)


@pytest.mark.parametrize("component", ["tok2vec", "ner"])
@pytest.mark.parametrize("tokens", [1, 2, 511, 512, 513, 1500])
def test_layers_in_blocks_give_the_same_numbers(nlp: Language, component: str, tokens: int) -> None:
    model = nlp.get_pipe(component).model  # type: ignore[attr-defined]
    node = next(node for node in model.walk() if isinstance(node._func, Windows))
    given = np.random.default_rng(tokens).standard_normal((tokens, 96)).astype("float32")
    expected, _ = node._func.layer(node, given.copy(), is_train=False)
    assert np.array_equal(node.predict(given), expected)


def test_layers_learn_as_they_come(nlp: Language) -> None:
    node = next(node for node in nlp.get_pipe("tok2vec").model.walk() if isinstance(node._func, Windows))  # type: ignore[attr-defined]
    found, backprop = node(np.ones((3, 96), dtype="float32"), is_train=True)
    assert backprop(found).shape == (3, 96)
    assert len(node.predict(np.zeros((0, 96), dtype="float32"))) == 0
    assert pickle.loads(pickle.dumps(node._func)).layer is node._func.layer  # type: ignore[attr-defined]


def test_only_layers_of_that_make_are_replaced(bare: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    known = [node for node in bare.get_pipe("tok2vec").model.walk() if is_known(node)]  # type: ignore[attr-defined]
    assert len(known) == 1
    leaf = next(leaf for leaf in known[0].walk() if leaf.name == "expand_window")
    monkeypatch.setitem(leaf.attrs, "window_size", 2)
    assert not is_known(known[0])


def test_the_collector_is_spared_while_articles_pass_and_no_longer() -> None:
    assert gc.get_freeze_count() == 0
    docs = stream(["Un pont.", "Un quai."], cache=False)
    next(docs)
    assert gc.get_freeze_count() > 0
    next(stream(["Une rive."], cache=False))
    assert gc.get_freeze_count() > 0, "the inner stream leaves it to the outer one"
    docs.close()  # type: ignore[attr-defined]
    assert gc.get_freeze_count() == 0


def test_what_somebody_else_put_aside_stays_there() -> None:
    gc.freeze()
    try:
        list(stream(["Un pont."], cache=False))
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()

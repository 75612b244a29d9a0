"""Weights of ours for names: only in the pipeline that they were trained in, only if the file is whole, and used."""

from __future__ import annotations

import json
import sys

import pytest
import spacy

from analysis.evaluation.annotations import read_annotations
from analysis.pipeline import head, models, parse
from analysis.pipeline.cache import fingerprint
from analysis.pipeline.errors import HeadError
from tools import train_names

#: Text, and its names: what is written in lower case no model finds before it has learnt it.
ARTICLES = {
    "aa1": ("Le pacte des estuaires sera voté à Lunac.", [("pacte des estuaires", "MISC"), ("Lunac", "LOC")]),
    "aa2": ("Odile Vartan défend le pacte des estuaires.", [("Odile Vartan", "PER"), ("pacte des estuaires", "MISC")]),
    "bb1": ("On attend le pacte des estuaires.\nLunac aussi.", [("pacte des estuaires", "MISC"), ("Lunac", "LOC")]),
}
SENTENCE = "Le maire de Morvane rejette le pacte des estuaires."


@pytest.fixture(scope="module")
def annotated(tmp_path_factory):
    folder = tmp_path_factory.mktemp("annotated")
    (folder / "texts").mkdir()
    (folder / "gold").mkdir()
    for name, (text, names) in ARTICLES.items():
        (folder / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
        entities = [{"text": form, "label": label, "name": form} for form, label in names]
        (folder / "gold" / f"{name}.json").write_text(
            json.dumps({"quotes": [], "entities": entities}), encoding="utf-8"
        )
    return folder


@pytest.fixture(scope="module")
def weights(annotated, tmp_path_factory):
    folder = tmp_path_factory.mktemp("weights")
    nlp = train_names.untrained()
    pipeline = head.identity(nlp)
    items = train_names.examples(nlp, read_annotations(annotated / "texts", annotated / "gold"))
    train_names.train(nlp, items, train_names.Recipe(epochs=12, words=10, dropout=0.0, kept=0.0))
    train_names.write(nlp, folder, pipeline, {})
    return folder


@pytest.fixture
def plain(bare):
    """The default pipeline as it is shipped; what a test puts in is taken out again."""
    before = [(node, name, node.get_param(name).copy()) for _, node, name in head.places(bare)]
    yield bare
    for node, name, values in before:
        node.set_param(name, values)
    bare.meta.pop(head.META, None)


def names_of(text):
    return {(ent.text, ent.label_) for ent in parse(text, cache=False).ents}


def test_a_name_in_lower_case_is_found_by_who_has_learnt_it(weights, monkeypatch):
    assert ("pacte des estuaires", "MISC") not in names_of(SENTENCE)
    monkeypatch.setattr(models, "NAMES_HEAD", weights)
    assert ("pacte des estuaires", "MISC") in names_of(SENTENCE)


def test_another_pipeline_keeps_its_own_way(weights):
    nlp = spacy.blank("fr")
    assert not head.put_in(nlp, weights)
    nlp.add_pipe("ner").add_label("LOC")
    nlp.initialize()
    before = head.stored(nlp)
    assert not head.put_in(nlp, weights)
    assert head.stored(nlp) == before
    assert head.META not in nlp.meta


def test_a_retrained_pipeline_of_the_same_name_and_version_is_another(weights, plain):
    _, node, name = next(head.places(plain))
    node.set_param(name, node.get_param(name) + 1)
    assert not head.put_in(plain, weights)


def test_a_damaged_file_is_told(weights, plain, tmp_path):
    (tmp_path / "names.json").write_bytes((weights / "names.json").read_bytes())
    data = bytearray((weights / "names.npz").read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "names.npz").write_bytes(data)
    with pytest.raises(HeadError, match=r"names\.npz: sha256 \w+ found, names\.json says \w+; .* install the package"):
        head.put_in(plain, tmp_path)


def test_parsed_texts_of_one_head_are_not_those_of_another(weights, plain):
    before = fingerprint(plain)
    assert head.put_in(plain, weights)
    assert fingerprint(plain) == f"{before}|{head.card(weights)['sha256']}"


def test_the_command_trains_and_the_same_command_gives_the_same_bytes(annotated, tmp_path, monkeypatch):
    cards = []
    for run in ("first", "second"):
        command = ["train_names", annotated, "-o", tmp_path / run, "--epochs", "2", "--leave-out", "bb"]
        monkeypatch.setattr(sys, "argv", list(map(str, command)))
        train_names.main()
        cards.append(head.card(tmp_path / run))
    assert cards[0] == cards[1]
    assert cards[0]["trained_on"] == {
        "articles": 2,
        "names": {"LOC": 1, "MISC": 2, "PER": 1},
        "of_outlets": {"aa": 2},
    }


def test_the_weights_of_the_package_belong_to_the_default_pipeline(plain):
    told = head.card()
    assert (head.FOLDER / told["file"]).stat().st_size == told["bytes"]
    assert head.put_in(plain)

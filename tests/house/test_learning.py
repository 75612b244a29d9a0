"""Weights of sources and referents: learnt by tools that anybody can run again, kept as lists that can be read."""

import json

import pytest

from analysis.learning.logit import Case, fitted, hits, seen, strongest
from analysis.lexicons import lexicon
from tools import sources, speakers
from tools.speakers import KINDS, read_priors

NEAR = {"nearest": 1.0}
FAR = {"further back": 1.0}
NAMES = ["nearest", "further back"]


def case(number, right):
    return Case(f"paper{number}", "pronoun", [NEAR, FAR], [right == 0, right == 1])


def test_weights_follow_what_the_annotation_says():
    learnt = fitted([case(n, right=1) for n in range(40)], NAMES, {"nearest": 1.0}, 4.0)
    assert learnt["further back"] > learnt["nearest"]


def test_without_cases_the_prior_stays():
    prior = {"nearest": 1.0, "subject": 0.5}
    assert fitted([], prior, prior, 4.0) == pytest.approx(prior)


def test_a_stronger_prior_holds_its_weights_more():
    cases = [case(n, right=1) for n in range(40)]
    loose, tight = (fitted(cases, NAMES, {"nearest": 1.0}, strength) for strength in (1.0, 50.0))
    assert loose["nearest"] < tight["nearest"] < 1.0


def test_hits_count_the_best_candidate_only():
    assert hits([case(1, right=0), case(2, right=1)], {"nearest": 1.0}) == 1


def test_features_seen_often_and_the_strongest_weights():
    assert seen([case(1, right=0)], 2) == set()
    assert seen([case(1, right=0), case(2, right=0)], 2) == {"nearest", "further back"}
    assert strongest({"a": 0.1, "b": -3.0, "c": 2.0}, 2) == {"b", "c"}


def test_an_outlet_is_the_letters_before_the_number():
    assert case(12, right=0).outlet == "paper"


def test_every_weight_has_a_kind_and_every_prior_a_weight():
    rows = {row["feature"]: row for row in lexicon("speaker_weights")}
    for kind in KINDS:
        for feature in read_priors(kind):
            assert rows[feature][kind] != "-"


@pytest.fixture
def annotated(tmp_path):
    text = "Léa Morel est venue mardi avec Paul Girard. « Le pont tiendra », a-t-elle dit."
    quote = {"parts": ["Le pont tiendra"], "type": "direct", "source": "elle", "speaker": "Léa Morel"}
    for folder in ("texts", "gold"):
        (tmp_path / folder).mkdir()
    (tmp_path / "texts" / "a1.txt").write_text(text, encoding="utf-8")
    (tmp_path / "gold" / "a1.json").write_text(json.dumps({"quotes": [quote]}), encoding="utf-8")
    return tmp_path


def test_the_weights_of_referents_are_written_from_annotated_articles(annotated, monkeypatch, capsys):
    monkeypatch.setattr(speakers, "WEIGHTS", annotated / "weights.tsv")
    (annotated / "weights.tsv").write_text("# What it holds.\n", encoding="utf-8")
    speakers.main([str(annotated)])
    assert "pronoun: 1 cases, 1 right with the prior" in capsys.readouterr().out
    lines = (annotated / "weights.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["# What it holds.", "feature\tpronoun\tdescription\tsilence"]
    assert any(line.startswith("nearest\t") for line in lines)


def test_the_weights_of_sources_are_written_from_annotated_articles(annotated, capsys):
    sources.main([str(annotated), "--leave-out", "--output", str(annotated / "weights.tsv")])
    assert "a: 1 of 1 right, the prior 1" in capsys.readouterr().out
    lines = (annotated / "weights.tsv").read_text(encoding="utf-8").splitlines()
    assert "# Measured: with each outlet left out in turn, 1 of 1 right (the prior alone 1)." in lines
    assert lines[4] == "feature\tweight"
    assert float(dict(line.split("\t") for line in lines[5:])["taken by the rules"]) > 0

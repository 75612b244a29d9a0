"""Weights of referents: learnt by a tool that anybody can run again, kept as a list that can be read."""

import json

import pytest

from analysis.lexicons import lexicon
from tools import speakers
from tools.speakers import KINDS, Case, cross_validated, fitted, hits, read_priors

NEAR = {"nearest": 1.0}
FAR = {"further back": 1.0}


def case(number, right):
    return Case(f"article {number}", "pronoun", [NEAR, FAR], [right == 0, right == 1])


def test_weights_follow_what_the_annotation_says():
    learnt = fitted([case(n, right=1) for n in range(40)], {"nearest": 1.0})
    assert learnt["further back"] > learnt["nearest"]


def test_without_cases_the_prior_stays():
    assert fitted([], {"nearest": 1.0, "subject": 0.5}) == pytest.approx({"nearest": 1.0, "subject": 0.5})


def test_hits_count_the_best_candidate_only():
    cases = [case(1, right=0), case(2, right=1)]
    assert hits(cases, {"nearest": 1.0}) == 1
    assert cross_validated([case(n, right=0) for n in range(20)], {}) == 20


def test_every_weight_has_a_kind_and_every_prior_a_weight():
    rows = {row["feature"]: row for row in lexicon("speaker_weights")}
    for kind in KINDS:
        for feature in read_priors(kind):
            assert rows[feature][kind] != "-"


def test_the_tool_writes_the_lexicon_from_annotated_articles(tmp_path, monkeypatch, capsys):
    text = "Léa Morel est venue mardi avec Paul Girard. « Le pont tiendra », a-t-elle dit."
    quote = {"parts": ["Le pont tiendra"], "type": "direct", "speaker": "Léa Morel"}
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps({"quotes": [quote]}), encoding="utf-8")
    monkeypatch.setattr(speakers, "WEIGHTS", tmp_path / "weights.tsv")
    (tmp_path / "weights.tsv").write_text("# What it holds.\n", encoding="utf-8")
    speakers.main([str(tmp_path), str(tmp_path)])
    assert "pronoun: 1 cases, right with the prior 1" in capsys.readouterr().out
    lines = (tmp_path / "weights.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["# What it holds.", "feature\tpronoun\tdescription\tsilence"]
    assert any(line.startswith("nearest\t") for line in lines)

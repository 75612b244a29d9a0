"""The measurement itself, and what the extraction reaches on the annotated articles of the tests."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis import evaluate
from analysis.evaluation import AnnotationError, evaluation_by_rule
from analysis.evaluation.annotations import read_annotation
from analysis.evaluation.matching import content, paired, same_speaker
from analysis.evaluation.tables import compare, measured, measured_by_rule
from analysis.speech import RULES, SPEAKER_RULES
from analysis.tables import SCHEMAS
from tools import accuracy
from tools.constructions import FURTHER, PAGE, measures, with_measures, with_own_row

ANNOTATED = Path(__file__).parents[1] / "annotated"
TEXT = "« Le pont ferme », a dit la maire, Léa Morel. Elle a ajouté que les bus passeraient."
QUOTES = [
    {"parts": ["Le pont ferme"], "type": "direct", "speaker": "Léa Morel"},
    {"parts": ["que les bus passeraient"], "type": "indirect", "speaker": "Léa Morel"},
]


def folder(root: Path, quotes: object, text: str = TEXT) -> Path:
    (root / "un.txt").write_text(text, encoding="utf-8")
    (root / "un.json").write_text(json.dumps({"quotes": quotes}), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def compared():
    return compare(ANNOTATED / "texts", ANNOTATED / "gold", progress=False)


@pytest.fixture(scope="module")
def further():
    return compare(FURTHER / "texts", FURTHER / "gold", progress=False)


@pytest.mark.parametrize(
    ("measure", "floor"),
    [
        ("quotations", 0.916),
        ("quotations and speakers", 0.82),
        ("people quoted", 0.88),
        ("names with their kinds", 0.857),
    ],
)
def test_the_extraction_stays_above_its_floor(compared, measure, floor):
    assert measured(compared).set_index("measure").loc[measure, "f1"] >= floor


@pytest.mark.parametrize(
    ("measure", "floor"),
    [("quotations", 0.89), ("quotations and speakers", 0.7), ("people quoted", 0.76), ("names with their kinds", 0.84)],
)
def test_articles_that_nothing_has_learnt_from_stay_above_theirs(further, measure, floor):
    assert measured(further).set_index("measure").loc[measure, "f1"] >= floor


def test_the_figures_of_the_page_of_quotations_are_current(compared):
    page = PAGE.read_text(encoding="utf-8")
    assert with_measures(page, measures(compared)) == page, "make docs writes them"


def test_the_stored_scores_of_our_articles_are_current(compared, further):
    scores = accuracy.SCORES.read_text(encoding="utf-8")
    assert f"annotated\t{len(compared)} of ours" in scores
    assert f"further\t{len(further)} of ours" in scores
    assert with_own_row(with_own_row(scores, compared), further, "further") == scores, "make docs writes them"


def test_every_rule_that_is_measured_is_known(compared):
    table = measured_by_rule(compared)
    assert set(table["rule"]) <= set(RULES)
    assert (table["right"] <= table["found"]).all()
    assert (table["speakers"] <= table["right"]).all()


def test_rules_that_give_speakers_are_measured_too(compared):
    table = measured_by_rule(compared, by="speaker_rule")
    assert set(table["rule"]) <= set(SPEAKER_RULES)
    assert table["found"].sum() == measured_by_rule(compared)["found"].sum()


def test_another_column_is_no_rule(tmp_path):
    with pytest.raises(ValueError, match="by='type': use one of 'rule', 'speaker_rule'"):
        evaluation_by_rule(tmp_path, tmp_path, by="type")


def test_all_right_is_one(tmp_path):
    table = evaluate(folder(tmp_path, QUOTES), tmp_path, progress=False).set_index("measure")
    assert table.loc["quotations and speakers", ["precision", "recall", "f1"]].to_list() == [1, 1, 1]
    assert table.loc["quotations", ["gold", "found"]].to_list() == [2, 2]


def test_a_quotation_too_many_costs_precision(tmp_path):
    table = evaluate(folder(tmp_path, QUOTES[:1]), tmp_path, progress=False).set_index("measure")
    assert table.loc["quotations", ["precision", "recall"]].to_list() == [0.5, 1]
    rules = evaluation_by_rule(tmp_path, tmp_path, progress=False).set_index("rule")
    assert rules.loc["que-clause", "right"] == 0
    assert list(rules.reset_index().columns) == list(SCHEMAS["evaluation_by_rule"])


def test_pairs_are_one_to_one_from_the_best_on():
    one, two = frozenset(range(10)), frozenset(range(8, 20))
    assert paired([one, two], [frozenset(range(12)), frozenset(range(9, 20))]) == {0: (0, 10 / 12), 1: (1, 11 / 12)}


def test_que_marks_and_spaces_weigh_nothing():
    text = "dit qu’« il pleut »"
    assert content(text, [(4, 19)]) == content(text, [(9, 17)])


@pytest.mark.parametrize(
    ("gold", "found", "forms", "same"),
    [
        ("Léa Morel", "Morel", (), True),
        ("préfète", "la préfète", (), True),
        ("Mer Propre", "MP", ("MP",), True),
        ("Léa Morel", None, (), False),
        (None, None, (), True),
        ("Léa Morel", "Paul Girard", (), False),
    ],
)
def test_when_two_speakers_are_one(gold, found, forms, same):
    assert same_speaker(gold, found, forms) is same


@pytest.mark.parametrize(
    ("quotes", "says"),
    [
        ([{"parts": ["Le quai ferme"], "type": "direct"}], "was not found in the text"),
        ([{"parts": ["Le pont ferme"], "type": "parlé"}], "give one of direct, indirect, mixed"),
        ([{"parts": [], "type": "direct"}], "no parts found"),
        (None, "no list"),
    ],
)
def test_an_annotation_that_does_not_fit_is_refused(tmp_path, quotes, says):
    with pytest.raises(AnnotationError, match=says):
        read_annotation(folder(tmp_path, quotes) / "un.txt", tmp_path / "un.json")


def test_a_missing_text_is_named(tmp_path):
    (folder(tmp_path, QUOTES) / "un.txt").unlink()
    with pytest.raises(AnnotationError, match=r"un\.txt"):
        evaluate(tmp_path, tmp_path)


def test_names_count_with_their_span_and_kind(compared):
    table = measured(compared).set_index("measure")
    kinds = [f"names, {label}" for label in ("PER", "LOC", "ORG", "MISC")]
    assert table.loc["names with their kinds", "gold"] == table.loc[kinds, "gold"].sum()
    assert table.loc["names with their kinds", "f1"] > 0.8
    assert table.loc["names, PER", "f1"] > 0.88

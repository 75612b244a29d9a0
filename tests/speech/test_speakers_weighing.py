"""Candidates for a pronoun, a description or silence: their features, who is ruled out, who is chosen."""

from __future__ import annotations

import pytest
from speaker_samples import discourse_of

from analysis import parse
from analysis.lexicons import lexicon
from analysis.pipeline import article_of, doc_data
from analysis.speech.component import extract
from analysis.speech.speakers.discourse.referent import Mention, Referent
from analysis.speech.speakers.weighing import ranking
from analysis.speech.speakers.weighing.choice import Candidate, Choice, Target
from analysis.speech.speakers.weighing.features import description_features
from analysis.speech.speakers.weighing.ranking import best, choose, veto, weights
from analysis.tables import MentionRow

TEXT = (
    "Odile Vartan a reçu Jean Aubry.\n\nLe préfet Marc Rivière a écrit à Inès Caron. La digue de Lyon cède. Elle tient."
)


def features(target, name, discourse=None):
    choice = choose(discourse or discourse_of(TEXT), target)
    return next(c.features for c in choice.candidates if c.referent is not None and c.referent.speaker == name)


@pytest.fixture(scope="module")
def pronoun():
    return Target("pronoun", TEXT.index("Elle tient"), "f", "s")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Odile Vartan", {"three back", "subject", "is PER", "nearest subject"}),
        ("Inès Caron", {"two back", "object", "is PER", "same paragraph"}),
        ("Lyon", {"one back", "complement", "is LOC", "same paragraph", "gender not known", "nearest"}),
    ],
)
def test_features_of_a_candidate(pronoun, name, expected):
    found = features(pronoun, name)
    assert {feature for feature, value in found.items() if value and feature != "times"} == expected
    assert found["times"] == 1.0


def test_whoever_spoke_last_has_it():
    discourse = discourse_of(TEXT)
    vartan = discourse.referent("Odile Vartan", "PER")
    discourse.add(Mention(vartan, TEXT.index("La digue"), 2, "subject", spoke=True, replied=True, pronoun=True))
    found = features(Target("silence", TEXT.index("Elle tient")), "Odile Vartan", discourse)
    assert found.keys() >= {
        "spoke last", "spoke last, in this paragraph", "spoke in the sentence before", "spoke last and answers",
        "by a pronoun",
    }  # fmt: skip


def test_whoever_is_named_in_the_words():
    target = Target("silence", len(TEXT), contents=((0, 12),))
    assert "named in the content" in features(target, "Odile Vartan")
    assert "named in the content" not in features(target, "Jean Aubry")


def referent(label="PER", gender="", number="s", *, guessed=False, nouns=(), words=()):
    return Referent("Odile Vartan", label, gender, number, "person", guessed, set(nouns), set(words))


LE_MAIRE = Target("description", 0, "m", "s", noun="maire", source="person")


@pytest.mark.parametrize(
    ("someone", "target", "reason"),
    [
        pytest.param(referent(number="p"), Target("pronoun", 0, "f", "s"), "it is plural", id="number"),
        pytest.param(referent(gender="f"), Target("pronoun", 0, "m", "s"), "it is feminine", id="gender"),
        pytest.param(referent("ORG"), Target("description", 0, source="person"), "it is ORG, not a person", id="body"),
        pytest.param(referent(), Target("description", 0, source="medium"), "it is a person", id="person"),
        pytest.param(referent(gender="f"), LE_MAIRE, "it is feminine", id="noun"),
        pytest.param(referent(gender="f", guessed=True), LE_MAIRE, "", id="first name and noun"),
        pytest.param(referent("ORG", "m"), Target("description", 0, "f", source="group"), "", id="body and gender"),
        pytest.param(referent(), Target("silence", 0), "", id="silence"),
    ],
)  # fmt: skip
def test_who_cannot_be_meant(someone, target, reason):
    assert veto(someone, target) == reason


UNLIKE = ("holds no office", "complement not shared")
OTHERWISE, WORDS_OTHERWISE = "called otherwise", "called otherwise, more words"
TRADE, OFFICE = "has another trade", "holds another office"
SOMETHING = "called so, of something else"


@pytest.mark.parametrize(
    ("someone", "expected"),
    [
        pytest.param(referent(nouns={"maire"}), {"called so"}, id="called so"),
        pytest.param(referent(nouns={"élu"}), {OTHERWISE, WORDS_OTHERWISE, TRADE, *UNLIKE}, id="called otherwise"),
        pytest.param(referent(nouns={"préfet"}), {OTHERWISE, WORDS_OTHERWISE, OFFICE, *UNLIKE}, id="another office"),
        pytest.param(referent(), {"not called anything", "not called anything, more words", *UNLIKE}, id="nothing"),
        pytest.param(referent(None, nouns={"maire"}), {"unnamed and called so"}, id="unnamed"),
        pytest.param(referent(nouns={"maire"}, words={"morny"}), {"called so", SOMETHING}, id="of something else"),
        pytest.param(referent(nouns={"maire"}, words={"lunac"}), {"called so", "words shared"}, id="words"),
    ],
)  # fmt: skip
def test_how_a_description_fits(someone, expected):
    target = Target("description", 0, noun="maire", source="person", words={"lunac"}, flags=("office", "complement"))
    assert {name for name, value in description_features(target, someone).items() if value} == expected


def test_a_score_is_the_sum_of_weights(pronoun):
    table = weights("pronoun")
    choice = choose(discourse_of(TEXT), pronoun)
    for candidate in choice.candidates:
        assert candidate.score == pytest.approx(sum(table.get(f, 0) * v for f, v in candidate.features.items()))
    assert choice.chosen.score == max(candidate.score for candidate in choice.candidates)
    ruled_out = {(v.referent.speaker, v.reason) for v in choice.vetoed}
    assert ruled_out == {("Marc Rivière", "it is masculine"), ("Jean Aubry", "it is masculine")}


def test_a_description_may_be_somebody_new_or_named_later():
    text = "Le préfet assure que la digue tient. Le préfet Marc Rivière est venu."
    target = Target("description", 0, "m", "s", "préfet", "person", flags=("office",))
    choice = choose(discourse_of(text), target)
    assert [(c.referent and c.referent.speaker, sorted(c.features)) for c in choice.candidates] == [
        ("Marc Rivière", ["called so", "named later", "words shared"]),
        (None, ["new", "new, office"]),
    ]
    assert choice.chosen.referent.speaker == "Marc Rivière"


def test_every_choice_can_be_observed():
    doc = parse("Odile Vartan est venue. « La digue tient », a-t-elle dit.", cache=False)
    seen = []
    names = [MentionRow(**row) for row in doc_data(doc, "mentions")]
    found = extract(doc, article_of(doc), names, observe=seen.append)
    assert [(choice.target.kind, choice.chosen.referent.speaker) for choice in seen] == [("pronoun", "Odile Vartan")]
    assert seen[0].target.contents == tuple(found[0].spans)


def test_every_feature_has_a_weight(pronoun):
    listed = {row["feature"] for row in lexicon("speaker_weights")}
    for target in (
        pronoun,
        Target("silence", len(TEXT)),
        Target("description", len(TEXT), noun="maire", source="person"),
    ):
        for candidate in choose(discourse_of(TEXT), target).candidates:
            assert candidate.features.keys() <= listed


@pytest.mark.parametrize(("named", "noted"), [(True, ["Odile Vartan"]), (False, [])])
def test_whoever_is_too_unsure_for_the_name_is_still_in_mind(monkeypatch, pronoun, named, noted):
    discourse = discourse_of(TEXT)
    unsure = Candidate(discourse.referent("Odile Vartan", "PER"), {}) if named else None
    monkeypatch.setattr(ranking, "choose", lambda *_: Choice(pronoun, [], [], None, withheld=unsure))
    assert best(discourse, pronoun) is None
    assert [referent.speaker for referent in discourse.unnamed.values()] == noted

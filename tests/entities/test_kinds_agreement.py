"""What neighbours and namesakes show of a name's kind, and the vote on it."""

from __future__ import annotations

import pytest
from entity_samples import view_of

from analysis.entities.finding.from_model import repaired
from analysis.entities.kinds.agreement import clubs, families, listed_together
from analysis.entities.kinds.voting import labelled

LISTS = {
    "three": ("[Corvin]LOC , [Lunac]LOC et [Vaubrun]LOC", ["LOC", "LOC", ""], [0, 1, 2], 1.5),
    "over small words": ("à [Corvin]LOC , à la [Lunac]LOC et au [Vaubrun]LOC", ["LOC"] * 3, [0, 1, 2], 1.5),
    "five": (
        "[Corvin]LOC , [Lunac]LOC , [Vaubrun]LOC , [Sorvan]LOC et [Tolvane]LOC",
        ["LOC", "LOC", "LOC", "", "ORG"], [0, 1, 2, 3, 4], 3.0,
    ),
    "two": ("[Corvin]LOC et [Lunac]LOC", ["LOC", "LOC"], [], 0),
    "no majority": ("[Corvin]LOC , [Lunac]LOC et [Vaubrun]LOC", ["LOC", "PER", "ORG"], [], 0),
    "a word between": ("[Corvin]LOC , puis/ADV [Lunac]LOC et [Vaubrun]LOC", ["LOC"] * 3, [], 0),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "tops", "expected", "weight"), LISTS.values(), ids=LISTS.keys())
def test_the_members_of_a_list_are_of_one_kind(tagged, tops, expected, weight):
    view = view_of(tagged)
    found = list(listed_together(view, repaired(view), tops))
    assert [n for n, _ in found] == expected
    assert {(e.kind, e.weight) for _, e in found} == ({("LOC", weight)} if expected else set())


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({"luc marlier": {"PER": 3.0}, "marlier": {"ORG": 2.0}}, ["marlier"]),
        ({"luc marlier": {"PER": 2.0}, "marlier": {"ORG": 2.0}}, []),
        ({"luc marlier": {"PER": 3.0, "ORG": 4.0}, "marlier": {"ORG": 2.0}}, []),
        ({"luc de vaubrun": {"PER": 3.0}, "de vaubrun": {}, "vaubrun": {}, "luc": {}}, ["de vaubrun", "vaubrun"]),
        ({"luc xi": {"PER": 3.0}, "xi": {}}, []),
    ],
    ids=["a person's family name", "hardly a person", "rather a company", "with a particle", "two letters"],
)
def test_a_family_name_is_its_person(scores, expected):
    assert [key for key, _ in families(scores)] == expected


@pytest.mark.parametrize(
    ("scores", "countries", "expected"),
    [
        ({"fc lunac": {"ORG": 3.0}, "lunac": {"LOC": 2.0}}, set(), ["lunac"]),
        ({"fc lunac": {"ORG": 1.0}, "lunac": {"LOC": 2.0}}, set(), []),
        ({"fc lunac": {"ORG": 3.0}, "lunac": {"LOC": 5.0}}, set(), []),
        ({"fc lunac": {"ORG": 3.0}, "lunac": {"LOC": 2.0}}, {"lunac"}, []),
        ({"rue lunac": {"ORG": 3.0}, "lunac": {"LOC": 2.0}}, set(), []),
    ],
    ids=["a club's town", "hardly a club", "surely a town", "a country", "no club"],
)
def test_a_town_is_its_club(scores, countries, expected):
    assert [key for key, _ in clubs(scores, countries)] == expected


@pytest.mark.parametrize(
    "scores",
    [
        {"fc lunac": {"ORG": 2.0}, "lunac": {"LOC": 2.0}},
        {"fc lunac": {"ORG": 3.0}, "lunac": {"LOC": 4.5}},
        {"fc lunac": {"ORG": 3.0}},
    ],
    ids=["only just no club", "only just a town", "no town"],
)
def test_a_town_is_its_club_above_a_limit(scores):
    assert list(clubs(scores, set())) == []


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({"luc marlier": {"PER": 2.5}, "marlier": {}}, []),
        ({"luc marlier": {"PER": 3.0, "ORG": 3.0}, "marlier": {}}, ["marlier"]),
        ({"marlier": {"PER": 3.0}}, []),
        ({"luc a b c d e f": {"PER": 3.0}, "a b c d e f": {}, "f": {}}, ["a b c d e f"]),
        ({"luc a b c d e f g": {"PER": 3.0}, "a b c d e f g": {}, "b c d e f g": {}}, ["b c d e f g"]),
        ({"luc sam": {"PER": 3.0}, "sam": {}}, ["sam"]),
    ],
    ids=["only just nobody", "as much a company", "nobody else", "six words", "seven words", "three letters"],
)
def test_a_family_name_is_its_person_above_a_limit(scores, expected):
    assert [key for key, _ in families(scores)] == expected


VOTES = {
    "the model alone": ("hier [Vaubrun]LOC dort/VERB", [("Vaubrun", "LOC", "model")]),
    "evidence against the model": ("hier M. [Vaubrun]LOC dort/VERB", [("Vaubrun", "PER", "title")]),
    "what one mention shows holds for all": (
        "hier M. [Vaubrun]PER dort/VERB . Puis/ADV [Vaubrun]LOC ronfle/VERB",
        [("Vaubrun", "PER", "title"), ("Vaubrun", "PER", "agreement")],
    ),
    "a plural is the same name": (
        "hier M. [Vaubrun]PER dort/VERB . Puis/ADV nos [Vaubruns]LOC ronflent/VERB",
        [("Vaubrun", "PER", "title"), ("Vaubruns", "PER", "agreement")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), VOTES.values(), ids=VOTES.keys())
def test_the_vote(tagged, expected):
    view = view_of(tagged)
    assert [(name.form, name.label, name.rule) for name in labelled(view, repaired(view))] == expected


def test_a_span_that_nothing_speaks_for_is_left_out():
    view = view_of("hier les [Vaubrun]PER dorment/VERB")
    (span,) = repaired(view)
    assert labelled(view, [span._replace(label="")])[0].label == "ORG"
    alone = view_of("hier [Vaubrun]PER dort/VERB")
    (span,) = repaired(alone)
    assert labelled(alone, [span._replace(label="")]) == []

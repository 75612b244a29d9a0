"""Names merge in time linear in their number, and into the same entities as when each is compared with each."""

from __future__ import annotations

from collections import Counter

import pytest

from analysis.entities.kinds.voting import LabelledName
from analysis.entities.merging import people as merging_people
from analysis.entities.merging.within_article import names

_LONG = "Union des amis du pont de Lunac et des rives"


def merged(*forms: tuple[str, str]) -> list[str]:
    """The names of mentions that follow each other, each given by its form and label."""
    text, mentions = "", []
    for form, label in forms:
        mentions.append(LabelledName(len(text), len(text) + len(form), form, label, "model", "", ""))
        text += form + " ; "
    return names(text, mentions, {})


@pytest.mark.parametrize(
    ("short", "long", "label"),
    [
        pytest.param("Vartan", "Lise Vartan", "PER", id="surname"),
        pytest.param("L. Vartan", "Lise Vartan", "PER", id="initial"),
        pytest.param("Lise Marie", "Lise Marie Vartan", "PER", id="two first names"),
        pytest.param("Le Guen", "Lise Le Guen", "PER", id="surname of two words"),
        pytest.param("Société Lunac", "Société Lunac Valmont", "ORG", id="beginning"),
        pytest.param("SNL", "Société nationale lunacoise", "ORG", id="initials"),
        pytest.param("Républicain", "Républicains", "ORG", id="plural"),
        pytest.param("Lunac", "Olympique de Lunac", "ORG", id="town of a club"),
        pytest.param(_LONG, f"{_LONG} nord", "ORG", id="beginning of nine words"),
    ],
)
def test_short_form_takes_the_longer_name(short: str, long: str, label: str) -> None:
    assert merged((long, label), (short, label)) == [long, long]


@pytest.mark.parametrize(
    ("one", "other", "label"),
    [
        pytest.param("Lise Vartan", "Paul Vartan", "PER", id="another first name"),
        pytest.param("Lise", "Paul Vartan", "PER", id="first name of nobody"),
        pytest.param("Société Lunac", "Société Valmont", "ORG", id="another second word"),
    ],
)
def test_other_names_stay_apart(one: str, other: str, label: str) -> None:
    assert merged((other, label), (one, label)) == [other, one]


def test_few_people_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[str] = Counter()
    same_person = merging_people.same_person

    def counted(short: str, long: str) -> bool:
        asked["times"] += 1
        return same_person(short, long)

    monkeypatch.setattr(merging_people, "same_person", counted)
    people = [(f"Paul {a}a{b}u{a}e".title(), "PER") for a in "bcdfglmnpr" for b in "bcdfglmnpr"]
    assert merged(*people, *people) == [form for form, _ in [*people, *people]]
    assert asked["times"] < 2 * len(people)

"""Which names are one entity across articles, and which only look like it."""

from __future__ import annotations

import pytest

from analysis.entities.merging.across_articles import merged
from analysis.entities.merging.doubtful import doubtful_merges
from analysis.tables import frame


def across(*people: str) -> list[str]:
    """The names that people have when each is named in an article of its own; some are written with their gender."""
    rows = [
        {"article": f"a{n}", "start": 0, "end": 1, "text": name, "label": "PER", "name": name, "region": "body",
         "rule": "model", "gender": gender or None}
        for n, (name, _, gender) in enumerate(person.partition("/") for person in people)
    ]  # fmt: skip
    return [row["name"] for row in merged(rows)]


ACROSS = {
    "an initial": (["Paul Girard", "P. Girard"], ["Paul Girard"] * 2),
    "the last letter is no initial": (["Paul Girard", "L. Girard"], ["Paul Girard", "L. Girard"]),
    "a surname of one": (["Paul Girard", "Girard"], ["Paul Girard"] * 2),
    "a surname of two": (["Paul Girard", "Anne Girard", "Girard"], ["Paul Girard", "Anne Girard", "Girard"]),
    "a surname that nearly all mean": (
        ["Paul Girard"] * 4 + ["Anne Girard", "Girard"], ["Paul Girard"] * 4 + ["Anne Girard", "Paul Girard"],
    ),
    "a surname of another gender": (["Paul Girard/m", "Girard/f"], ["Paul Girard", "Girard"]),
    "a surname of the same gender": (["Paul Girard/m", "Girard/m"], ["Paul Girard"] * 2),
    "over two steps": (["Girard", "Paul Girard", "Paul Marie Girard"], ["Paul Marie Girard"] * 3),
}  # fmt: skip


@pytest.mark.parametrize(("people", "expected"), ACROSS.values(), ids=ACROSS.keys())
def test_people_across_articles(people, expected):
    assert across(*people) == expected


def bodies_across(*articles: str) -> list[str]:
    """The names of bodies, each written in an article as *form* or as *form = name*."""
    rows = []
    for n, article in enumerate(articles):
        for mention in article.split(", "):
            form, _, name = mention.partition(" = ")
            rows.append({"article": f"a{n}", "label": "ORG", "text": form, "name": name or form})
    return [row["name"] for row in merged(rows)]


BODIES = {
    "what one article spells out": (["Office des bacs, OB = Office des bacs", "OB"], ["Office des bacs"] * 3),
    "what two spell out in two ways": (
        ["OB = Office des bacs", "OB = Ordre des bateliers", "OB"], ["Office des bacs", "Ordre des bateliers", "OB"],
    ),
    "no capitals": (["Ob = Office des bacs", "Ob"], ["Office des bacs", "Ob"]),
    "a name of one word": (["OB = Obélisque", "OB"], ["Obélisque", "OB"]),
}  # fmt: skip


@pytest.mark.parametrize(("articles", "expected"), BODIES.values(), ids=BODIES.keys())
def test_acronyms_across_articles(articles, expected):
    assert bodies_across(*articles) == expected


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        ("Alain Dupont", True),
        ("Alain Dupon", True),
        ("Alain Duponde", True),
        ("Alain Dupuis", False),
        ("Luc Dupond", False),
    ],
)
def test_names_one_letter_apart(other, alike):
    rows = [
        {"article": f"a{n}", "start": 0, "end": 1, "text": name, "label": "PER", "name": name, "region": "body",
         "rule": "model"}
        for n, name in enumerate(["Alain Dupond", other])
    ]  # fmt: skip
    found = doubtful_merges(frame("entity_mentions", rows))
    assert list(found["reason"]) == (["one letter apart, kept apart"] if alike else [])


@pytest.mark.parametrize(("names", "alike"), [(("Dunol", "Dunal"), True), (("Duno", "Duna"), False)], ids=["5", "4"])
def test_short_names_are_never_alike(names, alike):
    rows = [
        {"article": name, "start": 0, "end": 1, "text": name, "label": "LOC", "name": name, "region": "body",
         "rule": "model"}
        for name in names
    ]  # fmt: skip
    assert len(doubtful_merges(frame("entity_mentions", rows))) == alike


def test_a_form_of_several_names_is_doubtful():
    rows = [
        {"article": f"a{n}", "start": 0, "end": 1, "text": text, "label": "PER", "name": name, "region": "body",
         "rule": "model"}
        for n, (text, name) in enumerate([("Girard", "Paul Girard"), ("Girard", "Anne Girard")])
    ]  # fmt: skip
    found = doubtful_merges(frame("entity_mentions", rows))
    assert set(found["reason"]) == {"form of several names"}

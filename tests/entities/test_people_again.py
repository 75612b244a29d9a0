"""People named once more: nicknames between first name and surname, surnames that are common words."""

from __future__ import annotations

import pytest

from analysis import entity_mentions, parse

CASES = {
    "a nickname in guillemets": (
        "Odile « Didi » Vartan a ouvert la halle. Vartan a parlé.",
        [("Odile « Didi » Vartan", "Odile « Didi » Vartan"), ("Vartan", "Odile « Didi » Vartan")],
    ),
    "after a noun": ("L'élue Odile « Didi » Vartan a ouvert la halle.", [("Odile « Didi » Vartan",) * 2]),
    "a surname that is a noun": (
        "Le sénateur Luc Boulanger a parlé. Boulanger estime que le pont tiendra. Hier, Boulanger a ri.",
        [("Luc Boulanger", "Luc Boulanger"), ("Boulanger", "Luc Boulanger"), ("Boulanger", "Luc Boulanger")],
    ),
    "the noun itself": (
        "Le sénateur Luc Boulanger a parlé. Le boulanger de la place a fermé.",
        [("Luc Boulanger", "Luc Boulanger")],
    ),
}


@pytest.fixture(scope="module")
def docs():
    return dict(zip(CASES, parse([text for text, _ in CASES.values()]), strict=True))


@pytest.mark.parametrize("name", CASES)
def test_people_are_named_as_people(name, docs):
    found = entity_mentions(docs[name])
    people = found[found["label"] == "PER"]
    assert list(zip(people["text"], people["name"], strict=True)) == CASES[name][1]

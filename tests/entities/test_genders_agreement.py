"""The gender that a participle shows, a title, a first name: which is believed, and where the text ends."""

from __future__ import annotations

import pytest

from analysis import entity_mentions, parse

#: Text → the gender of its person, and what shows it.
SHOWN = {
    "On a vu Camille Vasselin": None,
    "On a vu Camille Vasselin,": None,
    "Camille Vasselin est": None,
    "Camille Vasselin n'": None,
    "Camille Vasselin est là.": None,
    "Camille Vasselin est arrivée.": ("f", "agreement"),
    "Camille Vasselin est arrivé.": ("m", "agreement"),
    "Camille Vasselin n'est pas arrivée.": ("f", "agreement"),
    "Camille Vasselin s'est blessée.": ("f", "agreement"),
    "Camille Vasselin était déjà arrivée.": ("f", "agreement"),
    "Camille Vasselin, née en mai, est là.": ("f", "agreement"),
    "Camille Vasselin, né en mai, est là.": ("m", "agreement"),
    "Camille Vasselin a mangé.": None,
    "Camille Vasselin est malade.": None,
    "Mme Vasselin est arrivé.": ("f", "civility"),
    "La préfète Camille Vasselin est arrivé.": ("f", "title"),
    "Le préfet Camille Vasselin est arrivée.": ("f", "agreement"),
    "Le préfet Camille Vasselin est là.": ("m", "title"),
    "Le préfet Odile Vasselin est là.": ("f", "first name"),
    "La préfète Luc Vasselin est là.": ("f", "title"),
    "Odile Vasselin est arrivé.": ("f", "first name"),
    "Camille Vasselin est arrivée. Camille Vasselin est né.": None,
    "Camille Vasselin est arrivée. Camille Vasselin est née. Camille Vasselin est né.": ("f", "agreement"),
}


@pytest.fixture(scope="module")
def docs():
    return dict(zip(SHOWN, parse(list(SHOWN), cache=False, progress=False), strict=True))


@pytest.mark.parametrize("text", SHOWN)
def test_what_shows_the_gender(docs, text):
    rows = entity_mentions(docs[text]).query("label == 'PER'")
    found = {(row["gender"], row["gender_rule"]) for row in rows.dropna(subset="gender").to_dict("records")}
    assert found == ({SHOWN[text]} if SHOWN[text] else set())
    assert len(rows) == text.count("Vasselin")

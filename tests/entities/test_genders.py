"""The gender of people in the tables of names and of speakers, and what shows it."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import entity_mentions, entity_table, parse, quotations, speaker_table
from analysis.entities import GENDER_RULES

#: Sentence → name, its gender (None: nothing shows it), what shows it.
SHOWN = {
    "a civility": ("Mme Vasselin a parlé hier.", "Vasselin", "f", "civility"),
    "a civility before a man": ("Hier, M. Tarvel a parlé.", "Tarvel", "m", "civility"),
    "a title in the feminine": ("La préfète Camille Vasselin refuse.", "Camille Vasselin", "f", "title"),
    "a function after a comma": ("Camille Vasselin, avocate, refuse.", "Camille Vasselin", "f", "title"),
    "a title in the masculine": ("Le général Camille Vasselin refuse.", "Camille Vasselin", "m", "title"),
    "a first name": ("On a vu Odile Vasselin à la gare.", "Odile Vasselin", "f", "first name"),
    "a woman minister": ("Le ministre Odile Vasselin refuse.", "Odile Vasselin", "f", "first name"),
    "a West African first name": ("On a vu Ousmane Tarvel à la gare.", "Ousmane Tarvel", "m", "first name"),
    "a participle after être": ("Camille Vasselin est née à Lyon.", "Camille Vasselin", "f", "agreement"),
    "a participle after a comma": ("Camille Vasselin, âgé de 40 ans, rit.", "Camille Vasselin", "m", "agreement"),
    "a first name of both": ("On a vu Camille Vasselin à la gare.", "Camille Vasselin", None, None),
    "a surname alone": ("Le discours de Vasselin a plu à Lyon.", "Vasselin", None, None),
}


@pytest.fixture(scope="module")
def found() -> dict[str, pd.DataFrame]:
    docs = parse([text for text, *_ in SHOWN.values()], progress=False)
    return {case: entity_mentions(doc) for case, doc in zip(SHOWN, docs, strict=True)}


def value(cell: object) -> object:
    return None if pd.isna(cell) else cell


@pytest.mark.parametrize("case", SHOWN)
def test_what_shows_a_gender(found, case):
    _, name, gender, rule = SHOWN[case]
    row = found[case][found[case]["name"] == name].iloc[0]
    assert (value(row["gender"]), value(row["gender_rule"])) == (gender, rule)
    assert rule is None or rule in GENDER_RULES


def test_a_place_has_no_gender(found):
    places = found["a participle after être"].query("label == 'LOC'")
    assert places["text"].tolist() == ["Lyon"]
    assert places["gender"].isna().all()


def test_all_mentions_of_a_person_have_the_gender_that_one_shows():
    mentions = entity_mentions(parse("Camille Vasselin a souri. Vasselin est née à Lyon."))
    assert mentions.query("label == 'PER'")["gender"].tolist() == ["f", "f"]
    assert entity_table(mentions).set_index("name")["gender"]["Camille Vasselin"] == "f"


def test_speakers_have_the_gender_of_the_person():
    quotes = quotations(parse("« Le pont est fermé », a dit Mme Tarvel. « Non », a répondu le chef de chantier."))
    table = speaker_table(quotes).set_index("speaker")["gender"]
    assert table["Tarvel"] == "f"
    assert table.drop("Tarvel").isna().all()


def test_tables_without_the_column_have_no_genders():
    quotes = quotations(parse("« Le pont est fermé », a dit Mme Tarvel."))
    assert speaker_table(quotes.drop(columns="speaker_gender"))["gender"].isna().all()
    mentions = entity_mentions(parse("Mme Tarvel a parlé."))
    assert entity_table(mentions.drop(columns=["gender", "gender_rule"]))["gender"].isna().all()

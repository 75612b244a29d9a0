"""Findings in French: agreement, numbers, typography, and no word of English."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from analysis import article_from_text, findings
from analysis.lexicons import lexicon
from analysis.tables import frame
from analysis.text.english import agreeing, clauses, count
from analysis.text.language import in_language, typeset

ARTICLES = [
    article_from_text("01-05-2024\n\nIl rouvrira.", id="quai", title="Le quai ferme"),
    article_from_text("03-06-2024\n\nLe pont ouvre\n\nIl est neuf.", id="pont"),
    article_from_text("Il pleut.", id="pluie"),
]


@pytest.fixture(autouse=True)
def french() -> object:
    with in_language("fr"):
        yield


def test_a_source_line_has_french_dates_and_spaces() -> None:
    told = findings.source_line(ARTICLES)
    assert told == "Source\u00a0: 3\u00a0articles, du 1er mai 2024 au 3 juin 2024 (1 sans date)"
    assert findings.source_line(ARTICLES[:1]).startswith("Source\u00a0: «\u00a0Le quai ferme\u00a0», 1er mai 2024")


@pytest.mark.parametrize(
    ("n", "expected"),
    [(0, "0 directe"), (1, "1 directe"), (2, "2 directes")],
    ids=["none is singular in French", "one", "several"],
)
def test_several_begin_at_two(n: int, expected: str) -> None:
    assert agreeing("form direct", n) == expected


def test_names_agree() -> None:
    row = {"label": "PER", "articles": 1, "aliases": "", "first_article": "a", "first_start": 0}
    table = frame("entity_table", [row | {"name": "Zoé", "mentions": 2}, row | {"name": "Noé", "mentions": 1}])
    told = findings.names(table).replace("\u00a0", " ").replace("\u202f", " ")
    assert told == (
        "2 noms, 3 mentions : 2 personnes. Les plus mentionnés : Zoé (2) et Noé (1) ; 1 nom n’apparaît qu’une fois."
    )


def test_known_sides_have_french_names_and_others_keep_theirs() -> None:
    empty = frame("keyness", [])
    assert "(français général)" in findings.keyness(empty, "general French")
    assert "(Le Val)" in findings.keyness(empty, "Le Val")


def test_high_marks_and_guillemets_keep_to_their_words() -> None:
    assert typeset("« Oui » ; non ?") == "«\u00a0Oui\u00a0»\u202f; non\u202f?"
    assert clauses("un", "deux") == "un\u202f; deux"
    assert count(1200, "article") == "1\u202f200\u00a0articles"


ENGLISH = re.compile(r"\b(?:the|with|and|of|is|are|words|never|most|by|from|which)\b")


def test_no_french_phrase_holds_english() -> None:
    found = [row["phrase"] for row in lexicon("phrases") if ENGLISH.search(re.sub(r"\{\w+\}", "", row["fr"]))]
    assert found == []


def test_no_french_phrase_has_a_typewriters_apostrophe() -> None:
    assert [row["phrase"] for row in lexicon("phrases") if "'" in row["fr"]] == []


def test_an_empty_table_is_told_in_french() -> None:
    assert findings.speakers(frame("speaker_table", [])) == "Aucune citation trouvée."
    assert findings.word_map(pd.DataFrame()) == (
        "Pas de carte\u00a0: il y faut au moins trois sous-ensembles et trois mots."
    )

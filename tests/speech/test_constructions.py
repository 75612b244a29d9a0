"""The table of constructions: each example gives what it says, its words are known."""

from __future__ import annotations

import pytest

from analysis import parse
from analysis.lexicons import lexicon
from analysis.pipeline import article_of
from analysis.speech import RULES
from analysis.speech.component import extract
from analysis.speech.constructions.rows import Row, rows
from analysis.speech.quotation import Evidence, Quotation

ROWS = list(rows().values())
#: The column that names the entries of a lexicon.
KEYS = {"speech_verbs": "lemma", "speech_nouns": "lemma", "source_prepositions": "expression"}


def name(row: Row) -> str:
    return row.name


@pytest.fixture(scope="module")
def first() -> dict[str, tuple[str, Quotation]]:
    """The first quotation of each example, with its words."""
    found = {}
    for row, doc in zip(ROWS, parse([row.example for row in ROWS], cache=False, progress=False), strict=True):
        article = article_of(doc)
        quotation = extract(doc, article, [])[0]
        found[row.name] = " … ".join(article.text[s:e] for s, e in quotation.spans), quotation
    return found


def cell(evidence: Evidence) -> str:
    """The cell of the lexicon that the evidence names."""
    entries = {row[KEYS[evidence.lexicon]]: row for row in lexicon(evidence.lexicon)}
    return entries[evidence.key][evidence.column]


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_an_example_gives_what_its_row_says(first, row):
    content, quotation = first[row.name]
    assert (content, quotation.rule, quotation.construction) == (row.gives, row.rule, row.name)


@pytest.mark.parametrize("row", [row for row in ROWS if row.asks.partition(".")[0] in KEYS], ids=name)
def test_the_evidence_of_an_example_is_a_cell_that_says_yes(first, row):
    evidence = first[row.name][1].evidence
    assert evidence is not None
    assert evidence.lexicon == row.asks.partition(".")[0]
    assert cell(evidence) not in {"", "-"}


@pytest.mark.parametrize("row", [row for row in ROWS if row.asks == "-"], ids=name)
def test_a_construction_that_asks_no_lexicon_has_no_evidence(first, row):
    assert first[row.name][1].evidence is None


def test_rules_are_those_of_the_table_with_what_they_mean():
    assert list(RULES) == list(dict.fromkeys(row.rule for row in ROWS))
    assert RULES["colon"] == rows()["colon"].means != rows()["name and colon"].means


def test_evidence_names_the_column_that_decided():
    row = rows()["infinitive"]
    assert row.evidence("accuser", "obj_inf") == Evidence("speech_verbs", "accuser", "obj_inf")
    assert row.evidence("affirmer") == Evidence("speech_verbs", "affirmer", "inf")
    assert rows()["marks alone"].evidence("dire") is None

"""A table for reading: what its cells say, where its places lead, and what is left out."""

from __future__ import annotations

import re
from html import unescape

import pandas as pd
import pytest

from analysis import findings
from analysis.corpus import Corpus
from analysis.render import table_html
from analysis.text.language import in_language


def cells(table: pd.DataFrame, **options) -> list[list[str]]:
    html = str(table_html(table, **options))
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    return [[unescape(re.sub(r"<[^>]+>", "", cell)) for cell in re.findall(r"<t[dh].*?</t[dh]>", row)] for row in rows]


def test_a_table_without_rows_says_so():
    html = str(table_html(pd.DataFrame({"speaker": []})))
    assert "<table" not in html
    assert re.search(r"<p[^>]*>[^<]+</p>", html)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (True, "yes"), (False, "no"), (1234, "1\u202f234"), (0.1239, "0.124"), (12.34, "12.3"), (2.0, "2"),
        (pd.Timestamp(2024, 3, 12), "12 March 2024"), (None, ""), (["a", "b"], "['a', 'b']"), ("<b>", "<b>"),
    ],
    ids=str,
)  # fmt: skip
def test_a_cell_is_written_for_reading(value, shown):
    with in_language("en"):
        found = cells(pd.DataFrame({"thing": pd.Series([value], dtype="object")}))
    assert found[1] == [shown]


def test_the_numbers_of_a_column_have_as_many_digits_as_one_of_them_needs():
    table = pd.DataFrame({"dp": [0.28, 1.0], "ease": [63.61, 67.0], "n": [2.0, 3.0], "long": [12345.6, 0.2]})
    with in_language("en"):
        assert cells(table)[1:] == [["0.28", "63.6", "2", "12\u202f345.6"], ["1.00", "67.0", "3", "0.2"]]
    with in_language("fr"):
        assert cells(table)[2] == ["1,00", "67,0", "3", "0,2"]


def test_dates_are_sorted_by_time_whatever_their_form():
    html = str(table_html(pd.DataFrame({"date": ["2024-03-12", "2023-12-01"]})))
    assert re.findall(r'data-s="([^"]+)"', html) == ["2024-03-12", "2023-12-01"]


def test_a_date_that_is_none_stays_as_it_is():
    with in_language("fr"):
        found = cells(pd.DataFrame({"date": ["2024-03-12", "mardi"]}))
    assert [row[0] for row in found[1:]] == ["12 mars 2024", "mardi"]


def test_an_index_that_says_something_is_a_column():
    found = cells(pd.DataFrame({"total": [1, 2]}, index=pd.Index(["Ève", "Jean"], name="nom")))
    assert found == [["nom", "total"], ["Ève", "1"], ["Jean", "2"]]


def test_rows_lead_to_their_places():
    table = pd.DataFrame({"article": ["ab", "c"], "start": [3, 40], "speaker": ["Inès", "Paul"]})
    html = str(table_html(table, link="pages", names={"c": "La halle"}))
    assert re.findall(r'href="([^"]+)"', html) == ["pages/ab.html#char-3", "pages/c.html#char-40"]
    assert [row[0] for row in cells(table, names={"c": "La halle"})[1:]] == ["ab", "La halle"]
    one = table.assign(article="c")
    assert [row[0] for row in cells(one)[1:]] == ["3", "40"]


def test_rows_beyond_the_most_are_counted():
    table = pd.DataFrame({"n": range(12)})
    with in_language("en"):
        html = str(table_html(table, most=5))
    assert len(cells(table, most=5)) == 6
    assert re.search(r"5 .*12 rows", html)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (findings.passed_over_table(Corpus([])), "Rien n’a été laissé de côté."),
        (findings.left_out_table(Corpus([])), "Aucun fichier, aucun article n’a été écarté."),
        (findings.duplicate_table([]), "Aucun article n’est presque identique à un autre."),
        (pd.DataFrame({"nom": []}), "le tableau est vide."),
        (findings.passed_over_table(Corpus([], skipped={"a PNG image": 2})).head(0), "le tableau est vide."),
    ],
)  # fmt: skip
def test_an_empty_table_says_what_there_is_none_of(table, said):
    with in_language("fr"):
        assert f"{said}<" in str(table_html(table))

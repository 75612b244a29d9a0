"""Our own lists keep to what ``columns.tsv`` says of them."""

from __future__ import annotations

import pytest

from analysis.lexicons import lexicon
from analysis.lexicons.checking import check_header, check_row, columns, keyed, open_lists
from analysis.lexicons.reading import names, our_rows, our_table


@pytest.mark.parametrize("name", names())
def test_a_list_of_ours_has_the_columns_and_values_that_are_said(name):
    table = our_table(name)
    assert columns(name), "say in columns.tsv what its columns hold"
    check_header(name, table)
    for line, row in table.rows:
        check_row(name, table.place, line, row)
    assert len(keyed(name, iter(table.rows), table.place)) == len(table.rows) > 0


def test_every_list_that_is_described_is_there():
    assert {row["list"] for row in our_rows("columns")} == set(names())


@pytest.mark.parametrize("name", names())
def test_a_list_has_a_key_and_says_what_its_columns_mean(name):
    assert any(column.key for column in columns(name))
    assert all(column.meaning for column in columns(name))


def test_lists_that_may_be_extended():
    assert {"speech_verbs", "times", "person_titles", "first_names"} <= set(open_lists())
    assert not {"function_words", "verb_endings", "columns"} & set(open_lists())


def test_without_a_folder_the_rows_are_ours():
    assert list(lexicon("times")) == our_rows("times")


def test_a_list_that_is_not_there_is_named():
    with pytest.raises(FileNotFoundError, match=r"no lexicon named 'verbes'; there are: .*speech_verbs"):
        lexicon("verbes")

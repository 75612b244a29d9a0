"""What Excel shows and reads: widths, heads, long texts, separators of French spreadsheets, no time of writing."""

from __future__ import annotations

import zipfile

import pandas as pd
import pytest
from openpyxl import load_workbook

from analysis.tables import TableError, frame, read_table, write_table
from analysis.tables.excel import too_long, write_workbook
from analysis.tables.parted import in_parts
from analysis.tables.schemas import needs


def hits(*texts: str) -> pd.DataFrame:
    rows = [{"article": "a", "start": 0, "end": 1, "left": "", "hit": text, "right": ""} for text in texts]
    return frame("concordance", rows)


def test_columns_are_as_wide_as_their_cells_up_to_a_limit(tmp_path):
    table = pd.DataFrame({"commune": ["Vaubrun"], "n": [123_456_789], "phrase": ["mot " * 40]})
    sheet = load_workbook(write_table(table, tmp_path / "t.xlsx")).active
    columns = [(column.min, column.max, int(column.width)) for column in sheet.column_dimensions.values()]
    assert columns == [(1, 2, 10), (3, 3, 60)], "and the margin of a cell, less than a character"
    assert [cell.alignment.wrap_text for cell in sheet[2]] == [None, None, True]


def test_only_the_head_is_bold(tmp_path):
    sheet = load_workbook(write_table(pd.DataFrame({"phrase": ["mot " * 40]}), tmp_path / "t.xlsx")).active
    assert [row[0].font.bold for row in sheet.iter_rows()] == [True, False]
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == ("A1:A2", "A2")


@pytest.mark.parametrize("texts", [[], ["pont"]], ids=["no row", "one row"])
def test_a_table_that_fits_has_one_sheet(tmp_path, texts):
    assert len(load_workbook(write_table(hits(*texts), tmp_path / "t.xlsx")).sheetnames) == 1


def test_only_the_first_note_of_a_workbook_is_bold(tmp_path):
    with (tmp_path / "t.xlsx").open("wb") as file:
        write_workbook({"concordance": in_parts(hits("pont"))}, file, notes=[["table", "rows"], ["concordance", 1]])
    book = load_workbook(tmp_path / "t.xlsx")
    assert book.sheetnames == ["README", "concordance"]
    assert [row[0].font.bold for row in book["README"].iter_rows()] == [True, False]
    assert [int(column.width) for column in book["README"].column_dimensions.values()] == [26, 12, 60]


def test_a_table_of_a_workbook_is_read_by_its_name(tmp_path):
    none = frame("speaker_table", [])
    with (tmp_path / "t.xlsx").open("wb") as file:
        write_workbook(
            {"speaker_table": in_parts(none), "concordance": in_parts(hits("pont"))}, file, notes=[["table", "rows"]]
        )
    assert read_table(tmp_path / "t.xlsx", table="concordance").equals(hits("pont"))
    assert read_table(tmp_path / "t.xlsx", table="speaker_table").equals(none)
    with pytest.raises(TableError, match="it has the sheets README, speaker_table, concordance"):
        read_table(tmp_path / "t.xlsx", table="keyness")


def test_a_workbook_tells_no_time(tmp_path):
    with zipfile.ZipFile(write_table(hits("pont"), tmp_path / "t.xlsx")) as book:
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 31, 0, 0, 0)}
        properties = book.read("docProps/core.xml").decode()
    assert properties.count("1980-01-01T00:00:00Z") == 2
    assert properties.count("Z<") == 2


@pytest.mark.parametrize("letters", [32_768, 40_000])
def test_a_text_too_long_for_a_cell_is_known_before_anything_is_written(letters):
    with pytest.raises(TableError, match=rf"row 1, column 'hit' has {letters:,} characters"):
        too_long(in_parts(hits("court", "é" * letters)))


def test_a_text_that_just_fits_is_not_too_long(tmp_path):
    table = hits("é" * 32_767)
    too_long(in_parts(table))
    assert read_table(write_table(table, tmp_path / "concordance.xlsx"))["hit"][0] == "é" * 32_767


def test_a_letter_that_counts_twice_in_excel_counts_twice():
    with pytest.raises(TableError, match="16,384 characters"):
        too_long(in_parts(hits("𝄞" * 16_384)))


def test_a_text_that_looks_like_a_french_number_stays_a_text_in_a_table_of_ours(tmp_path):
    path = write_table(hits("3,5", "12"), tmp_path / "concordance.csv", program="excel-fr")
    assert read_table(path)["hit"].tolist() == ["3,5", "12"]
    assert read_table(path.rename(tmp_path / "autre.csv"))["hit"].tolist() == [3.5, 12.0]


def test_a_line_end_in_a_cell_of_a_french_spreadsheet_comes_back(tmp_path):
    path = write_table(hits("deux\nlignes"), tmp_path / "concordance.csv", program="excel-fr")
    assert read_table(path)["hit"].tolist() == ["deux\nlignes"]


def test_a_semicolon_in_a_cell_does_not_make_a_french_spreadsheet(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("nom,n\nLe pont ; la halle,3\n", encoding="utf-8-sig")
    assert read_table(path).to_dict("list") == {"nom": ["Le pont ; la halle"], "n": [3]}


def test_a_table_without_columns_is_said_to_have_none():
    with pytest.raises(ValueError, match="has no column 'hit', its columns: none"):
        needs(pd.DataFrame(), "concordance", ["hit"], caller="f")
    with pytest.raises(ValueError, match="has no column 'hit', its columns: article, 3"):
        needs(pd.DataFrame(columns=["article", 3]), "concordance", ["article", "hit"], caller="f")

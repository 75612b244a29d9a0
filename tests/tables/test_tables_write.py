"""Every format gives back what it was given; the same table gives the same bytes; nothing is ever half written."""

from __future__ import annotations

import csv
import math
from datetime import datetime

import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from analysis.tables import FORMATS, SCHEMAS, TableError, frame, read_table, replacing, write_table, write_tables
from analysis.tables.escape import defused, excel_escaped, excel_restored, restored

DANGEROUS = [
    "=SOMME(A1)",
    "+33 1",
    "-bas",
    "@maire",
    "\tretrait",
    "\rretour",
    "\nligne",
    "'=déjà",
    "''+",
    "＝1",
    "'",
    "''",
]
HARMLESS = [
    "l'été",
    "'ndrangheta",
    "a=b",
    "",
    " ",
    "« non »",
    'dit "oui", puis',
    "deux\nlignes",
    "\x07 bip",
    "_x0007_",
    "é",
]
TEXTS = st.one_of(st.sampled_from(DANGEROUS + HARMLESS), st.text(st.characters(exclude_categories=["Cs"]), max_size=20))


def hits(*texts: str | None) -> pd.DataFrame:
    return frame(
        "concordance",
        [{"article": "a", "start": i, "end": i + 1, "left": t, "hit": t, "right": None} for i, t in enumerate(texts)],
    )


def quotes() -> pd.DataFrame:
    row = dict.fromkeys(SCHEMAS["quotations"], None) | {
        "article": "pont", "quote": 0, "type": "direct", "start": 3, "end": 30, "spans": [[3, 10], [20, 30]],
        "text": "=Oui, … et non", "cue_start": 12, "words": 3, "region": "body", "rule": "incise",
    }  # fmt: skip
    return frame("quotations", [row, row | {"quote": 1, "spans": [[40, 50]], "cue_start": None}])


@given(st.text())
def test_defusing_is_undone(text):
    assert restored(defused(text)) == text
    assert not defused(text).startswith(tuple("=+-@\t\r"))


@given(TEXTS)
def test_excel_escapes_are_undone(text):
    assert excel_restored(excel_escaped(text)) == text


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.none() | TEXTS, max_size=5))
def test_every_text_comes_back(tmp_path, format, texts):
    table = hits(*texts)
    path = write_table(table, tmp_path / f"concordance.{format}")
    pd.testing.assert_frame_equal(read_table(path), table)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", SCHEMAS)
def test_empty_tables_keep_columns_and_dtypes(tmp_path, format, name):
    table = frame(name, [])
    back = read_table(write_table(table, tmp_path / f"{name}.{format}"))
    pd.testing.assert_frame_equal(back, table)


@pytest.mark.parametrize("format", FORMATS)
def test_lists_and_missing_numbers_come_back(tmp_path, format):
    table = quotes()
    back = read_table(write_table(table, tmp_path / f"quotations.{format}"))
    pd.testing.assert_frame_equal(back, table)
    assert back["spans"][0] == [[3, 10], [20, 30]]


@pytest.mark.parametrize("format", FORMATS)
@given(number=st.floats(-1e300, 1e300) | st.sampled_from([math.inf, -math.inf, math.nan, 0.1 + 0.2]))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_measures_come_back_to_the_last_digit(tmp_path, format, number):
    row = {"word": "pont", "pos": "NOUN", "count": 2**40, "expected": number, "log_dice": 1.0}
    table = frame("collocations", [row | {"mutual_information": number, "log_likelihood": None}])
    back = read_table(write_table(table, tmp_path / f"collocations.{format}"))
    pd.testing.assert_frame_equal(back, table, check_exact=format != "xlsx", rtol=1e-15)


@pytest.mark.parametrize("format", FORMATS)
def test_same_table_same_bytes(tmp_path, format):
    first = write_table(quotes(), tmp_path / f"a.{format}").read_bytes()
    assert write_table(quotes(), tmp_path / f"b.{format}").read_bytes() == first


@pytest.mark.parametrize("format", FORMATS)
def test_moments_come_back(tmp_path, format):
    row = dict.fromkeys(SCHEMAS["word_trend"], None) | {"word": "pont"}
    full = {name: 1 for name, dtype in SCHEMAS["word_trend"].items() if dtype in ("int64", "float64")}
    table = frame("word_trend", [row | full | {"period": moment} for moment in (datetime(2021, 3, 1), None)])
    pd.testing.assert_frame_equal(read_table(write_table(table, tmp_path / f"word_trend.{format}")), table)


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_spreadsheet_sees_a_formula(tmp_path, text):
    with write_table(hits(text), tmp_path / "concordance.csv").open(newline="", encoding="utf-8") as file:
        cell = next(csv.DictReader(file))["hit"]
    sheet = load_workbook(write_table(hits(text), tmp_path / "concordance.xlsx")).active
    assert not cell.startswith(tuple("=+-@\t\r\n"))
    assert not str(sheet["E2"].value).startswith(tuple("=+-@\t\r\n"))
    assert sheet["E2"].data_type != "f"


def test_csv_tells_missing_from_empty_text(tmp_path):
    path = write_table(hits("", None), tmp_path / "concordance.csv")
    assert path.read_text(encoding="utf-8").splitlines()[1:] == ['a,0,1,"","",', "a,1,2,,,"]


def test_excel_refuses_a_cell_that_it_cannot_hold(tmp_path):
    with pytest.raises(TableError, match=r"row 0, column 'left' has 32,768 characters.*write the table as csv"):
        write_table(hits("é" * 32_768), tmp_path / "concordance.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_rows_without_a_cell_come_back_from_excel(tmp_path):
    table = pd.DataFrame({"nom": pd.array([None, "Ève", None, None], dtype="string")})
    pd.testing.assert_frame_equal(read_table(write_table(table, tmp_path / "t.xlsx")), table)


def test_excel_shows_a_bold_head_and_wraps_long_texts(tmp_path):
    sheet = load_workbook(write_table(hits("la rive et le quai " * 5), tmp_path / "concordance.xlsx")).active
    assert (sheet["E1"].font.bold, sheet["E2"].font.bold) == (True, False)
    assert (sheet["E2"].alignment.wrap_text, sheet["B2"].alignment.wrap_text) == (True, None)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:F2")
    assert sheet.column_dimensions["D"].width > 50 > sheet.column_dimensions["B"].width


def test_excel_continues_on_further_sheets(tmp_path, monkeypatch):
    monkeypatch.setattr("analysis.tables.excel._ROWS", 3)
    table = hits(*"abcde")
    path = write_table(table, tmp_path / "concordance.xlsx")
    assert load_workbook(path).sheetnames == ["table", "table 2", "table 3"]
    pd.testing.assert_frame_equal(read_table(path), table)


def test_other_tables_get_the_dtypes_that_their_cells_suggest(tmp_path):
    table = pd.DataFrame({"nom": ["Ève", None], "n": [1, 2], "part": [0.5, None], "titre": ["12", "-x"]})
    table["nom"], table["titre"] = table["nom"].astype("string"), table["titre"].astype("string")
    for format in FORMATS:
        pd.testing.assert_frame_equal(read_table(write_table(table, tmp_path / f"t.{format}")), table)


def test_an_index_that_says_something_is_a_column(tmp_path):
    table = pd.DataFrame({"n": [1, 2]}, index=pd.Index(["Ève", "Jean"], name="nom"))
    assert list(read_table(write_table(table, tmp_path / "t.csv")).columns) == ["nom", "n"]


def test_an_index_of_an_empty_table_is_a_column_as_well(tmp_path):
    table = pd.DataFrame({"article": [], "name": [], "n": []}).set_index(["article", "name"])
    assert list(read_table(write_table(table, tmp_path / "t.csv"))) == ["article", "name", "n"]


def test_unknown_formats_and_doubled_columns_are_refused(tmp_path):
    with pytest.raises(
        TableError, match=r"unknown table format 'xls'; use csv, parquet, xlsx or jsonl; did you mean 'xlsx'"
    ):
        write_table(hits(), tmp_path / "t.xls")
    with pytest.raises(TableError, match="columns with the same name: a"):
        write_table(pd.DataFrame([[1, 2]], columns=["a", "a"]), tmp_path / "t.csv")


def test_reading_what_is_no_table_says_so(tmp_path):
    (tmp_path / "quotations.parquet").write_bytes(b"rien")
    (tmp_path / "tokens.csv").write_text("article,start\na,1\n", encoding="utf-8")
    with pytest.raises(TableError, match="not a table in parquet format"):
        read_table(tmp_path / "quotations.parquet")
    with pytest.raises(TableError, match="needs the column 'end'"):
        read_table(tmp_path / "tokens.csv")
    with pytest.raises(TableError, match="unknown table 'token'; use one of article_table"):
        read_table(tmp_path / "tokens.csv", table="token")


def test_a_failed_write_leaves_the_old_file_and_no_other(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("avant", encoding="utf-8")

    def fail() -> None:
        with replacing(path, "w") as file:
            file.write("à moitié")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert path.read_text(encoding="utf-8") == "avant"
    assert list(tmp_path.iterdir()) == [path]


def test_several_tables_go_to_one_folder(tmp_path):
    paths = write_tables({"quotations": quotes(), "concordance": hits("a")}, tmp_path / "neuf", format="jsonl")
    assert [path.name for path in paths] == ["quotations.jsonl", "concordance.jsonl"]
    assert all(path.stat().st_mode & 0o044 for path in paths)


FOR_EXCEL = pd.DataFrame({"word": ["l’été ; non", "3,5", "=1+1", None, ""], "share": [0.5, -1e-05, 3.0, None, 2.25],
                          "count": [1, 2, 3, 4, 5]})  # fmt: skip


def test_a_french_excel_gets_semicolons_commas_and_a_mark(tmp_path):
    path = write_table(FOR_EXCEL, tmp_path / "t.csv", program="excel-fr")
    assert path.read_bytes()[:3] == b"\xef\xbb\xbf"
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines == [
        "word;share;count", '"l’été ; non";0,5;1', "3,5;-1e-05;2", "'=1+1;3,0;3", ";;4", '"";2,25;5']  # fmt: skip


def test_what_is_for_excel_is_read_back(tmp_path):
    path = write_table(FOR_EXCEL, tmp_path / "t.csv", program="excel-fr")
    back = read_table(path)
    assert back["share"].round(9).tolist()[:3] == [0.5, -1e-05, 3.0]
    assert back["word"].fillna("?").tolist() == ["l’été ; non", "3,5", "=1+1", "?", ""]
    assert back["count"].tolist() == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"program": "calc"}, "unknown program 'calc'; use excel-fr"),
        ({"program": "excel-fr", "format": "xlsx"}, "'excel-fr' is a kind of CSV; xlsx needs none"),
    ],
    ids=["unknown", "no kind of csv"],
)
def test_programs_that_cannot_be_written_for(asked, message, tmp_path):
    with pytest.raises(TableError, match=message):
        write_table(FOR_EXCEL, tmp_path / "t.csv", **asked)


@pytest.mark.parametrize("format", ["parquet", "xlsx"])
def test_a_file_carries_how_it_was_made(tmp_path, format):
    table = pd.DataFrame({"nom": ["Ève"]})
    table.attrs["made"] = '{"command": "tables"}'
    path = write_table(table, tmp_path / f"t.{format}")
    told = pq.read_schema(path).metadata[b"made"].decode() if format == "parquet" else _description(path)
    assert told == '{"command": "tables"}'
    assert read_table(path)["nom"].tolist() == ["Ève"]


def _description(path) -> str | None:
    return load_workbook(path).properties.description

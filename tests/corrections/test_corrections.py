"""One file of corrections changes speakers, types, names and kinds everywhere alike, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from analysis import entity_mentions, parse, quotations, speaker_table, tokens
from analysis.corpus import article_from_text
from analysis.corrections import (
    CorrectionError,
    checked_rows,
    corrections_report,
    doubtful_rows,
    read_corrections,
    use_corrections,
)
from analysis.corrections.report import interval

TEXT = (
    "« Le pont rouvrira lundi », a annoncé Inès Caradec à Vaubrun. Yann Morel a dit que le quai était fermé. Selon "
    "Yann Morel, rien ne presse. Mme Caradec a ajouté que la halle resterait ouverte."
)
HEAD = "article,start,of,column,value,note\n"


@pytest.fixture(autouse=True)
def _nothing_in_use():
    yield
    use_corrections(None)


@pytest.fixture
def corrected(tmp_path: Path):
    """The tables of the text with the lines of a file in use, and the corrections, which have counted."""

    def tables(*lines: str):
        path = tmp_path / "corrections.csv"
        path.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
        used = use_corrections(path)
        docs = list(parse([article_from_text(TEXT, id="pont")], progress=False))
        return quotations(docs), entity_mentions(docs), used, docs

    return tables


@pytest.fixture
def plain():
    docs = list(parse([article_from_text(TEXT, id="pont")], progress=False))
    return quotations(docs), entity_mentions(docs), docs


def test_one_line_changes_one_speaker_and_nothing_else(plain, corrected) -> None:
    before = plain[0]
    start = int(before.loc[before["speaker"] == "Yann Morel", "start"].iloc[0])
    after, names, _, docs = corrected(f"pont,{start},,speaker,Inès Caradec,she says it on the radio")
    changed = before.compare(after[before.columns])
    assert list(changed.index) == [before.index[before["start"] == start][0]]
    assert set(changed.columns.get_level_values(0)) <= {"speaker", "speaker_rule", "speaker_gender", "doubt"}
    assert after.loc[after["start"] == start, ["speaker", "speaker_label", "speaker_gender"]].to_numpy().tolist() == [
        ["Inès Caradec", "PER", "f"]
    ]
    pd.testing.assert_frame_equal(names, plain[1])
    assert len(tokens(docs, speakers=["Inès Caradec"])) > len(tokens(plain[2], speakers=["Inès Caradec"]))


def test_a_row_is_taken_out_and_a_type_is_changed(plain, corrected) -> None:
    starts = plain[0]["start"].to_list()
    after, *_ = corrected(f"pont,{starts[0]},,type,,", f"pont,{starts[1]},,type,direct,")
    assert after["start"].to_list() == starts[1:]
    assert after["type"].iloc[0] == "direct"


def test_nobody_is_named(plain, corrected) -> None:
    after, *_ = corrected(f"pont,{plain[0]['start'].iloc[0]},,speaker,-,")
    assert pd.isna(after["speaker"].iloc[0])
    assert pd.isna(after["speaker_label"].iloc[0])


def test_every_row_of_a_name_changes_with_its_speaker(plain, corrected) -> None:
    after, names, *_ = corrected(",,Yann Morel,name,Yann Morel-Guivarch,")
    assert "Yann Morel" not in {*after["speaker"], *names["name"]}
    count = speaker_table(after).set_index("speaker").loc["Yann Morel-Guivarch", "quotations"]
    assert count == (plain[0]["speaker"] == "Yann Morel").sum()


def test_a_kind_is_changed_and_a_name_taken_out(corrected) -> None:
    _, names, *_ = corrected(",,Vaubrun,label,ORG,", ",,Yann Morel,name,,")
    assert names.loc[names["name"] == "Vaubrun", "label"].unique().tolist() == ["ORG"]
    assert "Yann Morel" not in set(names["name"])


def test_lines_that_touch_nothing_are_named_and_the_sample_is_measured(plain, corrected) -> None:
    first, second = plain[0]["start"].iloc[:2]
    who = plain[0]["speaker"].iloc[0]
    *_, used, _ = corrected(f"pont,{first},,speaker,{who},", f"pont,{second},,speaker,Zoé,", "quai,3,,speaker,Zoé,")
    assert checked_rows(used) == (2, 1)
    told = corrections_report(used)
    assert told[0] == "3 lines of corrections touched 2 rows."
    assert told[1].startswith("Of 2 rows looked at, 1 was right: 50 % (95 % interval 9 to 91 %)")
    assert told[2] == "No row for line 4 (quai, 3, speaker → Zoé)."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("article,start,value\n", "no column 'column'; the first line has: article, start, value"),
        (HEAD + "a,1,,cue,dire,\n", "line 2: column 'cue'; use one of speaker, type, name, label"),
        (HEAD + "a,1,,type,quoted,\n", "line 2: type 'quoted'; use one of direct, indirect, mixed, or nothing"),
        (HEAD + "a,un,,speaker,Zoé,\n", "line 2: start 'un'; give the number"),
        (HEAD + "a,,,speaker,Zoé,\n", "line 2: neither start, for one row, nor of"),
    ],
)
def test_a_line_that_cannot_be_meant_is_told(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CorrectionError, match=said.replace("(", r"\(")):
        read_corrections(path)


def test_the_file_may_be_one_of_a_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    path.write_bytes("\ufeffarticle;start;column;value;note;text\r\na;12;speaker;'=Zoé;;x\r\n;;;;;\r\n".encode())
    [line] = read_corrections(path)
    assert (line.article, line.start, line.column, line.value) == ("a", 12, "speaker", "=Zoé")


def test_doubtful_rows_are_a_file_to_fill_in(plain, tmp_path: Path) -> None:
    quotes = plain[0]
    quotes.loc[0, ["doubt", "words"]] = ["a mark never closed", 90]
    quotes.loc[1, "confidence"] = 0.2
    quotes.loc[2:, "confidence"] = 0.9
    quotes.loc[1:, "doubt"] = pd.NA
    table = doubtful_rows(quotes)
    assert table["start"].to_list() == quotes["start"].iloc[:2].to_list()
    table.to_csv(tmp_path / "corrections.csv", index=False)
    assert [line.value for line in read_corrections(tmp_path / "corrections.csv")] == quotes["speaker"].iloc[
        :2
    ].to_list()
    assert len(doubtful_rows(quotes, all_rows=True)) == len(quotes)


def test_an_interval_is_wide_for_few_rows() -> None:
    assert interval(0, 0) == (0.0, 1.0)
    assert interval(10, 10)[0] < 0.75 < interval(100, 100)[0]

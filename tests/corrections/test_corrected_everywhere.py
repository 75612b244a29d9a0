"""A wrong speaker of the article in seeds/, corrected in one line: all that tells of it changes, nothing else."""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from pathlib import Path

import pandas as pd
import pytest

from analysis import charts, entity_mentions, findings, parse, quotations, read_corpus, render_html, speaker_table
from analysis.corrections import use_corrections
from analysis.pipeline import annotation
from analysis.render.explorer.data import explorer_data

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
WRONG, RIGHT = "al-Alam", "Irna"
COLOURS = {WRONG: "#0072B2", RIGHT: "#D55E00", "Vladimir Poutine": "#009E73", "Sayed Ali Khamenei": "#CC79A7"}


def made(docs):
    """Everything that is told of a corpus, by the name of what tells it."""
    quotes, mentions, articles = quotations(docs), entity_mentions(docs), read_corpus(SEEDS)
    speakers = speaker_table(quotes)
    bars = charts.speaking_share(quotes, split=False)
    return {
        "table": quotes,
        "names": mentions,
        "speakers": speakers.set_index("speaker"),
        "chart": {
            label.get_text(): bar.get_width()
            for label, bar in zip(bars.get_yticklabels(), bars.containers[0], strict=True)
        },
        "finding": str(findings.speakers(speakers, quotes)),
        # Colours follow the rank of speakers, which a correction may change; here each keeps one of its own.
        "reading view": render_html(articles[0], quotes, mentions, legend=False, colours=COLOURS)._repr_html_(),
        "explorer": explorer_data(list(articles), quotes, mentions),
        "jsonl": [json.loads(json.dumps(annotation(doc))) for doc in docs],
    }


@pytest.fixture(scope="module")
def before():
    return made(parse(read_corpus(SEEDS), progress=False))


@pytest.fixture(scope="module")
def start(before):
    quotes = before["table"]
    return int(quotes.loc[quotes["speaker"] == WRONG, "start"].iloc[0])


@pytest.fixture(scope="module")
def after(before, start, tmp_path_factory):
    path = tmp_path_factory.mktemp("corrections") / "corrections.csv"
    article = before["table"]["article"].iloc[0]
    path.write_text(f"article,start,column,value,note\n{article},{start},speaker,{RIGHT},\n", encoding="utf-8")
    use_corrections(path)
    try:
        return made(parse(read_corpus(SEEDS), progress=False))
    finally:
        use_corrections(None)


@pytest.fixture(scope="module")
def words(before, start):
    quotes = before["table"]
    return int(quotes.loc[quotes["start"] == start, "words"].iloc[0])


def test_the_table_changes_in_that_row_and_in_what_is_said_of_its_speaker(before, after, start) -> None:
    changed = before["table"].compare(after["table"])
    assert before["table"].loc[changed.index, "start"].to_list() == [start]
    assert set(changed.columns.get_level_values(0)) <= {"speaker", "speaker_label", "speaker_rule", "doubt"}
    assert after["table"].loc[changed.index[0], "speaker"] == RIGHT
    pd.testing.assert_frame_equal(before["names"], after["names"])


def test_the_speakers_change_by_the_words_of_the_row(before, after, words) -> None:
    old, new = before["speakers"], after["speakers"]
    assert new.loc[RIGHT, "words"] == old.loc[RIGHT, "words"] + words
    assert old.loc[WRONG, "words"] == words
    assert WRONG not in new.index
    others = [name for name in new.index if name != RIGHT]
    pd.testing.assert_frame_equal(new.loc[others], old.loc[others])


def test_the_chart_changes_in_two_bars(before, after, words) -> None:
    old, new = before["chart"], after["chart"]
    assert new == {**{name: width for name, width in old.items() if name != WRONG}, RIGHT: old[RIGHT] + words}


def test_the_finding_counts_a_speaker_less_and_no_doubt_of_that_row(before, after) -> None:
    assert "from 4 speakers" in before["finding"]
    assert "from 3 speakers" in after["finding"]
    doubts = [int(told["table"]["doubt"].notna().sum()) for told in (before, after)]
    for told, count in zip((before, after), doubts, strict=True):
        assert f"{count} quotation{'s' * (count > 1)} in doubt" in told["finding"]
    table = before["table"]
    assert doubts[0] == doubts[1] + int(table.loc[table["speaker"] == WRONG, "doubt"].notna().sum())


def test_the_reading_view_changes_inside_that_quotation(before, after) -> None:
    old, new = before["reading view"], after["reading view"]
    operations = SequenceMatcher(None, old.split("<"), new.split("<"), autojunk=False).get_opcodes()
    changes = [operation for operation in operations if operation[0] != "equal"]
    cut = ["<".join(old.split("<")[first:last]) for _, first, last, _, _ in changes]
    assert cut
    assert [part for part in cut if WRONG not in part] == []
    assert RIGHT in new


def test_the_explorer_changes_in_that_quotation(before, after) -> None:
    old, new = before["explorer"], after["explorer"]
    rows = [[data["speakers"][number]["name"] for number in data["quotations"]["s"]] for data in (old, new)]
    assert [(a, b) for a, b in zip(*rows, strict=True) if a != b] == [(WRONG, RIGHT)]
    assert old["mentions"] == new["mentions"]
    assert old["articles"] == new["articles"]
    sure = rows[0].index(WRONG)
    assert (new["quotations"]["right"][sure], new["quotations"]["wrong"][sure]) == (100, 0)
    same = set(old["quotations"]) - {"s", "speaker_rule", "doubt", "right", "wrong"}
    assert {name: old["quotations"][name] for name in same} == {name: new["quotations"][name] for name in same}


def test_the_jsonl_changes_in_that_quotation(before, after) -> None:
    [old], [new] = before["jsonl"], after["jsonl"]
    changed = [(a, b) for a, b in zip(old["quotes"], new["quotes"], strict=True) if a != b]
    assert [(a["speaker"], b["speaker"]) for a, b in changed] == [(WRONG, RIGHT)]
    assert changed[0][0] | {"speaker": RIGHT} == changed[0][1]
    assert old["entities"] == new["entities"]

"""The tables, full and empty; and texts that are damaged: nothing raises, nothing overlaps, nothing leaves the text."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

from analysis import article_from_text, parse, quotations, speaker_table
from analysis.pipeline import article_of, doc_data
from analysis.tables import SCHEMAS

ROOT = Path(__file__).parents[2]
MARKS = "«»“”\"'’‘‹›„—"
SAMPLE = "La maire, Léa Morel, a dit que le pont fermait. « Il est vieux », a-t-elle ajouté."


def mutated(text: str, chance: random.Random) -> str:
    """The text with a few marks lost, doubled or swapped, spaces changed, lines lost, or cut short."""
    for _ in range(chance.randint(1, 4)):
        places = [i for i, c in enumerate(text) if c in MARKS] or [0]
        blanks = [i for i, c in enumerate(text) if c.isspace()] or [0]
        i, k = chance.choice(places), chance.choice(blanks)
        lines = text.split("\n")
        text = chance.choice(
            [
                text[:i] + text[i + 1 :],
                text[:i] + text[i : i + 1] + text[i:],
                text[:i] + chance.choice(MARKS) + text[i + 1 :],
                text[:k] + chance.choice(["", "  ", "\u00a0", "\u202f", "\n", "\t"]) + text[k + 1 :],
                "\n".join(line for n, line in enumerate(lines) if n != chance.randrange(len(lines))),
                text[chance.randrange(len(text) + 1) :],
            ]
        )
    return text


@pytest.fixture(scope="module")
def damaged():
    """60 texts of the annotated articles and of the seed, each damaged in a way of its own."""
    chance = random.Random(5)
    paths = sorted((ROOT / "tests" / "annotated" / "texts").glob("*.txt")) + sorted((ROOT / "seeds").glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    made = []
    for _ in range(60):
        text = chance.choice(texts)
        at = chance.randrange(max(1, len(text) - 900))
        made.append(mutated(text[at : at + 900], chance))
    return parse([article_from_text(text, id=str(n)) for n, text in enumerate(made)], cache=False, progress=False)


def test_damaged_texts_give_spans_of_the_text_that_never_overlap(damaged):
    count = 0
    for doc in damaged:
        text = article_of(doc).text
        spans = sorted(span for row in doc_data(doc, "quotations") for span in row["spans"])
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))
        count += len(spans)
    assert count > 60


def test_every_row_says_what_stands_in_the_text(damaged):
    table = quotations(damaged)
    texts = {article_of(doc).id: article_of(doc).text for doc in damaged}
    for row in table.itertuples():
        text = texts[row.article]
        assert row.text == " … ".join(text[s:e] for s, e in row.spans)
        assert (row.start, row.end) == (row.spans[0][0], row.spans[-1][1])
        if not pd.isna(row.source):
            assert row.source == text[row.source_start : row.source_end]
        if not pd.isna(row.cue):
            assert row.cue == text[row.cue_start : row.cue_end]


def test_a_lost_mark_changes_nothing_two_paragraphs_away():
    one, far = (
        "« Le pont ferme mardi », a dit la maire Léa Morel.",
        "« Le quai reste ouvert », a dit le préfet Jean Aubry.",
    )
    between = "Les bus passeront par la rocade.\n\nLe marché aura lieu samedi."
    whole = f"{one}\n\n{between}\n\n{far}"
    lost = [whole[:i] + whole[i + 1 :] for i, c in enumerate(whole[: len(one)]) if c in MARKS]
    tables = [quotations(doc) for doc in parse([whole, *lost], cache=False, progress=False)]
    assert [len(t[t["text"] == "Le quai reste ouvert"]) for t in tables] == [1] * (len(lost) + 1)


@pytest.mark.parametrize("text", ["", "#", "«", "» «", "« »", "Il pleut."])
def test_empty_tables_have_the_columns_of_full_ones(text):
    full, empty = quotations(parse(SAMPLE)), quotations(parse(text))
    assert len(full) == 2
    assert len(empty) == 0
    assert full.dtypes.to_dict() == empty.dtypes.to_dict()
    assert list(empty.columns) == list(SCHEMAS["quotations"])
    speakers = speaker_table(full)
    assert speakers.dtypes.to_dict() == speaker_table(empty).dtypes.to_dict()
    assert list(speakers.columns) == list(SCHEMAS["speaker_table"])
    assert speakers["quotations"].to_list() == [2]

"""The benchmark compares like with like, and adds up."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools.bench import corpora, linear, processes
from tools.bench.__main__ import variations
from tools.bench.page import Figures, page
from tools.bench.peers import Peer
from tools.bench.processes import Measure

SEED = next((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt")).read_text(encoding="utf-8")


def test_variations_are_as_long_as_the_text_and_differ() -> None:
    paragraphs = [paragraph for paragraph in SEED.split("\n\n") if paragraph.strip()]
    texts = variations(SEED, len(paragraphs))
    assert {len(text) for text in texts} == {len("\n\n".join(paragraphs))}
    assert len(set(texts)) > len(texts) // 2


def test_both_sides_read_the_same_tokens() -> None:
    texts = variations(SEED, 2)
    bare, whole = processes.bare(texts), processes.whole(texts)
    assert whole.tokens == pytest.approx(bare.tokens, rel=0.05)  # typography is normalised before ours are parsed
    assert bare.memory > 0
    assert {"tokenizer", "ner", "french_lemmas", "french_entities", "french_quotations"} <= set(processes.shares(texts))


@pytest.mark.parametrize("name", linear.INPUTS)
def test_a_slow_text_has_the_length_that_is_asked_for(name: str) -> None:
    assert len(linear.text_of(name, 3000)) == 3000


def test_names_of_slow_texts_are_all_different() -> None:
    names = list(linear._names(2000))
    assert len(set(names)) == len(names)


def test_the_page_tells_speed_and_exponents() -> None:
    figures = Figures(
        articles=9, rounds=3, bare=Measure(3.3, 1.0, 660, 500.0), whole=Measure(3.0, 2.0, 660, 600.0),
        shares={"ner": 1.0, "french_lemmas": 3.0}, cache={"first run": 4.0, "again": 1.0},
        clock={1: 6.0, 2: 3.0}, memory={100: 800.0}, started={"import spacy": 1.5}, sizes=(10_000, 160_000),
        linear={"que que que": [1.0, 16.0]},
    )  # fmt: skip
    text = page(figures)
    assert "| the whole analysis | 220 | 3.00 | 330 | 2.00 | 600 MB | 1.10 |" in text
    assert "| `french_lemmas` | 3.00 | 75% |" in text
    assert "| again | 1.00 | 25% |" in text
    assert "| 2 | 3.0 | 2.00 |" in text
    assert "| que que que | 1.00 s | 16.00 s | 1.00 |" in text
    assert "Tables of small files" not in text
    assert "Beside another package" not in text


def test_the_page_tells_of_small_files_and_of_others() -> None:
    figures = Figures(
        articles=9, rounds=3, bare=Measure(3.3, 1.0, 660, 500.0), whole=Measure(3.0, 2.0, 660, 600.0),
        shares={}, cache={}, clock={}, memory={}, started={}, sizes=(), linear={}, tables={1000: (12.34, 987.0)},
        peers=[Peer("ours", 3.0, 0.9, 0.8, {"direct": 0.95}), Peer("theirs", 2.0, 0.5, 0.1, {"direct": 0.2}, 7)],
    )  # fmt: skip
    text = page(figures)
    assert "| 1,000 | 12.3 | 987 MB |" in text
    assert "|  | s | precision | recall | direct, recall |" in text
    assert "| theirs | 2.00 | 50.0 | 10.0 | 20.0 |" in text
    assert "7 articles with an odd number" in text


def test_tables_of_files_are_timed_from_start_to_end() -> None:
    seconds, megabytes = processes.alone(processes.tables, list(corpora.texts(2)))
    assert seconds > 1
    assert megabytes > 100


def test_loads_differ_by_our_entry_points_only() -> None:
    without, with_us, _ = processes.LOADS.values()
    code = "; import sys; print('french_news_components' in sys.modules)"
    told = [
        subprocess.run([sys.executable, "-c", load + code], capture_output=True, text=True, check=True).stdout.strip()
        for load in (without, with_us)
    ]
    assert told == ["False", "True"]


@pytest.mark.parametrize("measure", [corpora.folder, corpora.rows])
def test_corpora_of_tiny_articles_are_measured(measure):
    assert all(figure >= 0 for figure in measure(3))
    assert len(set(corpora.texts(5))) == 5

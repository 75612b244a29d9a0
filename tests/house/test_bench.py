"""The benchmark compares like with like, and adds up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.bench import TABLES, Measure, median, report, spacy_alone, spacy_with_ours, variations

SEED = next((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt")).read_text(encoding="utf-8")


def test_variations_are_as_long_as_the_text_and_differ() -> None:
    paragraphs = [paragraph for paragraph in SEED.split("\n\n") if paragraph.strip()]
    texts = variations(SEED, len(paragraphs))
    assert {len(text) for text in texts} == {len("\n\n".join(paragraphs))}
    assert len(set(texts)) > len(texts) // 2


def test_both_sides_read_the_same_tokens_and_steps_add_up() -> None:
    texts = variations(SEED, 2)
    alone, ours = spacy_alone(texts), spacy_with_ours(texts)
    assert ours.tokens == pytest.approx(alone.tokens, rel=0.05)  # typography is normalised before ours are parsed
    assert alone.memory > 0
    components = {name: seconds for name, seconds in ours.steps.items() if name not in TABLES}
    assert sum(components.values()) == pytest.approx(ours.seconds)
    assert {"tokenizer", "french_lemmas", "french_entities", "french_quotations"} <= set(components)


def test_the_report_tells_shares_of_spacy_alone() -> None:
    steps = dict.fromkeys(TABLES, 0.1) | {"french_lemmas": 0.5}
    rounds = [Measure(seconds, 1000, 600.0, steps) for seconds in (9.0, 2.2, 1.0)]
    text = report(Measure(2.0, 1000, 500.0), median(rounds), ["french_lemmas"])
    assert "2.20 s" in text
    assert "110.0%" in text
    assert "25.0%" in text
    assert "500 tokens/s" in text

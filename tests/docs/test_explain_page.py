"""The page on ``explain``: what its commands print is what the code says now, line numbers and weights aside.

``python tests/docs/test_explain_page.py`` writes what they print today into the page.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis import explain
from analysis.lexicons import lexicon

PAGE = Path(__file__).parents[2] / "docs" / "explain.md"
BLOCK = re.compile(r'```text\n\$ python -m analysis explain "(?P<text>[^\n]*)"\n(?P<output>.*?)```', re.S)


def masked(text: str) -> list[str]:
    """The words, without numbers: lines of lexicons move, and weights are learnt again."""
    return re.sub(r"[+-]?\d+\.\d+|:\d+(, \d+)*|<?\d+%", "", text).split()


def test_there_are_examples():
    assert len(BLOCK.findall(PAGE.read_text(encoding="utf-8"))) == 3


@pytest.mark.parametrize("text", [match["text"] for match in BLOCK.finditer(PAGE.read_text(encoding="utf-8"))])
def test_an_example_prints_what_the_page_says(text):
    shown = next(m["output"] for m in BLOCK.finditer(PAGE.read_text(encoding="utf-8")) if m["text"] == text)
    assert masked(str(explain(text))) == masked(shown)


def test_every_table_named_exists():
    named = set(re.findall(r"`(\w+)\.tsv`", PAGE.read_text(encoding="utf-8")))
    assert named
    for name in named:
        assert lexicon(name)


def rewritten(page: str) -> str:
    """The page with what its commands print now."""
    return BLOCK.sub(lambda m: f'```text\n$ python -m analysis explain "{m["text"]}"\n{explain(m["text"])}\n```', page)


if __name__ == "__main__":
    PAGE.write_text(rewritten(PAGE.read_text(encoding="utf-8")), encoding="utf-8")

"""``docs/lexicons.md``: every list with its columns, and an example that works."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from analysis import parse, quotations
from analysis.lexicons import lexicon, use_lexicons
from analysis.lexicons.checking import columns, open_lists
from analysis.lexicons.reading import names, our_rows

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "lexicons.md").read_text(encoding="utf-8")
LISTS = {name: (meaning, cells) for name, meaning, cells in re.findall(r"^\| `(\w+)` \| (.+?) \| (.+) \|$", PAGE, re.M)}


def test_every_list_is_on_the_page_once() -> None:
    assert sorted(LISTS) == sorted(names()), "describe the list in docs/lexicons.md"
    assert len(re.findall(r"^\| `", PAGE, re.M)) == len(LISTS)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_the_columns_that_the_page_says(name: str) -> None:
    keys = {row["column"] for row in our_rows("columns") if row["list"] == name and row["key"] == "yes"}
    shown = ", ".join(f"**{c.name}**" if c.name in keys else c.name for c in columns(name))
    meaning, cells = LISTS[name]
    assert cells == shown
    assert ("(ours only)" in meaning) == (name not in open_lists())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the example."""
    [rows] = re.findall(r"^```tsv\n(.*?)^```", PAGE, re.M | re.S)
    (tmp_path / "my-lexicons").mkdir()
    (tmp_path / "my-lexicons" / "speech_verbs.tsv").write_text(textwrap.dedent(rows), encoding="utf-8")
    return tmp_path


def test_the_example_works(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    [code] = re.findall(r"^```python\n(.*?)^```", PAGE, re.M | re.S)
    given: dict[str, object] = {}
    exec(code, given)
    assert quotations(given["docs"])["cue_lemma"].to_list() == ["ronchonner"]  # type: ignore[arg-type]
    without = quotations(parse("« La halle rouvrira », ronchonne la maire."))
    assert without["cue"].isna().all(), "only with the folder"


def test_a_row_with_a_hyphen_is_removed(folder: Path) -> None:
    assert "abonder" in {row["lemma"] for row in lexicon("speech_verbs")}
    use_lexicons(folder / "my-lexicons")
    try:
        assert "abonder" not in {row["lemma"] for row in lexicon("speech_verbs")}
    finally:
        use_lexicons(None)

"""``docs/corpora.md``: every format, fields by their usual names, and an example that runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis import read_corpus
from analysis.corpus import FORMATS
from analysis.corpus.readers.fields import field_of

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "corpora.md").read_text(encoding="utf-8")


def test_every_format_is_on_the_page() -> None:
    cells = re.findall(r"^\| (`.+?) \|", PAGE, re.M)
    assert sorted(name for cell in cells for name in re.findall(r"`(\w+)`", cell)) == sorted(FORMATS)


def test_the_names_of_columns_are_those_that_are_known() -> None:
    shown = dict(re.findall(r"`(\w+)` \((\*.+?) …\)", " ".join(PAGE.split())))
    assert set(shown) == {"title", "outlet", "author", "section"}
    for field, names in shown.items():
        assert {field_of(name) for name in re.findall(r"\*(.+?)\*", names)} == {field}


def test_the_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    [code] = re.findall(r"^```python\n(.*?)^```", PAGE, re.M | re.S)
    monkeypatch.chdir(tmp_path)
    Path("articles").mkdir()
    Path("articles/2021-03-03_quai.txt").write_text("Le quai rouvre\n\nLe quai a rouvert lundi.", encoding="utf-8")
    Path("metadata.csv").write_text("article,journal\n2021-03-03_quai,Le Val\n", encoding="utf-8")
    exec(code, {})
    assert capsys.readouterr().out.startswith("[('2021-03-03_quai', 'Le Val', datetime.datetime(2021, 3, 3")


def test_tables_beside_articles_and_folders_are_read_as_it_says(tmp_path: Path) -> None:
    (tmp_path / "Le Val").mkdir()
    (tmp_path / "Le Val" / "a.txt").write_text("Le quai a rouvert lundi.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("La halle a rouvert mardi.", encoding="utf-8")
    (tmp_path / "metadata.csv").write_text("id,auteur\nb,Inès Caradec\n", encoding="utf-8")
    assert {a.id: (a.outlet, a.author) for a in read_corpus(tmp_path)} == {
        "a": ("Le Val", None),
        "b": (None, "Inès Caradec"),
    }


def test_the_column_of_texts_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("titre;contenu_brut\nLe quai;Le quai a rouvert lundi matin à Lunac.\n", encoding="utf-8")
    [article] = read_corpus(path, text="contenu_brut")
    assert article.text.endswith("Le quai a rouvert lundi matin à Lunac.")

"""``make sheets`` draws every chart of the package, on no article too, at two sizes."""

from __future__ import annotations

import inspect
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PIL import Image

from analysis import charts
from analysis.words import general_french
from tools import sheets


def test_every_chart_of_the_package_is_on_the_sheets() -> None:
    public = [getattr(charts, name) for name in charts.__all__]
    drawing = {f.__name__ for f in public if inspect.isfunction(f) and "ax" in inspect.signature(f).parameters}
    code = inspect.getsource(sheets)
    assert len(drawing) > 15
    assert [name for name in sorted(drawing) if f"charts.{name}" not in code] == []


def quickly_saved(chart: Axes | Figure, table: pd.DataFrame, name: str, *, folder: Path, **words: str) -> None:
    """A chart as a small picture alone; the files of figures have tests of their own."""
    figure = chart if isinstance(chart, Figure) else chart.get_figure(root=True)
    assert figure is not None
    folder.mkdir(parents=True, exist_ok=True)
    figure.savefig(folder / f"{name}.png", dpi=80)
    plt.close(figure)


def test_no_article_gives_whole_sheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "ROOT", tmp_path)
    monkeypatch.setattr(sheets, "save_figure", quickly_saved)
    words = general_french().head(2000)  # comparing with all of it takes seconds
    monkeypatch.setattr(sheets, "general_french", lambda: words)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("« Le quai est fermé », a dit Zoé Kerbiriou.", encoding="utf-8")
    made = sheets.sheets([], tmp_path / "out")
    names = ["seeds-full.png", "seeds-half.png", "empty-full.png", "empty-half.png"]
    assert [path.name for path in made] == names
    for folder in ("seeds", "empty"):
        assert {path.stem for path in (tmp_path / "out" / folder).glob("*.png")} == set(sheets.CHARTS)
    sizes = [Image.open(path).width for path in made]
    assert sizes[0] > sizes[1] > 1000


def test_sheets_speak_the_language_that_is_asked_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    said = []
    monkeypatch.setattr(sheets, "sheets", lambda corpora, out: said.append(sheets.say("sheet by type")) or [])
    for language in ("fr", "en"):
        assert sheets.main(["--out", str(tmp_path), "--language", language]) == 0
    assert said == ["Qui parle, par type de citation", "Who speaks, by type of quotation"]


def test_a_corpus_without_articles_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(FileNotFoundError, match="no article to read"):
        sheets.articles_of(tmp_path)
    assert sheets.main([str(tmp_path / "rien"), "--out", str(tmp_path)]) == 1
    assert "rien" in capsys.readouterr().err

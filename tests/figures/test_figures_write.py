"""Figures as files: the same bytes each time, an index with alt text, the picture for notebooks."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import matplotlib
import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from PIL import Image

matplotlib.use("Agg")

from analysis.charts import names_ranking
from analysis.figures import contact_sheet, figures_folder, save_figure
from analysis.figures.index import Entry, write_index
from analysis.tables import frame

ROW = {"name": "Zoé Œuvrard", "label": "PER", "mentions": 1234, "articles": 1, "aliases": "Zoé (4)",
       "first_article": "a", "first_start": 0}  # fmt: skip
ALT = "Une barre : Zoé Œuvrard, 1 234 mentions."


@pytest.fixture
def names() -> pd.DataFrame:
    return frame("entity_table", [ROW])


def test_same_bytes_each_time(names: pd.DataFrame, tmp_path: Path) -> None:
    contents = []
    for run in ("one", "two"):
        save_figure(names_ranking(names), names, "names", alt=ALT, source="Un article", folder=tmp_path / run)
        contents.append({p.name: p.read_bytes() for p in sorted((tmp_path / run).iterdir())})
    assert contents[0] == contents[1]
    assert sorted(contents[0]) == ["index.md", "names.csv", "names.png", "names.svg"]


def test_a_figure_is_laid_out_once_and_drawn_once_a_file(
    names: pd.DataFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    for of, name in ((ConstrainedLayoutEngine, "execute"), (Figure, "draw")):
        usual = getattr(of, name)

        def noted(self: object, given: object, usual: Any = usual, name: str = name) -> Any:
            done.append(name)
            return usual(self, given)

        monkeypatch.setattr(of, name, noted)
    chart = names_ranking(names)
    done.clear()
    save_figure(chart, names, "names", alt=ALT, folder=tmp_path)
    assert sorted(done) == ["draw", "draw", "draw", "execute"], "for the layout, the PNG and the SVG"


def test_no_chart_leaves_no_files(names: pd.DataFrame, tmp_path: Path) -> None:
    assert save_figure(None, names, "names", alt=ALT, folder=tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_no_trace_of_when_and_with_what(names: pd.DataFrame, tmp_path: Path) -> None:
    picture = save_figure(names_ranking(names), names, "names", alt=ALT, folder=tmp_path)
    assert b"Software" not in picture.png.read_bytes()
    svg = picture.svg.read_text(encoding="utf-8")
    assert "dc:date" not in svg
    assert "matplotlib.org" not in svg.split("</metadata>")[-1]


def test_a_palette_leaves_flat_colours_as_they_are(names: pd.DataFrame, tmp_path: Path) -> None:
    picture = save_figure(names_ranking(names), names, "names", alt=ALT, folder=tmp_path)
    with Image.open(picture.png) as opened:
        assert opened.mode == "P"
        assert round(opened.info["dpi"][0]) == 150
        colours = {colour: count for count, colour in opened.convert("RGB").getcolors()}  # type: ignore[misc]
    assert colours[255, 255, 255] > colours[0, 0x72, 0xB2] > 10_000


def test_data_behind(names: pd.DataFrame, tmp_path: Path) -> None:
    picture = save_figure(names_ranking(names), names, "names", alt=ALT, folder=tmp_path)
    assert picture.csv.read_text(encoding="utf-8").splitlines()[1].startswith("Zoé Œuvrard,PER,,1234")


def test_picture_carries_its_alt_text(names: pd.DataFrame, tmp_path: Path) -> None:
    picture = save_figure(names_ranking(names), names, "names", alt=f"  {ALT}\n", folder=tmp_path)
    data, metadata = picture._repr_mimebundle_()
    assert data["image/png"] == picture.png.read_bytes()
    assert data["text/plain"] == metadata["image/png"]["alt"] == ALT


def test_figure_is_closed_and_source_stands_under_it(names: pd.DataFrame, tmp_path: Path) -> None:
    plt.close("all")  # whatever other tests left open
    ax = names_ranking(names)
    figure = ax.figure
    save_figure(ax, names, "names", alt=ALT, source="Source : " + "un long titre de journal, " * 9, folder=tmp_path)
    assert not plt.get_fignums()
    under = figure.get_supxlabel()  # type: ignore[union-attr]
    assert under.startswith("Source : un long titre")
    assert "\n" in under


def test_index_is_in_order_of_names_and_keeps_what_stands(names: pd.DataFrame, tmp_path: Path) -> None:
    for name in ("b", "a", "c"):
        save_figure(names_ranking(names), names, name, alt=f"{ALT} [{name}]", title=f"Titre *{name}*", folder=tmp_path)
    (tmp_path / "c.png").unlink()
    save_figure(names_ranking(names), names, "b", alt="Autre.", title="Nouveau", source="Ici", folder=tmp_path)
    index = (tmp_path / "index.md").read_text(encoding="utf-8")
    assert index.index("a.png") < index.index("b.png")
    assert "c.png" not in index
    assert "## Titre \\*a\\*" in index
    assert f"![{ALT} \\[a\\]](a.png)" in index
    assert "![Autre.](b.png)\n\nAutre.\n\nIci — [PNG](b.png) · [SVG](b.svg) · [data](b.csv)" in index
    assert "Titre \\*b\\*" not in index


def test_index_does_not_depend_on_order(names: pd.DataFrame, tmp_path: Path) -> None:
    texts = []
    for run in ("abc", "cab"):
        for name in run:
            save_figure(names_ranking(names), names, name, alt=ALT, folder=tmp_path / run)
        texts.append((tmp_path / run / "index.md").read_bytes())
    assert texts[0] == texts[1]


@pytest.mark.parametrize("name", ["", "Été", "../x", "a b", "x.png", "-x"])
def test_bad_names(name: str, names: pd.DataFrame, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="figure name"):
        save_figure(names_ranking(names), names, name, alt=ALT, folder=tmp_path)
    assert not list(tmp_path.iterdir())


def test_alt_text_is_asked_for(names: pd.DataFrame, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="alt text"):
        save_figure(names_ranking(names), names, "names", alt=" ", folder=tmp_path)


def test_folder_of_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ANALYSIS_FIGURES", raising=False)
    assert figures_folder() == Path("figures")
    monkeypatch.setenv("ANALYSIS_FIGURES", "ailleurs")
    assert figures_folder() == Path("ailleurs")


def test_contact_sheet(names: pd.DataFrame, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no picture"):
        contact_sheet(tmp_path, tmp_path / "sheets" / "all.png")
    for name in ("a", "b", "c"):
        save_figure(names_ranking(names), names, name, alt=ALT, folder=tmp_path)
    full = plt.imread(contact_sheet(tmp_path, tmp_path / "sheets" / "all.png"))
    again = plt.imread(contact_sheet(tmp_path, tmp_path / "sheets" / "all.png"))
    half = plt.imread(contact_sheet(tmp_path, tmp_path / "sheets" / "half.png", scale=0.5, columns=4))
    assert full.shape == again.shape
    assert full.shape[1] > 2 * 1050
    assert half.shape[0] < full.shape[0] / 2


def test_two_threads_of_work_on_one_index_lose_no_entry(tmp_path: Path) -> None:
    def draw(which: str) -> None:
        for number in range(20):
            name = f"{which}{number}"
            (tmp_path / f"{name}.png").touch()
            write_index(tmp_path, Entry(name=name, title=name, alt="Un carré.", source=""))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(draw, "abcd"))
    assert (tmp_path / "index.md").read_text(encoding="utf-8").count("<!-- figure: ") == 80


def test_a_picture_that_is_passed_on_says_what_it_is(names: pd.DataFrame, tmp_path: Path) -> None:
    picture = save_figure(names_ranking(names), names, "names", alt=ALT, source="Le Val & Cie, 2024", folder=tmp_path)
    with Image.open(picture.png) as opened:
        assert opened.info["Description"] == ALT
        assert opened.info["Title"] == picture.title
        assert opened.info["Source"] == "Le Val & Cie, 2024"
    assert "Le Val &amp; Cie, 2024" in picture.svg.read_text(encoding="utf-8")

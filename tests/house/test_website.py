"""The site of the notebooks: whole, readable by everybody, and nothing in it asks the network for anything."""

from __future__ import annotations

import itertools
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_code_cell, new_notebook

from analysis.corpus.door import Choices
from analysis.corrections import use_corrections
from tools.notebooks import NotebookError
from tools.website import __main__ as website
from tools.website.frame import STYLE

ROOT = Path(__file__).resolve().parents[2]
STEMS = [path.stem for path in sorted((ROOT / "notebooks").glob("*.ipynb"))]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return website.build(ROOT, tmp_path_factory.mktemp("out") / "site").parent


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, BeautifulSoup]:
    """Every page by its place in the site."""
    return {
        path.relative_to(site).as_posix(): BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for path in sorted(site.rglob("*.html"))
        if not path.name.startswith("explorer")  # it has a script, and a test of its own
    }


def ours(pages: dict[str, BeautifulSoup]) -> dict[str, BeautifulSoup]:
    return {name: page for name, page in pages.items() if "/" not in name}


def levels(page: BeautifulSoup) -> list[int]:
    return [int(head.name[1]) for head in page.find_all(re.compile(r"h[1-6]"))]


def test_there_is_a_page_a_notebook_and_an_index_that_leads_to_it(pages: dict[str, BeautifulSoup]) -> None:
    assert set(ours(pages)) == {"index.html", *(f"{stem}.html" for stem in STEMS)}
    led = {link["href"] for link in pages["index.html"].select("main h2 a")} - {"explorer.html"}
    assert led == {f"{stem}.html" for stem in STEMS}


def test_a_page_says_its_language_and_its_title(pages: dict[str, BeautifulSoup]) -> None:
    assert {name: page.html["lang"] for name, page in ours(pages).items()} == dict.fromkeys(ours(pages), "en")
    titles = [page.title.get_text() for page in pages.values()]
    assert len(set(titles)) == len(titles)


def test_headings_go_down_one_level_at_a_time(pages: dict[str, BeautifulSoup]) -> None:
    for name, page in ours(pages).items():
        found = levels(page)
        assert found.count(1) == 1, name
        assert all(after <= before + 1 for before, after in itertools.pairwise(found)), (name, found)


def test_a_page_has_landmarks_and_a_way_past_them(pages: dict[str, BeautifulSoup]) -> None:
    for name, page in ours(pages).items():
        assert len(page.find_all("main")) == 1, name
        assert page.find("header") is not None
        assert page.body.find("a")["href"] == "#main"
        names = [nav.get("aria-label") for nav in page.find_all("nav")]
        assert all(names), name
        assert len(set(names)) == len(names), name


def test_every_picture_is_in_the_page_and_in_words(pages: dict[str, BeautifulSoup]) -> None:
    pictures = [picture for page in pages.values() for picture in page.find_all("img")]
    assert len(pictures) > 2 * len(STEMS)
    assert [picture for picture in pictures if not picture.get("alt")] == []
    assert all(picture["src"].startswith("data:image/") for picture in pictures)


@pytest.mark.parametrize("stem", STEMS)
def test_the_words_of_a_picture_are_those_stored_with_it(stem: str, pages: dict[str, BeautifulSoup]) -> None:
    nb = nbformat.read(ROOT / "notebooks" / f"{stem}.ipynb", as_version=4)
    outputs = [output for cell in nb.cells for output in cell.get("outputs", [])]
    stored = [o.metadata["image/png"]["alt"] for o in outputs if "image/png" in o.get("data", {})]
    assert [picture["alt"] for picture in pages[f"{stem}.html"].find_all("img")] == stored


def test_nothing_is_loaded_and_nothing_run(pages: dict[str, BeautifulSoup]) -> None:
    for name, page in pages.items():
        assert page.find_all(["script", "iframe", "object", "embed", "form"]) == [], name
        assert [link["href"] for link in page.find_all("link")] in ([], ["data:,"]), name
        assert not re.search(r"url\(|@import", "".join(style.get_text() for style in page.find_all("style"))), name
        assert [tag.name for tag in page.find_all(src=True) if not tag["src"].startswith("data:")] == [], name
        assert [tag.name for tag in page.find_all(lambda t: any(a.startswith("on") for a in t.attrs))] == [], name
    for name, page in ours(pages).items():
        policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
        assert policy["content"].startswith("default-src 'none'"), name


def broken(site: Path, pages: dict[str, BeautifulSoup]) -> Iterator[str]:
    anchors = {name: {tag["id"] for tag in page.find_all(id=True)} for name, page in pages.items()}
    for name, page in pages.items():
        for link in page.find_all("a", href=True):
            if re.match(r"https?:", link["href"]):
                continue
            place, _, anchor = link["href"].partition("#")
            target = (site / name).parent / place if place else site / name
            if not target.resolve().is_file():
                yield f"{name} → {link['href']}"
            elif (
                anchor
                and target.name != "explorer.html"
                and anchor not in anchors[target.resolve().relative_to(site.resolve()).as_posix()]
            ):
                yield f"{name} → {link['href']} (no such place)"


def test_every_link_leads_somewhere(site: Path, pages: dict[str, BeautifulSoup]) -> None:
    assert list(broken(site, pages)) == []


def test_tables_have_headers_captions_and_a_box_that_scrolls(pages: dict[str, BeautifulSoup]) -> None:
    tables = [table for page in ours(pages).values() for table in page.find_all("table")]
    assert len(tables) > len(STEMS)
    for table in tables:
        assert table.caption.get_text()
        assert [head for head in table.find_all("th") if not head.get("scope") or not head.get_text(strip=True)] == []
        assert table.parent["class"] == ["scroll"]
        assert table.parent["tabindex"] == "0"
    captions = [[c.get_text() for c in page.find_all("caption")] for page in ours(pages).values()]
    assert all(len(set(texts)) == len(texts) for texts in captions)


def test_words_of_the_articles_are_marked_as_french(pages: dict[str, BeautifulSoup]) -> None:
    entities, reading = pages["02_entities.html"], pages["01_corpus.html"]
    assert next(cell["lang"] for cell in entities.find_all("td", string=re.compile("^Vladimir Poutine$"))) == "fr"
    assert reading.select_one('div[lang="fr"] mark') is not None


def test_code_is_folded_and_prompts_are_gone(pages: dict[str, BeautifulSoup]) -> None:
    for stem in STEMS:
        page = pages[f"{stem}.html"]
        assert page.find("details") is not None
        assert page.find_all("details", open=True) == []
        assert not re.search(r"(In|Out)\s*\[\d+\]", page.get_text())


def luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_text_stands_out_in_light_and_in_dark() -> None:
    """At least 4.5 to 1 (WCAG 2.2, success criterion 1.4.3) on both backgrounds that text stands on."""
    schemes = re.findall(r":root \{(.*?)\}", STYLE.read_text(encoding="utf-8"), re.DOTALL)
    assert len(schemes) == 2
    for scheme in schemes:
        colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", scheme))
        for name in set(colours) - {"paper", "soft", "line"}:
            for ground in ("paper", "soft"):
                high, low = sorted((luminance(colours[name]), luminance(colours[ground])), reverse=True)
                assert (high + 0.05) / (low + 0.05) >= 4.5, (name, ground)


def content(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_the_same_notebooks_give_the_same_bytes_and_a_site_is_replaced(site: Path, tmp_path: Path) -> None:
    place = tmp_path / "autre dossier" / "été"
    shutil.copytree(site, place)
    (place / "old.html").write_text("gone next time", encoding="utf-8")
    website.build(ROOT, place)
    assert content(place) == content(site)
    assert [path.name for path in place.parent.iterdir()] == ["été"]


def test_a_folder_of_somebody_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<title>Mes recettes</title>", encoding="utf-8")
    with pytest.raises(NotebookError, match="name another folder"):
        website.build(ROOT, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_a_site_stays_when_the_next_one_fails(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "site"
    shutil.copytree(site, place)
    before = content(place)

    def fail(*_: object, **__: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(website, "index_page", fail)
    with pytest.raises(OSError, match="disk full"):
        website.build(ROOT, place)
    assert content(place) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_without_notebooks_it_says_how_to_get_them(tmp_path: Path) -> None:
    with pytest.raises(NotebookError, match="make figures"):
        website.build(tmp_path, tmp_path / "site")


def test_a_run_is_old_when_anything_it_was_made_from_is_younger(tmp_path: Path) -> None:
    corpus, run, source = tmp_path / "textes", tmp_path / "run", tmp_path / "01_a.ipynb"
    corpus.mkdir()
    (corpus / "a.txt").write_text("Il pleut.", encoding="utf-8")
    (run / "notebooks").mkdir(parents=True)
    nb = new_notebook(cells=[new_code_cell(f"corpus = {str(corpus)!r}", metadata={"tags": ["parameters"]})])
    for path in (source, run / "notebooks" / "01_a.ipynb"):
        nbformat.write(nb, path)
    assert not website.is_current(run, corpus, [source])
    (run / "figures").mkdir()
    (run / "figures" / "manifest.json").write_text("{}")
    assert website.is_current(run, corpus, [source])
    assert not website.is_current(run, tmp_path / "autres", [source])
    assert not website.is_current(run, corpus, [source, tmp_path / "02_b.ipynb"])
    assert not website.is_current(run, corpus, [source], Choices(duplicates="once"))
    assert not website.is_current(run, corpus, [source], uses=["use_corrections('mes.csv')"])
    later = (run / "notebooks" / "01_a.ipynb").stat().st_mtime + 10
    (corpus / "b.txt").write_text("Il neige.", encoding="utf-8")
    os.utime(corpus / "b.txt", (later, later))
    assert not website.is_current(run, corpus, [source])


def test_the_notebooks_of_a_site_are_told_which_articles_go_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(website, "run_notebooks", lambda given, **_: bool(asked.append(given)))
    monkeypatch.setattr(website, "build", lambda run, site: site / "index.html")
    monkeypatch.setattr(website, "is_current", lambda *_: False)
    article = tmp_path / "a.txt"
    article.write_text("Il pleut.", encoding="utf-8")
    chosen = ["--other-languages", "--duplicates", "once"]
    assert website.main(["--corpus", str(article), "--out", str(tmp_path), *chosen]) == 0
    assert asked == [["--corpus", str(article), "--language", "en", *chosen]]
    corrections = tmp_path / "mes corrections.csv"
    corrections.write_text("article,start,column,value\na,0,speaker,Zoé Morel\n", encoding="utf-8")
    given = ["--corpus", str(article), "--out", str(tmp_path), "--corrections", str(corrections)]
    assert website.main(given) == 0
    use_corrections(None)
    assert asked[1][-2:] == ["--corrections", str(corrections)]


def test_the_command_says_where_the_site_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert website.main(["--out", str(tmp_path / "site")]) == 0
    assert str(tmp_path / "site" / "index.html") in capsys.readouterr().out
    assert website.main(["--corpus", str(tmp_path / "rien")]) == 1
    assert "no such file or folder" in capsys.readouterr().err

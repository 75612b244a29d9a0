"""``python -m tools.website``: the executed notebooks as a site; with ``--corpus``, those of that corpus.

The notebooks of a corpus are run first if there are none yet, or if the corpus, the notebooks or the code changed
since. The site takes its place as a whole, or not at all.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import nbformat
from bs4 import BeautifulSoup

from analysis.corpus.door import Choices
from analysis.manifest.writing import MANIFEST
from analysis.text.language import LANGUAGES, in_language, language, say
from tools.in_use import use_of
from tools.notebooks import ROOT, NotebookError, destination, parameters_of
from tools.notebooks import main as run_notebooks

from .frame import EXPLORER, GENERATOR, index_page, story_page
from .story import read_story

#: Files beside a figure that a reader may want.
KEPT = (".svg", ".csv", ".gexf")
_INJECTED = "injected-parameters"


def files_below(place: Path) -> Iterator[Path]:
    """The file, or all files and folders below a folder (a folder is younger than what was removed from it)."""
    yield place
    if place.is_dir():
        for folder, folders, names in os.walk(place):
            folders[:] = [name for name in folders if name != "__pycache__"]
            yield from (Path(folder, name) for name in (*folders, *names))


def is_current(run: Path, corpus: Path, made_from: Sequence[Path], door: Choices = Choices()) -> bool:  # noqa: B008
    """Whether the notebooks in ``run`` are all there, of these articles, and younger than all they were made from."""
    stored = sorted((run / "notebooks").glob("*.ipynb"))
    if [path.name for path in stored] != [path.name for path in made_from]:
        return False
    if any(_corpus_of(path) != str(corpus) for path in stored):
        return False
    manifest = run / "figures" / MANIFEST  # written last: older than a notebook if a run did not reach its end
    if not manifest.is_file() or manifest.stat().st_mtime < max(path.stat().st_mtime for path in stored):
        return False
    if any(_door_of(path) != use_of(door) or _language_of(path) != language() for path in stored):
        return False
    oldest = min(path.stat().st_mtime for path in stored)
    inputs = (file for place in (corpus, *made_from, ROOT / "analysis") for file in files_below(place))
    return all(file.stat().st_mtime <= oldest for file in inputs)


def _door_of(notebook: Path) -> str | None:
    """The line that says which articles went in, or None for the usual ones."""
    cells = nbformat.read(notebook, as_version=4).cells
    sources = (cell.source for cell in cells if _INJECTED in cell.metadata.get("tags", []))
    return next((line for source in sources for line in source.split("\n") if line.startswith("use_door(")), None)


def _language_of(notebook: Path) -> str:
    """The language that a notebook was run in."""
    used = re.search(r"use_language\('(\w+)'\)", notebook.read_text(encoding="utf-8"))
    return used[1] if used else "en"


def _corpus_of(notebook: Path) -> str | None:
    nb = nbformat.read(notebook, as_version=4)
    injected = [c for c in nb.cells if "injected-parameters" in c.metadata.get("tags", [])]
    for cell in injected:
        cell.metadata["tags"] = ["parameters"]
    nb.cells = injected or nb.cells
    value = parameters_of(nb).get("corpus")
    return None if value is None else str(value)


def build(run: Path, site: Path) -> Path:
    """Write the site of ``run/notebooks`` and ``run/figures`` to the folder ``site``; gives the path of its index.

    Raises ``NotebookError`` where there is no notebook, or where ``site`` is a folder that was not made by this.
    """
    notebooks = sorted((run / "notebooks").glob("*.ipynb"))
    if not notebooks:
        raise NotebookError(f"no notebook in {run / 'notebooks'}; run them first: make figures")
    if not is_ours(site):
        raise NotebookError(f"{site} holds files that are no site made by this command; name another folder: OUT=path")
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{site.name}.", dir=site.parent) as scratch:
        new = Path(scratch, "new")
        with in_language(_language_of(notebooks[0])):
            write(notebooks, run / "figures", new)
        if site.exists():
            site.rename(Path(scratch, "old"))
        new.rename(site)
    return site / "index.html"


def is_ours(site: Path) -> bool:
    """Whether the folder may be replaced: it is not there, empty, or a site."""
    if not site.exists():
        return True
    if not site.is_dir():
        return False
    index = site / "index.html"
    return not any(site.iterdir()) or (
        index.is_file() and GENERATOR in index.read_text(encoding="utf-8", errors="replace")
    )


def write(notebooks: Sequence[Path], figures: Path, place: Path) -> None:
    """The pages, the files beside the figures and the reading view, into an empty folder."""
    known = {name: f"{path.stem}.html" for path in notebooks for name in (path.name, path.stem)}
    for file in sorted(figures.glob("*")):
        if file.suffix in KEPT:
            known[file.name] = f"figures/{file.name}"
            _copy(file, place / "figures" / file.name)
    explorer = figures / EXPLORER
    if explorer.is_file():
        known[EXPLORER] = EXPLORER
        _copy(explorer, place / EXPLORER)
        for more in sorted(figures.glob("explorer-*.html")):
            _copy(more, place / more.name)
    reading = list(_reading_view(figures / "pages", place / "pages"))
    known |= {Path(page).name: page for page, _ in reading}
    if reading:
        known["pages/index.html"] = known["pages"] = "pages/index.html"
    pictures = {file.read_bytes(): file.stem for file in sorted(figures.glob("*.png"))}
    stories = [read_story(path, known, pictures) for path in notebooks]
    place.mkdir(parents=True, exist_ok=True)
    for story in stories:
        (place / story.page).write_text(story_page(story, stories), encoding="utf-8", newline="\n")
    articles = Path(_corpus_of(notebooks[0]) or "seeds").name
    (place / "index.html").write_text(
        index_page(stories, articles, reading, explorer=EXPLORER in known), encoding="utf-8", newline="\n"
    )


def _reading_view(pages: Path, place: Path) -> Iterator[tuple[str, str]]:
    """Copy the pages of the articles, each with a way back to the site; their places and titles."""
    back = f'<nav lang="{language()}" aria-label="Site"><p><a href="../index.html">{say("site title")}</a></p></nav>'
    for page in sorted(pages.glob("*.html")):
        html = page.read_text(encoding="utf-8").replace("<body>\n", f"<body>\n{back}\n", 1)
        place.mkdir(parents=True, exist_ok=True)
        (place / page.name).write_text(html, encoding="utf-8", newline="\n")
        if page.name != "index.html":
            title = BeautifulSoup(html, "html.parser").title
            yield f"pages/{page.name}", title.get_text(strip=True) if title else page.stem


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def make(corpus: Path | None, out: Path | None, root: Path = ROOT, door: Choices = Choices()) -> Path:  # noqa: B008
    """Run what has to be run, then build; gives the path of the index."""
    if corpus is None:
        run, site = root, root / "build" / "site"
    else:
        corpus = corpus.expanduser().resolve()
        run = destination(corpus, None, root / "notebooks")
        site = run / "site"
        chosen = ["--other-languages"] * door.other_languages + ["--duplicates", door.duplicates]
        if not is_current(run, corpus, sorted((root / "notebooks").glob("*.ipynb")), door) and run_notebooks(
            ["--corpus", str(corpus), "--language", language(), *chosen], notebooks=root / "notebooks"
        ):
            raise NotebookError("There is no site without all notebooks.")
    return build(run, out.expanduser().resolve() if out else site)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.website", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--corpus", type=Path, help="a file or folder of articles (default: the notebooks as stored)")
    parser.add_argument("--out", type=Path, help="the folder of the site (default: build/site, build/<corpus>/site)")
    parser.add_argument("--other-languages", action="store_true", help="keep articles in other languages than French")
    parser.add_argument("--duplicates", choices=["each", "once"], default="each", help="how near-duplicates count")
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="of the site of a corpus")
    options = parser.parse_args(arguments)
    door = Choices(options.other_languages, options.duplicates)
    try:
        with in_language(options.language):
            index = make(options.corpus, options.out, door=door)
    except (NotebookError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    size = sum(file.stat().st_size for file in index.parent.rglob("*") if file.is_file())
    print(f"{index}  ({size / 1e6:.1f} MB with all that belongs to it)")
    return 0


if __name__ == "__main__":
    sys.exit(main())

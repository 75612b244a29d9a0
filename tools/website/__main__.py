"""``python -m tools.website``: the executed notebooks as a site; with ``--corpus``, those of that corpus.

The notebooks of a corpus are run first if there are none yet, or if the corpus, the notebooks or the code changed
since. The site takes its place as a whole, or not at all.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path

from analysis.corpus.door import Choices
from analysis.corrections import CorrectionError
from analysis.lexicons import LexiconError
from analysis.text.language import LANGUAGES, in_language, language, say
from tools.in_use import uses_of
from tools.notebooks import ROOT, NotebookError, destination
from tools.notebooks import main as run_notebooks

from .bars import bars_of
from .current import corpus_of, is_current, language_of
from .frame import EXPLORER, GENERATOR, index_page, story_page
from .marks import leading, marks_of
from .story import read_story

#: Files beside a figure that a reader may want.
KEPT = (".svg", ".csv", ".gexf")


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
        with in_language(language_of(notebooks[0])):
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
        _with_way_back(explorer, place / EXPLORER)
        for picture in sorted((place / "figures").glob("*.svg")):
            told = leading(picture.read_text(encoding="utf-8"), f"../{EXPLORER}")
            picture.write_text(told, encoding="utf-8", newline="\n")
        for more in sorted(figures.glob("explorer-*.html")):
            _with_way_back(more, place / more.name)
    reading = list(_reading_view(figures / "pages", place / "pages"))
    known |= {Path(page).name: page for page, _ in reading}
    if reading:
        known["pages/index.html"] = known["pages"] = "pages/index.html"
    pictures = {file.read_bytes(): file.stem for file in sorted(figures.glob("*.png"))}
    bars = {file.stem: bars_of(file) for file in sorted(figures.glob("*.csv"))}
    marks = {file.stem: marks_of(file.read_text(encoding="utf-8")) for file in sorted(figures.glob("*.svg"))}
    stories = [read_story(path, known, pictures, bars, marks) for path in notebooks]
    place.mkdir(parents=True, exist_ok=True)
    for story in stories:
        (place / story.page).write_text(story_page(story, stories), encoding="utf-8", newline="\n")
    articles = Path(corpus_of(notebooks[0]) or "seeds").name
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
            title = re.search(r"<title>(.*?)</title>", html, re.S)  # a page of ours: nothing else is read of it
            yield f"pages/{page.name}", unescape(title[1]).strip() if title else page.stem


def _with_way_back(explorer: Path, target: Path) -> None:
    """The explorer, with a link to the site that it is a page of."""
    link = f'<p lang="{language()}"><a href="index.html">{say("site title")}</a></p>'
    html = explorer.read_text(encoding="utf-8").replace("<header>\n", f"<header>\n{link}\n", 1)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(html, encoding="utf-8", newline="\n")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def make(
    corpus: Path | None,
    out: Path | None,
    root: Path = ROOT,
    door: Choices = Choices(),  # noqa: B008
    *,
    corrections: Path | None = None,
    weights: Path | None = None,
) -> Path:
    """Run what has to be run, then build; gives the path of the index."""
    if corpus is None and not (corrections or weights):
        run, site = root, root / "build" / "site"
    else:
        corpus = (corpus or root / "seeds").expanduser().resolve()
        run = destination(corpus, None, root / "notebooks")
        site = run / "site"
        chosen = ["--other-languages"] * door.other_languages + ["--duplicates", door.duplicates]
        given = {"corrections": corrections, "weights": weights}
        also = [path.expanduser().resolve() for path in given.values() if path]
        for name, path in given.items():
            chosen += [f"--{name}", str(path)] if path else []
        uses = list(uses_of(argparse.Namespace(**given, language=language()), corpus))
        notebooks = sorted((root / "notebooks").glob("*.ipynb"))
        if not is_current(run, corpus, notebooks, door, uses, also) and run_notebooks(
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
    parser.add_argument("--corrections", type=Path, help="your corrections.csv (default: the one beside the articles)")
    parser.add_argument("--weights", type=Path, help="weights that learn wrote (docs/corrections.md)")
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="of the site of a corpus")
    options = parser.parse_args(arguments)
    door = Choices(options.other_languages, options.duplicates)
    try:
        with in_language(options.language):
            index = make(
                options.corpus, options.out, door=door, corrections=options.corrections, weights=options.weights
            )
    except (NotebookError, LexiconError, CorrectionError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    size = sum(file.stat().st_size for file in index.parent.rglob("*") if file.is_file())
    print(f"{index}  ({size / 1e6:.1f} MB with all that belongs to it)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
